import { Audit } from '@homeward/audit';
import { newId, NotFound, VersionConflict, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { ExchangeFieldRefused, RecipientCodeTaken } from './exchange.errors.js';
import type { RecipientKind } from './exchange.kinds.js';
import { ExchangeRecipient } from './exchange-recipient.entity.js';

export interface RecipientInput {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: RecipientKind;
  readonly contact: string;
  readonly agreement: string;
  readonly code: string;
  readonly ownCode: string;
  readonly inForce: boolean;
}

const TEXTS = ['nameZh', 'nameEn', 'contact', 'agreement'] as const;
const CODES = ['code', 'ownCode'] as const;
/** As CMF takes an office's code; other formats take more. */
const CODE = /^[0-9A-Za-z-]{2,10}$/;

/** The offices that profiles may be sent to. */
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

  /** @throws ExchangeFieldRefused, RecipientCodeTaken */
  async add(tx: Tx, input: RecipientInput): Promise<ExchangeRecipient> {
    const id = newId();
    const values = await this.checked(tx, id, input);
    await tx.em.insert(ExchangeRecipient, { id, ...values, changedBy: tx.actor.accountId!, version: 1 });
    await this.tell(tx, 'exchange_recipient.added', id, values);
    return this.get(tx, id);
  }

  /** @throws NotFound, VersionConflict, ExchangeFieldRefused, RecipientCodeTaken */
  async change(tx: Tx, id: string, version: number, input: RecipientInput): Promise<ExchangeRecipient> {
    const values = await this.checked(tx, id, input);
    const changes = {
      ...values,
      changedBy: tx.actor.accountId!,
      changedAt: new Date(),
      version: version + 1,
    };
    const { affected } = await tx.em.update(ExchangeRecipient, { id, version }, changes);
    if (!affected) {
      const now = await this.get(tx, id);
      throw new VersionConflict('exchange recipient', version, now.version);
    }
    await this.tell(tx, 'exchange_recipient.changed', id, values);
    return this.get(tx, id);
  }

  private async checked(tx: Tx, id: string, input: RecipientInput): Promise<RecipientInput> {
    const values = { ...input };
    for (const field of [...TEXTS, ...CODES]) {
      values[field] = input[field].trim();
      if (values[field] === '')
        throw new ExchangeFieldRefused(field, input[field], { zh: '不能为空', en: 'must not be empty' });
    }
    for (const field of CODES)
      if (!CODE.test(values[field]))
        throw new ExchangeFieldRefused(field, values[field], {
          zh: '应为 2 至 10 个字母、数字或连字符',
          en: 'has 2 to 10 letters, digits or hyphens',
        });
    const other = await tx.em.findOneBy(ExchangeRecipient, { code: values.code });
    if (other && other.id !== id) throw new RecipientCodeTaken(values.code);
    return values;
  }

  private tell(tx: Tx, action: string, id: string, { code, kind, agreement, inForce }: RecipientInput) {
    const data = { code, kind, agreement, inForce };
    return this.audit.record(tx, { action, subjectType: 'exchange_recipient', subjectId: id, data });
  }
}
