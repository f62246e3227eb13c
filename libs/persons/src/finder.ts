import { Db, systemActor } from '@homeward/platform';
import { scoreRows, type Scored } from '@homeward/search';
import { Injectable } from '@nestjs/common';
import { type FoundHit, type Passing, type RowRange } from '@homeward/judging';
import { Judges } from './tables/judges.js';
import { type PreparedQuestion, ScanTables } from './tables/scan-tables.js';
import type { PresentIndex } from './index-holder.js';
import { candidates } from './person.queries.js';

/** Rows between two reports of progress. */
const CHUNK = 4_000_000;
/** Tables are in single precision; whoever comes this close to the threshold is recomputed. */
export const SCAN_MARGIN = 0.001;
/** Most hits one search of one case may raise; what is left out is counted on the search. */
export const MAX_HITS = 1_000;

/** Hits of one search whose alternatives are computed; a family with more has too little typed for any of them. */
const EXPLAINED = 20;

/** So few are judged sooner than tables are made to score them. */
export const FEW = 3;

export interface Findings {
  readonly hits: FoundHit[];
  /** Living persons scored. */
  readonly compared: number;
  /** Above the threshold, but beyond the largest number of hits. */
  readonly leftOut: number;
}

/** Scores persons for a question with the index, and recomputes whoever passes. Stores nothing. */
@Injectable()
export class Finder {
  constructor(
    private readonly db: Db,
    private readonly tables: ScanTables,
    private readonly judges: Judges,
  ) {}

  /**
   * Who passes of the persons of rows [from, to): all are scored, the best are kept.
   * @throws RangeError when the index does not reach that far
   */
  async scan(
    { index, engine }: PresentIndex,
    prepared: PreparedQuestion,
    { from, to: end }: RowRange,
    onRows: (searchedTo: number, of: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Passing> {
    const tables = await this.tables.of(prepared, index);
    const survivors: Scored[] = [];
    let compared = 0;
    let passed = 0;
    for (let start = from; start < end; start += CHUNK) {
      const stop = Math.min(end, start + CHUNK);
      const { rules } = prepared.question.policy;
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
   * are scored with everyone else, so that the best are kept.
   * @throws RangeError when the index does not reach that far
   */
  async scanAmong(
    present: PresentIndex,
    prepared: PreparedQuestion,
    rows: RowRange,
    survivors: Uint32Array,
  ): Promise<Passing> {
    const { index } = present;
    const compared = index.aliveBetween(rows.from, rows.to);
    const personsSearched = rows.from === 0 ? compared : index.aliveBetween(0, rows.to);
    const persons = { scanned: false, compared, personsSearched };
    if (survivors.length === 0) return { rows: [], scores: [], passed: 0, ...persons };
    const passed = await this.passing(present, prepared, survivors);
    if (passed.length > MAX_HITS) return this.scan(present, prepared, rows);
    return {
      rows: passed.map(({ row }) => row),
      scores: passed.map(({ score }) => score),
      passed: passed.length,
      ...persons,
    };
  }

  /** Whoever passed, recomputed. */
  async findings(prepared: PreparedQuestion, passing: Passing): Promise<Findings> {
    const { rows, passed, compared, personsSearched } = passing;
    const hits = await this.judged(prepared, rows, personsSearched);
    return { hits, compared, leftOut: passed - rows.length };
  }

  /** The strongest hits with other places of the person in the family tested. */
  async explained({ question }: PreparedQuestion, findings: Findings): Promise<Findings> {
    const { hits } = findings;
    const strongest = hits.slice(0, EXPLAINED).map((hit) => this.judges.explained(question, hit));
    return { ...findings, hits: [...(await Promise.all(strongest)), ...hits.slice(EXPLAINED)] };
  }

  /** Of these rows those who score enough to be judged; a few are, whatever their score. */
  private async passing(
    { index }: PresentIndex,
    prepared: PreparedQuestion,
    rows: Uint32Array,
  ): Promise<Pick<Scored, 'row' | 'score'>[]> {
    const threshold = thresholdOf(prepared);
    if (rows.length <= FEW) return [...rows].map((row) => ({ row, score: threshold }));
    const tables = await this.tables.of(prepared, index);
    const scores = scoreRows(index, tables.columns(index), rows);
    return [...rows].map((row, i) => ({ row, score: scores[i]! })).filter(({ score }) => score >= threshold);
  }

  private async judged(
    { question }: PreparedQuestion,
    rows: readonly number[],
    personsSearched: number,
  ): Promise<FoundHit[]> {
    if (rows.length === 0) return [];
    const persons = await this.db.run(systemActor, (tx) => candidates(tx.em, rows));
    const found = await this.judges.judge(question, persons, personsSearched);
    return found.sort((x, y) => y.log10Lr - x.log10Lr);
  }
}

function thresholdOf({ question }: PreparedQuestion): number {
  return question.policy.rules.thresholdLog10Lr - SCAN_MARGIN;
}
