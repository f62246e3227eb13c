import { hasPermission } from '@homeward/access';
import { WORK_OPEN, type Actor } from '@homeward/platform';
import type { RunStatus, SearchAgainState } from '@homeward/searching';

export const RUN_STEPS = ['cancel', 'put_in_force'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

/** A run that waits or works can be stopped. Whoever may read a run may do so: both need `policy.write`. */
export function runSteps(status: RunStatus): RunStep[] {
  return WORK_OPEN.some((open) => open === status) ? ['cancel'] : [];
}

/** The same of a policy that was tried; one with results can be put in force. */
export function whatIfSteps(status: RunStatus): RunStep[] {
  return status === 'done' ? ['put_in_force'] : runSteps(status);
}

export const SEARCH_AGAIN_STEPS = ['pause', 'resume'] as const;
export type SearchAgainStep = (typeof SEARCH_AGAIN_STEPS)[number];

/** What the caller may do with a re-search that is not done. */
export function searchAgainSteps(
  status: SearchAgainState['status'],
  { role }: Pick<Actor, 'role'>,
): SearchAgainStep[] {
  if (!hasPermission(role, 'policy.write')) return [];
  return [status === 'paused' ? 'resume' : 'pause'];
}
