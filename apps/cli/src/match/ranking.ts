import type { CaseTables } from '@homeward/kinship';
import type { Query, ScoredRow } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import type { RecomputePool } from './recompute-pool.js';
import type { Recomputed } from './recompute.js';
import type { PersonSearch } from './search-persons.js';

/** Limits of the ranking, the same for every case. */
export interface RankingLimits {
  /** At most so many persons; all above the threshold when null. */
  readonly top: number | null;
  /** Lowest log10 LR; null for none. */
  readonly threshold: number | null;
  readonly minLoci: number;
}

export interface RankedPerson {
  readonly row: number;
  readonly result: Recomputed;
}

/**
 * Far more than a sum of float32 can be off: 100 loci with partial sums below 128 (2^7) lose at most 100 × 2^-18 (0.0004).
 */
export const SCORE_MARGIN = 0.001;

/** Impossible persons (LR 0, log10 -Infinity) are never found. */
const LOWEST = -Number.MAX_VALUE;

/**
 * Rows that can be among the wanted ones when the exact number decides. The scan ranks by float32 sums, each within
 * SCORE_MARGIN of the exact one: each person in the exact top K scores at least the K-th float score less two margins.
 */
export async function candidateRows(
  search: PersonSearch,
  query: Query,
  wanted: RankingLimits,
  excluded: ReadonlySet<number>,
): Promise<ScoredRow[]> {
  const { minLoci, threshold, top } = wanted;
  const lowest = threshold === null ? LOWEST : threshold - SCORE_MARGIN;
  const allowed = ({ row }: ScoredRow): boolean => !excluded.has(row);
  const above = async (bound: number): Promise<ScoredRow[]> =>
    (await search.scan(query, { minLoci, threshold: bound })).filter(allowed);
  if (top === null) return above(lowest);
  const topK = 2 * top + excluded.size;
  const found = await search.scan(query, { minLoci, threshold: lowest, topK });
  const rows = found.filter(allowed);
  const last = rows[top - 1];
  if (found.length < topK || !last) return rows;
  const cut = Math.max(lowest, last.score - 2 * SCORE_MARGIN);
  const reached = rows.findIndex(({ score }) => score < cut);
  // When everyone taken is within the margin there may be more of them.
  return reached >= 0 ? rows.slice(0, reached) : above(cut);
}

/** Recomputes each row from first principles in double precision, and ranks by that number; equal ones by row. */
export async function rankExactly(
  rows: readonly ScoredRow[],
  { input: { pedigree, missingId, typed, settings } }: CaseTables,
  genotypesOf: (row: number) => GenotypeMap,
  wanted: RankingLimits,
  pool: Pick<RecomputePool, 'run'>,
): Promise<RankedPerson[]> {
  const candidates = rows.map(({ row }) => genotypesOf(row));
  const results = await pool.run({ pedigree, missingId, typed, settings }, candidates);
  return rows
    .flatMap(({ row }, i): RankedPerson[] => {
      const result = results[i];
      return result && result.log10Lr >= (wanted.threshold ?? LOWEST) ? [{ row, result }] : [];
    })
    .sort((x, y) => y.result.log10Lr - x.result.log10Lr || x.row - y.row)
    .slice(0, wanted.top ?? undefined);
}
