import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemActor } from '../actor.js';
import { Db, type Tx } from '../database/db.js';
import { retryUntilReachable } from '../database/retry-until-reachable.js';
import { withoutValues } from '../errors/database-errors.js';
import { DomainError } from '../errors/domain-error.js';
import { newId } from '../ids/uuid.js';
import { MAX_ATTEMPTS } from './attempts.js';
import { CONTINUOUS, type WorkKind } from './kinds.js';
import { WorkItem } from './work-item.entity.js';
import { WORK_OPEN } from './work.states.js';
import { LockLost, WorkCancelled } from './work.errors.js';
import { WORK_CHANNEL } from './work.service.js';
import { firstOf } from '../present.js';

/** After this many processes that ended while they did it, one after the other and without progress, it is, too. */
const MAX_ENDED = 3;
/**
 * Work that may have ended its process is done again only in one that has lived so long, and one such piece after the
 * other: what was killed from outside, or in company of the guilty, is done before it is suspected a third time.
 */
const QUIET_MS = 3_000;
/** How long a process that went on without its database tries to say that it did. */
const SAY_SO_SECONDS = 600;

/** In SQL, whether some worker does a row of `work_item` now: it holds the lock that `run` takes. */
export const WORK_IS_HELD = `(hashtextextended('work:' || work_item.id, 0) IN (
  SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks
   WHERE locktype = 'advisory' AND objsubid = 1 AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())))`;

/** What a handler gets: the subject, and a way to report progress (which also tells it to stop). */
export interface WorkContext {
  readonly subjectId: string;
  /**
   * @throws WorkCancelled when the work was cancelled or paused, or asked for again and not `CONTINUOUS`
   * @throws LockLost when another worker may do it by now
   */
  progress(done: number, total: number): Promise<void>;
}

export type WorkHandler = (context: WorkContext) => Promise<void>;
type Handlers = Readonly<Record<WorkKind, WorkHandler>>;

/** One run of a row of work, and what tells that it must not go on. */
interface Run {
  readonly id: string;
  readonly item: WorkItem;
  readonly givenUp: OnGivenUp;
  readonly lost: readonly AbortSignal[];
  readonly onProgress: RunOptions['onProgress'];
  /** Why it is to be tried again. */
  again?: Error;
}

/** What is stored together with the end of work that failed for good, by kind: its subject is marked. */
export type OnGivenUp = Partial<
  Record<WorkKind, (tx: Tx, subjectId: string, error: string) => Promise<void>>
>;

/** How a run is done, and by what it is told to stop. */
export interface RunOptions {
  /** Aborted when the queue has given the job to another worker. */
  readonly delivery?: AbortSignal | undefined;
  /** What is stored together with the end of work that failed for good. */
  readonly givenUp?: OnGivenUp;
  /** Told what `progress` of the handler was told. */
  readonly onProgress?: (done: number, total: number) => Promise<unknown>;
}

/** Runs one row of work, at most once at a time in the whole system, and records how it ended. */
@Injectable()
export class WorkRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger(WorkRunner.name);
  private readonly startedAt = performance.now();
  private readonly running = new Set<Run>();
  /** The end of the queue of suspects. */
  private suspects: Promise<void> = Promise.resolve();

  constructor(private readonly db: Db) {}

  /**
   * Idempotent: a job that is delivered twice, or for work already done, does nothing.
   * @returns why it is to be tried again after a pause; null when nothing is left to do, or another worker does it
   */
  async run(itemId: string, handlers: Handlers, options: RunOptions = {}): Promise<Error | null> {
    const ran = await this.db.withLock(`work:${itemId}`, async (lock) => {
      const item = await this.db.run(systemActor, (tx) => tx.em.findOneBy(WorkItem, { id: itemId }));
      if (!item || !WORK_OPEN.includes(item.status)) return null;
      const { delivery, givenUp = {}, onProgress } = options;
      const lost = [lock.signal, ...(delivery ? [delivery] : [])];
      const run: Run = { id: newId(), item, givenUp, lost, onProgress };
      if (item.openRuns.length >= MAX_ENDED) await this.setAside(run);
      else if (item.openRuns.length > 0) await this.inOrder(() => this.runHandler(run, handlers));
      else await this.runHandler(run, handlers);
      return run;
    });
    if (ran?.result) await this.relayAnew(ran.result.item);
    return ran?.result?.again ?? null;
  }

  /** Whoever stops this process on purpose stops what it does, too: that speaks against no work. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const run of this.running) await this.resetFailures(run).catch(() => undefined);
  }

  private async runHandler(run: Run, handlers: Handlers): Promise<void> {
    const { id, item } = run;
    // It may have waited for its turn; the lock may be another's by now.
    if (run.lost.some((signal) => signal.aborted)) return;
    const begun = `status = 'running', started_at = now(), open_runs = open_runs || $3::uuid`;
    if (!(await this.set(item, begun, [id]))) return;
    this.running.add(run);
    try {
      await handlers[item.kind]({
        subjectId: item.subjectId,
        progress: (done, total) => this.progress(run, done, total),
      });
      requireLocks(run);
      await this.set(
        item,
        `status = 'done', finished_at = now(), error = NULL, open_runs = '{}', least_left = NULL`,
      );
    } catch (error) {
      await this.ended(run, error);
    } finally {
      this.running.delete(run);
    }
  }

  /** Less left than ever before is progress; what is done again after a death is not. */
  private async progress(run: Run, done: number, total: number): Promise<void> {
    requireLocks(run);
    const { id, item } = run;
    const counted = `progress_done = $3::bigint, progress_total = $4::bigint,
      open_runs = CASE WHEN $4::bigint - $3::bigint < least_left THEN ARRAY[$5::uuid] ELSE open_runs END,
      least_left = least(least_left, $4::bigint - $3::bigint)`;
    if (await this.set(item, counted, [done, total, id])) {
      await run.onProgress?.(done, total);
      return;
    }
    if (!(await this.isOnlyAskedAnew(item))) throw new WorkCancelled();
  }

  private async isOnlyAskedAnew({ id, kind }: WorkItem): Promise<boolean> {
    if (!CONTINUOUS.has(kind)) return false;
    const item = await this.db.run(systemActor, (tx) => tx.em.findOneBy(WorkItem, { id }));
    return item?.status === 'pending';
  }

  /** However it ended, the process lives: that is written down even if the database has to come back first. */
  private async ended(run: Run, error: unknown): Promise<void> {
    const lock = firstOf(run.lost);
    try {
      // Without the database's lock the row is another worker's.
      if (error instanceof WorkCancelled && !(error instanceof LockLost && !lock.aborted)) {
        if (error instanceof LockLost) this.log.warn(error.message);
        await this.resetFailures(run);
      } else await this.failed(run, error);
    } catch (unrecorded) {
      const again = () => this.resetFailures(run);
      void retryUntilReachable(SAY_SO_SECONDS, again, () => undefined).catch(() => undefined);
      throw unrecorded;
    }
  }

  private async failed(run: Run, error: unknown): Promise<void> {
    const { item } = run;
    // Bad input fails for good; broken infrastructure is tried again, later each time.
    const refused = error instanceof DomainError;
    const tooOften = !refused && item.attempts + 1 >= MAX_ATTEMPTS;
    const final = refused || tooOften;
    this.log.error({ kind: item.kind, subject: item.subjectId, final, err: error }, 'work failed');
    const text = withoutValues(error);
    if (!final) {
      const again = `status = 'pending', error = $3, attempts = attempts + 1, open_runs = '{}'`;
      if (await this.set(item, again, [text]))
        run.again = error instanceof Error ? error : new Error(String(error));
      return;
    }
    const aside = tooOften ? `'failed_often'` : 'NULL';
    const end = `status = 'failed', finished_at = now(), error = $3, attempts = attempts + 1, open_runs = '{}', set_aside_reason = ${aside}`;
    await this.giveUp(run, end, text);
  }

  private giveUp({ item, givenUp }: Pick<Run, 'item' | 'givenUp'>, end: string, text: string): Promise<void> {
    return this.db.run(systemActor, async (tx) => {
      if (await updateItem(tx, item, end, [text])) await givenUp[item.kind]?.(tx, item.subjectId, text);
    });
  }

  private async setAside(run: Run): Promise<void> {
    const { item } = run;
    const { kind, subjectId: subject } = item;
    this.log.error({ kind, subject, ended: item.openRuns.length }, 'work ends its process; set aside');
    await this.giveUp(
      run,
      `status = 'failed', set_aside_reason = 'process_ended', finished_at = now(), error = $3, open_runs = '{}'`,
      `the worker ended ${item.openRuns.length} times in a row while it did this, without progress`,
    );
  }

  private async resetFailures({ id, item }: Run): Promise<void> {
    await this.db.run(systemActor, (tx) =>
      tx.em.query(`UPDATE work_item SET open_runs = array_remove(open_runs, $2::uuid) WHERE id = $1`, [
        item.id,
        id,
      ]),
    );
  }

  /**
   * Asked for again while it ran here, its new job may have found it locked, and be gone by now. The row is given to the
   * queue again.
   */
  private async relayAnew({ id, generation }: WorkItem): Promise<void> {
    await this.db.run(systemActor, (tx) =>
      tx.em.query(
        `WITH anew AS (UPDATE work_item SET relayed = 0
                        WHERE id = $1 AND generation > $2 AND status = 'pending' AND relayed = generation RETURNING 1)
         SELECT pg_notify($3, '') FROM anew`,
        [id, generation, WORK_CHANNEL],
      ),
    );
  }

  private inOrder(work: () => Promise<void>): Promise<void> {
    const turn = this.suspects.then(async () => {
      await sleep(Math.max(0, this.startedAt + QUIET_MS - performance.now()));
      await work();
    });
    this.suspects = turn.catch(() => undefined);
    return turn;
  }

  /** False when the row has moved on to another generation. */
  private async set(item: WorkItem, assignments: string, values: unknown[] = []): Promise<boolean> {
    return this.db.run(systemActor, (tx) => updateItem(tx, item, assignments, values));
  }
}

function requireLocks({ item, lost }: Run): void {
  if (lost.some((signal) => signal.aborted)) throw new LockLost(item.kind, item.subjectId);
}

async function updateItem(tx: Tx, item: WorkItem, assignments: string, values: unknown[]): Promise<boolean> {
  const [, count] = await tx.em.query<[unknown, number]>(
    `UPDATE work_item SET ${assignments} WHERE id = $1 AND generation = $2`,
    [item.id, item.generation, ...values],
  );
  return count === 1;
}
