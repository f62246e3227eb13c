import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import pg from 'pg';
import {
  CONFIG,
  Db,
  WORK_CHANNEL,
  WORK_IS_DUE,
  WORK_IS_HELD,
  WorkRunner,
  systemActor,
  untilReachable,
  type Config,
  type WorkKind,
} from '@homeward/platform';
import { LostJobs } from './lost-jobs.js';
import { Pipeline } from './pipeline.js';
import { WorkQueue } from './queue.js';

/** Rows whose job was lost (queue wiped, worker killed) are found again at this pace. */
const SWEEP_MS = 2_000;

interface OpenRow {
  id: string;
  kind: WorkKind;
  generation: number;
  attempts: number;
  priority: number;
  held: boolean;
}

/** Carries committed rows of work to the queue: at once when the database tells, and again by sweeping. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Relay.name);
  private queue: WorkQueue | null = null;
  private lost: LostJobs | null = null;
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly db: Db,
    private readonly runner: WorkRunner,
    private readonly pipeline: Pipeline,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.queue = await untilReachable(
      this.config.databaseWaitSeconds,
      () =>
        WorkQueue.open(
          this.config,
          (id) => this.runner.run(id, this.pipeline.handlers),
          (error) => this.log.error(error, 'queue'),
        ),
      (line) => this.log.warn(line),
    );
    this.lost = new LostJobs(this.queue);
    await this.listen();
    this.timer = setInterval(() => this.wake(), SWEEP_MS);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.sweeping;
    await this.listener?.end();
    await this.queue?.close();
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.config.databaseUrl });
    this.listener = client;
    client.on('notification', () => this.wake());
    // A cut connection costs only speed: the sweep goes on, and a new listener is opened.
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!this.stopped) setTimeout(() => void this.listen().catch(() => undefined), SWEEP_MS).unref();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${WORK_CHANNEL}`);
    } catch (error) {
      this.log.warn({ err: error }, 'listening for work failed; sweeping only');
    }
  }

  /** Starts a sweep, or one more after the running one. */
  private wake(): void {
    if (this.stopped) return;
    if (this.sweeping) {
      this.again = true;
      return;
    }
    this.sweeping = this.sweep()
      .catch((error: unknown) => this.log.error({ err: error }, 'sweep'))
      .finally(() => {
        this.sweeping = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async sweep(): Promise<void> {
    const rows = await this.db.run(systemActor, (tx) =>
      tx.em.query<OpenRow[]>(
        `SELECT id, kind, generation, attempts, priority, ${WORK_IS_HELD} AS held FROM work_item
         WHERE status IN ('pending', 'running') AND ${WORK_IS_DUE}
         ORDER BY priority, requested_at LIMIT 1000`,
      ),
    );
    for (const { row, delivery } of (await this.lost?.deliveries(rows)) ?? [])
      await this.queue?.add(row, delivery);
  }
}
