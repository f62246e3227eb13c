import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Db, WORK_IS_DUE, WorkRunner, systemActor, type WorkKind } from '@homeward/platform';
import { Pipeline } from './pipeline.js';

interface OpenRow {
  id: string;
  kind: WorkKind;
  ready: boolean;
}

/** Runs open work here and now, in order, without a queue: for the command line and for tests. */
@Injectable()
export class Drain {
  constructor(
    private readonly db: Db,
    private readonly runner: WorkRunner,
    private readonly pipeline: Pipeline,
  ) {}

  /** Returns when no work is open. @param onWork is told before each piece of work how many are open */
  async run(onWork: (kind: WorkKind, open: number) => void = () => undefined): Promise<void> {
    for (;;) {
      const open = await this.db.run(systemActor, (tx) =>
        tx.em.query<OpenRow[]>(
          `SELECT id, kind, ${WORK_IS_DUE} AS ready FROM work_item
           WHERE status IN ('pending', 'running') ORDER BY priority, requested_at`,
        ),
      );
      if (open.length === 0) return;
      const ready = open.filter((row) => row.ready);
      for (const [index, row] of ready.entries()) {
        onWork(row.kind, open.length - index);
        await this.runner.run(row.id, this.pipeline.handlers, this.pipeline.givenUp);
      }
      if (ready.length === 0) await sleep(200);
    }
  }
}
