import { exchangeMachine, type ExchangeStatus } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const EXCHANGE_STEPS = [
  'approve',
  'refuse',
  'retry',
  'renew',
  'withdraw',
  'download',
  'import_answers',
] as const;
export type ExchangeStep = (typeof EXCHANGE_STEPS)[number];

/** What the caller may do with a request now: others decide about it, and who asked or approved fetches the file. */
export function exchangeSteps(
  exchange: {
    readonly status: ExchangeStatus;
    readonly requestedBy: string;
    readonly decidedBy: string | null;
    readonly fileId: string | null;
  },
  actor: Pick<Actor, 'role' | 'accountId'>,
): ExchangeStep[] {
  const { status, requestedBy, decidedBy, fileId } = exchange;
  const own = requestedBy === actor.accountId;
  const offered = offeredSteps(exchangeMachine, status, actor, [
    'approve',
    'refuse',
    'retry',
    'renew',
    'withdraw',
  ]);
  const steps: ExchangeStep[] = offered.filter((step) => {
    if (step === 'approve' || step === 'refuse') return !own;
    return step !== 'withdraw' || own || actor.role === 'lab_lead';
  });
  const laboratory = actor.role === 'analyst' || actor.role === 'lab_lead';
  const involved = own || decidedBy === actor.accountId;
  if (fileId !== null && involved && (status === 'produced' || status === 'delivered'))
    steps.push('download');
  if (laboratory && status === 'delivered') steps.push('import_answers');
  return steps;
}
