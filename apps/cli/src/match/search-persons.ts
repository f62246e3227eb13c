import { SearchEngine } from '@homeward/engine';
import type { PersonIndex, Query, ScoredRow } from '@homeward/search';

/** Rows that are scanned first: the last of their best is a bound that spares the rest most of the sorting. */
const FIRST_ROWS = 4096;

export interface SearchRange {
  readonly threshold: number;
  readonly minLoci: number;
  /** Keeps at most so many, the highest; all when absent. */
  readonly topK?: number;
}

export interface PersonSearch {
  /** All persons against one question: the highest score first, equal scores by row. */
  scan(query: Query, range: SearchRange): Promise<ScoredRow[]>;
  /** When every thread has started. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** The one place of this command that scans; `threads` beside this one, 0 for none. */
export function openSearch(index: PersonIndex, threads: number): PersonSearch {
  const engine = SearchEngine.open(index, { threads });
  const scan = async (query: Query, range: SearchRange, to: number): Promise<ScoredRow[]> =>
    (await engine.scan(query, { ...range, from: 0, to })).found;
  return {
    async scan(query, range) {
      const first = await scan(query, range, Math.min(FIRST_ROWS, index.head));
      const bound = range.topK === undefined ? undefined : first[range.topK - 1]?.score;
      const threshold = Math.max(range.threshold, bound ?? range.threshold);
      return index.head <= FIRST_ROWS ? first : scan(query, { ...range, threshold }, index.head);
    },
    ready: () => engine.ready(),
    close: () => engine.close(),
  };
}
