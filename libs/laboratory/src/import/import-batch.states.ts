import type { StateMachine } from '@homeward/platform';

export const IMPORT_STATUSES = [
  'uploaded',
  'validating',
  'awaiting_approval',
  'approved',
  'applied',
  'rejected',
  'failed',
  'quarantined',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export type ImportEvent = 'start' | 'accept' | 'fail' | 'quarantine' | 'approve' | 'reject' | 'apply';

const laboratory = ['analyst', 'lab_lead'] as const;

/** The life of an import batch. A batch that was killed while validating starts again. */
export const importBatchMachine: StateMachine<ImportStatus, ImportEvent> = {
  name: 'import_batch',
  initial: 'uploaded',
  table: [
    { from: 'uploaded', event: 'start', to: 'validating', roles: ['system'] },
    { from: 'validating', event: 'start', to: 'validating', roles: ['system'] },
    { from: 'validating', event: 'accept', to: 'awaiting_approval', roles: ['system'] },
    { from: 'validating', event: 'fail', to: 'failed', roles: ['system'] },
    { from: 'validating', event: 'quarantine', to: 'quarantined', roles: ['system'] },
    { from: 'awaiting_approval', event: 'approve', to: 'approved', roles: laboratory },
    { from: 'awaiting_approval', event: 'reject', to: 'rejected', roles: laboratory },
    // Contamination is not talked away: a quarantined batch is rejected, and the corrected file comes as a new one.
    { from: 'quarantined', event: 'reject', to: 'rejected', roles: laboratory },
    { from: 'approved', event: 'apply', to: 'applied', roles: ['system'] },
  ],
};
