import { setImmediate as nextTurn } from 'node:timers/promises';
import { evaluateCandidate, type CandidateLocus, type LeftOutReason } from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';
import type { KinshipPolicy } from '@homeward/policy';
import {
  LINK_PEDIGREES,
  linkSettings,
  EARLIER_PERSON,
  LATER_PERSON,
  type LinkHypothesis,
} from './hypotheses.js';

/** A pair under one hypothesis, from first principles, in double precision. */
export interface PairResult {
  readonly log10Lr: number;
  readonly perLocus: readonly CandidateLocus[];
  readonly leftOut: readonly { readonly locus: string; readonly reason: LeftOutReason }[];
}

/** `evaluateCandidate` of the pair, locus by locus, with a turn of the event loop after each. */
export async function evaluatePair(
  hypothesis: LinkHypothesis,
  policy: KinshipPolicy,
  reference: GenotypeMap,
  other: GenotypeMap,
): Promise<PairResult> {
  const perLocus: CandidateLocus[] = [];
  const leftOut: PairResult['leftOut'][number][] = [];
  for (const locus of new Set([...Object.keys(reference), ...Object.keys(other)])) {
    const result = evaluateCandidate({
      pedigree: LINK_PEDIGREES[hypothesis],
      missingId: EARLIER_PERSON,
      typed: { [LATER_PERSON]: only(reference, locus) },
      candidate: only(other, locus),
      settings: linkSettings(policy),
    });
    perLocus.push(...result.perLocus);
    leftOut.push(...result.leftOut);
    await nextTurn();
  }
  return { log10Lr: perLocus.reduce((sum, { log10Lr }) => sum + log10Lr, 0), perLocus, leftOut };
}

function only(genotypes: GenotypeMap, locus: string): GenotypeMap {
  const genotype = genotypes[locus];
  return genotype ? { [locus]: genotype } : {};
}
