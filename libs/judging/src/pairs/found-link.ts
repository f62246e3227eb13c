import { expectedChanceHits, verbalScale, type CandidateLocus, type LeftOutReason } from '@homeward/kinship';
import { sharedAlleles } from '@homeward/str';
import { type KinshipPolicy, linkRulesOf } from '@homeward/policy/pure';
import { locusOf, modelOf, REASONS } from '../families/hit-evidence.js';
import type { Candidate } from '../families/candidate.js';
import { chanceScores } from './chance-scores.js';
import { LINK_HYPOTHESES, LATER_PERSON, thresholdOf, type LinkHypothesis } from './hypotheses.js';
import type { LinkedPerson, LinkEvidence, LinkLeftOutReason, LinkLocus } from './link-evidence.js';
import { evaluatePair, type PairResult } from './pair-result.js';

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
  const loci = perLocus.map(({ locus }) => locus);
  const distribution = await chanceScores(policy).of(hypothesis, high.genotypes, loci);
  return {
    low,
    high,
    hypothesis,
    log10Lr,
    mismatches: perLocus.filter(({ consistent }) => !consistent).length,
    lociCompared: perLocus.length,
    expectedChanceLinks: expectedChanceHits(distribution, log10Lr, personsCompared),
    personsCompared,
    evidence: linkEvidence(hypothesis, policy, results, low, high),
  };
}

function linkEvidence(
  hypothesis: LinkHypothesis,
  policy: KinshipPolicy,
  results: Readonly<Record<LinkHypothesis, PairResult>>,
  low: Candidate,
  high: Candidate,
): LinkEvidence {
  const { perLocus, log10Lr } = results[hypothesis];
  const finite = (one: LinkHypothesis): number | null =>
    Number.isFinite(results[one].log10Lr) ? results[one].log10Lr : null;
  return {
    persons: [personOf(low), personOf(high)],
    perLocus: perLocus.map((locus) => linkLocus(locus, high)),
    leftOut: leftOutOf(results[hypothesis], low, high),
    hypotheses: {
      same_person: finite('same_person'),
      full_sibling: finite('full_sibling'),
      parent_child: finite('parent_child'),
    },
    shared: sharedOf(perLocus),
    verbal: verbalScale(log10Lr).code,
    model: { ...modelOf(policy), typingError: linkRulesOf(policy.rules).typingError },
  };
}

function linkLocus(locus: CandidateLocus, high: Candidate): LinkLocus {
  const made = locusOf(locus);
  const relatives = { [high.donorId]: locus.typed[LATER_PERSON]! };
  return { ...made, relatives };
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
  for (const { candidate, typed } of perLocus) counts[sharedAlleles(candidate, typed[LATER_PERSON]!)]!++;
  return [counts[2]!, counts[1]!, counts[0]!];
}
