import type { Genotype, GenotypeMap } from '@homeward/str';
import type { CandidateInput } from './candidate-input.js';
import { candidateLocus, type CandidateLocus } from './candidate-locus.js';
import { typedLoci } from './case-locus.js';
import type { SkipReason } from './case-tables.js';
import { hypotheses } from './hypotheses.js';
import { linkedProducts } from '../linkage/linkage-effect.js';
import { linkedLociOf, type LinkedLoci } from '../linkage/linkage.js';
import { modelStatement, type ModelStatement } from '../model/model-statement.js';

export type LeftOutReason = SkipReason | 'not_typed_in_candidate' | 'not_typed_in_family' | 'linked';

export interface CandidateWarning {
  readonly code: 'linked_loci';
  readonly pair: LinkedLoci;
}

export interface CandidateResult {
  /** Sum over loci; -Infinity when a locus is impossible under H1. */
  readonly log10Lr: number;
  readonly lociCompared: number;
  /** Loci that contradict H1 without mutation. */
  readonly mismatches: number;
  /** Mutational steps needed over all loci; loci that no mutation explains are not counted here. */
  readonly steps: number;
  readonly perLocus: readonly CandidateLocus[];
  readonly leftOut: readonly { readonly locus: string; readonly reason: LeftOutReason }[];
  readonly warnings: readonly CandidateWarning[];
  readonly model: ModelStatement;
}

/**
 * LR of one candidate from first principles, in double precision: per locus two likelihoods, H1 the candidate is
 * the missing member, H2 the candidate is unrelated to the family. No tables are involved.
 */
export function evaluateCandidate(input: CandidateInput): CandidateResult {
  return evaluate(input, candidateLocus);
}

/**
 * The same for many candidates of one case: what a genotype makes of a locus is computed once and kept. A locus has
 * about a hundred genotypes, so a thousand candidates cost little more than a hundred.
 */
export function candidateEvaluator(
  family: Omit<CandidateInput, 'candidate'>,
): (candidate: GenotypeMap) => CandidateResult {
  const known = new Map<string, ReturnType<typeof candidateLocus>>();
  const remembered: typeof candidateLocus = (input, pair, locus, genotype) => {
    const key = JSON.stringify([locus, ...genotype]);
    let result = known.get(key);
    if (!result) known.set(key, (result = candidateLocus(input, pair, locus, genotype)));
    return result;
  };
  return (candidate) => evaluate({ ...family, candidate }, remembered);
}

function evaluate(input: CandidateInput, atLocus: typeof candidateLocus): CandidateResult {
  const pair = hypotheses(input.pedigree, input.missingId, input.typed, input.settings.untyped);
  const familyLoci = typedLoci(input.typed);
  const perLocus: CandidateLocus[] = [];
  const leftOut: { locus: string; reason: LeftOutReason }[] = [];
  const linked = linkedLociOf(input.settings, familyLoci);
  for (const locus of new Set([...familyLoci, ...Object.keys(input.candidate)])) {
    const genotype: Genotype | undefined = input.candidate[locus];
    if (!genotype) leftOut.push({ locus, reason: 'not_typed_in_candidate' });
    else if (!familyLoci.includes(locus)) leftOut.push({ locus, reason: 'not_typed_in_family' });
    else if (linked.has(locus)) leftOut.push({ locus, reason: 'linked' });
    else {
      const result = atLocus(input, pair, locus, genotype);
      if (result.ok) perLocus.push(result.locus);
      else leftOut.push({ locus, reason: result.reason });
    }
  }
  return {
    log10Lr: perLocus.reduce((sum, { log10Lr }) => sum + log10Lr, 0),
    lociCompared: perLocus.length,
    mismatches: perLocus.filter(({ consistent }) => !consistent).length,
    get steps(): number {
      return perLocus.reduce((sum, { steps }) => sum + (steps ?? 0), 0);
    },
    perLocus,
    leftOut,
    warnings: linkedProducts(
      input,
      perLocus.map(({ locus }) => locus),
    ).map((pair) => ({ code: 'linked_loci', pair })),
    model: modelStatement(input.settings, input.pedigree),
  };
}
