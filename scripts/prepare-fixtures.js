// @ts-check
/**
 * Data preparation: the pooled frequency table of the 1,036 individuals, counted from their genotypes
 * (fixtures/genotypes/nist1036_us_population_29loci.csv → fixtures/frequencies/nist1036_2017_pooled.csv).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from './lib/prepare.js';

const rows = parse(readFileSync(join(root, 'fixtures/genotypes/nist1036_us_population_29loci.csv')), {
  columns: true,
});
const loci = Object.keys(rows[0])
  .filter((name) => name.endsWith('_1'))
  .map((name) => name.slice(0, -2));
const lines = ['locus,allele,frequency,n'];
for (const locus of loci) {
  const counts = new Map();
  for (const row of rows) {
    for (const allele of [row[`${locus}_1`], row[`${locus}_2`]]) {
      if (allele !== '') counts.set(allele, (counts.get(allele) ?? 0) + 1);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [allele, count] of [...counts].sort(([a], [b]) => Number(a) - Number(b))) {
    lines.push(`${locus},${allele},${count / total},${total / 2}`);
  }
}
writeFileSync(join(root, 'fixtures/frequencies/nist1036_2017_pooled.csv'), `${lines.join('\n')}\n`);
