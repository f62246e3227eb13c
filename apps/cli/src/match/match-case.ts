import type { Pedigree, Sex } from '@homeward/kinship';

export const PAIR_RELATIONS = [
  'parent-child',
  'full-sibling',
  'half-sibling',
  'grandparent',
  'avuncular',
  'identity',
] as const;
export type PairRelationName = (typeof PAIR_RELATIONS)[number];

export interface CaseMember {
  readonly id: string;
  readonly sample: string | null;
  readonly sex: Sex;
  readonly father: string | null;
  readonly mother: string | null;
}

/** A sample that a case names, with the place that names it. */
export interface CaseSample {
  /** Identifier in the pedigree. */
  readonly member: string;
  readonly sample: string;
  readonly file: string;
  readonly line: number;
}

/** One question: who among the persons is the missing member of this pedigree? */
export interface MatchCase {
  readonly name: string;
  /** The pair hypothesis; null when the pedigree is drawn. */
  readonly relation: PairRelationName | null;
  readonly pedigree: Pedigree;
  readonly missingId: string;
  readonly samples: readonly CaseSample[];
  /** Members as the pedigree file states them; empty for a pair. */
  readonly members: readonly CaseMember[];
}
