import type { HitStatus, NoHitReason, RunStatus } from '../enums';
import type { PolicySettings } from './matching';

/** Something the worker does at somebody's request. */
export interface Run {
  id: string;
  status: RunStatus;
  progress: { done: number; total: number } | null;
  createdBy: string | null;
  createdAt: string;
  finishedAt: string | null;
}
export interface WhatIfPair {
  caseId: string;
  caseNumber: string;
  personDonorId: string;
  personCode: string;
  before: number | null;
  after: number | null;
  mismatches: number;
  lociCompared: number;
  reason: NoHitReason | null;
  hit: { id: string; number: string; status: HitStatus } | null;
}
export interface WhatIfCase {
  caseId: string;
  caseNumber: string;
  code: string;
}
export interface WhatIfResults {
  counts: { gained: number; lost: number; kept: number };
  leftOut: { before: number; after: number };
  storedNotFound: number;
  notSearchable: { before: number; after: number };
  gained: WhatIfPair[];
  lost: WhatIfPair[];
  kept: WhatIfPair[];
  becameSearchable: WhatIfCase[];
  becameUnsearchable: WhatIfCase[];
}
export interface WhatIf extends Run {
  settings: PolicySettings;
  baseVersion: number;
  head: number | null;
  personsCompared: number | null;
  casesCompared: number | null;
}
export interface WhatIfDetail extends WhatIf {
  results: WhatIfResults | null;
}
