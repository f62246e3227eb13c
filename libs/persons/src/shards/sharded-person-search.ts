import { setTimeout as sleep } from 'node:timers/promises';
import { knownIn, Db, newId, systemActor, WorkCancelled } from '@homeward/platform';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { MAX_LINKS } from '../pairs/link-screen.js';
import { IndexHolder } from '../index-holder.js';
import type { CountedSurvivors } from '@homeward/judging';
import {
  PersonSearch,
  type SearchRequest,
  type LaterPerson,
  type FindEarlierSurvivors,
  type FullSearchRequest,
  type FindSurvivors,
  type FindNewSurvivors,
  type PersonSnapshot,
  type FamilySearch,
} from '../person-search.js';
import { FamilyChanged } from '../search.errors.js';
import { readState } from '../state.queries.js';
import type { ShardAnswer } from './answers.js';
import { ALIVE_S } from './roster.queries.js';
import { ShardFailed } from './shard.errors.js';
import { familyKey, personKey, type FamilyKey, type ShardMode, type ShardRequest } from './shard-request.js';
import { insertRequest, recordWaiting, missingShards, requestState, takeAnswer } from './shard.queries.js';

/** Pauses between two polls: short at first, because a single family is answered at once. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;
const SAY_WAITING_MS = 5_000;
/** Shards without an answer are logged after so long, and again. */
const NAMED_AFTER_MS = 30_000;

type SearchAndFamily = Pick<FamilySearch, 'search' | 'family'>;
type ShardSearchRequest = SearchRequest & Pick<FullSearchRequest, 'dryRun'>;

/**
 * Searches the persons of all shards. A request is a row that every shard answers; while a shard has no worker,
 * the requester waits, and the search is not joined.
 */
@Injectable()
export class ShardedPersonSearch extends PersonSearch implements OnModuleDestroy {
  private readonly log = new Logger(ShardedPersonSearch.name);
  private stopping = false;

  constructor(
    private readonly db: Db,
    private readonly holder: IndexHolder,
  ) {
    super();
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  async snapshot(): Promise<PersonSnapshot> {
    const { head } = await this.db.run(systemActor, (tx) => readState(tx.em));
    return {
      head,
      countAlive: async (request) =>
        (await this.requestFromShards(shardRequestOf([], 'scan', request), request.waiting)).alive,
      searchAll: (families, request) => this.searchAll(families, request),
      searchNew: (families, request) => this.searchNew(families, request),
      searchEarlier: (persons, request) => this.searchEarlier(persons, request),
    };
  }

  private async searchAll(
    families: readonly FamilySearch[],
    request: FullSearchRequest,
  ): Promise<FindSurvivors> {
    const answerOf = await this.searchFamilies(families, request.screened ? 'screen' : 'scan', request);
    return async (one) => {
      const survivors = await answerOf(one);
      // It was searchable when the request was made.
      if (!survivors) throw new FamilyChanged(one.family.caseId);
      return survivors;
    };
  }

  private searchNew(families: readonly SearchAndFamily[], request: SearchRequest): Promise<FindNewSurvivors> {
    return this.searchFamilies(families, 'fresh', request);
  }

  private async searchEarlier(
    persons: readonly LaterPerson[],
    request: SearchRequest,
  ): Promise<FindEarlierSurvivors> {
    const answer = await this.requestFromShards(
      shardRequestOf(persons.map(personKey), 'before', request),
      request.waiting,
    );
    const places = new Map(persons.map(({ row }, i) => [row, i]));
    const survivorsOf = ({ row }: LaterPerson): CountedSurvivors => {
      const said = answer.families[knownIn(places, row)]!;
      if (!('passed' in said)) throw new Error(`row ${row}: ${'failed' in said ? said.failed : 'no answer'}`);
      const compared = answer.alive - answer.compared + persons.filter((one) => one.row < row).length;
      const { rows, scores, passed } = said.passed ?? { rows: [], scores: [], passed: 0 };
      return {
        rows: rows.slice(0, MAX_LINKS),
        scores: scores.slice(0, MAX_LINKS),
        passed,
        scanned: true,
        compared,
        personsSearched: compared,
      };
    };
    // For a person whom a shard cannot compare, the call rejects.
    return (one) => Promise.resolve(one).then(survivorsOf);
  }

  private async searchFamilies(
    families: readonly SearchAndFamily[],
    mode: ShardMode,
    request: ShardSearchRequest,
  ): Promise<FindNewSurvivors> {
    const dryRun = request.dryRun ?? null;
    const keys = families.map(({ search, family }) => familyKey(search, family, dryRun));
    const answer = await this.requestFromShards(shardRequestOf(keys, mode, request), request.waiting);
    const places = new Map(keys.map(({ key }, i) => [key, i]));
    return async (one) => {
      const { caseId } = one.family;
      const place = knownIn(places, familyKey(one.search, one.family, dryRun).key);
      const said = answer.families[place]!;
      if ('changed' in said) throw new FamilyChanged(caseId);
      if ('failed' in said) throw new ShardFailed(caseId, said.failed);
      if ('tooMany' in said) return (await this.searchFamilies([one], 'scan', request))(one);
      const { compared, alive } = answer;
      return said.passed && { ...said.passed, compared, personsSearched: alive };
    };
  }

  /** Sends a request to all shards and waits for the answer. @throws what `waiting` throws; the request is deleted then */
  private async requestFromShards(
    shardRequest: ShardRequest,
    waiting: () => Promise<void>,
  ): Promise<ShardAnswer> {
    const { shard, stretch } = this.holder.rows;
    for (;;) {
      const id = newId();
      await this.db.run(systemActor, (tx) =>
        insertRequest(tx.em, id, { shards: shard.of, stretch }, shardRequest),
      );
      try {
        await this.waitForAnswer(id, waiting);
      } catch (error) {
        await this.db.run(systemActor, (tx) => takeAnswer(tx.em, id)).catch(() => undefined);
        throw error;
      }
      const answer = await this.db.run(systemActor, (tx) => takeAnswer(tx.em, id));
      if (answer) return answer;
      this.log.warn('a question to the shards was taken for forsaken; it is asked anew');
    }
  }

  /** Returns when the request is answered, or gone. */
  private async waitForAnswer(id: string, waiting: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    let said = begun;
    let named = begun;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(1.5 * pause, LONGEST_PAUSE_MS)) {
      await sleep(pause);
      if ((await this.db.run(systemActor, (tx) => requestState(tx.em, id))) !== 'open') return;
      // Another worker will continue: all workers may be stopping, and this one must not wait for them.
      if (this.stopping) throw new WorkCancelled();
      const now = performance.now();
      await waiting();
      if (now - said >= SAY_WAITING_MS) {
        await this.db.run(systemActor, (tx) => recordWaiting(tx.em, id));
        said = now;
      }
      if (now - named >= NAMED_AFTER_MS) {
        await this.logSilentShards(id, Math.round((now - begun) / 1000));
        named = now;
      }
    }
  }

  private async logSilentShards(id: string, seconds: number): Promise<void> {
    const { of } = this.holder.rows.shard;
    const missing = await this.db.run(systemActor, (tx) => missingShards(tx.em, id, ALIVE_S));
    for (const { shard, workers } of missing) {
      const state = workers === 0 ? 'no worker holds it (start one)' : `${workers} of its workers run`;
      this.log.warn(
        { shard: `${shard}/${of}`, workers, seconds },
        `waiting for shard ${shard}/${of}: ${state}`,
      );
    }
  }
}

function shardRequestOf(
  families: readonly FamilyKey[],
  mode: ShardMode,
  { policy, rows, dryRun }: ShardSearchRequest,
): ShardRequest {
  return { mode, rows, policyVersion: policy.version, dryRun: dryRun ?? null, families };
}
