/**
 * What waits for somebody, for the worklist: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const LABORATORY_WAITING = {
  importsToDecide: `SELECT uploaded_at AS at FROM import_batch WHERE status = 'awaiting_approval'`,
  importsWithFindings: `SELECT min(f.created_at) AS at FROM import_finding f JOIN import_batch b ON b.id = f.batch_id
                         WHERE f.status = 'open' AND NOT b.verdicts_hidden GROUP BY f.batch_id`,
  importsStalled: `SELECT uploaded_at AS at FROM import_batch WHERE status = 'stalled'`,
} as const;
