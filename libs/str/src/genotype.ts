import { compareAlleles } from './allele.js';

/** An unordered pair of canonical allele labels. */
export type Genotype = readonly [string, string];

/** Locus name to genotype; a locus that is absent was not typed. */
export type GenotypeMap = Record<string, Genotype>;

/** The same pair with the smaller repeat number first, so that equal genotypes are equal texts. */
export function orderedGenotype(genotype: Genotype): Genotype {
  const [a, b] = genotype;
  return compareAlleles(a, b) <= 0 ? genotype : [b, a];
}

/** Whether two unordered pairs are the same genotype. */
export function sameGenotype(a: Genotype, b: Genotype): boolean {
  return (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);
}

/** Number of alleles identical by state: 0, 1 or 2. */
export function sharedAlleles(a: Genotype, b: Genotype): 0 | 1 | 2 {
  if (sameGenotype(a, b)) return 2;
  return a[0] === b[0] || a[0] === b[1] || a[1] === b[0] || a[1] === b[1] ? 1 : 0;
}
