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
  'stalled',
  'checked',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export type ImportEvent =
  | 'start'
  | 'accept'
  | 'fail'
  | 'quarantine'
  | 'release'
  | 'judge_again'
  | 'approve'
  | 'reject'
  | 'apply'
  | 'apply_more'
  | 'stall'
  | 'retry_validation'
  | 'retry_application'
  | 'check'
  | 'submit';

/** The worker has the batch. */
export const WITH_WORKER: readonly ImportStatus[] = ['uploaded', 'validating', 'approved'];
/** Findings of these are decided: not judged yet, nothing may be; given up, nothing is left. */
export const OPEN_FOR_DECISIONS: readonly ImportStatus[] = [
  'awaiting_approval',
  'quarantined',
  'approved',
  'applied',
];
/** Nothing of these was stored or will be: the same file may be uploaded again. */
export const GIVEN_UP: readonly ImportStatus[] = ['rejected', 'failed'];
/** A person let it in. */
export const LET_IN: readonly ImportStatus[] = ['approved', 'applied'];
/** In these states a decision on the kind of a sample judges the whole batch again. */
export const BEFORE_APPROVAL: readonly ImportStatus[] = ['awaiting_approval', 'quarantined'];

const laboratory = ['analyst', 'lab_lead'] as const;

/** The life of an import batch. A batch that was killed while validating starts again. */
export const importBatchMachine: StateMachine<ImportStatus, ImportEvent> = {
  name: 'import_batch',
  initial: 'uploaded',
  meanings: {
    uploaded: 'open',
    validating: 'open',
    awaiting_approval: 'undecided',
    approved: 'open',
    applied: 'final',
    rejected: 'final',
    failed: 'final',
    quarantined: 'undecided',
    stalled: 'undecided',
    checked: 'undecided',
  },
  table: [
    { from: 'uploaded', event: 'start', to: 'validating', roles: ['system'] },
    { from: 'validating', event: 'start', to: 'validating', roles: ['system'] },
    { from: 'validating', event: 'accept', to: 'awaiting_approval', roles: ['system'] },
    // Of a file that is only checked nothing is approved before somebody hands it in; then it is judged as of that day.
    { from: 'validating', event: 'check', to: 'checked', roles: ['system'] },
    { from: 'checked', event: 'submit', to: 'uploaded', roles: laboratory },
    { from: 'checked', event: 'reject', to: 'rejected', roles: laboratory },
    { from: 'validating', event: 'fail', to: 'failed', roles: ['system'] },
    { from: 'validating', event: 'quarantine', to: 'quarantined', roles: ['system'] },
    // The lead decided the kind of an unknown sample: the batch is judged again with it.
    { from: 'awaiting_approval', event: 'judge_again', to: 'uploaded', roles: ['lab_lead'] },
    { from: 'quarantined', event: 'judge_again', to: 'uploaded', roles: ['lab_lead'] },
    // By the worker where the decision released more samples than are settled at once.
    { from: 'quarantined', event: 'release', to: 'awaiting_approval', roles: ['lab_lead', 'system'] },
    // Which of them, the approval rule in force says; never who uploaded it.
    { from: 'awaiting_approval', event: 'approve', to: 'approved', roles: laboratory },
    { from: 'uploaded', event: 'reject', to: 'rejected', roles: laboratory },
    { from: 'validating', event: 'reject', to: 'rejected', roles: laboratory },
    { from: 'awaiting_approval', event: 'reject', to: 'rejected', roles: laboratory },
    { from: 'quarantined', event: 'reject', to: 'rejected', roles: laboratory },
    { from: 'approved', event: 'apply', to: 'applied', roles: ['system'] },
    // A sample that was held is released after the others were stored.
    { from: 'applied', event: 'apply_more', to: 'approved', roles: ['lab_lead', 'system'] },
    // The work failed for good: a person retries it or rejects the batch.
    { from: 'uploaded', event: 'stall', to: 'stalled', roles: ['system'] },
    { from: 'validating', event: 'stall', to: 'stalled', roles: ['system'] },
    { from: 'approved', event: 'stall', to: 'stalled', roles: ['system'] },
    { from: 'stalled', event: 'retry_validation', to: 'uploaded', roles: laboratory },
    { from: 'stalled', event: 'retry_application', to: 'approved', roles: laboratory },
    { from: 'stalled', event: 'reject', to: 'rejected', roles: laboratory },
  ],
};
