import {
  evaluateCandidate,
  expectedChanceHits,
  mendelianMismatches,
  type CandidateResult,
  type Relation,
  type ScoreDistribution,
} from '@homeward/kinship';
import { ageAgreement, sexAgreement, type Agreement } from '../hits/agreement.js';
import type { Evidence } from '../hits/evidence.js';
import { evidenceOf } from './evidence-of.js';
import type { Candidate } from './person.queries.js';
import { familyType, lociForDecision, MISSING, type Question } from './question.js';

/** A pair that passes the policy, complete as it will be stored. */
export interface FoundHit {
  readonly candidate: Candidate;
  readonly familyType: string;
  readonly typedRelations: readonly Relation[];
  readonly log10Lr: number;
  readonly mismatches: number;
  readonly lociCompared: number;
  readonly expectedChanceHits: number;
  readonly personsSearched: number;
  readonly moreLociNeeded: boolean;
  readonly sexAgreement: Agreement;
  readonly ageAgreement: Agreement;
  readonly evidence: Evidence;
}

/** Relations whose Mendelian mismatches with the person count against parentage. */
export const PARENTAGE: readonly Relation[] = ['father', 'mother', 'child'];

/**
 * The candidate judged from first principles, in double precision; null when it does not pass the policy.
 * @param distributionOf score distribution over the loci compared
 */
export function judge(
  question: Question,
  candidate: Candidate,
  personsSearched: number,
  distributionOf: (loci: readonly string[]) => ScoreDistribution,
): FoundHit | null {
  const { policy, family, relatives } = question;
  const { rules } = policy;
  // Someone who looks for the own family is not the missing member of it.
  if (family.members.some((member) => member.donorId === candidate.donorId)) return null;
  const sex = sexAgreement(family.missingSex, candidate.sex, candidate.amel ?? undefined);
  const missing = { birthDate: family.missingBirthDate, missingSince: family.missingSince };
  const age = ageAgreement(missing, candidate.birthYear);
  if (sex === 'contradicts' && rules.sexContradiction === 'exclude') return null;
  if (age === 'contradicts' && rules.ageContradiction === 'exclude') return null;
  const result = evaluate(question, candidate);
  if (!(result.log10Lr >= rules.thresholdLog10Lr) || result.lociCompared < rules.minSharedLoci) return null;
  if (excludedByParentage(question, candidate, result)) return null;
  const typedRelations = relatives.map((member) => member.relation);
  const type = familyType(typedRelations);
  const distribution = distributionOf(result.perLocus.map(({ locus }) => locus));
  return {
    candidate,
    familyType: type,
    typedRelations,
    log10Lr: result.log10Lr,
    mismatches: result.mismatches,
    lociCompared: result.lociCompared,
    expectedChanceHits: expectedChanceHits(distribution, result.log10Lr, personsSearched),
    personsSearched,
    moreLociNeeded: result.lociCompared < lociForDecision(type, rules),
    sexAgreement: sex,
    ageAgreement: age,
    evidence: evidenceOf(question, candidate, result, distribution),
  };
}

function evaluate({ pedigree, typed, policy }: Question, { genotypes }: Candidate): CandidateResult {
  return evaluateCandidate({
    pedigree,
    missingId: MISSING,
    typed,
    candidate: genotypes,
    settings: policy.settings,
  });
}

/** More mismatches with one typed parent or child than the policy allows. */
function excludedByParentage(
  { relatives, policy }: Question,
  candidate: Candidate,
  result: CandidateResult,
): boolean {
  const compared = new Set(result.perLocus.map(({ locus }) => locus));
  const genotypes = Object.fromEntries(
    Object.entries(candidate.genotypes).filter(([locus]) => compared.has(locus)),
  );
  return relatives
    .filter(({ relation }) => PARENTAGE.includes(relation))
    .some((member) => {
      const { mismatches } = mendelianMismatches(member.genotypes, null, genotypes);
      return mismatches > policy.rules.maxMismatches;
    });
}
