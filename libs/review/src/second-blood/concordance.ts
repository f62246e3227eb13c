import { compareAlleles } from '@homeward/str';

/** Alleles by locus, as a typing or the evidence of a hit holds them. */
export type Calls = Readonly<Record<string, readonly string[]>>;

/** Fewer shared loci than this compare nothing (the programme's rule for any comparison). */
export const MIN_SHARED_LOCI = 15;

export interface Concordance {
  /** Loci typed in both. */
  readonly loci: number;
  /** Loci at which the calls differ. */
  readonly differing: readonly string[];
  readonly verdict: 'concordant' | 'discordant' | 'too_few_loci';
}

/**
 * Second blood of a person against the genotypes that carry the hit. One differing locus is a contradiction, by the
 * rule under which the laboratory merges typings: the same person's second typing never differs, and a dropped allele
 * is for the laboratory to find. Where the hit itself rests on fewer than `MIN_SHARED_LOCI` loci, all of them must be
 * typed again.
 */
export function secondBloodConcordance(carried: Calls, second: Calls): Concordance {
  const loci = Object.keys(carried).filter((locus) => second[locus] !== undefined);
  const differing = loci.filter((locus) => !sameCall(carried[locus] ?? [], second[locus] ?? [])).sort();
  const needed = Math.min(MIN_SHARED_LOCI, Object.keys(carried).length);
  const verdict =
    differing.length > 0
      ? 'discordant'
      : loci.length < needed || loci.length === 0
        ? 'too_few_loci'
        : 'concordant';
  return { loci: loci.length, differing, verdict };
}

/** A homozygote may be written with one allele or with two. */
function sameCall(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a, b].map((alleles) => [...new Set(alleles)].sort(compareAlleles));
  return left?.length === right?.length && (left ?? []).every((allele, index) => allele === right?.[index]);
}
