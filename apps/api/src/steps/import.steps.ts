import {
  type ApprovalRule,
  decidesUnder,
  importBatchMachine,
  type ImportStatus,
  OPEN_FOR_DECISIONS,
} from '@homeward/laboratory';
import { hasPermission } from '@homeward/access';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const IMPORT_STEPS = ['approve', 'submit', 'reject', 'retry', 'decide_findings'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/**
 * The steps that the caller may take with a batch now. The approval rule in force says who decides; accounts never let
 * their own uploads in, and may always take them back.
 */
export function importSteps(
  batch: { readonly status: ImportStatus; readonly uploadedBy: string },
  rule: ApprovalRule | null,
  actor: Pick<Actor, 'role' | 'accountId'>,
): ImportStep[] {
  const own = batch.uploadedBy === actor.accountId;
  const events = offeredSteps(importBatchMachine, batch.status, actor, [
    'approve',
    'submit',
    'reject',
    'retry_validation',
    'retry_application',
  ]);
  const mayDecide = rule !== null && decidesUnder(rule, actor.role);
  const decidesFindings =
    !own && hasPermission(actor.role, 'import.approve') && OPEN_FOR_DECISIONS.includes(batch.status);
  return [
    ...(events.includes('approve') && !own && mayDecide ? (['approve'] as const) : []),
    ...(events.includes('submit') ? (['submit'] as const) : []),
    ...(events.includes('reject') && (own || mayDecide) ? (['reject'] as const) : []),
    ...(events.includes('retry_validation') ? (['retry'] as const) : []),
    ...(decidesFindings ? (['decide_findings'] as const) : []),
  ];
}
