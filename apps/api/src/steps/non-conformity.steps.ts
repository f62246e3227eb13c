import { type NonConformityStatus, nonConformityMachine } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const NON_CONFORMITY_STEPS = ['plan', 'close', 'complete', 'check', 'reopen'] as const;
export type NonConformityStep = (typeof NON_CONFORMITY_STEPS)[number];

/** What the caller may do with a non-conformity now; who corrected it does not check the effect. */
export function nonConformitySteps(
  row: { readonly status: NonConformityStatus; readonly responsible: string | null },
  actor: Pick<Actor, 'role' | 'accountId'>,
): NonConformityStep[] {
  const events = offeredSteps(nonConformityMachine, row.status, actor, [
    'plan',
    'close',
    'complete',
    'confirm',
    'reopen',
  ]);
  return events.flatMap((event): NonConformityStep[] => {
    if (event !== 'confirm') return [event];
    return row.responsible === actor.accountId ? [] : ['check'];
  });
}
