import { countUnsealed } from '@homeward/audit';
import { Db, LOAD_OF, QueuePauses, systemActor, WORK_KINDS, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { HealthDto } from './health.dto.js';

/** A worker that is alive seals within a second and starts work within two; a minute is not a hiccup. */
const LATE_SECONDS = 60;

export interface OpenWork {
  readonly open: number;
  readonly failed: number;
  readonly setAside: number;
  readonly pausedQueues: number;
  /** Age of the oldest work that could start and has not; what waits in a paused queue could not. */
  readonly oldestSeconds: number;
}

/** Whether the parts work, told by what they leave behind: the API has no line to the worker. */
@Injectable()
export class Health {
  constructor(
    private readonly db: Db,
    private readonly pauses: QueuePauses,
  ) {}

  async state(): Promise<HealthDto> {
    const began = performance.now();
    try {
      return await this.db.run(systemActor, async (tx) => {
        const milliseconds = Math.round(performance.now() - began);
        const { oldestSeconds: oldestWork, ...counts } = await openWork(tx, this.pauses);
        const unsealed = await countUnsealed(tx.em);
        const oldestSeconds = Math.round(Math.max(oldestWork, unsealed.oldestSeconds));
        const status = oldestSeconds > LATE_SECONDS ? 'late' : 'ok';
        return {
          status: status === 'ok' && counts.setAside + counts.pausedQueues === 0 ? 'ok' : 'degraded',
          database: { status: 'ok', milliseconds },
          worker: { status, ...counts, unsealed: unsealed.count, oldestSeconds },
        };
      });
    } catch {
      return {
        status: 'degraded',
        database: { status: 'unreachable', milliseconds: null },
        worker: {
          status: 'unknown',
          open: null,
          failed: null,
          setAside: null,
          pausedQueues: null,
          unsealed: null,
          oldestSeconds: null,
        },
      };
    }
  }
}

export async function openWork(tx: Tx, pauses: QueuePauses): Promise<OpenWork> {
  const paused = await pauses.paused(tx);
  const held = WORK_KINDS.filter((kind) => paused.has(LOAD_OF[kind]));
  const rows: Omit<OpenWork, 'pausedQueues'>[] = await tx.em.query(
    `SELECT count(*) FILTER (WHERE status IN ('pending','running'))::int AS open,
       count(*) FILTER (WHERE status = 'failed')::int AS failed,
       count(*) FILTER (WHERE set_aside_reason IS NOT NULL)::int AS "setAside",
       greatest(0, max(extract(epoch FROM now() - requested_at))
         FILTER (WHERE status = 'pending' AND kind <> ALL ($1)))::float AS "oldestSeconds"
     FROM work_item`,
    [held],
  );
  return { ...rows[0]!, pausedQueues: paused.size };
}
