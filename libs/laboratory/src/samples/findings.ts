import type { VerdictCode } from '../verdict/codes.js';
import type { Verdict } from '../verdict/judged-call.js';

export const FINDING_DECISIONS = [
  /** What was found does not speak against the samples. */
  'release',
  /** What was found stands: the samples stay out. */
  'uphold',
  /** The new typing is the donor's, and the earlier ones are not. */
  'replace',
  /** The unknown sample is neither a sample to be stored nor a control. */
  'leave_out',
  'positive_control',
  'negative_control',
  'ladder',
  /** Two donors are one person, who may be registered twice. */
  'same_person',
  'identical_twins',
] as const;
export type FindingDecision = (typeof FINDING_DECISIONS)[number];

export const FINDING_SCOPES = ['plate', 'sample'] as const;
export type FindingScope = (typeof FINDING_SCOPES)[number];

interface Rule {
  /** What waits for the decision: all samples of the plate, or the one sample. */
  readonly scope: FindingScope;
  /** What a lead may say to it. */
  readonly decisions: readonly FindingDecision[];
  /** Nothing of the batch is approved before: the unknown sample may be the control that speaks against all. */
  readonly blocksBatch?: true;
}

const STOP: readonly FindingDecision[] = ['release', 'uphold'];

/** What stops samples until the laboratory lead has decided, with a reason: the one table. */
export const FINDINGS = {
  'laboratory.positive_control_missing': { scope: 'plate', decisions: STOP },
  'laboratory.negative_control_missing': { scope: 'plate', decisions: STOP },
  'laboratory.positive_control_mismatch': { scope: 'plate', decisions: STOP },
  'laboratory.positive_control_failed': { scope: 'plate', decisions: STOP },
  'laboratory.negative_control_not_empty': { scope: 'plate', decisions: STOP },
  'laboratory.elimination_match': { scope: 'plate', decisions: STOP },
  'laboratory.sample_kind_unknown': {
    scope: 'sample',
    decisions: ['leave_out', 'negative_control', 'positive_control', 'ladder'],
    blocksBatch: true,
  },
  'laboratory.sex_contradicts': { scope: 'sample', decisions: STOP },
  'laboratory.sex_evidence_unclear': { scope: 'sample', decisions: STOP },
  // A profile merged of two persons finds neither: there is no "release".
  'laboratory.typing_of_other_person': { scope: 'sample', decisions: ['uphold', 'replace'] },
  'laboratory.typing_contradicts': { scope: 'sample', decisions: ['uphold', 'release', 'replace'] },
  'laboratory.samples_of_donor_differ': { scope: 'sample', decisions: STOP },
  // What else explains it, two wells of one tube or exchanged tubes, leaves the sample out.
  'laboratory.same_genotype_on_plate': {
    scope: 'sample',
    decisions: ['uphold', 'same_person', 'identical_twins'],
  },
  'laboratory.neighbour_in_sample': { scope: 'sample', decisions: STOP },
} as const satisfies Partial<Record<VerdictCode, Rule>>;

export type FindingCode = keyof typeof FINDINGS;

export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

export function ruleOf(code: FindingCode): Rule {
  return FINDINGS[code];
}

/** Something about a sample or plate that a person has to decide. */
export interface Finding {
  readonly code: FindingCode;
  readonly plate: string;
  /** The sample that it is about; empty when it is about what is missing. */
  readonly sampleName: string;
  readonly verdict: Verdict;
  /** What the decision was made on; a decision holds only as long as it stays the same. */
  readonly evidence: object | null;
}

export function findingOf(
  code: FindingCode,
  place: { readonly plate: string; readonly name: string },
  verdict: Omit<Verdict, 'code'>,
  evidence: object | null = null,
): Finding {
  return { code, plate: place.plate, sampleName: place.name, verdict: { code, ...verdict }, evidence };
}
