import { Audit } from '@homeward/audit';
import { CONFIG, type Config, DomainError, FieldCipher, newId, type Tx } from '@homeward/platform';
import { Inject, Injectable } from '@nestjs/common';
import { SignInRefused, TotpRequired } from './access.errors.js';
import { LOCK_AFTER_FAILURES, LOCK_MINUTES, SESSION_HOURS } from './access.limits.js';
import { Account } from './account.entity.js';
import { passwordMatches } from './passwords.js';
import { Session } from './session.entity.js';
import { hashOfToken, newToken } from './session-token.js';
import { acceptedStep } from './totp.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly totp?: string | undefined;
  /** Where the request came from; shown in the list of sessions. */
  readonly address: string;
  readonly userAgent: string;
}

export interface SignedIn {
  readonly token: string;
  readonly session: Session;
  readonly account: Account;
}

/** Turns credentials into a session. */
@Injectable()
export class SignIns {
  constructor(
    private readonly audit: Audit,
    private readonly cipher: FieldCipher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Returns the refusal instead of throwing it: the failure is counted and audited in this transaction, which must be
   * committed. The caller throws it afterwards.
   */
  async signIn(tx: Tx, given: Credentials): Promise<SignedIn | DomainError> {
    // The lock makes attempts at one account wait for each other, so that guesses in parallel are all counted.
    const account = await tx.em
      .createQueryBuilder(Account, 'account')
      .setLock('pessimistic_write')
      .where({ username: given.username })
      .getOne();
    const now = Date.now();
    const locked = account?.lockedUntil != null && account.lockedUntil.getTime() > now;
    const passwordRight = await passwordMatches(account?.passwordHash ?? null, given.password);
    if (!account || !passwordRight || locked || account.disabledAt)
      return this.refused(tx, given, account, locked);

    const enrolled = account.totpSecret !== null && account.totpLastStep !== null;
    if (enrolled && given.totp === undefined) return new TotpRequired();
    if (enrolled) {
      const secret = this.cipher.decrypt(account.totpSecret!, totpPlace(account.id));
      const step = acceptedStep(secret, given.totp!, Number(account.totpLastStep), now);
      if (step === null) return this.refused(tx, given, account, false);
      account.totpLastStep = String(step);
    }
    account.failedAttempts = 0;
    account.lockedUntil = null;
    await tx.em.save(account);
    return this.open(tx, given, account, enrolled || this.mayDoWithout(account));
  }

  private mayDoWithout(account: Account): boolean {
    return this.config.mode === 'demonstration' && account.isDemonstration;
  }

  private async open(tx: Tx, given: Credentials, account: Account, mfaPassed: boolean): Promise<SignedIn> {
    const token = newToken();
    const now = new Date();
    const session = tx.em.create(Session, {
      id: newId(),
      tokenHash: hashOfToken(token),
      accountId: account.id,
      mfaPassed,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
      revokedAt: null,
      address: given.address,
      userAgent: given.userAgent.slice(0, 300),
    });
    await tx.em.insert(Session, session);
    const actor = { ...tx.actor, accountId: account.id, role: account.role };
    await this.audit.record(
      { em: tx.em, actor },
      {
        action: 'session.opened',
        subjectType: 'session',
        subjectId: session.id,
        data: { address: given.address, mfaPassed },
      },
    );
    return { token, session, account };
  }

  private async refused(
    tx: Tx,
    given: Credentials,
    account: Account | null,
    locked: boolean,
  ): Promise<DomainError> {
    if (account && !locked) {
      // A lock that has run out starts the count anew.
      const earlier = account.lockedUntil ? 0 : account.failedAttempts;
      account.failedAttempts = earlier + 1;
      account.lockedUntil =
        account.failedAttempts >= LOCK_AFTER_FAILURES ? new Date(Date.now() + LOCK_MINUTES * 60_000) : null;
      await tx.em.save(account);
    }
    await this.audit.record(tx, {
      action: 'session.refused',
      subjectType: 'account',
      // An unknown name may be a password typed into the wrong field: it is not written down.
      subjectId: account?.id ?? 'unknown',
      data: {
        address: given.address,
        locked: locked || (account?.lockedUntil ?? null) !== null,
        disabled: account?.disabledAt != null,
      },
    });
    return new SignInRefused();
  }
}

export function totpPlace(accountId: string): { table: string; column: string; row: string } {
  return { table: 'account', column: 'totp_secret', row: accountId };
}
