import { stateLiteral } from '@homeward/platform';
import { importBatchMachine } from './import/import-batch.states.js';
import { importFindingMachine } from './import/import-finding.states.js';
/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const LABORATORY_WAITING = {
  importsToDecide: `SELECT uploaded_at AS at FROM import_batch WHERE status = ${stateLiteral(importBatchMachine, 'awaiting_approval')}`,
  importsWithFindings: `SELECT min(f.created_at) AS at FROM import_finding f JOIN import_batch b ON b.id = f.batch_id
                         WHERE f.status = ${stateLiteral(importFindingMachine, 'open')} AND NOT b.verdicts_hidden GROUP BY f.batch_id`,
  importsStalled: `SELECT uploaded_at AS at FROM import_batch WHERE status = ${stateLiteral(importBatchMachine, 'stalled')}`,
} as const;
