import type { TFunction } from 'i18next';
import type { TimelineEntry } from '../api/schema';

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
]);
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Values that are of an enumeration, by the name of their field. */
const LABELS: Record<string, string> = {
  relation: 'enum:relation',
  category: 'enum:category',
  outcome: 'enum:outcome',
  personWish: 'enum:wish',
  side: 'enum:side',
  condition: 'enum:condition',
  role: 'enum:role',
  seat: 'hits:seat',
  sex: 'enum:sex',
  material: 'enum:material',
  missingSex: 'enum:sex',
};

/** What a `kind` is a kind of, by the subject of the entry. */
const KINDS: Record<string, string> = { consent: 'enum:consentKind', message: 'messages:kind' };

function prefixOf(kind: string, name: string): string | undefined {
  if (name === 'kind') return KINDS[kind.split('.')[0] ?? ''] ?? 'persons:kind';
  if (name === 'outcome' && kind.startsWith('review.')) return 'enum:conclusion';
  if (name === 'code' && kind.startsWith('review.')) return 'enum:opinion';
  return LABELS[name];
}

/** What a correction changed: each field with what it was and what it is. */
function changesOf({ kind, data }: TimelineEntry, t: TFunction): Map<string, string> {
  const { before, after } = data;
  if (!isRecord(before) || !isRecord(after)) return new Map();
  const shown = (name: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? '✓' : '–';
    if (typeof value !== 'string' && typeof value !== 'number') return '–';
    const prefix = prefixOf(kind, name);
    return prefix === undefined ? String(value) : t(`${prefix}.${value}`, { defaultValue: String(value) });
  };
  return new Map(
    Object.keys(after).map((name) => [
      name,
      `${t(`timeline:field.${name}`, { defaultValue: name })} ${shown(name, before[name])} → ${shown(name, after[name])}`,
    ]),
  );
}

/** As many figures as are read, with a true minus sign: `11.3`, `−2.45`. */
function written(value: string | number): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(3))).replace('-', '−');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The plain facts of an entry in the reader's words; other nested data and internal ids stay in the audit log. */
export function factsOf(entry: TimelineEntry, t: TFunction): string {
  const changes = changesOf(entry, t);
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
      const text = written(value as string | number);
      const prefix = prefixOf(entry.kind, name);
      const shown = prefix === undefined ? text : t(`${prefix}.${text}`, { defaultValue: text });
      return `${t(`timeline:field.${name}`, { defaultValue: name })} ${shown}`;
    });
  return [...changes.values(), ...facts].join(' · ');
}
