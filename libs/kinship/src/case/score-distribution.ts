import type { CaseTables, LocusTable } from './case-tables.js';
import { convolve, type Grid } from './convolution.js';
import type { KinshipSettings } from '../model/settings.js';

/** Width of a grid cell in log10 LR. */
export const GRID_STEP = 0.01;
/** Scores below this count as this: nothing that low is ever of interest. */
const LOWEST_SCORE = -30;
const LOWEST_CELL = Math.round(LOWEST_SCORE / GRID_STEP);

/** Distribution of the total log10 LR on a grid: cell k stands for `lowest + k * step`. */
export interface ScoreDistribution {
  readonly step: number;
  readonly lowest: number;
  /** Probabilities under "unrelated" and under "is the missing member". */
  readonly unrelated: Float64Array;
  readonly member: Float64Array;
  /** Probability that a locus is impossible under H1 (LR 0) for an unrelated person. */
  readonly unrelatedExcluded: number;
  readonly loci: readonly string[];
}

/**
 * Distribution of the total log10 LR of a candidate typed at all loci of the tables, by convolution of the
 * per-locus distributions on a grid of `GRID_STEP`. Each value is split between its two neighbouring cells so
 * that the mean is kept exactly; persons are those of the published frequencies; the spread of the total grows by at most `step^2 / 4` per locus.
 * The settings decide which loci count (linked ones may be left out by `loci`).
 */
export function scoreDistribution(
  tables: CaseTables,
  settings: KinshipSettings = tables.input.settings,
  loci?: Iterable<string>,
): ScoreDistribution {
  const chosen = loci ? new Set(loci) : null;
  const used = tables.loci.filter(({ locus }) => (chosen ? chosen.has(locus) : true));
  let unrelated: Grid = { start: 0, cells: Float64Array.of(1) };
  let member: Grid = { start: 0, cells: Float64Array.of(1) };
  let possible = 1;
  for (const table of used) {
    const { h1, h2, excluded } = locusGrids(table);
    possible *= 1 - excluded;
    unrelated = convolve(unrelated, h2, LOWEST_CELL);
    member = convolve(member, h1, LOWEST_CELL);
  }
  const start = Math.min(unrelated.start, member.start);
  const end = Math.max(unrelated.start + unrelated.cells.length, member.start + member.cells.length);
  return {
    step: GRID_STEP,
    lowest: start * GRID_STEP,
    unrelated: placed(unrelated, start, end - start),
    member: placed(member, start, end - start),
    unrelatedExcluded: settings.mutation.model === 'none' ? 1 - possible : Math.max(0, 1 - possible),
    loci: used.map(({ locus }) => locus),
  };
}

/** Distribution of the total over the loci of both, which must not overlap; on the same grid, as if made at once. */
export function combineDistributions(a: ScoreDistribution, b: ScoreDistribution): ScoreDistribution {
  const grid = ({ lowest }: ScoreDistribution, cells: Float64Array): Grid => ({
    start: Math.round(lowest / GRID_STEP),
    cells,
  });
  const unrelated = convolve(grid(a, a.unrelated), grid(b, b.unrelated), LOWEST_CELL);
  const member = convolve(grid(a, a.member), grid(b, b.member), LOWEST_CELL);
  return {
    step: GRID_STEP,
    lowest: unrelated.start * GRID_STEP,
    unrelated: unrelated.cells,
    member: member.cells,
    unrelatedExcluded: 1 - (1 - a.unrelatedExcluded) * (1 - b.unrelatedExcluded),
    loci: [...a.loci, ...b.loci],
  };
}

function locusGrids(table: LocusTable): { h1: Grid; h2: Grid; excluded: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of table.logLr) {
    if (value === -Infinity) continue;
    const position = Math.max(LOWEST_CELL, Math.floor(value / GRID_STEP));
    min = Math.min(min, position);
    max = Math.max(max, position + 1);
  }
  if (min > max) return { h1: empty(), h2: empty(), excluded: 1 };
  const h1 = new Float64Array(max - min + 1);
  const h2 = new Float64Array(max - min + 1);
  let excluded = 0;
  const { population, member } = table;
  table.logLr.forEach((value, g) => {
    const mass = population[g]!;
    if (value === -Infinity) {
      excluded += mass;
      return;
    }
    const exact = Math.max(LOWEST_CELL, value / GRID_STEP);
    const cell = Math.floor(exact);
    const upper = exact - cell;
    const related = member[g]!;
    h2[cell - min] = h2[cell - min]! + mass * (1 - upper);
    h1[cell - min] = h1[cell - min]! + related * (1 - upper);
    h2[cell - min + 1] = h2[cell - min + 1]! + mass * upper;
    h1[cell - min + 1] = h1[cell - min + 1]! + related * upper;
  });
  return { h1: { start: min, cells: h1 }, h2: { start: min, cells: h2 }, excluded };
}

function empty(): Grid {
  return { start: 0, cells: new Float64Array(1) };
}

function placed(grid: Grid, start: number, length: number): Float64Array {
  const cells = new Float64Array(length);
  cells.set(grid.cells, grid.start - start);
  return cells;
}

function tail(distribution: ScoreDistribution, cells: Float64Array, threshold: number): number {
  const first = Math.max(0, Math.ceil((threshold - distribution.lowest) / distribution.step - 1e-9));
  let sum = 0;
  for (let k = cells.length - 1; k >= first; k--) sum += cells[k]!;
  return sum;
}

/** Number of unrelated persons among `n` expected to reach `threshold` (log10 LR) by chance. */
export function expectedChanceHits(distribution: ScoreDistribution, threshold: number, n: number): number {
  return n * tail(distribution, distribution.unrelated, threshold);
}

/** Probability that the missing member reaches `threshold` (log10 LR). */
export function power(distribution: ScoreDistribution, threshold: number): number {
  return Math.min(1, tail(distribution, distribution.member, threshold));
}
