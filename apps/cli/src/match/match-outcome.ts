import type { KinshipSettings } from '@homeward/kinship';
import type { PreparedCase, SkippedLocus } from './prepared-case.js';
import type { DropoutEstimate } from './dropout-estimate.js';
import type { MatchCase } from './match-case.js';
import type { Recomputed } from './recompute.js';
import type { ReadProblems } from './read-problems.js';

export interface FoundPerson {
  readonly rank: number;
  readonly person: string;
  readonly result: Recomputed;
}

export interface CaseOutcome {
  readonly matchCase: MatchCase;
  readonly results: readonly FoundPerson[];
  readonly skippedLoci: readonly SkippedLocus[];
  /** Why there is no result. */
  readonly reason: Extract<PreparedCase, { ok: false }>['reason'] | 'nobody_found' | null;
}

export interface Times {
  readSeconds: number;
  buildSeconds: number;
  tablesSeconds: number;
  searchSeconds: number;
  recomputeSeconds: number;
}

export interface MatchOutcome {
  readonly cases: readonly CaseOutcome[];
  readonly persons: number;
  /** As used, with the drop-out that the data decided. */
  readonly settings: KinshipSettings;
  readonly dropoutEstimate: DropoutEstimate | null;
  readonly times: Times;
  readonly problems: ReadProblems;
}
