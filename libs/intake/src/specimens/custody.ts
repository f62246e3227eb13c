import type { Audit } from '@homeward/audit';
import { newId, type Tx } from '@homeward/platform';
import type { Specimen } from './specimen.entity.js';
import type { SpecimenStatus } from './specimen.states.js';

export interface CustodyStep {
  readonly event: string;
  readonly from: SpecimenStatus | null;
  readonly note: string | null;
}

export interface RecordedStep extends CustodyStep {
  /** Of the audit entry. */
  readonly action: string;
  /** What the audit entry says beside barcode, donor, states and note. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes the custody event and the audit entry of one step that has no state machine; the specimen is as it is after it. */
export function recordCustody(tx: Tx, audit: Audit, specimen: Specimen, step: RecordedStep): Promise<void> {
  return recordCustodyOfAll(tx, audit, [specimen], step);
}

/** The same step of several specimens, in this order. */
export async function recordCustodyOfAll(
  tx: Tx,
  audit: Audit,
  specimens: readonly Specimen[],
  { action, data, ...step }: RecordedStep,
): Promise<void> {
  await addCustody(
    tx,
    specimens.map((specimen) => ({ specimen, step })),
  );
  await audit.recordAll(
    tx,
    specimens.map(({ id, barcode, donorId, status: to }) => ({
      action,
      subjectType: 'specimen',
      subjectId: id,
      data: { barcode, donorId, from: step.from, to, note: step.note, ...data },
    })),
  );
}

/** What a custody event says of its specimen. */
export type SpecimenInHand = Pick<Specimen, 'id' | 'status' | 'districtId' | 'collectionPointId'>;

/** Writes the custody events of several steps, in this order; the specimens are as they are after them. */
export async function addCustody(
  tx: Tx,
  steps: readonly { readonly specimen: SpecimenInHand; readonly step: CustodyStep }[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx.em.query(
    `INSERT INTO custody_event (id, specimen_id, event, from_status, to_status, account_id, note, district_id, collection_point_id)
     SELECT id, specimen_id, event, from_status, to_status, $1::uuid, note, district_id, collection_point_id
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::uuid[]) WITH ORDINALITY
            AS step (id, specimen_id, event, from_status, to_status, note, district_id, collection_point_id, place)
      ORDER BY place`,
    [
      tx.actor.accountId,
      steps.map(() => newId()),
      steps.map(({ specimen }) => specimen.id),
      steps.map(({ step }) => step.event),
      steps.map(({ step }) => step.from),
      steps.map(({ specimen }) => specimen.status),
      steps.map(({ step }) => step.note),
      steps.map(({ specimen }) => specimen.districtId),
      steps.map(({ specimen }) => specimen.collectionPointId),
    ],
  );
}
