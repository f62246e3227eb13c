import { Audit } from '@homeward/audit';
import { newId, NotFound, type Role, type Tx, VersionConflict, wordOf } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { FourEyesNeeded, OwnAccount, PlaceOfAccountWrong, UsernameTaken } from './access.errors.js';
import { ONE_TIME_PASSWORD_HOURS, UNLOCK_MINUTES } from './access.limits.js';
import { Account } from './account.entity.js';
import { AccountNotices } from './account-notices.service.js';
import { forgetDevices } from './device.queries.js';
import { CollectionPoints, Districts } from './places.service.js';
import { Session } from './session.entity.js';
import { SignInThrottle } from './sign-in-throttle.service.js';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  /** One role per account: duties are separated. */
  readonly role: Role;
  readonly districtCode?: string | undefined;
  readonly collectionPointCode?: string | undefined;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly districts: Districts,
    private readonly points: CollectionPoints,
    private readonly notices: AccountNotices,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /**
   * Makes an account with a one-time password, which its owner changes at the first sign-in before anything else.
   * @param passwordHash of the one-time password
   * @throws UsernameTaken
   * @throws PlaceOfAccountWrong when the role needs a district or point and has none, or has one it must not have
   */
  async create(tx: Tx, input: NewAccount, passwordHash: string): Promise<Account> {
    const place = await this.placeOf(tx, input);
    if (await tx.em.existsBy(Account, { username: input.username })) throw new UsernameTaken(input.username);
    const account = tx.em.create(Account, {
      id: newId(),
      username: input.username,
      displayName: input.displayName,
      role: input.role,
      ...place,
      passwordHash,
      ...oneTime(tx),
      totpSecret: null,
      totpLastStep: null,
      factorResetBy: null,
      unlockedUntil: null,
      disabledAt: null,
      isDemonstration: false,
      locale: 'zh',
      createdAt: new Date(),
      version: 1,
    });
    await tx.em.insert(Account, account);
    await this.audit.record(tx, {
      action: 'account.created',
      subjectType: 'account',
      subjectId: account.id,
      data: { role: account.role, ...place },
    });
    return account;
  }

  list(tx: Tx): Promise<Account[]> {
    return tx.em.find(Account, { order: { username: 'ASC' } });
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<Account> {
    const account = await tx.em.findOneBy(Account, { id });
    if (!account) throw new NotFound('account', id);
    return account;
  }

  /**
   * Takes an account out of use and ends its sessions. It is never deleted: what it did keeps its name.
   * @throws NotFound, VersionConflict, OwnAccount
   */
  async disable(tx: Tx, id: string, version: number): Promise<Account> {
    const account = await this.lock(tx, id, version);
    account.disabledAt ??= new Date();
    await tx.em.save(account);
    await this.endSessions(tx, id);
    await forgetDevices(tx.em, id, null);
    await this.audit.record(tx, { action: 'account.disabled', subjectType: 'account', subjectId: id });
    return account;
  }

  /**
   * After a lost authenticator: the next sign-in needs the password only, and then a new enrolment.
   * @throws NotFound, VersionConflict, OwnAccount
   * @throws FourEyesNeeded to who gave the account its one-time password: both together would open it
   */
  async resetSecondFactor(tx: Tx, id: string, version: number): Promise<Account> {
    const account = await this.lock(tx, id, version);
    if (isOfActor(tx, account.passwordResetBy)) throw new FourEyesNeeded();
    Object.assign(account, { totpSecret: null, totpLastStep: null, factorResetBy: tx.actor.accountId });
    await tx.em.save(account);
    await this.endSessions(tx, id);
    await this.postNotice(tx, id, 'second_factor_reset');
    return account;
  }

  /**
   * After a forgotten password: a one-time password replaces it, and all sessions end. The second factor
   * stays.
   * @throws NotFound, VersionConflict, OwnAccount
   * @throws FourEyesNeeded to who took the second factor away: both together would open the account
   */
  async resetPassword(tx: Tx, id: string, version: number, passwordHash: string): Promise<Account> {
    const account = await this.lock(tx, id, version);
    if (isOfActor(tx, account.factorResetBy)) throw new FourEyesNeeded();
    Object.assign(account, { passwordHash, ...oneTime(tx) });
    await tx.em.save(account);
    await this.endSessions(tx, id);
    await this.postNotice(tx, id, 'password_reset');
    return account;
  }

  /**
   * Frees an account of the delays that wrong passwords of strangers caused, and for a quarter of an hour of new ones.
   * @throws NotFound
   */
  async unlock(tx: Tx, id: string): Promise<Account> {
    const account = await this.get(tx, id);
    account.unlockedUntil = new Date(Date.now() + UNLOCK_MINUTES * 60_000);
    await tx.em.update(Account, { id }, { unlockedUntil: account.unlockedUntil });
    await this.throttle.resetAccount(tx, account);
    await this.postNotice(tx, id, 'unlocked');
    return account;
  }

  /** Until when sign-ins are held up where the account is not known, by account id; who is free is left out. */
  delayedUntil(tx: Tx, accounts: readonly Account[]): Promise<Map<string, Date>> {
    return this.throttle.delayedUntil(tx, accounts);
  }

  /** @throws NotFound */
  async byUsername(tx: Tx, username: string): Promise<Account> {
    const account = await tx.em.findOneBy(Account, { username });
    if (!account) throw new NotFound('account', username, 'username');
    return account;
  }

  /** Display names by id, for logs and timelines. */
  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await tx.em.findBy(Account, { id: In([...new Set(ids)]) });
    return new Map(found.map((account) => [account.id, account.displayName]));
  }

  private async lock(tx: Tx, id: string, version: number): Promise<Account> {
    const account = await tx.em
      .createQueryBuilder(Account, 'account')
      .setLock('pessimistic_write')
      .where({ id })
      .getOne();
    if (!account) throw new NotFound('account', id);
    if (account.id === tx.actor.accountId) throw new OwnAccount(id);
    if (account.version !== version) throw new VersionConflict('account', version, account.version);
    account.version += 1;
    return account;
  }

  /** The audit entry of what was done to an account, and the notice to its owner. */
  private async postNotice(
    tx: Tx,
    accountId: string,
    kind: 'second_factor_reset' | 'password_reset' | 'unlocked',
  ): Promise<void> {
    await this.notices.post(tx, accountId, kind);
    await this.audit.record(tx, {
      action: `account.${kind}`,
      subjectType: 'account',
      subjectId: accountId,
    });
  }

  private async endSessions(tx: Tx, accountId: string): Promise<void> {
    await tx.em.update(Session, { accountId, revokedAt: IsNull() }, { revokedAt: new Date() });
  }

  private async placeOf(
    tx: Tx,
    input: NewAccount,
  ): Promise<{ districtId: string | null; collectionPointId: string | null }> {
    const { role, districtCode, collectionPointCode } = input;
    if (role === 'technician') {
      if (!collectionPointCode)
        throw new PlaceOfAccountWrong(
          'collectionPointCode',
          null,
          '采集技术员账号必须属于一个采集点',
          'A technician belongs to a collection point: collectionPointCode is missing',
        );
      const point = await this.points.byCode(tx, collectionPointCode);
      const district = await this.districts.get(tx, point.districtId);
      if (districtCode && districtCode !== district.code)
        throw new PlaceOfAccountWrong(
          'districtCode',
          districtCode,
          `采集点 ${collectionPointCode} 属于 ${district.code}，不属于 ${districtCode}`,
          `The collection point ${collectionPointCode} is in ${district.code}, not in ${districtCode}`,
        );
      return { districtId: district.id, collectionPointId: point.id };
    }
    if (collectionPointCode)
      throw new PlaceOfAccountWrong(
        'collectionPointCode',
        collectionPointCode,
        `角色“${wordOf('role', role).zh}”不属于采集点`,
        `The role "${wordOf('role', role).en}" belongs to no collection point`,
      );
    if (role === 'investigator') {
      if (!districtCode)
        throw new PlaceOfAccountWrong(
          'districtCode',
          null,
          '核查民警账号必须属于一个区',
          'An investigator belongs to a district: districtCode is missing',
        );
      return { districtId: (await this.districts.byCode(tx, districtCode)).id, collectionPointId: null };
    }
    if (districtCode)
      throw new PlaceOfAccountWrong(
        'districtCode',
        districtCode,
        `角色“${wordOf('role', role).zh}”不属于某个区`,
        `The role "${wordOf('role', role).en}" belongs to no district`,
      );
    return { districtId: null, collectionPointId: null };
  }
}

/** The columns of an account whose password another account made. */
function oneTime(tx: Tx): Pick<Account, 'passwordChangeRequired' | 'passwordExpiresAt' | 'passwordResetBy'> {
  return {
    passwordChangeRequired: true,
    passwordExpiresAt: new Date(Date.now() + ONE_TIME_PASSWORD_HOURS * 3_600_000),
    passwordResetBy: tx.actor.accountId,
  };
}

function isOfActor(tx: Tx, accountId: string | null): boolean {
  return accountId !== null && accountId === tx.actor.accountId;
}
