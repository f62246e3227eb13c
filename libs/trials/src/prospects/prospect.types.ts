import type { FrequencyRule, KinshipSettings, Relation } from '@homeward/kinship';

/** What a family can hope for: declared relations only, never a genotype. Probabilities are 0 to 1. */
export interface FamilyProspect {
  /** Relatives who count: they have consented, and are typed or about to be. */
  readonly counted: readonly Relation[];
  /** Probability to find the missing child among `persons` with fewer than one false lead; null without relatives. */
  readonly now: number | null;
  /** The same with one more relative, greatest first. */
  readonly next: readonly RelativeProspect[];
  /** The larger of the persons of the database and ten million. */
  readonly persons: number;
  /** log10 LR above which fewer than one chance hit is expected among `persons`; null without relatives. */
  readonly threshold: number | null;
  /** Loci that all are taken to be typed at, and the kit that has them; null for what most profiles have. */
  readonly loci: number;
  readonly panel: string | null;
  readonly policyVersion: number;
  readonly frequencyTable: string;
  /** What the other alleles do when rare ones are raised to the minimum. */
  readonly frequencyRule: FrequencyRule;
}

export interface RelativeProspect {
  readonly relation: Relation;
  readonly power: number;
}

/** Everything that the figures depend on. */
export interface ProspectInput {
  readonly counted: readonly Relation[];
  readonly settings: KinshipSettings;
  readonly loci: readonly string[];
  readonly persons: number;
}

export type ProspectFigures = Pick<FamilyProspect, 'now' | 'next' | 'threshold'>;
