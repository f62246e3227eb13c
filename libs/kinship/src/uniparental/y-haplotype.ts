import { mutationSteps } from '../case/consistency.js';

/** Y-STR haplotype: locus to its alleles (two for multi-copy loci such as DYS385), unordered. */
export type YHaplotype = Readonly<Record<string, readonly string[]>>;

export interface YDifference {
  readonly locus: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Mutational steps; null when the numbers of copies differ. */
  readonly steps: number | null;
}

export interface YComparison {
  readonly lociCompared: number;
  readonly differences: readonly YDifference[];
  readonly totalSteps: number;
}

/**
 * Compares two haplotypes locus by locus along the male line; copies of a multi-copy locus pair in order. The amplicon of
 * DYS389II holds that of DYS389I, so where both men show both, II is compared without I: a mutation in I counts once.
 */
export function compareYHaplotypes(first: YHaplotype, second: YHaplotype): YComparison {
  const differences: YDifference[] = [];
  let lociCompared = 0;
  for (const [locus, a] of Object.entries(first)) {
    const b = second[locus];
    if (!b || a.length === 0 || b.length === 0) continue;
    lociCompared++;
    const steps = locus === OUTER ? outerSteps(first, second) : stepsBetween(a, b);
    if (steps !== 0) differences.push({ locus, first: a, second: b, steps });
  }
  return {
    lociCompared,
    differences,
    totalSteps: differences.reduce((sum, { steps }) => sum + (steps ?? 0), 0),
  };
}

const OUTER = 'DYS389II';
const INNER = 'DYS389I';

/** Steps at DYS389II without its inner part, where both men show that, too. */
function outerSteps(first: YHaplotype, second: YHaplotype): number | null {
  const [left, right] = [withoutInner(first), withoutInner(second)];
  return left && right
    ? stepsBetween([left], [right])
    : stepsBetween(first[OUTER] ?? [], second[OUTER] ?? []);
}

/** Repeats of DYS389II less those of DYS389I, as a label; null unless each shows one allele with numbers. */
function withoutInner(haplotype: YHaplotype): string | null {
  const [outer, inner] = [OUTER, INNER].map((locus) => onlyBases(haplotype[locus] ?? []));
  if (outer === null || inner === null || outer === undefined || inner === undefined || outer < inner)
    return null;
  const bases = outer - inner;
  return `${String(Math.floor(bases / REPEAT))}.${String(bases % REPEAT)}`;
}

/** Bases in a repeat of both. */
const REPEAT = 4;

function onlyBases(copies: readonly string[]): number | null {
  const [, repeats, extra] = /^(\d+)(?:\.([1-3]))?$/.exec(copies[0] ?? '') ?? [];
  const isOne = copies.every((copy) => copy === copies[0]);
  return repeats === undefined || !isOne ? null : Number(repeats) * REPEAT + Number(extra ?? 0);
}

function stepsBetween(a: readonly string[], b: readonly string[]): number | null {
  const expand = (copies: readonly string[], length: number): string[] =>
    copies.length === 1 && length === 2 ? [copies[0]!, copies[0]!] : [...copies];
  const left = expand(a, b.length).sort((x, y) => Number(x) - Number(y));
  const right = expand(b, a.length).sort((x, y) => Number(x) - Number(y));
  if (left.length !== right.length) return null;
  return left.reduce((sum, allele, i) => sum + mutationSteps(allele, right[i]!), 0);
}

export interface HaplotypeFrequency {
  /** `(k + 1) / (N + 1)`: the haplotype counted into the database of N in which it was seen k times. */
  readonly estimate: number;
  /** Upper end of the one-sided exact (Clopper-Pearson) interval. */
  readonly upperBound: number;
}

/** Frequency of a haplotype by counting. `confidence` between 0 and 1, for example 0.95. */
export function haplotypeFrequency(
  seen: number,
  databaseSize: number,
  confidence = 0.95,
): HaplotypeFrequency {
  if (!(seen >= 0 && seen <= databaseSize && databaseSize > 0))
    throw new RangeError('haplotype count out of range');
  return {
    estimate: (seen + 1) / (databaseSize + 1),
    upperBound: clopperPearsonUpper(seen, databaseSize, 1 - confidence),
  };
}

/** Largest p with P(X <= k | n, p) >= alpha. */
function clopperPearsonUpper(k: number, n: number, alpha: number): number {
  if (k === n) return 1;
  if (k === 0) return 1 - Math.pow(alpha, 1 / n);
  let low = k / n;
  let high = 1;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (binomialTail(k, n, middle) > alpha) low = middle;
    else high = middle;
  }
  return high;
}

/** P(X <= k) of a binomial, in logarithms so that large databases do not underflow. */
function binomialTail(k: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p);
  let sum = Math.exp(logTerm);
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

export interface YLikelihoodRatio {
  readonly log10Lr: number;
  readonly comparison: YComparison;
  /** Frequency that stands in the denominator. */
  readonly frequency: number;
}

/**
 * log10 LR that two men share a male line `meioses` transmissions long against unrelated:
 * `P(difference | m meioses) / f`. A locus without difference has `(1 - mu)^m`; one with s steps has
 * `m mu / 2 * 10^-(s - 1)`, the first-order probability of one mutation in the right direction.
 * Null when no locus is shared or copy numbers differ, in which case the pair needs an expert.
 */
export function yLikelihoodRatio(
  first: YHaplotype,
  second: YHaplotype,
  options: { readonly frequency: number; readonly meioses: number; readonly rate: (locus: string) => number },
): YLikelihoodRatio | null {
  const comparison = compareYHaplotypes(first, second);
  const { differences, lociCompared } = comparison;
  if (lociCompared === 0 || differences.some(({ steps }) => steps === null)) return null;
  let log10Lr = -Math.log10(options.frequency);
  for (const locus of Object.keys(first)) {
    if (!second[locus] || second[locus].length === 0 || first[locus]!.length === 0) continue;
    const mu = options.rate(locus);
    const steps = differences.find((difference) => difference.locus === locus)?.steps ?? 0;
    log10Lr +=
      steps === 0
        ? options.meioses * Math.log10(1 - mu)
        : Math.log10((options.meioses * mu) / 2) - (steps - 1);
  }
  return { log10Lr, comparison, frequency: options.frequency };
}
