import { hasPermission } from '@homeward/access';
import { CASE_OPEN, caseMachine, type CaseStatus } from '@homeward/intake';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

/** A reunion is recorded on its hit; the other steps of a case's life are taken on the case. */
const LIFE = ['suspend', 'resume', 'close', 'reopen'] as const;
export const CASE_STEPS = [...LIFE, 'add_relative', 'correct_members', 'draw'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** What the caller may do with a case now. */
export function caseSteps(status: CaseStatus, actor: Pick<Actor, 'role'>): CaseStep[] {
  const { role } = actor;
  const alive = CASE_OPEN.includes(status);
  return [
    ...offeredSteps(caseMachine, status, actor, LIFE),
    ...(status === 'open' && hasPermission(role, 'donor.register') ? (['add_relative'] as const) : []),
    ...(alive && hasPermission(role, 'record.correct') ? (['correct_members'] as const) : []),
    ...(alive && hasPermission(role, 'donor.register') ? (['draw'] as const) : []),
  ];
}
