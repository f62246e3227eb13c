import { Audit } from '@homeward/audit';
import { newId, NotFound, type Role, type Tx, VersionConflict, wordOf } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { OwnAccount, PlaceOfAccountWrong, UsernameTaken } from './access.errors.js';
import { Account } from './account.entity.js';
import { hashPassword } from './passwords.js';
import { CollectionPoints, Districts } from './places.service.js';
import { Session } from './session.entity.js';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  /** One role per account: nobody holds two kinds of power. */
  readonly role: Role;
  readonly districtCode?: string | undefined;
  readonly collectionPointCode?: string | undefined;
  readonly password: string;
  readonly isDemonstration?: boolean;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly districts: Districts,
    private readonly points: CollectionPoints,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws UsernameTaken
   * @throws PlaceOfAccountWrong when the role needs a district or point and has none, or has one it must not have
   */
  async create(tx: Tx, input: NewAccount): Promise<Account> {
    const place = await this.placeOf(tx, input);
    if (await tx.em.existsBy(Account, { username: input.username })) throw new UsernameTaken(input.username);
    const account = tx.em.create(Account, {
      id: newId(),
      username: input.username,
      displayName: input.displayName,
      role: input.role,
      ...place,
      passwordHash: await hashPassword(input.password),
      totpSecret: null,
      totpLastStep: null,
      failedAttempts: 0,
      lockedUntil: null,
      disabledAt: null,
      isDemonstration: input.isDemonstration ?? false,
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
    await this.audit.record(tx, { action: 'account.disabled', subjectType: 'account', subjectId: id });
    return account;
  }

  /**
   * For somebody who lost the authenticator: the next sign-in needs the password only, and then a new enrolment.
   * @throws NotFound, VersionConflict, OwnAccount
   */
  async resetSecondFactor(tx: Tx, id: string, version: number): Promise<Account> {
    const account = await this.lock(tx, id, version);
    account.totpSecret = null;
    account.totpLastStep = null;
    await tx.em.save(account);
    await this.endSessions(tx, id);
    await this.audit.record(tx, {
      action: 'account.second_factor_reset',
      subjectType: 'account',
      subjectId: id,
    });
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
          '采集员账号必须属于一个采集点',
          'A technician belongs to a collection point: collectionPointCode is missing',
        );
      const point = await this.points.byCode(tx, collectionPointCode);
      const district = await this.districts.get(tx, point.districtId);
      if (districtCode && districtCode !== district.code)
        throw new PlaceOfAccountWrong(
          'districtCode',
          districtCode,
          `采集点 ${collectionPointCode} 属于 ${district.code},不属于 ${districtCode}`,
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
          '调查员账号必须属于一个区',
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
