import type { Audit } from '@homeward/audit';
import { newId, type Tx } from '@homeward/platform';
import { CustodyEvent } from './custody-event.entity.js';
import type { Specimen } from './specimen.entity.js';
import type { SpecimenStatus } from './specimen.states.js';

export interface CustodyStep {
  readonly event: string;
  /** Of the audit entry. */
  readonly action: string;
  readonly from: SpecimenStatus | null;
  readonly note: string | null;
  /** What the audit entry says beside barcode, donor, states and note. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes the custody event and the audit entry of one step; the specimen is as it is after it. */
export async function recordCustody(
  tx: Tx,
  audit: Audit,
  specimen: Specimen,
  step: CustodyStep,
): Promise<void> {
  const { event, action, from, note, data } = step;
  await tx.em.insert(CustodyEvent, {
    id: newId(),
    specimenId: specimen.id,
    event,
    fromStatus: from,
    toStatus: specimen.status,
    accountId: tx.actor.accountId,
    note,
    districtId: specimen.districtId,
    collectionPointId: specimen.collectionPointId,
  });
  await audit.record(tx, {
    action,
    subjectType: 'specimen',
    subjectId: specimen.id,
    data: {
      barcode: specimen.barcode,
      donorId: specimen.donorId,
      from,
      to: specimen.status,
      note,
      ...data,
    },
  });
}
