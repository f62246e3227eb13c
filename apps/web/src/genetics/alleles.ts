import type { AllelePair, EvidenceLocus } from '../api/types';

/** Two marks suffice: a person has at most two alleles, and only what is shared with the person is marked. */
export type AlleleMark = 'first' | 'second' | 'none';

/** Orders alleles as numbers, so that 9 stands before 10 and 9.3 between them; names that are no numbers come last. */
export function compareAlleles(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  if (Number.isNaN(a) || Number.isNaN(b)) {
    if (Number.isNaN(a) && Number.isNaN(b)) return left < right ? -1 : left > right ? 1 : 0;
    return Number.isNaN(a) ? 1 : -1;
  }
  return a - b;
}

export function sortedGenotype(genotype: AllelePair): AllelePair {
  return compareAlleles(genotype[0], genotype[1]) <= 0 ? genotype : [genotype[1], genotype[0]];
}

/**
 * The mark of each allele at a locus. An allele of the person carries one when at least one relative has it too; the
 * same allele has the same mark in every column.
 */
export function markSharedAlleles(
  locus: Pick<EvidenceLocus, 'person' | 'relatives'>,
): Map<string, AlleleMark> {
  const ofRelatives = new Set(Object.values(locus.relatives).flat());
  const marks = new Map<string, AlleleMark>();
  const [small, large] = sortedGenotype(locus.person);
  if (ofRelatives.has(small)) marks.set(small, 'first');
  if (large !== small && ofRelatives.has(large)) marks.set(large, 'second');
  return marks;
}
