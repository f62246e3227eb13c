import type { TFunction } from 'i18next';
import type { Locale, TimelineEntry } from '../api/schema';
import { formatterFor } from '../i18n/format';

/** What the label already says, and what is for machines. */
const HIDDEN = new Set([
  'from',
  'to',
  'sha256',
  'bytes',
  'policyVersion',
  'searchVersion',
  'missingKey',
  'locale',
  'version',
  'evidence',
]);
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Values that are of an enumeration, by the name of their field. */
const LABELS: Record<string, string> = {
  relation: 'enum:relation',
  category: 'enum:category',
  outcome: 'enum:outcome',
  cause: 'enum:typingFault',
  personWish: 'enum:wish',
  side: 'enum:side',
  condition: 'enum:condition',
  role: 'enum:role',
  seat: 'enum:seat',
  sex: 'enum:sex',
  material: 'enum:material',
  missingSex: 'enum:sex',
  purpose: 'enum:exchangePurpose',
  fileFormat: 'enum:exchangeFormat',
  lociChoice: 'enum:lociChoice',
  result: 'enum:answerResult',
};

/** What a `kind` is a kind of, by the subject of the entry. */
const KINDS: Record<string, string> = { consent: 'enum:consentKind', message: 'messages:kind' };

function prefixOf(kind: string, name: string): string | undefined {
  if (name === 'kind') return KINDS[kind.split('.')[0] ?? ''] ?? 'enum:donorKind';
  if (name === 'outcome' && kind.startsWith('review.')) return 'enum:conclusion';
  if (name === 'code' && kind.startsWith('review.')) return 'enum:opinion';
  return LABELS[name];
}

/** What a correction changed: each field with what it was and what it is. */
function changesOf({ kind, data }: TimelineEntry, t: TFunction, language: Locale): Map<string, string> {
  const { before, after } = data;
  if (!isRecord(before) || !isRecord(after)) return new Map();
  const shown = (name: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? '✓' : '–';
    if (typeof value !== 'string' && typeof value !== 'number') return '–';
    const prefix = prefixOf(kind, name);
    return prefix === undefined
      ? written(value, language)
      : t(`${prefix}.${value}`, { defaultValue: String(value) });
  };
  return new Map(
    Object.keys(after).map((name) => [
      name,
      `${t(`timeline:field.${name}`, { defaultValue: name })} ${shown(name, before[name])} → ${shown(name, after[name])}`,
    ]),
  );
}

/** Days in the reader's form; numbers with three figures and a true minus sign: `11.3`, `−2.45`. */
function written(value: string | number, language: Locale): string {
  if (typeof value === 'string') return DAY.test(value) ? formatterFor(language).date(value) : value;
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(3))).replace('-', '−');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The plain facts of an entry in the reader's words; other nested data and internal ids stay in the audit log. */
export function factsOf(entry: TimelineEntry, t: TFunction, language: Locale): string {
  const changes = changesOf(entry, t, language);
  const facts = Object.entries(entry.data)
    .filter(
      ([name, value]) =>
        !changes.has(name) &&
        !HIDDEN.has(name) &&
        (typeof value === 'string' || typeof value === 'number') &&
        value !== '' &&
        !IDENTIFIER.test(String(value)),
    )
    .map(([name, value]) => {
      const text = written(value as string | number, language);
      const prefix = prefixOf(entry.kind, name);
      const shown = prefix === undefined ? text : t(`${prefix}.${text}`, { defaultValue: text });
      const label = name === 'code' && entry.kind.startsWith('review.') ? 'conclusion' : name;
      return `${t(`timeline:field.${label}`, { defaultValue: label })} ${shown}`;
    });
  return [...changes.values(), ...facts].join(' · ');
}
