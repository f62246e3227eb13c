import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/db.js';
import { LOAD_OF, LOADS, type Load } from './loads.js';
import type { WorkKind } from './kinds.js';
import { QueuePause } from './queue-pause.entity.js';

/** One queue: what waits and runs, and whether a person paused it. */
export interface QueueState {
  readonly load: Load;
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  readonly pausedAt: Date | null;
  readonly reason: string | null;
}

/**
 * Which queues are paused. The row is the truth: a queue that lost everything is paused again. A worker sees it within
 * two seconds; what runs goes on to its end.
 */
@Injectable()
export class QueuePauses {
  async paused(tx: Tx): Promise<Set<Load>> {
    return new Set((await tx.em.find(QueuePause)).map(({ load }) => load));
  }

  /** @returns false when it is paused already */
  async pause(tx: Tx, load: Load, reason: string | null): Promise<boolean> {
    const inserted = await tx.em
      .createQueryBuilder()
      .insert()
      .into(QueuePause)
      .values({ load, reason })
      .orIgnore()
      .returning('load')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  /** @returns false when it is not paused */
  async resume(tx: Tx, load: Load): Promise<boolean> {
    return (await tx.em.delete(QueuePause, { load })).affected === 1;
  }

  /** Every queue, in the order of `LOADS`. */
  async list(tx: Tx): Promise<QueueState[]> {
    const counts = await tx.em.query<{ kind: WorkKind; status: string; rows: number }[]>(
      `SELECT kind, status, count(*)::int AS rows FROM work_item GROUP BY kind, status`,
    );
    const pauses = new Map((await tx.em.find(QueuePause)).map((pause) => [pause.load, pause]));
    return LOADS.map((load) => {
      const count = (state: string): number =>
        counts
          .filter(({ kind, status }) => LOAD_OF[kind] === load && status === state)
          .reduce((sum, { rows }) => sum + rows, 0);
      return {
        load,
        waiting: count('pending'),
        running: count('running'),
        failed: count('failed'),
        pausedAt: pauses.get(load)?.pausedAt ?? null,
        reason: pauses.get(load)?.reason ?? null,
      };
    });
  }
}
