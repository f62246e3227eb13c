import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  caseTables,
  combineDistributions,
  evaluateCandidate,
  expectedChanceHits,
  scoreDistribution,
  verbalScale,
  type CandidateLocus,
  type LeftOutReason,
  type ScoreDistribution,
} from '@homeward/kinship';
import { sharedAlleles, type GenotypeMap } from '@homeward/str';
import type { KinshipPolicy } from '../policies/kinship-policies.js';
import { linkRulesOf } from '../policies/settings.js';
import { locusOf, REASONS } from '../search/evidence-of.js';
import type { Candidate } from '../search/person.queries.js';
import {
  LINK_HYPOTHESES,
  LINK_PEDIGREES,
  linkSettings,
  OTHER,
  REFERENCE,
  thresholdOf,
  type LinkHypothesis,
} from './hypotheses.js';
import type { LinkedPerson, LinkEvidence, LinkLeftOutReason, LinkLocus } from './link-evidence.js';

/** A pair that passes the policy, complete as it will be stored. */
export interface FoundLink {
  /** The person numbered earlier, and the later one. */
  readonly low: Candidate;
  readonly high: Candidate;
  readonly hypothesis: LinkHypothesis;
  readonly log10Lr: number;
  /** Loci that contradict the hypothesis without mutation; of one person, loci that differ. */
  readonly mismatches: number;
  readonly lociCompared: number;
  /** Unrelated persons among those compared with the later one who reach this score by chance. */
  readonly expectedChanceLinks: number;
  readonly personsCompared: number;
  readonly evidence: LinkEvidence;
}

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
      missingId: OTHER,
      typed: { [REFERENCE]: only(reference, locus) },
      candidate: only(other, locus),
      settings: linkSettings(policy),
    });
    perLocus.push(...result.perLocus);
    leftOut.push(...result.leftOut);
    await nextTurn();
  }
  return { log10Lr: perLocus.reduce((sum, { log10Lr }) => sum + log10Lr, 0), perLocus, leftOut };
}

/**
 * The pair as the link it is: under the hypothesis that explains it best among those above their threshold; null when
 * there is none, too few loci are shared, or both records are of one donor.
 */
export async function judgePair(
  policy: KinshipPolicy,
  low: Candidate,
  high: Candidate,
  personsCompared: number,
): Promise<FoundLink | null> {
  if (low.donorId === high.donorId) return null;
  const results = {} as Record<LinkHypothesis, PairResult>;
  for (const one of LINK_HYPOTHESES)
    results[one] = await evaluatePair(one, policy, high.genotypes, low.genotypes);
  const rules = linkRulesOf(policy.rules);
  const [hypothesis] = LINK_HYPOTHESES.filter(
    (one) =>
      results[one].log10Lr >= thresholdOf(rules, one) &&
      results[one].perLocus.length >= policy.rules.minSharedLoci,
  ).sort((a, b) => results[b].log10Lr - results[a].log10Lr);
  if (hypothesis === undefined) return null;
  const { log10Lr, perLocus } = results[hypothesis];
  const distribution = await distributionOf(hypothesis, policy, high.genotypes, perLocus);
  return {
    low,
    high,
    hypothesis,
    log10Lr,
    mismatches: perLocus.filter(({ consistent }) => !consistent).length,
    lociCompared: perLocus.length,
    expectedChanceLinks: expectedChanceHits(distribution, log10Lr, personsCompared),
    personsCompared,
    evidence: evidenceOf(hypothesis, policy, results, low, high),
  };
}

/** Scores of unrelated persons beside the later one, over the loci compared. */
async function distributionOf(
  hypothesis: LinkHypothesis,
  policy: KinshipPolicy,
  reference: GenotypeMap,
  perLocus: readonly CandidateLocus[],
): Promise<ScoreDistribution> {
  const input = { pedigree: LINK_PEDIGREES[hypothesis], missingId: OTHER, settings: linkSettings(policy) };
  let total: ScoreDistribution | null = null;
  for (const { locus } of perLocus) {
    const tables = caseTables({ ...input, typed: { [REFERENCE]: only(reference, locus) } });
    const one = scoreDistribution(tables);
    total = total ? combineDistributions(total, one) : one;
    await nextTurn();
  }
  return total!;
}

function evidenceOf(
  hypothesis: LinkHypothesis,
  policy: KinshipPolicy,
  results: Readonly<Record<LinkHypothesis, PairResult>>,
  low: Candidate,
  high: Candidate,
): LinkEvidence {
  const { rules } = policy;
  const { range, rate2 } = rules.mutation;
  const { perLocus, log10Lr } = results[hypothesis];
  const finite = (one: LinkHypothesis): number | null =>
    Number.isFinite(results[one].log10Lr) ? results[one].log10Lr : null;
  return {
    persons: [personOf(low), personOf(high)],
    perLocus: perLocus.map((locus) => linkLocus(hypothesis, locus, high)),
    leftOut: leftOutOf(results[hypothesis], low, high),
    hypotheses: {
      same_person: finite('same_person'),
      full_sibling: finite('full_sibling'),
      parent_child: finite('parent_child'),
    },
    shared: sharedOf(perLocus),
    verbal: verbalScale(log10Lr).code,
    model: {
      frequencyTable: rules.frequencyTable,
      frequencySource: policy.frequencySource,
      minimumFrequency: rules.minimumFrequency,
      theta: rules.theta,
      mutation: { ...rules.mutation, range, rate2 },
      untyped: rules.untyped,
      typingError: linkRulesOf(rules).typingError,
      policyVersion: policy.version,
    },
  };
}

function linkLocus(hypothesis: LinkHypothesis, locus: CandidateLocus, high: Candidate): LinkLocus {
  const made = locusOf(locus);
  const relatives = { [high.donorId]: locus.typed[REFERENCE]! };
  // No mutation makes one person show two genotypes; a wrong typing does.
  const note = hypothesis === 'same_person' && !locus.consistent ? 'typings_differ' : made.note;
  return { ...made, relatives, note };
}

function personOf({ donorId, code, category, sex, birthYear }: Candidate): LinkedPerson {
  return { donorId, code, category, sex, birthYear };
}

/** A locus that a person was typed at twice, differently, is named as a conflict and not as untyped. */
function leftOutOf({ leftOut }: PairResult, low: Candidate, high: Candidate): LinkEvidence['leftOut'] {
  const reasons = new Map(leftOut.map(({ locus, reason }) => [locus, reasonOf(reason)]));
  for (const locus of [...low.conflicts, ...high.conflicts]) reasons.set(locus, 'conflict');
  return [...reasons].map(([locus, reason]) => ({ locus, reason }));
}

function reasonOf(reason: LeftOutReason): LinkLeftOutReason {
  const known = REASONS[reason] ?? 'not_computed';
  return known === 'person_not_typed' || known === 'relatives_not_typed' ? 'typed_in_one' : known;
}

function sharedOf(perLocus: readonly CandidateLocus[]): [number, number, number] {
  const counts = [0, 0, 0];
  for (const { candidate, typed } of perLocus) counts[sharedAlleles(candidate, typed[REFERENCE]!)]!++;
  return [counts[2]!, counts[1]!, counts[0]!];
}

function only(genotypes: GenotypeMap, locus: string): GenotypeMap {
  const genotype = genotypes[locus];
  return genotype ? { [locus]: genotype } : {};
}
