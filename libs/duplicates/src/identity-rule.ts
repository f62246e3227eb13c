/** Where two profiles agree and where they differ, at the loci that both are typed at. */
export interface Agreement {
  /** Loci that both are typed at. */
  readonly shared: number;
  /** Loci with another genotype. */
  readonly differing: number;
  /** Of the differing loci those at which one shows part of what the other shows, as after drop-out of an allele. */
  readonly dropOut: number;
}

interface Tolerance {
  readonly fromLoci: number;
  /** Differing loci of any kind. */
  readonly differing: number;
  /** Differing loci when drop-out explains each of them. */
  readonly dropOut: number;
}

/**
 * How many loci of one person may differ between two typings. The more loci, the rarer siblings who differ at as few:
 * of full siblings typed at the least informative loci of the default table at most 1 in 100,000 passes at 15 loci, and
 * 2 in a million from 19 on (test/oracle/one-person.spec.ts computes it; decision 0036 gives the reasons).
 */
const TOLERANCES: readonly Tolerance[] = [
  { fromLoci: 22, differing: 2, dropOut: 3 },
  { fromLoci: 19, differing: 1, dropOut: 2 },
  { fromLoci: 15, differing: 0, dropOut: 1 },
];

/** Fewer shared loci do not tell a person from a sibling. */
export const FEWEST_LOCI = Math.min(...TOLERANCES.map(({ fromLoci }) => fromLoci));
/** Loci that are equal in any two profiles of one person. */
export const FEWEST_EQUAL = Math.min(...TOLERANCES.map(({ fromLoci, dropOut }) => fromLoci - dropOut));
/** With more differing loci no number of shared ones makes it one person. */
export const MOST_DIFFERING = Math.max(...TOLERANCES.map(({ dropOut }) => dropOut));

/** Whether two profiles are those of one person, or of identical twins. It says nothing about kinship. */
export function isOnePerson({ shared, differing, dropOut }: Agreement): boolean {
  const tolerance = TOLERANCES.find(({ fromLoci }) => shared >= fromLoci);
  if (!tolerance) return false;
  return differing <= (differing === dropOut ? tolerance.dropOut : tolerance.differing);
}

/** One text for one genotype, whatever the order of its alleles. */
export function codeOf(call: readonly string[]): string {
  const [a, b] = call;
  if (call.length === 2 && a !== undefined && b !== undefined) return a < b ? `${a},${b}` : `${b},${a}`;
  return [...call].sort().join(',');
}

/** Each allele of one call is in the other: a homozygote beside a heterozygote with its allele. */
export function showsPart(a: readonly string[], b: readonly string[]): boolean {
  return a.every((allele) => b.includes(allele)) || b.every((allele) => a.includes(allele));
}
