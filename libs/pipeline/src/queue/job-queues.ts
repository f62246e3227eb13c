import { Logger } from '@nestjs/common';
import { LOAD_OF, LOADS, MAX_ATTEMPTS, type Load, type WorkKind } from '@homeward/platform';
import type { JobState, Queue } from 'bullmq';
import type { RowJob } from './processors.js';

/** What the queues need of a row of work. */
export interface QueuedItem {
  readonly id: string;
  readonly kind: WorkKind;
  readonly generation: number;
  readonly priority: number;
  /** How often the row was given to the queue before. */
  readonly deliveries: number;
}

/** Of each load a queue: in PostgreSQL on one machine, in Redis (`REDIS_URL`) on many. */
export class JobQueues {
  private readonly queues: Readonly<Record<Load, Queue<RowJob>>>;

  /** @param queues one of each load, in the order of `LOADS` */
  constructor(queues: readonly Queue<RowJob>[]) {
    const log = new Logger('Queue');
    for (const queue of queues) queue.on('error', (error) => log.error({ err: error }, 'queue'));
    this.queues = Object.fromEntries(LOADS.map((load, index) => [load, queues[index]])) as Record<
      Load,
      Queue<RowJob>
    >;
  }

  /**
   * Adds rows as jobs, under the number of their next delivery: added by two workers, a row is one job. One by one: many
   * in one statement make a sequence, which a login that owns nothing may not.
   */
  async add(items: readonly QueuedItem[]): Promise<void> {
    for (const item of items)
      await this.queues[LOAD_OF[item.kind]].add(
        item.kind,
        { id: item.id },
        {
          jobId: jobId(item, item.deliveries + 1),
          priority: Math.max(1, item.priority),
          attempts: MAX_ATTEMPTS,
          backoff: { type: 'custom' },
          removeOnComplete: true,
          removeOnFail: true,
        },
      );
  }

  /** Lets the jobs of these queues wait, and those of all others run. */
  async pauseOnly(paused: ReadonlySet<Load>): Promise<void> {
    for (const load of LOADS) {
      const queue = this.queues[load];
      if ((await queue.isPaused()) === paused.has(load)) continue;
      await (paused.has(load) ? queue.pause() : queue.resume());
    }
  }

  /** Where the job of the row's last delivery is. */
  stateOf(item: QueuedItem): Promise<JobState | 'unknown'> {
    return this.queues[LOAD_OF[item.kind]].getJobState(jobId(item, item.deliveries));
  }
}

function jobId({ id, generation }: QueuedItem, delivery: number): string {
  return [id, generation, delivery].join('-');
}
