import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
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
import { Admission } from './admission.js';
import { LostJobs } from './lost-jobs.js';
import { Pipeline, WorkQueue } from '@homeward/pipeline';
import { Sweeper } from './sweeper.js';

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
  private readonly sweeper: Sweeper;
  private queue: WorkQueue | null = null;
  private lost: LostJobs | null = null;

  constructor(
    private readonly db: Db,
    private readonly runner: WorkRunner,
    private readonly pipeline: Pipeline,
    private readonly admission: Admission,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const { databaseUrl } = config;
    const options = { databaseUrl, channel: WORK_CHANNEL, everyMs: SWEEP_MS, log: this.log };
    this.sweeper = new Sweeper(options, () => this.sweep());
  }

  async onApplicationBootstrap(): Promise<void> {
    this.queue = await untilReachable(
      this.config.databaseWaitSeconds,
      () => this.open(),
      (line) => this.log.warn(line),
    );
    this.lost = new LostJobs(this.queue);
    await this.sweeper.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sweeper.stop();
    await this.queue?.close();
  }

  private async open(): Promise<WorkQueue> {
    await this.admission.granted();
    return WorkQueue.open(
      this.config,
      (id, delivery) => this.runner.run(id, this.pipeline.handlers, delivery, this.pipeline.givenUp),
      (error) => this.log.error(error, 'queue'),
    );
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
