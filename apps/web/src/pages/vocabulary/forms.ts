import type { VocabularyEntry, VocabularyKind } from '../../api/schema';

/** What a person fills in; which fields depends on the kind. */
export interface EntryValues {
  readonly key?: string;
  readonly name?: string;
  readonly locus?: string;
  readonly kit?: string;
  readonly type?: string;
  readonly chromosome?: string;
  readonly repeat?: number | null;
  readonly aliases?: string;
  readonly lot?: string;
  readonly names?: string;
  readonly genotypes?: string;
  readonly weak?: string;
  readonly sampleKind?: string;
  readonly match?: string;
  readonly word?: string;
  readonly source: string;
  readonly reason: string;
}

const words = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,，、;；\n]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** `D3S1358 15 16`, a locus with its alleles in each line. */
export function callsOf(text: string | undefined): Record<string, string[]> {
  const calls: Record<string, string[]> = {};
  for (const line of (text ?? '').split('\n')) {
    // A locus may hold a blank (Penta E): what looks like alleles ends the line.
    const found = /^(.*?\S)[\s:：]+((?:[\dXY.]+[\s,，/]*)+)$/i.exec(line.trim());
    if (!found) {
      if (line.trim() !== '') calls[line.trim()] = [];
      continue;
    }
    const [, locus = '', alleles = ''] = found;
    calls[locus] = alleles.split(/[\s,，/]+/).filter((allele) => allele !== '');
  }
  return calls;
}

export function textOfCalls(calls: unknown): string {
  return Object.entries((calls ?? {}) as Record<string, readonly string[]>)
    .map(([locus, alleles]) => `${locus} ${alleles.join(' ')}`)
    .join('\n');
}

/** The entry that the values stand for. */
export function entryOf(
  kind: VocabularyKind,
  values: EntryValues,
  before: object | null,
): { key: string; value: object } {
  const key = (values.key ?? '').trim();
  switch (kind) {
    case 'locus': {
      const { type = '', chromosome = '', repeat = null } = values;
      const aliases = [...new Set([key, ...words(values.aliases)])];
      return { key, value: { ...before, type, chromosome, repeat_bp: repeat, aliases } };
    }
    case 'locus_name':
      return { key, value: { name: (values.name ?? '').trim(), locus: values.locus ?? '' } };
    case 'panel_name':
      return { key, value: { name: (values.name ?? '').trim(), kit: values.kit ?? '' } };
    case 'control': {
      const weak = callsOf(values.weak);
      const lot = values.lot?.trim() ?? '';
      return {
        key,
        value: {
          genotypes: callsOf(values.genotypes),
          ...(Object.keys(weak).length > 0 && { weak }),
          ...(lot !== '' && { lot }),
          ...(words(values.names).length > 0 && { names: words(values.names) }),
        },
      };
    }
    case 'control_name':
    case 'sample_type': {
      const word = (values.word ?? '').trim().toUpperCase();
      return { key, value: { kind: values.sampleKind ?? '', match: values.match ?? 'word', word } };
    }
    case 'kit':
      return { key, value: before ?? {} };
  }
}

/** The values that an entry has, to be changed. */
export function valuesOf({ kind, key, value }: VocabularyEntry): Partial<EntryValues> {
  const fields = value as Record<string, unknown>;
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const list = (name: string): string =>
    Array.isArray(fields[name]) ? (fields[name] as string[]).join('、') : '';
  switch (kind) {
    case 'locus':
      return {
        ...{ key, type: text('type'), chromosome: text('chromosome') },
        repeat: typeof fields.repeat_bp === 'number' ? fields.repeat_bp : null,
        aliases: list('aliases'),
      };
    case 'locus_name':
      return { name: text('name'), locus: text('locus') };
    case 'panel_name':
      return { name: text('name'), kit: text('kit') };
    case 'control':
      return {
        ...{ key, lot: text('lot'), names: list('names') },
        ...{ genotypes: textOfCalls(fields.genotypes), weak: textOfCalls(fields.weak) },
      };
    case 'control_name':
    case 'sample_type':
      return { sampleKind: text('kind'), match: text('match'), word: text('word') };
    case 'kit':
      return { key };
  }
}
