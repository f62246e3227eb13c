import type { Genotype } from '@homeward/str';

/** `hw`: Hardy-Weinberg; `nrc_4_1`, `nrc_4_10`: recommendations 4.1 and 4.10 of NRC II (1996). */
export type MatchFormula = 'hw' | 'nrc_4_1' | 'nrc_4_10';

/** Probability that a random person shows this genotype; theta is the coancestry coefficient. */
export function genotypeProbability(
  [a, b]: Genotype,
  frequency: (allele: string) => number,
  theta = 0,
  formula: MatchFormula = 'nrc_4_10',
): number {
  const p = frequency(a);
  const q = frequency(b);
  switch (formula) {
    case 'hw':
      return a === b ? p * p : 2 * p * q;
    case 'nrc_4_1':
      return a === b ? p * p + p * (1 - p) * theta : 2 * p * q;
    case 'nrc_4_10': {
      const scale = (1 + theta) * (1 + 2 * theta);
      return a === b
        ? ((2 * theta + (1 - theta) * p) * (3 * theta + (1 - theta) * p)) / scale
        : (2 * (theta + (1 - theta) * p) * (theta + (1 - theta) * q)) / scale;
    }
  }
}
