import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ProfileRows } from '@homeward/duplicates/worker';
import { seededRandom } from '@homeward/kinship';
import { parseFrequencyTable, type Genotype, type GenotypeMap, type LocusFrequencies } from '@homeward/str';
import type { BenchFigure } from './figure.js';

const LOCI = 24;
/** Of so many relatives one is registered twice. */
const ONE_IN = 1_000;
/** New relatives whose time is measured one by one. */
const NEW = 2_000;

/** The comparison of relatives for identity, without the database: everybody with everybody, and a new relative. */
export function benchDuplicates(root: string, relatives: number): BenchFigure[] {
  const text = readFileSync(join(root, 'fixtures/frequencies/kinsimu_hebei_42loci.csv'), 'utf8');
  const loci = [...parseFrequencyTable(text, 'kinsimu_hebei_42loci').loci].slice(0, LOCI);
  const random = seededRandom(11);
  const rows = new ProfileRows();
  let begun = performance.now();
  let reading = 0;
  for (let n = 0; n < relatives; n++) {
    const genotypes = stranger(loci, random);
    begun = performance.now();
    rows.add(String(n), genotypes);
    if (n % ONE_IN === 0) rows.add(`again ${String(n)}`, genotypes);
    reading += performance.now() - begun;
  }
  for (let n = 0; n < NEW; n++) rows.findSame(String(n));
  begun = performance.now();
  for (let n = 0; n < NEW; n++) rows.findSame(String(relatives - 1 - n));
  const one = (performance.now() - begun) / NEW;
  begun = performance.now();
  let found = 0;
  for (const id of rows.profileIds()) found += rows.findSame(id).length;
  const all = (performance.now() - begun) / 1000;
  const planted = 2 * Math.ceil(relatives / ONE_IN);
  if (found !== planted) throw new Error(`${String(found)} of ${String(planted)} found`);
  const size = `${relatives.toLocaleString('en')} relatives`;
  return [
    { name: `duplicates: reading ${size} into memory`, value: reading / 1000, unit: 's' },
    { name: `duplicates: one relative with ${size}`, value: one, unit: 'ms' },
    { name: `duplicates: ${size} with each other`, value: all, unit: 's' },
  ];
}

function stranger(loci: readonly [string, LocusFrequencies][], random: () => number): GenotypeMap {
  const draw = ({ alleles, freqs }: LocusFrequencies): string => {
    let left = random() * freqs.reduce((sum, p) => sum + p, 0);
    return alleles[
      Math.max(
        0,
        freqs.findIndex((p) => (left -= p) < 0),
      )
    ]!;
  };
  return Object.fromEntries(
    loci.map(([locus, table]): [string, Genotype] => [locus, [draw(table), draw(table)]]),
  );
}
