import { Audit } from '@homeward/audit';
import { type Actor, NotFound, type Tx, VersionConflict } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { requirePastDay } from '../calendar.js';
import { NothingCorrected, requireReason } from '../correction.errors.js';
import { Donor } from '../donors/donor.entity.js';
import { recordCustody } from './custody.js';
import { type Material, Specimen } from './specimen.entity.js';
import { requireBornBefore } from './specimen.errors.js';
import { SpecimenAlreadySent } from './specimen-correction.errors.js';
import { lockSpecimen } from './specimen.queries.js';
import { Specimens } from './specimen.service.js';
import type { SpecimenEvent, SpecimenStatus } from './specimen.states.js';

/** A correction names the version of the specimen that its author saw. */
export interface ReasonedChange {
  readonly reason: string;
  readonly version: number;
}

export interface SpecimenFacts extends ReasonedChange {
  readonly material?: Material | undefined;
  readonly collectedOn?: string | undefined;
}

/** The point still has it in its hands. */
const BEFORE_SENDING: readonly SpecimenStatus[] = ['registered', 'packed', 'spoiled'];

/** What a point, or after sending the coordinator, puts right about one specimen. Whose it is: laboratory's Reassignments. */
@Injectable()
export class SpecimenCorrections {
  constructor(
    private readonly specimens: Specimens,
    private readonly audit: Audit,
  ) {}

  /** Dropped, clotted, mislabelled at the point. @throws CorrectionReasonMissing, VersionConflict, TransitionRefused */
  spoil(tx: Tx, id: string, change: ReasonedChange): Promise<Specimen> {
    return this.step(tx, id, 'spoil', change);
  }

  /** It was not spoiled after all. @throws CorrectionReasonMissing, VersionConflict, TransitionRefused */
  restore(tx: Tx, id: string, change: ReasonedChange): Promise<Specimen> {
    return this.step(tx, id, 'restore', change);
  }

  /** Declared lost, it lies at the point: it can be packed again. @throws as `spoil` */
  foundAtPoint(tx: Tx, id: string, change: ReasonedChange): Promise<Specimen> {
    return this.step(tx, id, 'find_at_point', change, { shipmentId: null });
  }

  /** Rejected, it is good enough after all, or was rejected by mistake. @throws as `spoil` */
  accept(tx: Tx, id: string, change: ReasonedChange): Promise<Specimen> {
    return this.step(tx, id, 'accept', change, { rejectReason: null });
  }

  /**
   * Corrects material and day of collection.
   * @throws NotFound, VersionConflict, SpecimenAlreadySent, CorrectionReasonMissing, NothingCorrected, or the rule of
   * registration that the correction breaks
   */
  async correctFacts(tx: Tx, id: string, input: SpecimenFacts): Promise<Specimen> {
    const reason = requireReason(input.reason);
    const specimen = await this.lock(tx, id, input.version);
    requireHolder(tx, specimen);
    const material = input.material ?? specimen.material;
    const collectedOn = input.collectedOn ?? specimen.collectedOn;
    if (material === specimen.material && collectedOn === specimen.collectedOn) throw new NothingCorrected();
    requirePastDay(collectedOn, 'collectedOn');
    const donor = await tx.em.findOneBy(Donor, { id: specimen.donorId });
    requireBornBefore(collectedOn, donor?.birthYear ?? null);
    const before = { material: specimen.material, collectedOn: specimen.collectedOn };
    Object.assign(specimen, { material, collectedOn, version: specimen.version + 1 });
    await tx.em.update(Specimen, { id }, { material, collectedOn, version: specimen.version });
    await recordCustody(tx, this.audit, specimen, {
      ...{ event: 'correct', action: 'specimen.corrected', from: specimen.status, note: reason },
      data: { before, after: { material, collectedOn }, reason },
    });
    return specimen;
  }

  private async step(
    tx: Tx,
    id: string,
    event: SpecimenEvent,
    change: ReasonedChange,
    columns: { shipmentId?: null; rejectReason?: null } = {},
  ): Promise<Specimen> {
    const reason = requireReason(change.reason);
    await this.lock(tx, id, change.version);
    return this.specimens.transition(tx, id, event, reason, columns);
  }

  private async lock(tx: Tx, id: string, version: number): Promise<Specimen> {
    const specimen = await lockSpecimen(tx.em, id);
    if (!specimen) throw new NotFound('specimen', id);
    if (specimen.version !== version) throw new VersionConflict('specimen', version, specimen.version);
    return specimen;
  }
}

/** Before sending the point corrects alone, afterwards the coordinator. @throws SpecimenAlreadySent */
export function requireHolder(tx: Tx, specimen: Pick<Specimen, 'status' | 'barcode'>): void {
  if (!isHolder(tx.actor.role, specimen.status)) throw new SpecimenAlreadySent(specimen.barcode);
}

/** Whether this role's part of the way a specimen is in: the point's before sending, the coordinator's always. */
export function isHolder(role: Actor['role'], status: SpecimenStatus): boolean {
  return role !== 'technician' || BEFORE_SENDING.includes(status);
}
