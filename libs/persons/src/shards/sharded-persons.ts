import { setTimeout as sleep } from 'node:timers/promises';
import { Db, newId, systemActor, WorkCancelled } from '@homeward/platform';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { MAX_LINKS } from '../pairs/link-screen.js';
import { IndexHolder } from '../index-holder.js';
import type { Passing } from '@homeward/judging';
import {
  Persons,
  type Ask,
  type LaterPerson,
  type PassingBefore,
  type AskOfAll,
  type PassingOf,
  type PassingOfJoined,
  type PresentPersons,
  type Sought,
} from '../persons.js';
import { FamilyChanged } from '../search.errors.js';
import { readState } from '../state.queries.js';
import type { ShardAnswer } from './answers.js';
import { LIVE_S } from './roster.queries.js';
import { ShardFailed } from './shard.errors.js';
import {
  familyKey,
  personKey,
  type FamilyKey,
  type ShardMode,
  type ShardQuestion,
} from './shard-question.js';
import { insertQuestion, keepWaiting, missingShards, questionState, takeAnswer } from './shard.queries.js';

/** Pauses between two looks for the answer: short at first, for a single family is answered at once. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;
const SAY_WAITING_MS = 5_000;
/** Silent shards are named in the log after so long, and again. */
const NAMED_AFTER_MS = 30_000;

type Pair = Pick<Sought, 'search' | 'family'>;
type AskedOf = Ask & Pick<AskOfAll, 'dryRun'>;

/**
 * The persons of all shards together. A question is a row that every shard answers; while one of them has no worker,
 * whoever asked waits, and what is searched is not joined.
 */
@Injectable()
export class ShardedPersons extends Persons implements OnModuleDestroy {
  private readonly log = new Logger(ShardedPersons.name);
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

  async present(): Promise<PresentPersons> {
    const { head } = await this.db.run(systemActor, (tx) => readState(tx.em));
    return {
      head,
      alive: async (ask) => (await this.ask(questionOf([], 'scan', ask), ask.waiting)).alive,
      all: (families, ask) => this.all(families, ask),
      fresh: (families, ask) => this.fresh(families, ask),
      before: (persons, ask) => this.before(persons, ask),
    };
  }

  private async all(families: readonly Sought[], ask: AskOfAll): Promise<PassingOf> {
    const answerOf = await this.asked(families, ask.screened ? 'screen' : 'scan', ask);
    return async (one) => {
      const passing = await answerOf(one);
      // It was searchable when it was asked about.
      if (!passing) throw new FamilyChanged(one.family.caseId);
      return passing;
    };
  }

  private fresh(families: readonly Pair[], ask: Ask): Promise<PassingOfJoined> {
    return this.asked(families, 'fresh', ask);
  }

  private async before(persons: readonly LaterPerson[], ask: Ask): Promise<PassingBefore> {
    const answer = await this.ask(questionOf(persons.map(personKey), 'before', ask), ask.waiting);
    const places = new Map(persons.map(({ row }, i) => [row, i]));
    const passingOf = ({ row }: LaterPerson): Passing => {
      const said = answer.families[places.get(row)!]!;
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
    // A person whom a shard cannot compare fails when asked for.
    return (one) => Promise.resolve(one).then(passingOf);
  }

  private async asked(families: readonly Pair[], mode: ShardMode, ask: AskedOf): Promise<PassingOfJoined> {
    const dryRun = ask.dryRun ?? null;
    const keys = families.map(({ search, family }) => familyKey(search, family, dryRun));
    const answer = await this.ask(questionOf(keys, mode, ask), ask.waiting);
    const places = new Map(keys.map(({ key }, i) => [key, i]));
    return async (one) => {
      const { caseId } = one.family;
      const place = places.get(familyKey(one.search, one.family, dryRun).key)!;
      const said = answer.families[place]!;
      if ('changed' in said) throw new FamilyChanged(caseId);
      if ('failed' in said) throw new ShardFailed(caseId, said.failed);
      if ('tooMany' in said) return (await this.asked([one], 'scan', ask))(one);
      const { compared, alive } = answer;
      return said.passed && { ...said.passed, compared, personsSearched: alive };
    };
  }

  /** Asks all shards and waits for the answer. @throws whatever `waiting` throws; nothing is asked any more then */
  private async ask(question: ShardQuestion, waiting: () => Promise<void>): Promise<ShardAnswer> {
    const { shard, stretch } = this.holder.rows;
    for (;;) {
      const id = newId();
      await this.db.run(systemActor, (tx) =>
        insertQuestion(tx.em, id, { shards: shard.of, stretch }, question),
      );
      try {
        await this.answered(id, waiting);
      } catch (error) {
        await this.db.run(systemActor, (tx) => takeAnswer(tx.em, id)).catch(() => undefined);
        throw error;
      }
      const answer = await this.db.run(systemActor, (tx) => takeAnswer(tx.em, id));
      if (answer) return answer;
      this.log.warn('a question to the shards was taken for forsaken; it is asked anew');
    }
  }

  /** Returns when the question is answered, or gone. */
  private async answered(id: string, waiting: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    let said = begun;
    let named = begun;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(1.5 * pause, LONGEST_PAUSE_MS)) {
      await sleep(pause);
      if ((await this.db.run(systemActor, (tx) => questionState(tx.em, id))) !== 'open') return;
      // Another worker goes on with the work: all may be stopping, and this one would wait for them.
      if (this.stopping) throw new WorkCancelled();
      const now = performance.now();
      await waiting();
      if (now - said >= SAY_WAITING_MS) {
        await this.db.run(systemActor, (tx) => keepWaiting(tx.em, id));
        said = now;
      }
      if (now - named >= NAMED_AFTER_MS) {
        await this.nameSilent(id, Math.round((now - begun) / 1000));
        named = now;
      }
    }
  }

  private async nameSilent(id: string, seconds: number): Promise<void> {
    const { of } = this.holder.rows.shard;
    const missing = await this.db.run(systemActor, (tx) => missingShards(tx.em, id, LIVE_S));
    for (const { shard, workers } of missing) {
      const state = workers === 0 ? 'no worker holds it (start one)' : `${workers} of its workers run`;
      this.log.warn(
        { shard: `${shard}/${of}`, workers, seconds },
        `waiting for shard ${shard}/${of}: ${state}`,
      );
    }
  }
}

function questionOf(
  families: readonly FamilyKey[],
  mode: ShardMode,
  { policy, rows, dryRun }: AskedOf,
): ShardQuestion {
  return { mode, rows, policyVersion: policy.version, dryRun: dryRun ?? null, families };
}
