import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { GenotypeMap } from '@homeward/str';

/** A real person of the published data set. */
export interface RealPerson {
  readonly sample: string;
  readonly population: string;
  readonly genotypes: GenotypeMap;
}

/** The 1,036 people of NIST 1036 (Steffen et al. 2017, public domain), 29 autosomal loci each. */
export function readPopulation(root: string): RealPerson[] {
  const file = join(root, 'fixtures/genotypes/nist1036_us_population_29loci.csv');
  const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
  return rows.map((row) => {
    const genotypes: Record<string, readonly [string, string]> = {};
    for (const column of Object.keys(row)) {
      if (!column.endsWith('_1')) continue;
      const locus = column.slice(0, -2);
      const first = row[column];
      const second = row[`${locus}_2`];
      if (first && second) genotypes[locus] = [first, second];
    }
    return { sample: row.sample ?? '', population: row.population ?? '', genotypes };
  });
}
