import { Not, type EntityManager } from 'typeorm';
import { ExchangeFieldRefused, RecipientCodeTaken } from './exchange.errors.js';
import type { RecipientKind } from './exchange.kinds.js';
import { ExchangeRecipient } from './exchange-recipient.entity.js';

/** What a lead says of a recipient. */
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

/** The fields of a recipient, and nothing else of the row. */
export function recipientInputOf(row: RecipientInput): RecipientInput {
  const { nameZh, nameEn, kind, contact, agreement, code, ownCode, inForce } = row;
  return { nameZh, nameEn, kind, contact, agreement, code, ownCode, inForce };
}

/** @throws ExchangeFieldRefused */
export function checkRecipient(input: RecipientInput): RecipientInput {
  const values = { ...recipientInputOf(input) };
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
  return values;
}

/** @throws RecipientCodeTaken when another recipient than `id` has the code */
export async function requireFreeCode(em: EntityManager, code: string, id: string | null): Promise<void> {
  const others = id === null ? { code } : { code, id: Not(id) };
  if (await em.existsBy(ExchangeRecipient, others)) throw new RecipientCodeTaken(code);
}

/** Names of the fields in which two differ. */
export function differingFields(one: RecipientInput, other: RecipientInput): (keyof RecipientInput)[] {
  return (Object.keys(recipientInputOf(one)) as (keyof RecipientInput)[]).filter(
    (field) => one[field] !== other[field],
  );
}
