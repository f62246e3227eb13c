/** Everything the likelihood of one locus depends on besides pedigree and typings. */
export interface LocusModel {
  readonly name: string;
  readonly alleles: readonly string[];
  /** Population frequencies in the order of `alleles`; they sum to 1, the negative one of a remainder included. */
  readonly freqs: Float64Array;
  /** Mutation matrices of transmissions from fathers and from mothers, row-major. */
  readonly male: Float64Array;
  readonly female: Float64Array;
  /** Whether unobserved alleles may be merged into one without changing any likelihood. */
  readonly lumpable: boolean;
  /** Coancestry coefficient, 0 to 1 (exclusive). */
  readonly theta: number;
  /** Index of the silent allele, or -1. */
  readonly silent: number;
  /**
   * Index of the remainder, the last state; -1 or absent where there is none. Where raised frequencies sum to more than 1, this state, which
   * no person shows and which never mutates, takes the difference. So a founder allele that reaches no typed person counts
   * as 1, and a likelihood is a sum of products of the raised frequencies, never negative.
   */
  readonly remainder?: number;
  readonly xLinked: boolean;
}

/** Number of alleles that a typing can show; they come first. */
export function visibleAlleles({ alleles, silent, remainder = -1 }: LocusModel): number {
  return alleles.length - (silent < 0 ? 0 : 1) - (remainder < 0 ? 0 : 1);
}

const alleleLists: Int32Array[] = [];

/** 0 to n - 1: all alleles of a locus, one array for each n. Not to be written to. */
export function eachAllele(n: number): Int32Array {
  return (alleleLists[n] ??= Int32Array.from({ length: n }, (_, i) => i));
}

/**
 * The model with all alleles outside `observed` merged into one, and the map from old to new indices.
 * Exact for models without mutation, and for equal and proportional ones, whose matrices are lumpable for any
 * set of unobserved alleles (Kemeny and Snell).
 */
export function lumpUnobserved(
  model: LocusModel,
  observed: ReadonlySet<number>,
): { model: LocusModel; map: Int32Array } {
  const n = model.alleles.length;
  if (!model.lumpable) return { model, map: eachAllele(n) };
  const kept: number[] = [];
  const lumped: number[] = [];
  for (let i = 0; i < n; i++)
    (observed.has(i) || i === model.silent || i === model.remainder ? kept : lumped).push(i);
  const map = new Int32Array(n).fill(kept.length);
  kept.forEach((i, position) => (map[i] = position));
  if (lumped.length < 2) return { model, map: eachAllele(n) };
  const blocks = [...kept.map((i) => [i]), lumped];
  return {
    model: {
      ...model,
      alleles: [...kept.map((i) => model.alleles[i]!), '*'],
      freqs: Float64Array.from(blocks, (block) => block.reduce((sum, i) => sum + model.freqs[i]!, 0)),
      male: lumpMatrix(model.male, n, blocks),
      female:
        model.female === model.male ? lumpMatrix(model.male, n, blocks) : lumpMatrix(model.female, n, blocks),
      silent: model.silent < 0 ? -1 : kept.indexOf(model.silent),
      remainder: kept.indexOf(model.remainder ?? -1),
    },
    map,
  };
}

function lumpMatrix(matrix: Float64Array, n: number, blocks: readonly (readonly number[])[]): Float64Array {
  const k = blocks.length;
  const result = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    const row = blocks[a]![0]! * n;
    for (let b = 0; b < k; b++) {
      let sum = 0;
      for (const j of blocks[b]!) sum += matrix[row + j]!;
      result[a * k + b] = sum;
    }
  }
  return result;
}
