import type { CalibrationType, HitStatus, NoHitReason, RunStatus } from '../enums';
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
export interface Calibration extends Run {
  policyVersion: number;
  parameters: {
    /** Null: the loci that most profiles have. */
    panel: string | null;
    loci: string[];
    missingLoci: string[];
    families: number;
    children: number;
    seed: number;
  };
}
/** Rates at each threshold, 0 to 1. */
export interface CalibratedType {
  type: CalibrationType;
  families: number;
  loci: number;
  detection: number[];
  detectionError: number[];
  chance: number[];
  chanceError: number[];
  simulatedDetection: number[];
  simulatedChance: number[];
  simulationError: number[];
  quantiles: { q05: number; q50: number; q95: number };
}
export interface CalibrationResults {
  thresholds: number[];
  types: CalibratedType[];
  settings: PolicySettings;
  frequencySource: string;
}
export interface CalibrationDetail extends Calibration {
  results: CalibrationResults | null;
}
export interface ObservedHit {
  id: string;
  number: string;
  type: CalibrationType | null;
  log10Lr: number;
  outcome: 'confirmed' | 'refuted';
}
