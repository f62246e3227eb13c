import { countUnsealed } from '@homeward/audit';
import {
  firstOf,
  Db,
  LOAD_OF,
  QueuePauses,
  stateList,
  systemActor,
  WORK_KINDS,
  WORK_OPEN,
  type Tx,
} from '@homeward/platform';
import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import {
  type HealthCheckResult,
  HealthCheckService,
  type HealthIndicatorResult,
  HealthIndicatorService,
  type HealthIndicatorStatus,
} from '@nestjs/terminus';
import type { HealthDto, WorkerHealthDto } from './health.dto.js';

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

type WorkerHealth = Omit<WorkerHealthDto, 'status'>;

const NOTHING_KNOWN: WorkerHealth = {
  open: null,
  failed: null,
  setAside: null,
  pausedQueues: null,
  unsealed: null,
  oldestSeconds: null,
};

/** Whether the parts of the system work. The API reads this from the database; it has no connection to the worker. */
@Injectable()
export class Health {
  constructor(
    private readonly db: Db,
    private readonly pauses: QueuePauses,
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  /** @returns `serving`: false when the database cannot be reached or the process is shutting down */
  async state(): Promise<{ serving: boolean; state: HealthDto }> {
    try {
      return { serving: true, state: dtoOf(await this.checks.check([() => this.look()])) };
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      return { serving: false, state: dtoOf(error.getResponse() as Result) };
    }
  }

  private async look(): Promise<Parts> {
    const [database, worker] = [this.indicators.check('database'), this.indicators.check('worker')];
    const began = performance.now();
    try {
      return await this.db.run(systemActor, async (tx) => {
        const milliseconds = Math.round(performance.now() - began);
        const work = await openWork(tx, this.pauses);
        const unsealed = await countUnsealed(tx.em);
        const oldestSeconds = Math.round(Math.max(work.oldestSeconds, unsealed.oldestSeconds));
        const { open, failed, setAside, pausedQueues } = work;
        const state = oldestSeconds > LATE_SECONDS ? ('late' as const) : ('ok' as const);
        const told = { state, open, failed, setAside, pausedQueues, unsealed: unsealed.count, oldestSeconds };
        const sound = state === 'ok' && setAside + pausedQueues === 0;
        return {
          ...database.up({ milliseconds }),
          ...(sound ? worker.up(told) : worker.degraded(told)),
        };
      });
    } catch {
      return {
        ...database.down({ milliseconds: null }),
        ...worker.down({ state: 'unknown' as const, ...NOTHING_KNOWN }),
      };
    }
  }
}

type Parts = HealthIndicatorResult<
  'database',
  HealthIndicatorStatus,
  Pick<HealthDto['database'], 'milliseconds'>
> &
  HealthIndicatorResult<
    'worker',
    HealthIndicatorStatus,
    WorkerHealth & { readonly state: WorkerHealthDto['status'] }
  >;
type Result = Pick<HealthCheckResult<Parts>, 'status' | 'details'>;

function dtoOf({ status, details }: Result): HealthDto {
  const { database, worker } = details;
  const { open, failed, setAside, pausedQueues, unsealed, oldestSeconds } = worker;
  return {
    status: status === 'ok' ? 'ok' : 'degraded',
    database: {
      status: database.status === 'up' ? 'ok' : 'unreachable',
      milliseconds: database.milliseconds,
    },
    worker: { status: worker.state, open, failed, setAside, pausedQueues, unsealed, oldestSeconds },
  };
}

export async function openWork(tx: Tx, pauses: QueuePauses): Promise<OpenWork> {
  const paused = await pauses.paused(tx);
  const held = WORK_KINDS.filter((kind) => paused.has(LOAD_OF[kind]));
  const rows: Omit<OpenWork, 'pausedQueues'>[] = await tx.em.query(
    `SELECT count(*) FILTER (WHERE status IN ${stateList(WORK_OPEN)})::int AS open,
       count(*) FILTER (WHERE status = 'failed')::int AS failed,
       count(*) FILTER (WHERE set_aside_reason IS NOT NULL)::int AS "setAside",
       greatest(0, max(extract(epoch FROM now() - requested_at))
         FILTER (WHERE status = 'pending' AND kind <> ALL ($1)))::float AS "oldestSeconds"
     FROM work_item`,
    [held],
  );
  return { ...firstOf(rows), pausedQueues: paused.size };
}
