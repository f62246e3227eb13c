/**
 * Who of some rows passes a family's threshold in single precision. Whether a hit comes of it is decided from first
 * principles.
 */
export interface Passed {
  /** At most `MAX_HITS`, with their scores (log10 LR). */
  readonly rows: readonly number[];
  readonly scores: readonly number[];
  /** How many passed, kept or not. */
  readonly passed: number;
  /** Whether everybody was scored, and the best kept; else those alone whom a screen left. */
  readonly scanned: boolean;
}

/** The same with the persons behind it. */
export interface Passing extends Passed {
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
