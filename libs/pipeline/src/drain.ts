import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  Db,
  stateList,
  WORK_OPEN,
  WorkRunner,
  pauseAfter,
  systemActor,
  type WorkKind,
} from '@homeward/platform';
import { Pipeline } from './pipeline.js';

interface OpenRow {
  id: string;
  kind: WorkKind;
  attempts: number;
}

export class WorkFailed extends Error {
  constructor(
    readonly kind: WorkKind,
    reason: string,
  ) {
    super(`${kind} failed: ${reason}`);
  }
}

/** Runs open work here and now, in order, without a queue: for the command line and for tests. */
@Injectable()
export class Drain {
  constructor(
    private readonly db: Db,
    private readonly runner: WorkRunner,
    private readonly pipeline: Pipeline,
  ) {}

  /**
   * As `run`, but without retries: a command line must not wait for hours.
   * @throws WorkFailed
   */
  async runOnce(onWork: (kind: WorkKind, open: number) => void = () => undefined): Promise<void> {
    await this.run(onWork, async ({ id, kind }) => {
      const [row] = await this.db.run(systemActor, (tx) =>
        tx.em.query<{ error: string | null }[]>(
          `SELECT error FROM work_item WHERE id = $1 AND status IN ('pending', 'failed') AND error IS NOT NULL`,
          [id],
        ),
      );
      if (row) throw new WorkFailed(kind, row.error ?? '');
    });
  }

  /** Returns when no work is open. @param onWork called before each piece of work with the number of open ones */
  async run(
    onWork: (kind: WorkKind, open: number) => void = () => undefined,
    afterwards: (row: OpenRow) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    /** When each piece of work that failed may be tried again. */
    const waits = new Map<string, number>();
    for (;;) {
      const open = await this.db.run(systemActor, (tx) =>
        tx.em.query<OpenRow[]>(
          `SELECT id, kind, attempts FROM work_item WHERE status IN ${stateList(WORK_OPEN)} ORDER BY priority, requested_at`,
        ),
      );
      if (open.length === 0) return;
      const ready = open.filter(({ id }) => performance.now() >= (waits.get(id) ?? 0));
      for (const [index, row] of ready.entries()) {
        onWork(row.kind, open.length - index);
        const failure = await this.runner.run(row.id, this.pipeline.handlers, {
          givenUp: this.pipeline.givenUp,
        });
        if (failure) waits.set(row.id, performance.now() + pauseAfter(row.attempts + 1));
        await afterwards(row);
      }
      if (ready.length === 0) await sleep(200);
    }
  }
}
