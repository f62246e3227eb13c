import { FlowProducer, Worker, type Job } from 'bullmq';
import type { RequestToEnqueue } from '@homeward/persons';
import type { Config, IndexShard } from '@homeward/platform';
import { queueConnection } from '@homeward/pipeline';

/** Where the answers of all shards are joined; any worker does it. */
const JOINS = 'homeward-shard-joins';
/** Questions answered side by side: one of a single family does not wait for one of a thousand. */
const CONCURRENCY = 4;
/** A job whose worker was killed is another's after this long; renewed while the worker lives. */
const LOCK_MS = 6_000;
const STALLED_MS = 3_000;
/** Priorities of the queue end here. */
const LAST_PRIORITY = 2_000_000;

const GONE_WHEN_DONE = { removeOnComplete: true, removeOnFail: true };

/** What is done with a question; both may be told of the same question any number of times. */
export interface ShardHandlers {
  /** This worker's shard answers. */
  answer(questionId: string): Promise<void>;
  /** All shards have. */
  join(questionId: string): Promise<void>;
}

/**
 * A question to all shards as a flow: a job for each shard in the queue of that shard, and one that follows when all
 * of them are done. A job holds only an id, and its rows say what is done: one that fails, or comes twice,
 * or comes too early, has changed nothing, and the question is put again.
 */
export class ShardFlows {
  private constructor(
    private readonly flows: FlowProducer,
    private readonly workers: readonly Worker<{ id: string }>[],
  ) {}

  static async open(
    config: Config,
    handlers: ShardHandlers,
    onError: (error: Error) => void,
  ): Promise<ShardFlows> {
    const connection = await queueConnection(config);
    const flows = new FlowProducer({ connection });
    flows.on('error', onError);
    const work = (name: string, handler: (id: string) => Promise<void>) => {
      const worker = new Worker<{ id: string }>(
        name,
        (job: Job<{ id: string }>) => handler(job.data.id).catch((error: unknown) => onError(error as Error)),
        {
          connection,
          concurrency: CONCURRENCY,
          lockDuration: LOCK_MS,
          stalledInterval: STALLED_MS,
          maxStalledCount: 100,
        },
      );
      worker.on('error', onError);
      return worker;
    };
    const workers = [
      work(queueOf(config.indexShard), (id) => handlers.answer(id)),
      work(JOINS, (id) => handlers.join(id)),
    ];
    await flows.waitUntilReady();
    return new ShardFlows(flows, workers);
  }

  /** Puts a question; its jobs that wait already are not added twice. */
  async add({ id, shards, families }: RequestToEnqueue): Promise<void> {
    const opts = { ...GONE_WHEN_DONE, jobId: `question-${id}` };
    await this.flows.add({
      name: 'join',
      queueName: JOINS,
      data: { id },
      opts,
      children: Array.from({ length: shards }, (_, i) => ({
        name: 'answer',
        queueName: queueOf({ number: i + 1, of: shards }),
        data: { id },
        opts: { ...opts, priority: Math.min(1 + families, LAST_PRIORITY) },
      })),
    });
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.close();
    await this.flows.close();
  }
}

function queueOf({ number, of }: IndexShard): string {
  return `homeward-shard-${number}-of-${of}`;
}
