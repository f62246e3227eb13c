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
export function recordCustody(tx: Tx, audit: Audit, specimen: Specimen, step: CustodyStep): Promise<void> {
  return recordCustodyOfAll(tx, audit, [{ specimen, step }]);
}

/** The same of several specimens at once, in this order. */
export async function recordCustodyOfAll(
  tx: Tx,
  audit: Audit,
  steps: readonly { readonly specimen: Specimen; readonly step: CustodyStep }[],
): Promise<void> {
  await tx.em.insert(
    CustodyEvent,
    steps.map(({ specimen, step }) => ({
      id: newId(),
      specimenId: specimen.id,
      event: step.event,
      fromStatus: step.from,
      toStatus: specimen.status,
      accountId: tx.actor.accountId,
      note: step.note,
      districtId: specimen.districtId,
      collectionPointId: specimen.collectionPointId,
    })),
  );
  await audit.recordAll(
    tx,
    steps.map(({ specimen, step: { action, from, note, data } }) => ({
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
    })),
  );
}
