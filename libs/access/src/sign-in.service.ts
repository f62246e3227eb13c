import { Audit } from '@homeward/audit';
import {
  type Actor,
  CONFIG,
  type Config,
  Db,
  type DomainError,
  FieldCipher,
  newId,
  type Tx,
} from '@homeward/platform';
import { Inject, Injectable } from '@nestjs/common';
import { SignInRefused, TotpRequired } from './access.errors.js';
import { SESSION_HOURS } from './access.limits.js';
import { Account } from './account.entity.js';
import { isKnownDevice, rememberDevice } from './device.queries.js';
import { Passwords } from './passwords.js';
import { Session } from './session.entity.js';
import { tokenHash, newToken } from './session-token.js';
import { type Attempt, SignInThrottle } from './sign-in-throttle.service.js';
import { acceptedStep } from './totp.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly totp?: string | undefined;
  /** Where the request came from; shown in the list of sessions. */
  readonly address: string;
  readonly userAgent: string;
  /** The cookie that an earlier sign-in left in this browser. */
  readonly deviceToken?: string | undefined;
}

export interface SignedIn {
  readonly token: string;
  /** For the cookie by which the browser is known from now on. */
  readonly deviceToken: string;
  readonly session: Session;
  readonly account: Account;
}

/** Turns credentials into a session. The password is compared between two transactions, not in one. */
@Injectable()
export class SignIns {
  constructor(
    private readonly db: Db,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
    private readonly cipher: FieldCipher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param actor the system, because sign-in is not complete
   * @throws SignInRefused, TotpRequired, SignInDelayed, SignInBusy
   */
  async signIn(actor: Actor, given: Credentials): Promise<SignedIn> {
    // With a full queue only known browsers may go on; the check is below.
    if (given.deviceToken === undefined) this.passwords.requirePlace(false);
    const { account, attempt } = await this.db.run(actor, (tx) => this.begin(tx, given));
    let passwordRight: boolean;
    try {
      const known = attempt.knownDevice !== null;
      passwordRight = await this.passwords.matches(account?.passwordHash ?? null, given.password, known);
    } catch (error) {
      await this.db.run(actor, (tx) => this.throttle.undoAttempt(tx, attempt));
      throw error;
    }
    const outcome = await this.db.run(actor, (tx) =>
      account && passwordRight ? this.enter(tx, given, account, attempt) : this.refused(tx, given, account),
    );
    // Thrown only now, so that the audit entry of the failure is stored.
    if ('session' in outcome) return outcome;
    throw outcome;
  }

  private async begin(tx: Tx, given: Credentials): Promise<{ account: Account | null; attempt: Attempt }> {
    const { username, address, deviceToken } = given;
    const account = await tx.em.findOneBy(Account, { username });
    const known =
      account !== null && deviceToken !== undefined && (await isKnownDevice(tx.em, deviceToken, account.id));
    const attempt: Attempt = {
      username,
      address,
      knownDevice: known ? deviceToken : null,
      unlocked: account?.unlockedUntil != null && account.unlockedUntil.getTime() > Date.now(),
    };
    await this.throttle.countAttempt(tx, attempt);
    return { account, attempt };
  }

  /** The password is that of the account as it was read; everything else is decided on the account as it is now. */
  private async enter(
    tx: Tx,
    given: Credentials,
    read: Account,
    attempt: Attempt,
  ): Promise<SignedIn | DomainError> {
    const account = await tx.em.findOne(Account, {
      where: { id: read.id },
      lock: { mode: 'pessimistic_write' },
    });
    const now = Date.now();
    if (!account || account.disabledAt || account.passwordHash !== read.passwordHash)
      return this.refused(tx, given, account);
    if (account.passwordExpiresAt && account.passwordExpiresAt.getTime() < now)
      return this.refused(tx, given, account);
    const enrolled = account.totpSecret !== null && account.totpLastStep !== null;
    if (enrolled && given.totp === undefined) {
      await this.throttle.undoAttempt(tx, attempt);
      return new TotpRequired();
    }
    if (enrolled) {
      const secret = this.cipher.decrypt(account.totpSecret ?? '', totpFieldPlace(account.id));
      const step = acceptedStep(secret, given.totp ?? '', Number(account.totpLastStep), now);
      if (step === null) return this.refused(tx, given, account);
      account.totpLastStep = String(step);
      await tx.em.update(Account, { id: account.id }, { totpLastStep: account.totpLastStep });
    }
    await this.throttle.recordSuccess(tx, attempt);
    return this.open(tx, given, account, enrolled || this.mayOmitTotp(account));
  }

  private mayOmitTotp(account: Account): boolean {
    return this.config.mode === 'demonstration' && account.isDemonstration;
  }

  private async open(tx: Tx, given: Credentials, account: Account, mfaPassed: boolean): Promise<SignedIn> {
    const token = newToken();
    const now = new Date();
    // A one-time password is held by one browser at a time.
    if (account.passwordChangeRequired)
      await tx.em.query(
        'UPDATE session SET revoked_at = now() WHERE account_id = $1 AND revoked_at IS NULL',
        [account.id],
      );
    const session = tx.em.create(Session, {
      id: newId(),
      tokenHash: tokenHash(token),
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
    // Not before the password is the owner's own: who made it could sign in with it, too.
    const deviceToken = account.passwordChangeRequired
      ? (given.deviceToken ?? newToken())
      : await rememberDevice(tx.em, given.deviceToken ?? null, account.id);
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
    return { token, deviceToken, session, account };
  }

  private async refused(tx: Tx, given: Credentials, account: Account | null): Promise<DomainError> {
    await this.audit.record(tx, {
      action: 'session.refused',
      subjectType: 'account',
      // An unknown name may be a password typed into the wrong field: it is not written down.
      subjectId: account?.id ?? 'unknown',
      data: { address: given.address, disabled: account?.disabledAt != null },
    });
    return new SignInRefused();
  }
}

export function totpFieldPlace(accountId: string): { table: string; column: string; row: string } {
  return { table: 'account', column: 'totp_secret', row: accountId };
}
