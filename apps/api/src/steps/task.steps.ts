import { hasPermission } from '@homeward/access';
import type { Actor } from '@homeward/platform';
import { taskMachine, type VerificationTask } from '@homeward/verification';
import { offeredSteps } from './offered.js';

const EVENTS = ['visit', 'report', 'undo_report'] as const;
export const TASK_STEPS = ['accept', ...EVENTS, 'read_report'] as const;
export type TaskStep = (typeof TASK_STEPS)[number];

/** What the caller may do with a task now; who has accepted it need not accept it again. */
export function taskSteps(
  { status, accountId }: Pick<VerificationTask, 'status' | 'accountId'>,
  actor: Pick<Actor, 'role' | 'accountId'>,
): TaskStep[] {
  const accepts = accountId !== actor.accountId && offeredSteps(taskMachine, status, actor, ['accept']);
  return [
    ...(accepts || []),
    ...offeredSteps(taskMachine, status, actor, EVENTS),
    ...(hasPermission(actor.role, 'report.read') ? (['read_report'] as const) : []),
  ];
}
