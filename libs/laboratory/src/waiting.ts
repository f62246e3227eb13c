import { stateLiteral } from '@homeward/platform';
import { RULE_IN_FORCE } from './approval/approval-rule.queries.js';
import { approvalRuleMachine } from './approval/approval-rule.states.js';
import { exchangeMachine } from './exchange/exchange.states.js';
import { recipientChangeMachine } from './exchange/recipient-change.states.js';
import { importBatchMachine } from './import/import-batch.states.js';
import { importFindingMachine } from './import/import-finding.states.js';
import { nonConformityMachine } from './nonconformities/non-conformity.states.js';
import { locusCorrectionMachine } from './profile/locus-correction.states.js';
import { vocabularyChangeMachine } from './vocabulary/vocabulary-change.states.js';
/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const LABORATORY_WAITING = {
  // For an analyst, only where the approval rule in force lets any second person decide.
  importsToDecide: `SELECT uploaded_at AS at FROM import_batch WHERE status = ${stateLiteral(importBatchMachine, 'awaiting_approval')}
                      AND ($2 = 'lab_lead' OR uploaded_by <> $1 AND
                           (SELECT decides FROM approval_rule WHERE rule_version = ${RULE_IN_FORCE}) = 'second_person')`,
  importsWithFindings: `SELECT min(f.created_at) AS at FROM import_finding f JOIN import_batch b ON b.id = f.batch_id
                         WHERE f.status = ${stateLiteral(importFindingMachine, 'open')} AND NOT b.verdicts_hidden GROUP BY f.batch_id`,
  importsStalled: `SELECT uploaded_at AS at FROM import_batch WHERE status = ${stateLiteral(importBatchMachine, 'stalled')}`,
  approvalRulesToDecide: `SELECT proposed_at AS at FROM approval_rule WHERE status = ${stateLiteral(approvalRuleMachine, 'proposed')} AND proposed_by <> $1`,
  vocabularyChangesToDecide: `SELECT proposed_at AS at FROM vocabulary_change WHERE status = ${stateLiteral(vocabularyChangeMachine, 'proposed')} AND proposed_by <> $1`,
  locusCorrectionsToDecide: `SELECT fix.proposed_at AS at FROM locus_correction fix JOIN typing t ON t.id = fix.typing_id JOIN donor d ON d.id = t.donor_id
                              WHERE fix.status = ${stateLiteral(locusCorrectionMachine, 'proposed')} AND fix.proposed_by <> $1`,
  nonConformitiesToPlan: `SELECT opened_at AS at FROM non_conformity WHERE status = ${stateLiteral(nonConformityMachine, 'open')}`,
  nonConformitiesToCheck: `SELECT opened_at AS at FROM non_conformity WHERE status = ${stateLiteral(nonConformityMachine, 'to_check')} AND responsible <> $1`,
  recipientChangesToDecide: `SELECT proposed_at AS at FROM exchange_recipient_change WHERE status = ${stateLiteral(recipientChangeMachine, 'proposed')} AND proposed_by <> $1`,
  exchangesToDecide: `SELECT requested_at AS at FROM exchange WHERE status = ${stateLiteral(exchangeMachine, 'requested')} AND requested_by <> $1`,
  exchangesToDeliver: `SELECT produced_at AS at FROM exchange WHERE status = ${stateLiteral(exchangeMachine, 'produced')} AND $1 IN (requested_by, decided_by)`,
  exchangesFailed: `SELECT decided_at AS at FROM exchange WHERE status = ${stateLiteral(exchangeMachine, 'failed')}`,
  exchangeAnswersToReview: `SELECT created_at AS at FROM exchange_answer WHERE noted_at IS NULL AND result <> 'no_match'`,
} as const;
