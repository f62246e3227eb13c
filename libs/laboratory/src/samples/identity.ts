import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import {
  typingConcordance,
  verdictOf,
  type Concordance,
  type DifferingLocus,
} from '../genotypes/concordance.js';
import { findingOf, type Finding, type FindingDecision } from './findings.js';
import type { Verdict } from '../verdict/judged-call.js';

/** What is in force of a donor: the profile, or the samples of the batch that come before. */
export interface GenotypesInForce {
  /** Null where no profile is in force yet. */
  readonly profileId: string | null;
  readonly genotypes: CalledGenotypes;
}

export interface Typed {
  readonly plate: string;
  readonly name: string;
  readonly genotypes: CalledGenotypes;
}

/** What comes of comparing a typing with what is in force of its donor. */
export interface IdentityVerdict {
  readonly remarks: readonly Verdict[];
  readonly finding: Finding | null;
}

/** What a finding about identity was decided on. */
export interface IdentityEvidence {
  readonly profileId: string | null;
  readonly shared: number;
  readonly differing: readonly DifferingLocus[];
}

/** A decision that a person took on such a finding before. */
export interface IdentityDecision {
  readonly decision: FindingDecision;
  readonly evidence: IdentityEvidence;
}

/** The first differing loci, as a person reads them. */
const MOST_NAMED = 5;

/**
 * Compares a typing with what is in force of its donor. Three differing loci or more are another person's typing; one
 * or two that drop-out explains are a possible null; one or two that it does not explain wait for a person.
 */
export function identityOf(typed: Typed, inForce: GenotypesInForce): IdentityVerdict {
  const found = typingConcordance(inForce.genotypes, typed.genotypes);
  const field = typed.name;
  const value = String(found.differing.length);
  const detail = wordsOf(found);
  const remark = (code: Verdict['code'], facts: { value: string; detail: string }) => ({
    remarks: [{ code, field, ...facts }],
    finding: null,
  });
  const evidence: IdentityEvidence = { profileId: inForce.profileId, ...found };
  const finding = (code: Finding['code']) => ({
    remarks: [],
    finding: findingOf(code, typed, { field: null, value, detail }, evidence),
  });
  switch (verdictOf(found)) {
    case 'concordant':
      return found.shared === 0
        ? remark('laboratory.typing_not_comparable', { value: '0', detail: '' })
        : remark('laboratory.typing_concordant', { value: String(found.shared), detail: '' });
    case 'possible_null':
      return remark('laboratory.possible_null', { value, detail });
    case 'contradiction':
      return finding('laboratory.typing_contradicts');
    case 'other_person':
      return finding('laboratory.typing_of_other_person');
  }
}

/** Two samples of one donor in one batch that differ by more than drop-out: a finding on each. */
export function samplesDiffer(a: Typed, b: Typed): [Finding, Finding] | null {
  const found = typingConcordance(a.genotypes, b.genotypes);
  const verdict = verdictOf(found);
  if (verdict === 'concordant' || verdict === 'possible_null') return null;
  const evidence: IdentityEvidence = { profileId: null, ...found };
  const on = (own: Typed, other: Typed) =>
    findingOf(
      'laboratory.samples_of_donor_differ',
      own,
      { field: null, value: other.name, detail: wordsOf(found) },
      evidence,
    );
  return [on(a, b), on(b, a)];
}

/** Whether a person decided to store the typing in spite of just these contradictions. */
export function isDecidedBefore(finding: Finding, decisions: readonly IdentityDecision[]): boolean {
  const { differing } = finding.evidence as IdentityEvidence;
  // Of another person's typing no one may say that it goes into the profile.
  if (finding.code === 'laboratory.typing_of_other_person') return false;
  return decisions.some(
    ({ decision, evidence }) =>
      decision === 'release' &&
      differing.every((locus) => evidence.differing.some((known) => same(known, locus))),
  );
}

/** The loci that contradict each other: those the profile loses when the typing is stored anyway. */
export function contradictedLoci({ differing }: Concordance): string[] {
  return differing.filter(({ dropOut }) => !dropOut).map(({ locus }) => locus);
}

function same(a: DifferingLocus, b: DifferingLocus): boolean {
  return a.locus === b.locus && key(a) === key(b);
}

/** Which of the two was in force does not matter. */
function key({ inForce, typed }: DifferingLocus): string {
  return [inForce, typed]
    .map((call) => call.join(','))
    .sort()
    .join('/');
}

function wordsOf({ differing }: Concordance): string {
  const named = differing.slice(0, MOST_NAMED);
  const words = named.map(
    ({ locus, inForce, typed }) => `${locus} ${inForce.join(',')} / ${typed.join(',')}`,
  );
  const more = differing.length - named.length;
  return [...words, ...(more > 0 ? [`… +${String(more)}`] : [])].join('; ');
}
