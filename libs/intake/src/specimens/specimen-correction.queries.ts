import { newId } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { Specimen } from './specimen.entity.js';
import { SpecimenCorrection, type CorrectionStatus } from './specimen-correction.entity.js';

/** Specimens locked until the transaction ends, in the order of ids; those out of scope are left out. */
export function lockVisibleSpecimens(em: EntityManager, ids: readonly string[]): Promise<Specimen[]> {
  return em
    .createQueryBuilder(Specimen, 'specimen')
    .where('specimen.id = ANY(:ids)', { ids })
    .orderBy('specimen.id', 'ASC')
    .setLock('pessimistic_write')
    .getMany();
}

/** Locks the undecided correction of one of the specimens; null when there is none. */
export function openCorrectionOf(
  em: EntityManager,
  specimenIds: readonly string[],
): Promise<SpecimenCorrection | null> {
  return em
    .createQueryBuilder(SpecimenCorrection, 'c')
    .where(`c.status = 'proposed' AND (c.specimen_id = ANY(:ids) OR c.other_specimen_id = ANY(:ids))`, {
      ids: specimenIds,
    })
    .setLock('pessimistic_write')
    .getOne();
}

/** Stores a correction, proposed or done at once. */
export async function insertCorrection(
  em: EntityManager,
  correction: Omit<SpecimenCorrection, 'id' | 'proposedAt' | 'decidedBy' | 'decidedAt' | 'decisionReason'> &
    Partial<Pick<SpecimenCorrection, 'decidedBy' | 'decidedAt'>>,
): Promise<void> {
  await em.insert(SpecimenCorrection, { id: newId(), ...correction });
}

/** Stores what was decided of a proposed correction; the caller holds it. */
export async function decideCorrection(
  em: EntityManager,
  id: string,
  decision: Pick<SpecimenCorrection, 'status' | 'decidedBy' | 'decidedAt' | 'decisionReason'>,
): Promise<void> {
  await em.update(SpecimenCorrection, { id }, decision);
}

/** Makes a specimen the donor's and raises its version, in the row and in the object; the caller holds it. */
export async function giveSpecimenTo(em: EntityManager, specimen: Specimen, donorId: string): Promise<void> {
  Object.assign(specimen, { donorId, version: specimen.version + 1 });
  await em.update(Specimen, { id: specimen.id }, { donorId, version: specimen.version });
}

/** A correction as it is shown. */
export interface CorrectionView {
  readonly id: string;
  readonly status: CorrectionStatus;
  readonly barcode: string;
  readonly otherBarcode: string | null;
  /** Code of the donor under whom it was, and under whom it belongs; null when out of the reader's scope. */
  readonly fromCode: string | null;
  readonly toCode: string | null;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
}

/** Every correction that moved the specimen, or was to move it, oldest first. */
export function correctionsOf(em: EntityManager, specimenId: string): Promise<CorrectionView[]> {
  return em.query(
    `SELECT c.id, c.status, one.barcode, other.barcode AS "otherBarcode", source.code AS "fromCode",
       target.code AS "toCode", c.reason, c.proposed_at AS "proposedAt", proposer.display_name AS "proposedBy",
       c.decided_at AS "decidedAt", decider.display_name AS "decidedBy", c.decision_reason AS "decisionReason"
     FROM specimen_correction c
     LEFT JOIN specimen one ON one.id = c.specimen_id
     LEFT JOIN specimen other ON other.id = c.other_specimen_id
     LEFT JOIN donor source ON source.id = c.from_donor_id LEFT JOIN donor target ON target.id = c.to_donor_id
     LEFT JOIN account proposer ON proposer.id = c.proposed_by LEFT JOIN account decider ON decider.id = c.decided_by
     WHERE $1 IN (c.specimen_id, c.other_specimen_id) ORDER BY c.id`,
    [specimenId],
  );
}
