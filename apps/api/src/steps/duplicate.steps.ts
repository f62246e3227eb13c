import { DUPLICATE_FINDINGS, duplicateMachine, type DuplicateStatus } from '@homeward/duplicates';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const DUPLICATE_STEPS = ['decide', 'reopen'] as const;
export type DuplicateStep = (typeof DUPLICATE_STEPS)[number];

/** What the caller may do with a pair now; what is not in force any more is not decided. */
export function duplicateSteps(
  { status, inForce }: { readonly status: DuplicateStatus; readonly inForce: boolean },
  actor: Pick<Actor, 'role'>,
): DuplicateStep[] {
  if (!inForce) return [];
  const events = offeredSteps(duplicateMachine, status, actor, [...DUPLICATE_FINDINGS, 'reopen']);
  return [...new Set(events.map((event): DuplicateStep => (event === 'reopen' ? 'reopen' : 'decide')))];
}
