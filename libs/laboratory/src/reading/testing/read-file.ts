import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programRoot } from '@homeward/platform/pure';
import { createLocusDictionary, createPanels } from '@homeward/str';
import { judgeTable, type JudgedTable } from '../read-table.js';
import { createSampleKinds } from '../../reference/sample-kind.js';
import type { Encoding } from '../../table/encoding.js';

const root = pathToFileURL(join(programRoot(), 'fixtures/'));
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, root), 'utf8'));

export const loci = createLocusDictionary(json('loci.json'));
export const panels = createPanels(json('kits.json'), loci);
export const kinds = createSampleKinds(json('sample-kinds.json'), ['2800M']);

/** A folder of `fixtures/import`. */
export function fixtureFolder(name: string): URL {
  return new URL(`import/${name}`, root);
}

/** A file of `fixtures/import`. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`import/${name}`, root));
}

/** Reads and judges a file as an import does, as far as no database is needed. */
export function readFile(content: Buffer, fileName = 'file', encoding?: Encoding): Promise<JudgedTable> {
  const reference = { loci, panels, kinds, panel: null };
  return judgeTable(content, encoding, reference, fileName);
}

/** The calls of a sample on all its plates that are not refused with the sample. */
export function callsOf({ drafts }: JudgedTable, name: string) {
  return drafts
    .all()
    .filter((draft) => draft.name === name && !draft.refusal)
    .flatMap(({ calls }) => calls);
}

/** Locus to alleles of what would be stored of a sample. */
export function stored(table: JudgedTable, name: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { status, locus, call } of callsOf(table, name)) {
    if (status !== 'accepted' || locus === null || call === null) continue;
    found[locus] = call.length === 1 ? [call[0]!, call[0]!] : [...call];
  }
  return found;
}

/** What a file is refused with, without the name of the library. */
export async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code?.startsWith('laboratory.')) throw error;
    return code.replace('laboratory.', '');
  }
  return 'read';
}
