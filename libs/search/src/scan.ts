import { TopScores, type ScoredRow } from './top-scores.js';
import type { PersonIndex } from './person-index.js';
import type { Query, QueryColumn } from './query.js';
import type { Segment } from './segment.js';

export interface ScanRange {
  /** Rows [from, to). */
  readonly from: number;
  readonly to: number;
  /** Lowest score returned, log10 LR; -Infinity for all. */
  readonly threshold: number;
  /** Fewest loci typed in the person that the query has. */
  readonly minLoci: number;
  /** Keeps at most so many, the highest; all when absent. */
  readonly topK?: number;
}

export interface ScanResult {
  /** Highest score first; equal scores by row. */
  readonly found: ScoredRow[];
  /** Number of rows that passed, including those that were not kept. */
  readonly passed: number;
  /** Living rows in the range. */
  readonly compared: number;
}

/** Rows scored together: scores, counts and one column of codes stay in the first-level cache. */
const BLOCK = 4096;
// A local constant: test runners make every use of a global a look-up.
const { fround } = Math;
const UNTYPED = new Uint16Array(BLOCK);
const NOTHING = new Float32Array(1);

/**
 * Scores every living row of a range against one question: the sum over loci of its log10 LR tables, in single
 * precision, loci in the order of the query. This is the reference of the kernel, and does without it.
 * @throws RangeError for a range outside the index, a query made for another index, a NaN threshold, topK < 1
 */
export function scan(index: PersonIndex, query: Query, range: ScanRange): ScanResult {
  checkScan(index, query, range);
  const compared = index.aliveBetween(range.from, range.to);
  const columns = query.columns();
  const best = new TopScores(range.topK);
  let passed = 0;
  const scores = new Float32Array(BLOCK);
  const counts = new Uint8Array(BLOCK);
  for (const part of index.parts(range.from, range.to)) {
    for (let from = part.from; from < part.to; from += BLOCK) {
      const rows = Math.min(BLOCK, part.to - from);
      scoreBlock(part.segment, columns, from, rows, scores, counts);
      for (let i = 0; i < rows; i++) {
        const passes = scores[i]! >= range.threshold && counts[i]! >= range.minLoci;
        if (!passes || part.segment.isDead(from + i)) continue;
        passed++;
        best.add({ row: part.base + from + i, score: scores[i]!, loci: counts[i]! });
      }
    }
  }
  return { found: best.take(), passed, compared };
}

/** @throws RangeError */
export function checkScan(index: PersonIndex, query: Query, range: ScanRange): void {
  if (!query.belongsTo(index)) throw new RangeError('the query was made for another index');
  if (Number.isNaN(range.threshold)) throw new RangeError('the threshold is not a number');
  if (range.topK !== undefined && !(range.topK >= 1)) throw new RangeError(`topK is ${range.topK}`);
}

/** Scores and locus counts of `rows` rows from `from`; four loci per pass, added one after the other. */
function scoreBlock(
  segment: Segment,
  columns: readonly QueryColumn[],
  from: number,
  rows: number,
  scores: Float32Array,
  counts: Uint8Array,
): void {
  scores.fill(0, 0, rows);
  counts.fill(0, 0, rows);
  const typed = columns.flatMap(({ position, table }) => {
    const codes = segment.column(position);
    return codes ? [{ codes: codes.subarray(from, from + rows), table }] : [];
  });
  for (let k = 0; k < typed.length; k += 4) {
    const { codes: c0, table: t0 } = typed[k]!;
    const { codes: c1, table: t1 } = typed[k + 1] ?? { codes: UNTYPED, table: NOTHING };
    const { codes: c2, table: t2 } = typed[k + 2] ?? { codes: UNTYPED, table: NOTHING };
    const { codes: c3, table: t3 } = typed[k + 3] ?? { codes: UNTYPED, table: NOTHING };
    for (let i = 0; i < rows; i++) {
      const a = c0[i]!;
      const b = c1[i]!;
      const c = c2[i]!;
      const d = c3[i]!;
      const sum = fround(fround(scores[i]! + t0[a]!) + t1[b]!);
      scores[i] = fround(fround(sum + t2[c]!) + t3[d]!);
      // (code + 65535) >>> 16 is 1 for a typed locus and 0 for an untyped one, without a branch.
      counts[i]! += ((a + 65535) >>> 16) + ((b + 65535) >>> 16) + ((c + 65535) >>> 16) + ((d + 65535) >>> 16);
    }
  }
}
