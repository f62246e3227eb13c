import type { FrequencyTable, GenotypeMap } from '@homeward/str';
import { seededRandom } from '../model/random.js';
import type { KinshipSettings } from '../model/settings.js';

/** A small table for tests: each locus lists allele and frequency. */
export function tableOf(
  loci: Record<string, Record<string, number>>,
  n: number | null = 500,
): FrequencyTable {
  return {
    name: 'test',
    problems: [],
    loci: new Map(
      Object.entries(loci).map(([locus, frequencies]) => {
        const alleles = Object.keys(frequencies).sort((a, b) => Number(a) - Number(b));
        return [locus, { alleles, freqs: alleles.map((allele) => frequencies[allele]!), n }];
      }),
    ),
  };
}

export function settingsOf(
  frequencies: FrequencyTable,
  changes: Partial<KinshipSettings> = {},
): KinshipSettings {
  return {
    frequencies,
    minimumFrequency: { rule: 'fixed', value: 1e-6 },
    theta: 0,
    mutation: { model: 'none', maleRate: 0, femaleRate: 0 },
    untyped: 'full',
    ...changes,
  };
}

/** A profile drawn from the population. */
export function drawProfile(table: FrequencyTable, seed: number): GenotypeMap {
  const random = seededRandom(seed);
  const draw = (alleles: readonly string[], freqs: readonly number[]): string => {
    let left = random();
    for (let i = 0; i < alleles.length; i++) if ((left -= freqs[i]!) < 0) return alleles[i]!;
    return alleles.at(-1)!;
  };
  return Object.fromEntries(
    [...table.loci].map(([locus, { alleles, freqs }]) => [
      locus,
      [draw(alleles, freqs), draw(alleles, freqs)],
    ]),
  );
}
