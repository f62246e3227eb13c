import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ShardAnswering } from '@homeward/searching/worker';
import { requestsToEnqueue, SHARD_CHANNEL } from '@homeward/persons';
import { CONFIG, Db, systemActor, type Config } from '@homeward/platform';
import { Admission } from './admission.js';
import { ShardFlows } from './shard-flows.js';
import { Sweeper } from './sweeper.js';

const SWEEP_MS = 2_000;

/** Carries what the shards are asked to the queue, and this worker's part of it back. Idle while there is one shard. */
@Injectable()
export class ShardRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(ShardRelay.name);
  private readonly sweeper: Sweeper;
  private flows: ShardFlows | null = null;

  constructor(
    private readonly db: Db,
    private readonly answering: ShardAnswering,
    private readonly admission: Admission,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const { databaseUrl } = config;
    const options = { databaseUrl, channel: SHARD_CHANNEL, everyMs: SWEEP_MS, log: this.log };
    this.sweeper = new Sweeper(options, () => this.sweep());
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.indexShard.of === 1) return;
    await this.admission.granted();
    this.flows = await ShardFlows.open(this.config, this.answering, (error) =>
      this.log.error({ err: error }, 'shards'),
    );
    await this.sweeper.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sweeper.stop();
    await this.flows?.close();
  }

  private async sweep(): Promise<void> {
    const questions = await this.db.run(systemActor, (tx) => requestsToEnqueue(tx.em));
    for (const question of questions) await this.flows?.add(question);
  }
}
