import type { Evidence, EvidenceLocus, LeftOutReason, LocusNote } from '../evidence/evidence.js';
import type { LinkHypothesis } from './hypotheses.js';

/** One of the two persons, as the link states them: codes only. */
export interface LinkedPerson {
  readonly donorId: string;
  readonly code: string;
  readonly category: string;
  readonly sex: string;
  readonly birthYear: number | null;
}

export type LinkNote = LocusNote;

/** `typed_in_one`: the other person has no typing at the locus. */
export type LinkLeftOutReason =
  | Exclude<LeftOutReason, 'person_not_typed' | 'relatives_not_typed'>
  | 'typed_in_one';

/** A locus as a hit states it: `person` is the earlier person; `relatives` holds the later one by donor id. */
export type LinkLocus = Omit<EvidenceLocus, 'note'> & { readonly note: LinkNote | null };

/** Everything the number of a link rests on, as it was computed; stored with the link and never changed. */
export interface LinkEvidence {
  /** The person numbered earlier, and the later one. */
  readonly persons: readonly [LinkedPerson, LinkedPerson];
  readonly perLocus: readonly LinkLocus[];
  readonly leftOut: readonly { readonly locus: string; readonly reason: LinkLeftOutReason }[];
  /** log10 LR of each hypothesis against "unrelated"; null where impossible. */
  readonly hypotheses: Readonly<Record<LinkHypothesis, number | null>>;
  /** Loci at which the two share both alleles, one, none. */
  readonly shared: readonly [number, number, number];
  readonly verbal: string;
  readonly model: Evidence['model'] & { readonly typingError: number };
}
