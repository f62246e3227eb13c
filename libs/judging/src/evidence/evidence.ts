import type { Bilingual } from '@homeward/platform';
import type { DeclaredRelation } from '@homeward/intake';
import type { FrequencyRule, LinkageBounds, MtVerdict, YDifference } from '@homeward/kinship';
import type { Genotype } from '@homeward/str';
import type { LinkageRule } from '@homeward/policy';

/** Why a locus was left out of the number. */
export type LeftOutReason =
  | 'not_in_frequency_table'
  | 'person_not_typed'
  | 'relatives_not_typed'
  | 'not_autosomal'
  | 'linked'
  | 'conflict'
  | 'family_inconsistent'
  | 'not_computed';

/** What a reader should know about a locus; `typings_differ`: one person cannot show both genotypes. */
export type LocusNote =
  | 'mutation'
  | 'typings_differ'
  | 'null_allele'
  | 'impossible'
  | 'rare_allele'
  | 'minimum_frequency'
  | 'family_inconsistent';

export interface EvidenceMember {
  readonly id: string;
  readonly code: string;
  /** Relation to the missing member; for `other_relative` only the drawing gives it. */
  readonly relation: DeclaredRelation;
  readonly sex: string;
  /** Genotypes at the loci of the LR; members typed for Y-STR or mtDNA alone are in `lines` only. */
  readonly typed: boolean;
}

export interface EvidenceLocus {
  readonly locus: string;
  readonly person: Genotype;
  /** Typed members by id. */
  readonly relatives: Readonly<Record<string, Genotype>>;
  readonly lr: number;
  /** Null where the genotypes are impossible without mutation (LR 0). */
  readonly log10Lr: number | null;
  /** Whether the person shares an allele with every typed parent or child. */
  readonly consistent: boolean;
  /** Fewest repeats between the person and the parent that does not fit; null when consistent. */
  readonly steps: number | null;
  readonly note: LocusNote | null;
  readonly frequencies: Readonly<Record<string, number>>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Codes of other places in the family, by the role of the person there. */
export const ALTERNATIVE_CODES = [
  'full_sibling',
  'paternal_half_sibling',
  'maternal_half_sibling',
  'child',
  'father_brother',
  'mother_sister',
  'sibling_of_father',
  'sibling_of_mother',
] as const;
export type AlternativeCode = (typeof ALTERNATIVE_CODES)[number];

/** `same`: the typings do not distinguish this place from the missing member's. `impossible`: LR 0. */
export const ALTERNATIVE_OUTCOMES = ['computed', 'same', 'impossible', 'not_computed'] as const;
export type AlternativeOutcome = (typeof ALTERNATIVE_OUTCOMES)[number];

export interface Alternative {
  readonly code: AlternativeCode;
  /** Against "unrelated"; null when impossible or not computed. */
  readonly log10Lr: number | null;
  readonly outcome: AlternativeOutcome;
}

export interface Alternatives {
  readonly tested: readonly Alternative[];
  /** The most likely place that differs from the missing member's, and log10 LR of H1 against it. */
  readonly best: { readonly code: AlternativeCode; readonly log10Lr: number } | null;
}

/** Loci that differ between two men: none; one or two, as mutations make them; three and more. */
export const Y_VERDICTS = ['agrees', 'few_differences', 'differs'] as const;
export type YVerdict = (typeof Y_VERDICTS)[number];

export interface YRelative {
  /** Member id. */
  readonly id: string;
  readonly lociCompared: number;
  /** `first` is the person, `second` the relative. */
  readonly differences: readonly YDifference[];
  readonly totalSteps: number;
  readonly verdict: YVerdict;
}

export const LINEAGE_STATES = ['compared', 'not_typed', 'no_relative'] as const;
export type LineageState = (typeof LINEAGE_STATES)[number];

/** Agreement along the male line; no LR, since no haplotype frequencies are held. */
export interface PaternalLineage {
  readonly state: LineageState;
  readonly relatives: readonly YRelative[];
}

/** None differs; one base differs; two and more; no position was read in both. */
export const MT_VERDICTS = [
  'not_excluded',
  'inconclusive',
  'excluded',
  'not_comparable',
] as const satisfies readonly MtVerdict[];

export interface MtRelative {
  /** Member id. */
  readonly id: string;
  readonly positionsCompared: number;
  /** Site, base of the person and of the relative, `=` for the reference: `16311: C / =`. */
  readonly differences: readonly string[];
  /** Differences of length where it varies within one person, in the same form; not counted. */
  readonly ignored: readonly string[];
  readonly verdict: MtVerdict;
}

/** Agreement along the maternal line; no LR, since no haplotype frequencies are held. */
export interface MaternalLineage {
  readonly state: LineageState;
  readonly relatives: readonly MtRelative[];
}

/** One of several missing members, and those whom genetics does not tell from this one. */
export interface EvidenceMissing {
  readonly key: string;
  readonly label: Bilingual;
  readonly alike: readonly { readonly key: string; readonly label: Bilingual }[];
}

/** A linked pair of loci that was multiplied as if it recombined freely. */
export interface EvidenceLinkedPair {
  readonly loci: readonly [string, string];
  /** Null where the distance is unknown; with `megabases` the least it may be. */
  readonly centimorgan: number | null;
  /** Distance in the sequence, where a genetic position is missing. */
  readonly megabases?: number;
  /** For one full sibling alone: the product is at most so many times too high, or too low; null where unknown. */
  readonly fullSibling: LinkageBounds | null;
}

/** What was done about linked loci. */
export interface EvidenceLinkage {
  readonly rule: LinkageRule;
  /** Only those that move the number of this family: none for parents alone, and none when one of each is left out. */
  readonly pairs: readonly EvidenceLinkedPair[];
}

/** Everything the number of a hit rests on, as it was computed; stored with the hit and never changed. */
export interface Evidence {
  readonly hypotheses: { readonly h1: Bilingual; readonly h2: Bilingual };
  readonly members: readonly EvidenceMember[];
  /** Which missing member of the family; absent when the case has one. */
  readonly missing?: EvidenceMissing;
  readonly pedigree: {
    readonly persons: readonly {
      readonly id: string;
      readonly sex: string;
      readonly father: string | null;
      readonly mother: string | null;
      /** Role in a drawn pedigree. */
      readonly label?: Bilingual;
    }[];
    readonly missingId: string;
    /** Further reference items of a person who is typed under the first: item to person. */
    readonly sameAs?: Readonly<Record<string, string>>;
  };
  readonly perLocus: readonly EvidenceLocus[];
  readonly leftOut: readonly { readonly locus: string; readonly reason: LeftOutReason }[];
  readonly model: {
    readonly frequencyTable: string;
    readonly frequencySource: string;
    readonly minimumFrequency: number | string;
    /** How the other alleles were treated when rare ones were raised; absent in hits from before the rule had a name (`rest_shared`). */
    readonly frequencyRule?: FrequencyRule;
    readonly theta: number;
    readonly mutation: {
      readonly model: string;
      readonly maleRate: number;
      readonly femaleRate: number;
      readonly range: number;
      readonly rate2: number;
    };
    readonly untyped: string;
    /** Per locus, of belongings and further typings of a person; absent without any, and in hits from before it was a rule, which had none. */
    readonly typingError?: number;
    readonly policyVersion: number;
  };
  /** Density of the log10 LR over persons like this one: unrelated, and the missing member. */
  readonly distribution: {
    readonly unrelated: readonly Point[];
    readonly related: readonly Point[];
    /** The log10 LR from which the policy raised hits; absent in hits from before it was kept here. */
    readonly threshold?: number;
  };
  readonly posterior: { readonly prior: number; readonly value: number };
  readonly verbal: string;
  /** Absent in hits from before linkage was stated. */
  readonly linkage?: EvidenceLinkage;
  /** What was assumed to draw the pedigree, as codes (`missing_sex_assumed_male`); absent in the same hits. */
  readonly pedigreeAssumptions?: readonly string[];
  /** Absent in hits from before alternatives were computed. */
  readonly alternatives?: Alternatives;
  /** Absent in hits from before lines were compared. */
  readonly lines?: { readonly y: PaternalLineage; readonly mtDna: MaternalLineage };
}
