import { Db, systemActor } from '@homeward/platform';
import { scoreRows, type ScoredRow } from '@homeward/search';
import { Injectable } from '@nestjs/common';
import { type FoundHit, type CountedSurvivors, type RowRange } from '@homeward/judging';
import { JudgingPool } from './tables/judging-pool.js';
import { type PreparedFamily, ScanTables } from './tables/scan-tables.js';
import type { CurrentIndex } from './index-holder.js';
import { candidates } from './person.queries.js';

/** Rows between two reports of progress. */
const CHUNK = 4_000_000;
/** Tables are in single precision; rows this close to the threshold are recomputed. */
export const SCAN_MARGIN = 0.001;
/** Most hits that one search of one case may raise; the search row counts those left out. */
export const MAX_HITS = 1_000;

/** Hits of one search whose alternatives are computed; a family with more hits has too few typings for them. */
const MAX_WITH_ALTERNATIVES = 20;

/** Up to so many rows, judging takes less time than making tables. */
export const JUDGED_WITHOUT_TABLES = 3;

export interface Findings {
  readonly hits: FoundHit[];
  /** Living persons scored. */
  readonly compared: number;
  /** Above the threshold, but beyond the largest number of hits. */
  readonly leftOut: number;
}

/** Scores persons for a family with the index, and recomputes the survivors. Stores nothing. */
@Injectable()
export class HitFinder {
  constructor(
    private readonly db: Db,
    private readonly tables: ScanTables,
    private readonly judges: JudgingPool,
  ) {}

  /**
   * Scores the persons of rows [from, to) and keeps the best survivors.
   * @throws RangeError when the index does not reach that far
   */
  async scan(
    { index, engine }: CurrentIndex,
    prepared: PreparedFamily,
    { from, to: end }: RowRange,
    onRows: (searchedTo: number, of: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<CountedSurvivors> {
    const tables = await this.tables.of(prepared, index);
    const survivors: ScoredRow[] = [];
    let compared = 0;
    let passed = 0;
    for (let start = from; start < end; start += CHUNK) {
      const stop = Math.min(end, start + CHUNK);
      const { rules } = prepared.searched.policy;
      const scanned = await engine.scan(tables.query(index), {
        from: start,
        to: stop,
        threshold: thresholdOf(prepared),
        minLoci: rules.minSharedLoci,
        topK: MAX_HITS,
      });
      survivors.push(...scanned.found);
      compared += scanned.compared;
      passed += scanned.passed;
      await onRows(stop, end);
    }
    survivors.sort((x, y) => y.score - x.score || x.row - y.row);
    const kept = survivors.slice(0, MAX_HITS);
    return {
      rows: kept.map(({ row }) => row),
      scores: kept.map(({ score }) => score),
      passed,
      scanned: true,
      compared,
      personsSearched: from === 0 ? compared : index.aliveBetween(0, end),
    };
  }

  /**
   * The same for persons of rows [from, to) of whom only `survivors` can be hits (see ParentScreen). Too many of them
   * are scored with all rows, so that the best are kept.
   * @throws RangeError when the index does not reach that far
   */
  async scanAmong(
    present: CurrentIndex,
    prepared: PreparedFamily,
    rows: RowRange,
    survivors: Uint32Array,
  ): Promise<CountedSurvivors> {
    const { index } = present;
    const compared = index.aliveBetween(rows.from, rows.to);
    const personsSearched = rows.from === 0 ? compared : index.aliveBetween(0, rows.to);
    const persons = { scanned: false, compared, personsSearched };
    if (survivors.length === 0) return { rows: [], scores: [], passed: 0, ...persons };
    const passed = await this.aboveThreshold(present, prepared, survivors);
    if (passed.length > MAX_HITS) return this.scan(present, prepared, rows);
    return {
      rows: passed.map(({ row }) => row),
      scores: passed.map(({ score }) => score),
      passed: passed.length,
      ...persons,
    };
  }

  /** Recomputes the survivors: the hits among them. */
  async findings(prepared: PreparedFamily, survivors: CountedSurvivors): Promise<Findings> {
    const { rows, passed, compared, personsSearched } = survivors;
    const hits = await this.judge(prepared, rows, personsSearched);
    return { hits, compared, leftOut: passed - rows.length };
  }

  /** Adds alternatives (other places of the person in the family) to the strongest hits. */
  async withAlternatives({ searched }: PreparedFamily, findings: Findings): Promise<Findings> {
    const { hits } = findings;
    const strongest = hits
      .slice(0, MAX_WITH_ALTERNATIVES)
      .map((hit) => this.judges.withAlternatives(searched, hit));
    return { ...findings, hits: [...(await Promise.all(strongest)), ...hits.slice(MAX_WITH_ALTERNATIVES)] };
  }

  /** The rows above the threshold; up to `JUDGED_WITHOUT_TABLES` rows are returned without scoring. */
  private async aboveThreshold(
    { index }: CurrentIndex,
    prepared: PreparedFamily,
    rows: Uint32Array,
  ): Promise<Pick<ScoredRow, 'row' | 'score'>[]> {
    const threshold = thresholdOf(prepared);
    if (rows.length <= JUDGED_WITHOUT_TABLES) return [...rows].map((row) => ({ row, score: threshold }));
    const tables = await this.tables.of(prepared, index);
    const scores = scoreRows(index, tables.columns(index), rows);
    return [...rows].map((row, i) => ({ row, score: scores[i]! })).filter(({ score }) => score >= threshold);
  }

  private async judge(
    { searched }: PreparedFamily,
    rows: readonly number[],
    personsSearched: number,
  ): Promise<FoundHit[]> {
    if (rows.length === 0) return [];
    const persons = await this.db.run(systemActor, (tx) => candidates(tx.em, rows));
    const found = await this.judges.judge(searched, persons, personsSearched);
    return found.sort((x, y) => y.log10Lr - x.log10Lr);
  }
}

function thresholdOf({ searched }: PreparedFamily): number {
  return searched.policy.rules.thresholdLog10Lr - SCAN_MARGIN;
}
