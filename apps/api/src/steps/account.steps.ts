import { hasPermission, type Account } from '@homeward/access';
import type { Actor } from '@homeward/platform';

export const ACCOUNT_STEPS = ['unlock', 'reset_password', 'reset_second_factor', 'disable'] as const;
export type AccountStep = (typeof ACCOUNT_STEPS)[number];
export const SESSION_STEPS = ['revoke'] as const;
export type SessionStep = (typeof SESSION_STEPS)[number];

type Caller = Pick<Actor, 'role' | 'accountId'>;
type Managed = Pick<Account, 'id' | 'disabledAt' | 'passwordResetBy' | 'factorResetBy'>;

/**
 * What the caller may do with an account now: nothing with the own one, nor with one that is disabled. Password and
 * second factor are never reset by the same person: both together would open the account.
 */
export function accountSteps(account: Managed, { role, accountId }: Caller): AccountStep[] {
  if (account.id === accountId || account.disabledAt !== null || !hasPermission(role, 'account.manage'))
    return [];
  const isCaller = (id: string | null) => id !== null && id === accountId;
  return ACCOUNT_STEPS.filter((step) => {
    if (step === 'reset_password') return !isCaller(account.factorResetBy);
    if (step === 'reset_second_factor') return !isCaller(account.passwordResetBy);
    return true;
  });
}

/** What the caller may do with a session of somebody; one that has ended cannot be ended again. */
export function sessionSteps(open: boolean, { role }: Pick<Actor, 'role'>): SessionStep[] {
  return open && hasPermission(role, 'session.manage') ? ['revoke'] : [];
}
