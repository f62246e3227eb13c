import type { VocabularyEntry, VocabularyKind } from '../reference/vocabulary-entry.js';
import type { EntryProblem } from './entry-check.js';

interface Held extends VocabularyEntry {
  readonly origin: string;
}

/** Why an entry cannot be taken away, or null: others need it. */
export function removalProblem(
  { kind, key }: { readonly kind: VocabularyKind; readonly key: string },
  entries: readonly Held[],
): EntryProblem | null {
  const refused = (zh: string, en: string): EntryProblem => {
    return { entry: key, field: 'key', value: key, why: { zh, en } };
  };
  const held = entries.find((entry) => entry.kind === kind && entry.key === key);
  if (!held) return refused('没有此条目', 'there is no such entry');
  if (kind === 'locus' && held.origin === 'published')
    return refused('随版本发布的基因座不能删除', 'a locus that the release publishes stays');
  const user = entries.find((entry) => needs(entry, kind, key));
  return user ? refused(`“${user.key}”仍在使用它`, `"${user.key}" still needs it`) : null;
}

function needs({ kind, value }: VocabularyEntry, needed: VocabularyKind, key: string): boolean {
  const fields = value as { locus?: unknown; kit?: unknown; loci?: unknown; genotypes?: object };
  if (needed === 'kit') return kind === 'panel_name' && fields.kit === key;
  if (needed !== 'locus') return false;
  if (kind === 'locus_name') return fields.locus === key;
  if (kind === 'control') return key in (fields.genotypes ?? {});
  const loci = kind === 'kit' && Array.isArray(fields.loci) ? (fields.loci as { locus?: unknown }[]) : [];
  return loci.some(({ locus }) => locus === key);
}
