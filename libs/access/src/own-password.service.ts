import { Audit } from '@homeward/audit';
import { type Actor, Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { CurrentPasswordWrong, WeakPassword } from './access.errors.js';
import { Account } from './account.entity.js';
import { forgetDevices, rememberDevice } from './device.queries.js';
import { Passwords } from './passwords.js';
import { Session } from './session.entity.js';
import type { Authenticated } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly deviceToken?: string | undefined;
}

/** The owner's own choice of a password: at the first sign-in, and whenever they like. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly db: Db,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /**
   * Changes it; every other session ends, and other browsers are strangers again. Opens its own transactions: a
   * password is hashed in none.
   * @returns the token for the cookie by which this browser is known
   * @throws WeakPassword, CurrentPasswordWrong, SignInDelayed, SignInBusy
   */
  async change({ account, session, actor }: Authenticated, change: PasswordChange): Promise<string> {
    const { currentPassword, newPassword } = change;
    if (newPassword === currentPassword) throw new WeakPassword('same');
    // Loaded with the first change: the dictionaries are large, and most processes check no password.
    const { requireStrongPassword } = await import('./password-rules.js');
    requireStrongPassword(newPassword, account);
    // Accounts are changed with city scope (row-level security), also when users change their own.
    const city: Actor = { ...actor, scope: 'city' };
    // Counted as the system, so that the count stays when the request is refused.
    await this.db.run(systemActor, (tx) => this.throttle.countChange(tx, account.id));
    if (!(await this.passwords.matches(account.passwordHash, currentPassword, true))) {
      await this.db.run(systemActor, ({ em }) =>
        this.record({ em, actor: city }, account.id, 'account.password_change_refused'),
      );
      throw new CurrentPasswordWrong();
    }
    const passwordHash = await this.passwords.hash(newPassword);
    return this.db.run(city, async (tx) => {
      const done = await tx.em.update(
        Account,
        { id: account.id, passwordHash: account.passwordHash },
        {
          passwordHash,
          passwordChangeRequired: false,
          passwordExpiresAt: null,
          passwordResetBy: null,
          version: () => 'version + 1',
        },
      );
      // The password was changed in the meantime, by the owner elsewhere or by an administrator.
      if (!done.affected) throw new CurrentPasswordWrong();
      await tx.em.update(
        Session,
        { accountId: account.id, revokedAt: IsNull(), id: Not(session.id) },
        { revokedAt: new Date() },
      );
      await this.throttle.recordChangeSuccess(tx, account.id);
      await this.record(tx, account.id, 'account.password_changed');
      await forgetDevices(tx.em, account.id, change.deviceToken ?? null);
      return rememberDevice(tx.em, change.deviceToken ?? null, account.id);
    });
  }

  private record(tx: Tx, accountId: string, action: string): Promise<void> {
    return this.audit.record(tx, { action, subjectType: 'account', subjectId: accountId });
  }
}
