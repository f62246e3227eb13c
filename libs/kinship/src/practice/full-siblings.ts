import { sameGenotype, sharedAlleles, type Genotype, type GenotypeMap } from '@homeward/str';

/** Identity-by-state score over the loci typed in both: sum of shared alleles (0, 1 or 2 per locus). */
export function identityByState(a: GenotypeMap, b: GenotypeMap): { score: number; lociCompared: number } {
  let score = 0;
  let lociCompared = 0;
  for (const [locus, genotype] of Object.entries(a)) {
    const other = b[locus];
    if (!other) continue;
    score += sharedAlleles(genotype, other);
    lociCompared++;
  }
  return { score, lociCompared };
}

/**
 * LR of a non-inbred pair relation at one locus from its IBD coefficients, without mutation or theta:
 * `k0 + k1 * PI + k2 / P(g)` for equal genotypes, without the last term otherwise.
 * Full siblings (1/4, 1/2, 1/4) give the full-sibling index, half siblings (1/2, 1/2, 0), cousins (3/4, 1/4, 0).
 */
export function ibdIndex(
  kappa: readonly [number, number, number],
  a: Genotype,
  b: Genotype,
  frequency: (allele: string) => number,
): number {
  const [p, q] = a;
  const share = (allele: string): number => (b[0] === allele ? 0.5 : 0) + (b[1] === allele ? 0.5 : 0);
  const parentIndex = (share(p) / frequency(p) + share(q) / frequency(q)) / 2;
  const genotype = frequency(p) * frequency(q) * (p === q ? 1 : 2);
  return kappa[0] + kappa[1] * parentIndex + (sameGenotype(a, b) ? kappa[2] / genotype : 0);
}

/** Full-sibling index of one locus (SF/T 0117-2021, GB/T 43641-2024 practice). */
export function fullSiblingIndex(a: Genotype, b: Genotype, frequency: (allele: string) => number): number {
  return ibdIndex([0.25, 0.5, 0.25], a, b, frequency);
}
