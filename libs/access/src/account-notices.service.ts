import { newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Account } from './account.entity.js';
import { AccountNotice, type AccountNoticeKind } from './account-notice.entity.js';

export interface UnseenNotice {
  readonly id: string;
  readonly kind: AccountNoticeKind;
  readonly at: Date;
  /** Display name; null when it was done from the command line. */
  readonly by: string | null;
}

/** Tells the owner of an account what others did to it, so that the owner can report what is wrong. */
@Injectable()
export class AccountNotices {
  async post(tx: Tx, accountId: string, kind: AccountNoticeKind): Promise<void> {
    await tx.em.insert(AccountNotice, {
      id: newId(),
      accountId,
      kind,
      at: new Date(),
      byAccountId: tx.actor.accountId,
      seenAt: null,
    });
  }

  /** The notices that the owner has not acknowledged, oldest first. */
  async unseen(tx: Tx, accountId: string): Promise<UnseenNotice[]> {
    const notices = await tx.em.find(AccountNotice, {
      where: { accountId, seenAt: IsNull() },
      order: { id: 'ASC' },
    });
    const ids = notices.flatMap(({ byAccountId }) => byAccountId ?? []);
    const found = ids.length > 0 ? await tx.em.findBy(Account, { id: In(ids) }) : [];
    const names = new Map(found.map((account) => [account.id, account.displayName]));
    return notices.map(({ id, kind, at, byAccountId }) => ({
      ...{ id, kind, at },
      by: byAccountId === null ? null : (names.get(byAccountId) ?? null),
    }));
  }

  async markSeen(tx: Tx, accountId: string): Promise<void> {
    await tx.em.update(AccountNotice, { accountId, seenAt: IsNull() }, { seenAt: new Date() });
  }
}
