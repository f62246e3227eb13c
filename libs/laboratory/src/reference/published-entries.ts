import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseControls } from './control-dna.js';
import { controlNameKey, type ControlNameForm } from './entry-forms.js';
import type { VocabularyEntry, VocabularyKind } from './vocabulary-entry.js';

type Table = Readonly<Record<string, object>>;
interface Words extends Omit<ControlNameForm, 'word'> {
  readonly words: readonly string[];
}

/** What this process has read, by root folder. */
const read = new Map<string, readonly VocabularyEntry[]>();

/** The vocabulary as published with this release, read once from `fixtures/` in a process. */
export function publishedEntries(root: string): readonly VocabularyEntry[] {
  let known = read.get(root);
  if (!known) read.set(root, (known = readEntries(root)));
  return known;
}

function readEntries(root: string): VocabularyEntry[] {
  const file = (...path: string[]) => readFileSync(join(root, 'fixtures', ...path), 'utf8');
  const { loci } = JSON.parse(file('loci.json')) as { loci: Table };
  const { kits } = JSON.parse(file('kits.json')) as { kits: Table };
  const kinds = JSON.parse(file('sample-kinds.json')) as { names: Words[]; types: Words[] };
  const controls = parseControls(file('genotypes', 'control_dna_osiris.csv'));
  return [
    ...tableEntries('locus', loci, 'fixtures/loci.json'),
    ...tableEntries('kit', kits, 'fixtures/kits.json'),
    ...controls.map(({ name, ...value }): VocabularyEntry => {
      return { kind: 'control', key: name, value, source: 'NCBI OSIRIS' };
    }),
    ...wordEntries('control_name', kinds.names),
    ...wordEntries('sample_type', kinds.types),
  ];
}

function tableEntries(kind: VocabularyKind, table: Table, file: string): VocabularyEntry[] {
  return Object.entries(table).map(([key, value]) => {
    const { source } = value as { source?: unknown };
    return { kind, key, value, source: typeof source === 'string' && source !== '' ? source : file };
  });
}

function wordEntries(kind: VocabularyKind, rows: readonly Words[]): VocabularyEntry[] {
  return rows.flatMap(({ words, ...row }) =>
    words.map((word) => {
      const value: ControlNameForm = { ...row, word };
      return { kind, key: controlNameKey(value), value, source: 'fixtures/sample-kinds.json' };
    }),
  );
}
