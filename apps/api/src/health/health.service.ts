import { countUnsealed } from '@homeward/audit';
import { Db, systemActor } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HealthDto } from './health.dto.js';

/** A worker that is alive seals within a second and starts work within two; a minute is not a hiccup. */
const LATE_SECONDS = 60;

export interface OpenWork {
  readonly open: number;
  readonly failed: number;
  readonly setAside: number;
  /** Age of the oldest work that could start and has not. */
  readonly oldestSeconds: number;
}

/** Whether the parts work, told by what they leave behind: the API has no line to the worker. */
@Injectable()
export class Health {
  constructor(private readonly db: Db) {}

  async state(): Promise<HealthDto> {
    const began = performance.now();
    try {
      return await this.db.run(systemActor, async ({ em }) => {
        const milliseconds = Math.round(performance.now() - began);
        const work = await openWork(em);
        const { open, failed, setAside } = work;
        const counts = { open, failed, setAside };
        const unsealed = await countUnsealed(em);
        const oldestSeconds = Math.round(Math.max(work.oldestSeconds, unsealed.oldestSeconds));
        const status = oldestSeconds > LATE_SECONDS ? 'late' : 'ok';
        return {
          status: status === 'ok' && setAside === 0 ? 'ok' : 'degraded',
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
          unsealed: null,
          oldestSeconds: null,
        },
      };
    }
  }
}

export async function openWork(em: EntityManager): Promise<OpenWork> {
  const rows: OpenWork[] = await em.query(
    `SELECT count(*) FILTER (WHERE status IN ('pending','running'))::int AS open,
       count(*) FILTER (WHERE status = 'failed')::int AS failed,
       count(*) FILTER (WHERE set_aside_reason IS NOT NULL)::int AS "setAside",
       greatest(0, max(extract(epoch FROM now() - requested_at))
         FILTER (WHERE status = 'pending'))::float AS "oldestSeconds"
     FROM work_item`,
  );
  return rows[0]!;
}
