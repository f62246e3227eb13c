import { Audit } from '@homeward/audit';
import { type Actor, NotFound, type Role, type Scope, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { SESSION_IDLE_MINUTES, SESSION_TOUCH_SECONDS } from './access.limits.js';
import { Account } from './account.entity.js';
import { Session } from './session.entity.js';
import { tokenHash } from './session-token.js';
import { type Credentials, type SignedIn, SignIns } from './sign-in.service.js';

export interface Authenticated {
  readonly actor: Actor;
  readonly session: Session;
  readonly account: Account;
}

/** Sessions live in the database: any process can check one, and taking one away works at once everywhere. */
@Injectable()
export class Sessions {
  constructor(
    private readonly signIns: SignIns,
    private readonly audit: Audit,
  ) {}

  /** Opens its own transactions. @see SignIns.signIn */
  signIn(actor: Actor, given: Credentials): Promise<SignedIn> {
    return this.signIns.signIn(actor, given);
  }

  /** The session of a cookie and whom it lets act; `null` when it ended, was revoked, or never was. */
  async authenticate(tx: Tx, token: string, requestId: string | null): Promise<Authenticated | null> {
    const session = await tx.em.findOneBy(Session, { tokenHash: tokenHash(token) });
    if (!session || !isAlive(session, Date.now())) return null;
    const account = await tx.em.findOneBy(Account, { id: session.accountId });
    if (!account || account.disabledAt) return null;
    if (Date.now() - session.lastSeenAt.getTime() > SESSION_TOUCH_SECONDS * 1000)
      await tx.em.update(Session, { id: session.id }, { lastSeenAt: new Date() });
    return { actor: actorOf(account, requestId), session, account };
  }

  async signOut(tx: Tx, sessionId: string): Promise<void> {
    await tx.em.update(Session, { id: sessionId }, { revokedAt: new Date() });
    await this.audit.record(tx, {
      action: 'session.closed',
      subjectType: 'session',
      subjectId: sessionId,
    });
  }

  /** Open and past sessions of an account, the newest first. */
  async list(tx: Tx, accountId: string): Promise<Session[]> {
    if (!(await tx.em.existsBy(Account, { id: accountId }))) throw new NotFound('account', accountId);
    return tx.em.find(Session, { where: { accountId }, order: { createdAt: 'DESC' }, take: 100 });
  }

  /**
   * Ends a session of another account; idempotent.
   * @throws NotFound
   */
  async revoke(tx: Tx, sessionId: string): Promise<Session> {
    const session = await tx.em.findOneBy(Session, { id: sessionId });
    if (!session) throw new NotFound('session', sessionId);
    if (session.revokedAt) return session;
    session.revokedAt = new Date();
    await tx.em.save(session);
    await this.audit.record(tx, {
      action: 'session.revoked',
      subjectType: 'session',
      subjectId: sessionId,
      data: { accountId: session.accountId },
    });
    return session;
  }
}

/** Neither revoked, nor idle, nor past its last hour. */
export function isAlive(
  session: Pick<Session, 'revokedAt' | 'lastSeenAt' | 'expiresAt'>,
  now: number,
): boolean {
  return (
    session.revokedAt === null &&
    now < session.expiresAt.getTime() &&
    now - session.lastSeenAt.getTime() < SESSION_IDLE_MINUTES * 60_000
  );
}

/** What an account may see: technicians their point, investigators their district, all others the city. */
export function actorOf(account: Account, requestId: string | null): Actor {
  return {
    accountId: account.id,
    role: account.role,
    scope: scopeOf(account.role),
    districtId: account.districtId,
    collectionPointId: account.collectionPointId,
    requestId,
    lookups: [],
    logged: [],
  };
}

function scopeOf(role: Role): Scope {
  if (role === 'technician') return 'point';
  return role === 'investigator' ? 'district' : 'city';
}
