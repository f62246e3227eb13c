/**
 * What waits for somebody, for the worklist: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const LABORATORY_WAITING = {
  importsToDecide: `SELECT uploaded_at AS at FROM import_batch WHERE status = 'awaiting_approval'`,
  importsWithFindings: `SELECT min(created_at) AS at FROM import_finding WHERE status = 'open' GROUP BY batch_id`,
  importsStalled: `SELECT uploaded_at AS at FROM import_batch WHERE status = 'stalled'`,
} as const;
