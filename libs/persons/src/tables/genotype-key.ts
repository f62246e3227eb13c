import type { Genotype } from '@homeward/str';

/** Equal for equal genotypes, in whichever order their alleles stand. */
export function genotypeKey([a, b]: Genotype): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
