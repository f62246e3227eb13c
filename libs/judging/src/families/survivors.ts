/**
 * Rows that pass a family's threshold in single precision. The exact evaluation then decides from first
 * principles.
 */
export interface Survivors {
  /** At most `MAX_HITS`, with their scores (log10 LR). */
  readonly rows: readonly number[];
  readonly scores: readonly number[];
  /** Number of rows that passed, including those that were not kept. */
  readonly passed: number;
  /** True when all rows were scored and the best kept; false when only the survivors of a screen were. */
  readonly scanned: boolean;
}

/** Survivors with the number of persons compared. */
export interface CountedSurvivors extends Survivors {
  /** Living persons of the rows. */
  readonly compared: number;
  /** Living persons of these rows and of all before. */
  readonly personsSearched: number;
}

/** Rows [from, to). */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}
