import type { Bilingual } from '@homeward/platform';
import type { Relation } from '@homeward/kinship';
import type { Genotype } from '@homeward/str';

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

/** What a reader should know about a locus. */
export type LocusNote =
  'mutation' | 'null_allele' | 'impossible' | 'rare_allele' | 'minimum_frequency' | 'family_inconsistent';

export interface EvidenceMember {
  readonly id: string;
  readonly code: string;
  readonly relation: Relation;
  readonly sex: string;
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

/** Everything the number of a hit rests on, as it was computed; stored with the hit and never changed. */
export interface Evidence {
  readonly hypotheses: { readonly h1: Bilingual; readonly h2: Bilingual };
  readonly members: readonly EvidenceMember[];
  readonly pedigree: {
    readonly persons: readonly {
      readonly id: string;
      readonly sex: string;
      readonly father: string | null;
      readonly mother: string | null;
    }[];
    readonly missingId: string;
  };
  readonly perLocus: readonly EvidenceLocus[];
  readonly leftOut: readonly { readonly locus: string; readonly reason: LeftOutReason }[];
  readonly model: {
    readonly frequencyTable: string;
    readonly frequencySource: string;
    readonly minimumFrequency: number | string;
    readonly theta: number;
    readonly mutation: {
      readonly model: string;
      readonly maleRate: number;
      readonly femaleRate: number;
      readonly range: number;
      readonly rate2: number;
    };
    readonly untyped: string;
    readonly policyVersion: number;
  };
  /** Density of the log10 LR over persons like this one: unrelated, and the missing member. */
  readonly distribution: { readonly unrelated: readonly Point[]; readonly related: readonly Point[] };
  readonly posterior: { readonly prior: number; readonly value: number };
  readonly verbal: string;
}
