import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Db, type Tx } from '../database/db.js';
import { DomainError } from '../errors/domain-error.js';
import { CONTINUOUS, type WorkKind } from './kinds.js';
import { WorkItem } from './work-item.entity.js';

/** After this many failures of the infrastructure the work is shown as failed and waits for a person. */
const MAX_ATTEMPTS = 20;
/** The longest pause before another attempt, in seconds. */
const LONGEST_PAUSE_S = 60;

/**
 * In SQL, whether a row of work may run now. A row that waits for longer than any pause was written under a clock that
 * has been set back since: it does not wait for that time to come again.
 */
export const WORK_IS_DUE = `(not_before <= now() OR not_before > now() + make_interval(secs => ${LONGEST_PAUSE_S}))`;

/** In SQL, whether some worker does a row of `work_item` now: it holds the lock that `run` takes. */
export const WORK_IS_HELD = `(hashtextextended('work:' || work_item.id, 0) IN (
  SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks
   WHERE locktype = 'advisory' AND objsubid = 1 AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())))`;

export class WorkCancelled extends Error {}

/** What a handler gets: the subject, and a way to report progress (which also tells it to stop). */
export interface WorkContext {
  readonly subjectId: string;
  /** @throws WorkCancelled when the work was cancelled or paused, or asked for anew and not `CONTINUOUS` */
  progress(done: number, total: number): Promise<void>;
}

export type WorkHandler = (context: WorkContext) => Promise<void>;

/** What is stored together with the end of work that failed for good, by kind: its subject is marked. */
export type GivenUp = Partial<Record<WorkKind, (tx: Tx, subjectId: string, error: string) => Promise<void>>>;

/** Runs one row of work, at most once at a time in the whole system, and records how it ended. */
@Injectable()
export class WorkRunner {
  private readonly log = new Logger(WorkRunner.name);

  constructor(private readonly db: Db) {}

  /** Idempotent: a job that is delivered twice, or for work already done, does nothing. */
  async run(
    itemId: string,
    handlers: Readonly<Record<WorkKind, WorkHandler>>,
    givenUp: GivenUp = {},
  ): Promise<void> {
    await this.db.withLock(`work:${itemId}`, async () => {
      const item = await this.db.run(systemActor, (tx) => tx.em.findOneBy(WorkItem, { id: itemId }));
      if (!item || !['pending', 'running'].includes(item.status)) return;
      const handler = handlers[item.kind];
      await this.set(item, `status = 'running', started_at = now()`);
      try {
        await handler({
          subjectId: item.subjectId,
          progress: async (done, total) => {
            if (await this.set(item, 'progress_done = $3, progress_total = $4', [done, total])) return;
            if (!(await this.isOnlyAskedAnew(item))) throw new WorkCancelled();
          },
        });
        await this.set(item, `status = 'done', finished_at = now(), error = NULL`);
      } catch (error) {
        await this.failed(item, error, givenUp);
      }
    });
  }

  private async isOnlyAskedAnew({ id, kind }: WorkItem): Promise<boolean> {
    if (!CONTINUOUS.has(kind)) return false;
    const item = await this.db.run(systemActor, (tx) => tx.em.findOneBy(WorkItem, { id }));
    return item?.status === 'pending';
  }

  private async failed(item: WorkItem, error: unknown, givenUp: GivenUp): Promise<void> {
    if (error instanceof WorkCancelled) return;
    const text = error instanceof Error ? error.message : String(error);
    // Bad input fails for good; broken infrastructure is tried again, later each time.
    const final = error instanceof DomainError || item.attempts + 1 >= MAX_ATTEMPTS;
    this.log.error({ kind: item.kind, subject: item.subjectId, final, err: error }, 'work failed');
    if (!final) {
      const pause = `make_interval(secs => least(${LONGEST_PAUSE_S}, power(2, attempts)))`;
      const again = `status = 'pending', error = $3, attempts = attempts + 1, not_before = now() + ${pause}`;
      await this.set(item, again, [text]);
      return;
    }
    await this.db.run(systemActor, async (tx) => {
      const end = `status = 'failed', finished_at = now(), error = $3, attempts = attempts + 1`;
      if (await setIn(tx, item, end, [text])) await givenUp[item.kind]?.(tx, item.subjectId, text);
    });
  }

  /** False when the row has moved on to another generation. */
  private async set(item: WorkItem, assignments: string, values: unknown[] = []): Promise<boolean> {
    return this.db.run(systemActor, (tx) => setIn(tx, item, assignments, values));
  }
}

async function setIn(tx: Tx, item: WorkItem, assignments: string, values: unknown[]): Promise<boolean> {
  const [, count] = await tx.em.query<[unknown, number]>(
    `UPDATE work_item SET ${assignments} WHERE id = $1 AND generation = $2`,
    [item.id, item.generation, ...values],
  );
  return count === 1;
}
