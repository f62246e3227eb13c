/** One measured figure; both sides of a ratio were measured in the same run unless `reference` says where it is from. */
export interface BenchFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same task done by the reference, in the same unit. */
  readonly reference?: number;
  /** Where the reference is from, when it was not measured in this run. */
  readonly referenceSource?: string;
  /** How many times faster than the reference. */
  readonly ratio?: number;
}
