import type { KinshipSettings } from '@homeward/kinship';
import { prepareCase, type PreparedCase } from './prepared-case.js';
import type { Clock } from './clock.js';
import type { MatchCase } from './match-case.js';
import type { CaseOutcome } from './match-outcome.js';
import { addSamples, emptyIndex } from './person-rows.js';
import { candidateRows, rankExactly, type RankingLimits } from './ranking.js';
import { RecomputePool } from './recompute-pool.js';
import type { ReadSamples } from './read-samples.js';
import { openSearch, type PersonSearch } from './search-persons.js';

export interface CaseSearch {
  readonly cases: readonly MatchCase[];
  readonly relatives: ReadSamples;
  readonly persons: ReadSamples;
  readonly settings: KinshipSettings;
  readonly wanted: RankingLimits;
  /** Threads that search beside this one. */
  readonly threads: number;
}

/** Every case against all persons, one case after the other. */
export async function searchCases(input: CaseSearch, clock: Clock): Promise<CaseOutcome[]> {
  const index = emptyIndex(input.persons.store);
  const search = openSearch(index, input.threads);
  const pool = new RecomputePool(input.threads);
  const outcomes: CaseOutcome[] = [];
  try {
    addSamples(index, input.persons.store);
    // What starting the threads takes belongs to the building, not to the search.
    await search.ready();
    clock.lap('buildSeconds');
    for (const matchCase of input.cases) {
      const { relatives, settings, wanted } = input;
      const question = prepareCase(matchCase, index, relatives, settings, wanted.minLoci);
      clock.lap('tablesSeconds');
      outcomes.push(await searchCase(matchCase, question, { search, pool }, input, clock));
    }
  } finally {
    await Promise.all([search.close(), pool.close()]);
  }
  return outcomes;
}

async function searchCase(
  matchCase: MatchCase,
  question: PreparedCase,
  { search, pool }: { readonly search: PersonSearch; readonly pool: RecomputePool },
  { persons: { store }, wanted }: CaseSearch,
  clock: Clock,
): Promise<CaseOutcome> {
  const { skippedLoci } = question;
  if (!question.ok) return { matchCase, results: [], skippedLoci, reason: question.reason };
  // A relative's own sample among the persons is not a candidate for the missing member.
  const own = matchCase.samples.flatMap(({ sample }) => store.rowOf(sample) ?? []);
  const rows = await candidateRows(search, question.query, wanted, new Set(own));
  clock.lap('searchSeconds');
  const ranked = await rankExactly(rows, question.tables, (row) => store.genotypes(row), wanted, pool);
  clock.lap('recomputeSeconds');
  return {
    matchCase,
    results: ranked.map(({ row, result }, i) => ({ rank: i + 1, person: store.names[row]!, result })),
    skippedLoci,
    reason: ranked.length === 0 ? 'nobody_found' : null,
  };
}
