import { Db, systemActor } from '@homeward/platform';
import { scoreRows, type Scored } from '@homeward/search';
import { Injectable } from '@nestjs/common';
import { Judges } from '../judging/judges.js';
import { ScanTables, type PreparedQuestion } from '../judging/scan-tables.js';
import type { FoundHit } from './found-hit.js';
import { IndexHolder, type PresentIndex } from './index-holder.js';
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
    private readonly holder: IndexHolder,
    private readonly tables: ScanTables,
    private readonly judges: Judges,
  ) {}

  /** The index as the database is now; its rows serve any number of questions. */
  present(): Promise<PresentIndex> {
    return this.holder.follow();
  }

  /**
   * Persons of rows [from, to).
   * @throws RangeError when the index does not reach that far
   */
  async find(
    { index, engine }: PresentIndex,
    prepared: PreparedQuestion,
    { from, to: end }: { readonly from: number; readonly to: number },
    onRows: (searchedTo: number, of: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Findings> {
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
    const personsSearched = from === 0 ? compared : index.aliveBetween(0, end);
    return {
      hits: await this.judged(
        prepared,
        kept.map(({ row }) => row),
        personsSearched,
      ),
      compared,
      leftOut: passed - kept.length,
    };
  }

  /**
   * The same for persons of rows [from, to) of whom only `survivors` can be hits (see ParentScreen). Too many of them
   * are scored with everyone else, so that the best are kept.
   * @throws RangeError when the index does not reach that far
   */
  async findAmong(
    present: PresentIndex,
    prepared: PreparedQuestion,
    rows: { readonly from: number; readonly to: number },
    survivors: Uint32Array,
  ): Promise<Findings> {
    const { index } = present;
    const compared = index.aliveBetween(rows.from, rows.to);
    if (survivors.length === 0) return { hits: [], compared, leftOut: 0 };
    const passing = survivors.length <= FEW ? survivors : await this.passing(present, prepared, survivors);
    if (passing.length > MAX_HITS) return this.find(present, prepared, rows);
    const personsSearched = rows.from === 0 ? compared : index.aliveBetween(0, rows.to);
    return { hits: await this.judged(prepared, [...passing], personsSearched), compared, leftOut: 0 };
  }

  /** The strongest hits with other places of the person in the family tested. */
  async explained({ question }: PreparedQuestion, findings: Findings): Promise<Findings> {
    const { hits } = findings;
    const strongest = hits.slice(0, EXPLAINED).map((hit) => this.judges.explained(question, hit));
    return { ...findings, hits: [...(await Promise.all(strongest)), ...hits.slice(EXPLAINED)] };
  }

  /** Of these rows those who score enough to be judged. */
  private async passing(
    { index }: PresentIndex,
    prepared: PreparedQuestion,
    rows: Uint32Array,
  ): Promise<Uint32Array> {
    const tables = await this.tables.of(prepared, index);
    const scores = scoreRows(index, tables.columns(index), rows);
    return rows.filter((_, i) => scores[i]! >= thresholdOf(prepared));
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
