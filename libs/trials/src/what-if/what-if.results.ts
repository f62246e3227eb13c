import type { HitStatus } from '@homeward/hits';
import { type NotSearchableCode, REFUSALS } from '@homeward/judging';

/** Why a pair is not a hit on one of the two sides. */
export const NO_HIT_REASONS = [
  ...REFUSALS,
  /** The rules leave the case without a question. */
  'case_not_searchable',
  /** It passes, behind the largest number of hits that one search raises. */
  'beyond_limit',
] as const;
export type NoHitReason = (typeof NO_HIT_REASONS)[number];

/** The stored hit of the pair, from any policy version; superseded ones do not count. */
export interface StoredHit {
  readonly id: string;
  readonly number: string;
  readonly status: HitStatus;
}

/** A case and a person of unknown origin, by their codes. */
export interface WhatIfPair {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly personDonorId: string;
  readonly personCode: string;
  /** log10 LR under the policy in force and under the changed one; null where there is none, or it is -Infinity. */
  readonly before: number | null;
  readonly after: number | null;
  /** As the changed policy compares them; where it does not, as the one in force does. */
  readonly mismatches: number;
  readonly lociCompared: number;
  /** For a gained pair why it was no hit, for a lost pair why it is not a hit any more; null for a kept one. */
  readonly reason: NoHitReason | null;
  readonly hit: StoredHit | null;
}

/** A case that only one of the two policies can search; the code says why the other cannot. */
export interface WhatIfCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly code: NotSearchableCode;
}

/** Most pairs, and cases, of each list; the counts beside them are exact. */
export const LISTED = 1_000;

export interface WhatIfResults {
  readonly counts: { readonly gained: number; readonly lost: number; readonly kept: number };
  /** Candidates above the threshold beyond the largest number of hits of one search; not compared. */
  readonly leftOut: { readonly before: number; readonly after: number };
  /** Hits stored under the present versions that the base did not find again: 0 when the index is up to date. */
  readonly storedNotFound: number;
  readonly notSearchable: { readonly before: number; readonly after: number };
  /** Strongest first. */
  readonly gained: readonly WhatIfPair[];
  readonly lost: readonly WhatIfPair[];
  readonly kept: readonly WhatIfPair[];
  readonly becameSearchable: readonly WhatIfCase[];
  readonly becameUnsearchable: readonly WhatIfCase[];
}
