import type { Audit } from '@homeward/audit';
import { newId, type Tx } from '@homeward/platform';
import { CustodyEvent } from './custody-event.entity.js';
import type { Specimen } from './specimen.entity.js';
import type { SpecimenStatus } from './specimen.states.js';

export interface CustodyStep {
  readonly event: string;
  readonly from: SpecimenStatus | null;
  readonly note: string | null;
}

/** Writes the custody event and the audit entry of one step that has no state machine; the specimen is as it is after it. */
export async function recordCustody(
  tx: Tx,
  audit: Audit,
  specimen: Specimen,
  {
    action,
    data,
    ...step
  }: CustodyStep & {
    /** Of the audit entry. */
    readonly action: string;
    /** What the audit entry says beside barcode, donor, states and note. */
    readonly data?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await addCustody(tx, [{ specimen, step }]);
  const { barcode, donorId, status: to } = specimen;
  await audit.record(tx, {
    action,
    subjectType: 'specimen',
    subjectId: specimen.id,
    data: { barcode, donorId, from: step.from, to, note: step.note, ...data },
  });
}

/** Writes the custody events of several steps, in this order; the specimens are as they are after them. */
export async function addCustody(
  tx: Tx,
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
}
