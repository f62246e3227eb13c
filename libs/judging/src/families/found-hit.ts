import {
  evaluateCandidate,
  expectedChanceHits,
  mendelianMismatches,
  type CandidateResult,
} from '@homeward/kinship';
import type { DeclaredRelation } from '@homeward/intake';
import { ageAgreement, sexAgreement, type Agreement } from '../evidence/agreement.js';
import type { Evidence } from '../evidence/evidence.js';
import { hitEvidence } from './hit-evidence.js';
import type { Candidate } from './candidate.js';
import { familyType, lociForDecision, MISSING, type SearchedFamily } from './searched-family.js';

/** A pair that passes the policy, complete as it will be stored. */
export interface FoundHit {
  readonly candidate: Candidate;
  readonly familyType: string;
  readonly typedRelations: readonly DeclaredRelation[];
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
export const PARENTAGE: readonly DeclaredRelation[] = ['father', 'mother', 'child'];

/** Why a person is not a hit of a family, the first that applies. */
export const REFUSALS = [
  'own_family',
  'sex_contradicts',
  'age_contradicts',
  'below_threshold',
  'too_few_loci',
  'too_many_mismatches',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A candidate from first principles, in double precision, whether a hit or not. */
export interface Assessment {
  /** Null when the candidate passes the policy. */
  readonly refusal: Refusal | null;
  readonly sexAgreement: Agreement;
  readonly ageAgreement: Agreement;
  readonly result: CandidateResult;
}

/** The candidate under the rules of the question's policy, and why it does not pass. */
export function assess(searched: SearchedFamily, candidate: Candidate): Assessment {
  const { family } = searched;
  const missing = { birthDate: family.missingBirthDate, missingSince: family.missingSince };
  const agreements = {
    sexAgreement: sexAgreement(family.missingSex, candidate.sex, candidate.amel ?? undefined),
    ageAgreement: ageAgreement(missing, candidate.birthYear),
  };
  const result = evaluate(searched, candidate);
  return { ...agreements, result, refusal: refusalOf(searched, candidate, { ...agreements, result }) };
}

function refusalOf(
  searched: SearchedFamily,
  candidate: Candidate,
  { sexAgreement, ageAgreement, result }: Omit<Assessment, 'refusal'>,
): Refusal | null {
  const { rules } = searched.policy;
  // Someone who looks for the own family is not the missing member of it.
  if (searched.family.members.some((member) => member.donorId === candidate.donorId)) return 'own_family';
  if (sexAgreement === 'contradicts' && rules.sexContradiction === 'exclude') return 'sex_contradicts';
  if (ageAgreement === 'contradicts' && rules.ageContradiction === 'exclude') return 'age_contradicts';
  if (!(result.log10Lr >= rules.thresholdLog10Lr)) return 'below_threshold';
  if (result.lociCompared < rules.minSharedLoci) return 'too_few_loci';
  return excludedByParentage(searched, candidate, result) ? 'too_many_mismatches' : null;
}

/**
 * The candidate as the hit it is; null when it does not pass the policy.
 */
export function judge(
  searched: SearchedFamily,
  candidate: Candidate,
  personsSearched: number,
): FoundHit | null {
  const { refusal, result, ...agreements } = assess(searched, candidate);
  if (refusal !== null) return null;
  // Members typed for Y-STR or mtDNA alone do not change the LR, and do not turn a duo into a trio.
  const typedRelations = searched.relatives
    .filter(({ donorId }) => searched.typed[donorId])
    .map((member) => member.relation);
  const type = familyType(typedRelations);
  const distribution = searched.distributionOf(result.perLocus.map(({ locus }) => locus));
  return {
    candidate,
    familyType: type,
    typedRelations,
    log10Lr: result.log10Lr,
    mismatches: result.mismatches,
    lociCompared: result.lociCompared,
    expectedChanceHits: expectedChanceHits(distribution, result.log10Lr, personsSearched),
    personsSearched,
    moreLociNeeded: result.lociCompared < lociForDecision(type, searched.policy.rules),
    ...agreements,
    evidence: hitEvidence(searched, candidate, result, distribution),
  };
}

function evaluate({ pedigree, typed, policy }: SearchedFamily, { genotypes }: Candidate): CandidateResult {
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
  { relatives, policy }: SearchedFamily,
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
