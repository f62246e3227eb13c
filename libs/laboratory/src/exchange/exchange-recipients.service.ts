import { Audit } from '@homeward/audit';
import { NotFound, VersionConflict, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { writtenReason } from '../four-eyes/reason.js';
import { RecipientNotInForce } from './exchange.errors.js';
import { ExchangeRecipient } from './exchange-recipient.entity.js';
import { lockRecipients } from './recipient-change.queries.js';
import type { RecipientInput } from './recipient-input.js';

/** What two persons agreed on: one proposed it, the caller approves. */
interface Agreed {
  readonly id: string;
  readonly proposed: RecipientInput;
  readonly proposedBy: string;
}

/** The offices that profiles may be sent to. `RecipientChanges` adds and changes them, by two persons. */
@Injectable()
export class ExchangeRecipients {
  constructor(private readonly audit: Audit) {}

  /** All of them, those with an agreement in force first. */
  list(tx: Tx): Promise<ExchangeRecipient[]> {
    return tx.em.find(ExchangeRecipient, { order: { inForce: 'DESC', nameZh: 'ASC' } });
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<ExchangeRecipient> {
    const found = await tx.em.findOneBy(ExchangeRecipient, { id });
    if (!found) throw new NotFound('exchange recipient', id);
    return found;
  }

  /**
   * Takes a recipient out of force at once, by one person: it only stops what is sent. Requests stay as they are; none is
   * approved, made or handed out until two persons put the recipient in force again.
   * @throws NotFound, VersionConflict, ReasonMissing, RecipientNotInForce
   */
  async suspend(tx: Tx, id: string, version: number, given: string): Promise<ExchangeRecipient> {
    const reason = writtenReason(given);
    await lockRecipients(tx.em);
    const row = await this.get(tx, id);
    if (row.version !== version) throw new VersionConflict('exchange recipient', version, row.version);
    if (!row.inForce) throw new RecipientNotInForce({ zh: row.nameZh, en: row.nameEn });
    const by = { changedBy: tx.actor.accountId!, approvedBy: null, changedAt: new Date() };
    await tx.em.update(ExchangeRecipient, { id }, { inForce: false, ...by, version: version + 1 });
    const data = { code: row.code, reason };
    await this.audit.record(tx, {
      ...{ action: 'exchange_recipient.suspended', subjectType: 'exchange_recipient' },
      ...{ subjectId: id, data },
    });
    return this.get(tx, id);
  }

  /** Adds what was agreed on, for `RecipientChanges`. */
  async insert(tx: Tx, id: string, agreed: Agreed): Promise<void> {
    await tx.em.insert(ExchangeRecipient, { id, ...this.written(tx, agreed), version: 1 });
    await this.tell(tx, 'exchange_recipient.added', id, agreed);
  }

  /** Changes a recipient to what was agreed on, for `RecipientChanges`. */
  async update(tx: Tx, { id, version }: ExchangeRecipient, agreed: Agreed): Promise<void> {
    const changes = { ...this.written(tx, agreed), version: version + 1 };
    await tx.em.update(ExchangeRecipient, { id }, changes);
    await this.tell(tx, 'exchange_recipient.changed', id, agreed);
  }

  private written(tx: Tx, { proposed, proposedBy }: Agreed): Omit<ExchangeRecipient, 'id' | 'version'> {
    return {
      ...proposed,
      ...{ changedBy: proposedBy, approvedBy: tx.actor.accountId!, changedAt: new Date() },
    };
  }

  private tell(tx: Tx, action: string, id: string, { id: changeId, proposed }: Agreed): Promise<void> {
    const { code, kind, agreement, inForce } = proposed;
    const data = { code, kind, agreement, inForce, changeId };
    return this.audit.record(tx, { action, subjectType: 'exchange_recipient', subjectId: id, data });
  }
}
