import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BullRegistrar } from '@nestjs/bullmq';
import { CONFIG, Db, QueuePauses, WORK_CHANNEL, systemActor, type Config } from '@homeward/platform';
import { JobQueues, removeFormerQueue } from '@homeward/pipeline';
import { Admission } from './admission.js';
import { LostJobs } from './lost-jobs.js';
import { openRows, putAgain, relayed, unrelayedRows } from './relay.queries.js';
import { Sweeper } from './sweeper.js';

/** Rows that nobody told of, and rows whose job was lost (queue wiped, worker killed), are found at this pace. */
const SWEEP_MS = 2_000;

/** Gives each committed row of work to its queue, once: as soon as the database tells. What is lost is given again. */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Relay.name);
  private readonly sweeper: Sweeper;
  private readonly lost: LostJobs;
  private checkedAt = -Infinity;

  constructor(
    private readonly db: Db,
    private readonly queues: JobQueues,
    private readonly registrar: BullRegistrar,
    private readonly admission: Admission,
    private readonly pauses: QueuePauses,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.lost = new LostJobs(queues);
    const { databaseUrl } = config;
    const options = { databaseUrl, channel: WORK_CHANNEL, everyMs: SWEEP_MS, log: this.log };
    this.sweeper = new Sweeper(options, () => this.sweep());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.admission.granted();
    this.registrar.register();
    removeFormerQueue(this.config).catch((error: unknown) => this.log.warn({ err: error }, 'former queue'));
    await this.sweeper.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweeper.stop();
  }

  private async sweep(): Promise<void> {
    if (performance.now() - this.checkedAt >= SWEEP_MS) {
      await this.queues.pauseOnly(await this.db.run(systemActor, (tx) => this.pauses.paused(tx)));
      const open = await this.db.run(systemActor, (tx) => openRows(tx.em));
      const lost = await this.lost.among(open);
      if (lost.length > 0) await this.db.run(systemActor, (tx) => putAgain(tx.em, lost));
      this.checkedAt = performance.now();
    }
    for (;;) {
      const rows = await this.db.run(systemActor, (tx) => unrelayedRows(tx.em));
      if (rows.length === 0) return;
      // A job that is in the queue before its row says so is added once more, under the same id, and is one job.
      await this.queues.add(rows);
      await this.db.run(systemActor, (tx) => relayed(tx.em, rows));
    }
  }
}
