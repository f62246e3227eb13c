import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';

/** Real people: the first loci of the published population that the default table knows. */
export function population(): GenotypeMap[] {
  const { root } = loadConfig({ DATABASE_URL: 'postgres://nowhere' });
  const text = readFileSync(join(root, 'fixtures/genotypes/nist1036_us_population_29loci.csv'), 'utf8');
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const entries = columns.flatMap((name, i): [string, [string, string]][] => {
      const [a, b] = [cells[i], cells[i + 1]];
      return name.endsWith('_1') && a && b ? [[name.slice(0, -2), [a, b]]] : [];
    });
    return Object.fromEntries(entries);
  });
}

/** A child that inherits from each parent the allele that the turn says, without mutation. */
export function childOf(father: GenotypeMap, mother: GenotypeMap, turn = 0): GenotypeMap {
  return Object.fromEntries(
    Object.keys(father).flatMap((locus, i) => {
      const [f, m] = [father[locus], mother[locus]];
      return f && m ? [[locus, [f[(i + turn) % 2]!, m[(i + turn + (i % 3)) % 2]!]]] : [];
    }),
  );
}
