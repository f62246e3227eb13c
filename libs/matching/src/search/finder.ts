import { setImmediate as nextTurn } from 'node:timers/promises';
import { scoreDistribution, type ScoreDistribution } from '@homeward/kinship';
import { Db, systemActor } from '@homeward/platform';
import { locusScores, Query, scoreRows, type PersonIndex, type Scored } from '@homeward/search';
import { Injectable } from '@nestjs/common';
import { judge, withAlternatives, type FoundHit } from './found-hit.js';
import type { PresentIndex } from './index-holder.js';
import type { Passing, RowRange } from './passing.js';
import { candidates } from './person.queries.js';
import type { Question } from './question.js';

/** Rows between two reports of progress. */
const CHUNK = 4_000_000;
/** Tables are in single precision; whoever comes this close to the threshold is recomputed. */
export const SCAN_MARGIN = 0.001;
/** Most hits one search of one case may raise; what is left out is counted on the search. */
export const MAX_HITS = 1_000;

/** Hits of one search whose alternatives are computed; a family with more has too little typed for any of them. */
const EXPLAINED = 20;

export interface Findings {
  readonly hits: FoundHit[];
  /** Living persons scored. */
  readonly compared: number;
  /** Above the threshold, but beyond the largest number of hits. */
  readonly leftOut: number;
}

/** A question ready to be scored again: its float tables and the distributions made for its hits. */
export interface PreparedQuestion {
  readonly question: Question;
  query: Query | null;
  readonly distributions: Map<string, ScoreDistribution>;
}

export function prepare(question: Question): PreparedQuestion {
  return { question, query: null, distributions: new Map() };
}

/** Scores persons for a question with the index, and recomputes whoever passes. Stores nothing. */
@Injectable()
export class Finder {
  constructor(private readonly db: Db) {}

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
    const query = this.queryFor(prepared, index);
    const survivors: Scored[] = [];
    let compared = 0;
    let passed = 0;
    for (let start = from; start < end; start += CHUNK) {
      const stop = Math.min(end, start + CHUNK);
      const { rules } = prepared.question.policy;
      const scanned = await engine.scan(query, {
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
    const all = scoreRows(index, this.queryFor(prepared, index).columns(), survivors);
    const passing = (_: number, i: number): boolean => all[i]! >= thresholdOf(prepared);
    const scores = [...all].filter(passing);
    if (scores.length > MAX_HITS) return this.scan(present, prepared, rows);
    return { rows: [...survivors.filter(passing)], scores, passed: scores.length, ...persons };
  }

  /** Whoever passed, recomputed. */
  async findings(prepared: PreparedQuestion, passing: Passing): Promise<Findings> {
    const { rows, passed, compared, personsSearched } = passing;
    const hits = await this.judged(prepared, rows, personsSearched);
    return { hits, compared, leftOut: passed - rows.length };
  }

  /** The strongest hits with other places of the person in the family tested: a tenth of a second each. */
  async explained(prepared: PreparedQuestion, findings: Findings): Promise<Findings> {
    const hits: FoundHit[] = [];
    for (const [rank, hit] of findings.hits.entries())
      hits.push(rank < EXPLAINED ? await withAlternatives(prepared.question, hit) : hit);
    return { ...findings, hits };
  }

  private queryFor(prepared: PreparedQuestion, index: PersonIndex): Query {
    if (!prepared.query?.belongsTo(index))
      prepared.query = new Query(index, locusScores(prepared.question.tables));
    return prepared.query;
  }

  private async judged(
    prepared: PreparedQuestion,
    rows: readonly number[],
    personsSearched: number,
  ): Promise<FoundHit[]> {
    if (rows.length === 0) return [];
    const persons = await this.db.run(systemActor, (tx) => candidates(tx.em, rows));
    const found: FoundHit[] = [];
    for (const person of persons) {
      const hit = judge(prepared.question, person, personsSearched, (loci) => distributionOf(prepared, loci));
      if (hit) found.push(hit);
      await nextTurn();
    }
    return found.sort((x, y) => y.log10Lr - x.log10Lr);
  }
}

function thresholdOf({ question }: PreparedQuestion): number {
  return question.policy.rules.thresholdLog10Lr - SCAN_MARGIN;
}

function distributionOf(prepared: PreparedQuestion, loci: readonly string[]): ScoreDistribution {
  const key = [...loci].sort().join('|');
  let made = prepared.distributions.get(key);
  if (!made) {
    const { tables } = prepared.question;
    prepared.distributions.set(key, (made = scoreDistribution(tables, undefined, loci)));
  }
  return made;
}
