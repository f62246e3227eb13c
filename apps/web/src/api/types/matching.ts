import type {
  AlternativeCode,
  AlternativeOutcome,
  BasisLoss,
  Category,
  HitStatus,
  LineState,
  MtVerdict,
  OpinionCode,
  Relation,
  Sex,
  YVerdict,
  DonorState,
  SecondBloodVerdict,
} from '../enums';
import type { Bilingual, TimelineEntry } from './common';

export type FamilyRelation = Relation;
export interface HitSummary {
  id: string;
  number: string;
  caseId: string;
  caseNumber: string;
  /** The missing member of the family whom the person may be. */
  missingKey: string;
  personDonorId: string;
  personCode: string;
  personCategory: Category;
  familyType: string;
  typedRelations: FamilyRelation[];
  log10Lr: number;
  mismatches: number;
  lociCompared: number;
  expectedChanceHits: number;
  personsSearched: number;
  status: HitStatus;
  urgent: boolean;
  createdAt: string;
  version: number;
}
export type AllelePair = [string, string];
export interface EvidenceMember {
  id: string;
  code: string;
  relation: Relation;
  sex: Sex;
  typed: boolean;
}
export interface PedigreePerson {
  id: string;
  sex: Sex;
  father: string | null;
  mother: string | null;
  /** Role in a drawn pedigree. */
  label?: Bilingual;
}
export interface EvidenceLocus {
  locus: string;
  person: AllelePair;
  relatives: Record<string, AllelePair>;
  lr: number;
  log10Lr: number;
  consistent: boolean;
  steps: number | null;
  note: string | null;
  frequencies: Record<string, number>;
}
export interface CurvePoint {
  x: number;
  y: number;
}
export interface Alternative {
  code: AlternativeCode;
  log10Lr: number | null;
  outcome: AlternativeOutcome;
}
export interface Alternatives {
  tested: Alternative[];
  best: { code: AlternativeCode; log10Lr: number } | null;
}
export interface YRelative {
  id: string;
  lociCompared: number;
  differences: { locus: string; first: string[]; second: string[]; steps: number | null }[];
  totalSteps: number;
  verdict: YVerdict;
}
export interface MtRelative {
  id: string;
  positionsCompared: number;
  /** `16311: C / =`: the person, the relative, `=` for the reference. */
  differences: string[];
  /** Differences of length, which are not counted. */
  ignored: string[];
  verdict: MtVerdict;
}
/** Frequency of an allele that the table lacks: a number, or five observations among 2N. */
export type MinimumFrequency = number | '5/2N';
export type FrequencyRule = 'raised_alone' | 'rest_shared';
export type LinkageRule = 'warn' | 'leave_one_out';
export interface LinkedPair {
  loci: [string, string];
  /** Null where the distance is unknown; with `megabases` the least it may be. */
  centimorgan: number | null;
  megabases?: number;
  /** With one full sibling and nobody else: at most so many times too high, or too low; null where unknown. */
  fullSibling: { tooHigh: number; tooLow: number } | null;
}
export interface Evidence {
  hypotheses: { h1: Bilingual; h2: Bilingual };
  members: EvidenceMember[];
  /** Which missing member, and who has the same place; absent when the case has one. */
  missing?: { key: string; label: Bilingual; alike: { key: string; label: Bilingual }[] };
  pedigree: { persons: PedigreePerson[]; missingId: string };
  perLocus: EvidenceLocus[];
  leftOut: { locus: string; reason: string }[];
  model: {
    frequencyTable: string;
    frequencySource: string;
    minimumFrequency: MinimumFrequency;
    /** Absent in hits from before it was named: `rest_shared`. */
    frequencyRule?: FrequencyRule;
    theta: number;
    mutation: { model: string; maleRate: number; femaleRate: number; range: number; rate2: number };
    untyped: string;
    /** Absent without belongings, and in hits from before it was a rule, which had none. */
    typingError?: number;
    policyVersion: number;
  };
  distribution: { unrelated: CurvePoint[]; related: CurvePoint[]; threshold?: number };
  posterior: { prior: number; value: number };
  verbal: string;
  /** Absent in hits from before linkage was stated. */
  linkage?: { rule: LinkageRule; pairs: LinkedPair[] };
  /** Codes of what was assumed to draw the pedigree; absent in the same hits. */
  pedigreeAssumptions?: string[];
  /** Absent in hits from before they were computed. */
  alternatives?: Alternatives;
  lines?: {
    y: { state: LineState; relatives: YRelative[] };
    mtDna: { state: LineState; relatives: MtRelative[] };
  };
}
export type Agreement = 'agrees' | 'contradicts' | 'unknown';
export interface HitDetail extends HitSummary {
  evidence: Evidence;
  mySeat: 'a' | 'b' | 'arbiter' | null;
  canClaim: boolean;
  sexAgreement: Agreement;
  ageAgreement: Agreement;
  previousHitId: string | null;
  timeline: TimelineEntry[];
  /** Null before two reviewers confirmed. */
  secondBlood: SecondBlood | null;
  /** Whose consent is withdrawn now. */
  withdrawn: { code: string; side: 'person' | 'family' }[];
  /** Who no longer is what the hit says of them. */
  lostBasis: { code: string; loss: BasisLoss }[];
  reunion: {
    reunitedOn: string;
    recordedAt: string;
    undo: { requestedBy: string; requestedAt: string; reason: string } | null;
  } | null;
}
export interface SecondBlood {
  orderedAt: string;
  verdict: SecondBloodVerdict;
  donors: {
    code: string;
    side: 'family' | 'person';
    state: DonorState;
    typings: {
      barcode: string;
      collectedOn: string;
      batch: string;
      typedAt: string;
      loci: number;
      differing: string[];
      verdict: 'concordant' | 'discordant' | 'too_few_loci';
    }[];
  }[];
  waivers: { role: 'lab_lead' | 'coordinator'; name: string; reason: string; at: string }[];
  waitsFor: string[];
}
export interface Opinion {
  seat: 'a' | 'b' | 'arbiter';
  code: OpinionCode;
  reason: string;
  at: string;
  accountName: string;
}
export interface Coverage {
  complete: boolean;
  personsIndexed: number;
  personsAlive: number;
  head: number;
  cursor: number;
  linksCursor: number;
  linksSetAside: number;
  linksLeftOut: number;
  workSetAside: number;
  casesActive: number;
  casesJoined: number;
  casesNotSearchable: number;
  oldestUncomparedSeconds: number | null;
  provedAt: string | null;
  policyVersion: number;
  research: { status: 'waiting' | 'running' | 'paused'; done: number; total: number } | null;
}
export interface LinkRules {
  thresholdSamePerson: number;
  thresholdFullSibling: number;
  thresholdParentChild: number;
  typingError: number;
}
export interface PolicySettings {
  thresholdLog10Lr: number;
  minSharedLociDuo: number;
  minSharedLociTrio: number;
  minSharedLoci: number;
  maxMismatches: number;
  theta: number;
  mutation: { model: string; maleRate: number; femaleRate: number; range: number; rate2: number };
  minimumFrequency: MinimumFrequency;
  frequencyRule?: FrequencyRule;
  frequencyTable: string;
  prior: number;
  untyped: string;
  /** Absent in versions from before, which state linked loci. */
  linkage?: LinkageRule;
  itemTypingError?: number;
  /** Whether a contradiction is shown on the hit, or excludes the candidate. */
  sexContradiction: 'show' | 'exclude';
  ageContradiction: 'show' | 'exclude';
  /** Absent in versions from before persons were compared among themselves. */
  links?: LinkRules;
}
export interface Policy {
  id?: string;
  version: number;
  settings: PolicySettings;
  inForce?: boolean;
  reason?: string;
  createdBy?: string | null;
  createdAt?: string;
}
