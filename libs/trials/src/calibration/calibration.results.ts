import type { CalibrationSummary } from '@homeward/kinship';
import type { PolicySettings } from '@homeward/policy';
import type { CalibrationType } from './calibration.types.js';

/** What a run simulates, fixed at the request; the same parameters give the same numbers. */
export interface CalibrationParameters {
  /** The kit of all simulated typings; null for the loci that most profiles have. */
  readonly panel: string | null;
  /** Its autosomal loci with frequencies, and those without, which are not compared. */
  readonly loci: readonly string[];
  readonly missingLoci: readonly string[];
  /** Families of each type. */
  readonly families: number;
  /** True members, and unrelated persons, scored directly for each family. */
  readonly children: number;
  readonly seed: number;
}

export interface CalibratedType extends CalibrationSummary {
  readonly type: CalibrationType;
}

/** Rates at each threshold, type by type. */
export interface CalibrationResults {
  /** log10 LR, ascending. */
  readonly thresholds: readonly number[];
  readonly types: readonly CalibratedType[];
  /** The rules of the policy version, and where its frequencies are from. */
  readonly settings: PolicySettings;
  readonly frequencySource: string;
}

/** A hit that reviewers settled. */
export interface ObservedHit {
  readonly id: string;
  readonly number: string;
  /** Null for a family of no calibrated type. */
  readonly type: CalibrationType | null;
  readonly log10Lr: number;
  readonly outcome: 'confirmed' | 'refuted';
}
