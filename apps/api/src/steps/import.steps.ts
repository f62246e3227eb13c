import { importBatchMachine, type ImportStatus, OPEN_FOR_DECISIONS } from '@homeward/laboratory';
import { hasPermission } from '@homeward/access';
import type { Actor } from '@homeward/platform';
import { offered } from './offered.js';

export const IMPORT_STEPS = ['approve', 'reject', 'retry', 'decide_findings'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** What the caller may do with a batch now; nobody decides on an own upload. */
export function importSteps(
  batch: { readonly status: ImportStatus; readonly uploadedBy: string },
  actor: Pick<Actor, 'role' | 'accountId'>,
): ImportStep[] {
  const own = batch.uploadedBy === actor.accountId;
  const events = offered(importBatchMachine, batch.status, actor, [
    'approve',
    'reject',
    'retry_validation',
    'retry_application',
  ]);
  const decides =
    !own && hasPermission(actor.role, 'import.approve') && OPEN_FOR_DECISIONS.includes(batch.status);
  return [
    ...(events.includes('approve') && !own ? (['approve'] as const) : []),
    ...(events.includes('reject') ? (['reject'] as const) : []),
    ...(events.includes('retry_validation') ? (['retry'] as const) : []),
    ...(decides ? (['decide_findings'] as const) : []),
  ];
}
