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
