/** Mutation model of one locus for one sex of the transmitting parent. */
export interface MutationParameters {
  readonly model: 'none' | 'equal' | 'proportional' | 'stepwise';
  /** Probability per meiosis, 0 to 1 (stepwise: of a whole-repeat mutation). */
  readonly rate: number;
  /** Stepwise: probability ratio of n+1 to n repeats, above 0. */
  readonly range?: number;
  /** Stepwise: probability of a change into another microvariant group. */
  readonly rate2?: number;
}

export const DEFAULT_RANGE = 0.1;

/** A difference of probabilities that is less than this below 0 is 0 (1 - 0.9 - 0.1 = -2.8e-17). */
const ROUNDING = 1e-12;

/**
 * Mutation matrix, row-major n x n: `M[i * n + j]` is the probability that allele i of the parent reaches the
 * child as allele j. Rows sum to 1. `still` are indices of states that never mutate.
 * Null when the parameters give a negative probability.
 * Formulas: none identity; equal `mu / (n - 1)`; proportional `alpha p_j` with expected rate mu; stepwise after
 * the extended stepwise model of Familias (range by numeric distance, rate2 between microvariant groups).
 */
export function mutationMatrix(
  alleles: readonly string[],
  freqs: ArrayLike<number>,
  parameters: MutationParameters,
  still: readonly number[] = [],
): Float64Array | null {
  const n = alleles.length;
  const mutable = alleles.map((_, i) => i).filter((i) => !still.includes(i));
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  if (parameters.model !== 'none' && mutable.length > 1) fill(matrix, n, alleles, freqs, parameters, mutable);
  for (let cell = 0; cell < matrix.length; cell++)
    if (matrix[cell]! < 0 && matrix[cell]! > -ROUNDING) matrix[cell] = 0;
  return matrix.every((value) => value >= 0 && value <= 1) ? matrix : null;
}

function fill(
  matrix: Float64Array,
  n: number,
  alleles: readonly string[],
  freqs: ArrayLike<number>,
  parameters: MutationParameters,
  mutable: readonly number[],
): void {
  switch (parameters.model) {
    case 'none':
      return;
    case 'equal':
      for (const i of mutable) {
        for (const j of mutable)
          matrix[i * n + j] = i === j ? 1 - parameters.rate : parameters.rate / (mutable.length - 1);
      }
      return;
    case 'proportional':
      proportional(matrix, n, freqs, parameters.rate, mutable);
      return;
    case 'stepwise':
      stepwise(matrix, n, alleles, parameters, mutable);
  }
}

function proportional(
  matrix: Float64Array,
  n: number,
  freqs: ArrayLike<number>,
  rate: number,
  mutable: readonly number[],
): void {
  const sum = mutable.reduce((total, i) => total + freqs[i]!, 0);
  const heterozygosity = mutable.reduce((total, i) => total + (freqs[i]! / sum) * (1 - freqs[i]! / sum), 0);
  const alpha = rate / (sum * heterozygosity);
  for (const i of mutable) {
    for (const j of mutable) matrix[i * n + j] = (alpha * freqs[j]!) / sum + (i === j ? 1 - alpha : 0);
  }
}

/** The decimal part of a label: 9.1 -> 1, 9.3 -> 3, 10 -> 0. Whole-repeat steps stay within a group. */
function microvariantGroup(value: number): number {
  return Math.round(10 * (value - Math.round(value)));
}

function stepwise(
  matrix: Float64Array,
  n: number,
  alleles: readonly string[],
  parameters: MutationParameters,
  mutable: readonly number[],
): void {
  const { rate, range = DEFAULT_RANGE, rate2 = 0 } = parameters;
  const values = alleles.map(Number);
  const groups = values.map(microvariantGroup);
  for (const i of mutable) {
    const same = mutable.filter((j) => j !== i && groups[j] === groups[i]);
    const other = mutable.filter((j) => groups[j] !== groups[i]);
    const distance = (j: number): number => Math.abs(values[i]! - values[j]!);
    // Relative to the nearest allele, whose weight never underflows.
    const nearest = same.reduce((least, j) => Math.min(least, distance(j)), Infinity);
    const weight = (j: number): number => Math.pow(range, distance(j) - nearest);
    const total = same.reduce((sum, j) => sum + weight(j), 0);
    for (const j of same) matrix[i * n + j] = (rate * weight(j)) / total;
    for (const j of other) matrix[i * n + j] = rate2 / other.length;
    matrix[i * n + i] = 1 - (same.length > 0 ? rate : 0) - (other.length > 0 ? rate2 : 0);
  }
}
