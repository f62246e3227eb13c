import { InjectQueue, OnWorkerEvent, Processor } from '@nestjs/bullmq';
import { ExchangeUpkeep, ImportLeftovers } from '@homeward/laboratory';
import { SteadyProcessor } from '@homeward/pipeline';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { CoverageProof } from './coverage-proof.js';
import { Escalation } from './escalation.js';
import { OldKeys } from './old-keys.js';

export const UPKEEP = 'homeward-upkeep';

const MINUTE = 60_000;

/** What is done at fixed intervals, by any of the workers. */
const EVERY = {
  'messages.escalation': 5 * MINUTE,
  'coverage.proof': 10 * MINUTE,
  'imports.leftovers': 10 * MINUTE,
  'exchanges.files': 10 * MINUTE,
  'requests.old-keys': 60 * MINUTE,
} as const;
type Task = keyof typeof EVERY;

const GONE_WHEN_DONE = { removeOnComplete: true, removeOnFail: true };

/** Upkeep by the queue's schedulers: each task at its pace in the whole system, not in each worker. */
@Injectable()
@Processor(UPKEEP, { concurrency: 1, maxStalledCount: 100 })
export class Upkeep extends SteadyProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private readonly tasks: Readonly<Record<Task, () => Promise<unknown>>>;

  constructor(
    @InjectQueue(UPKEEP) private readonly queue: Queue,
    escalation: Escalation,
    proof: CoverageProof,
    oldKeys: OldKeys,
    leftovers: ImportLeftovers,
    exchanges: ExchangeUpkeep,
  ) {
    super();
    queue.on('error', (error) => this.missed(error));
    this.tasks = {
      'messages.escalation': () => escalation.sweep(),
      'coverage.proof': () => proof.sweep(),
      'imports.leftovers': () => leftovers.sweep(),
      'exchanges.files': () => exchanges.sweep(),
      'requests.old-keys': () => oldKeys.sweep(),
    };
  }

  onApplicationBootstrap(): void {
    const looked = (work: Promise<unknown>): void => void work.catch((error: unknown) => this.missed(error));
    looked(this.begin());
    this.timer = setInterval(() => looked(this.schedule()), MINUTE);
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Does every task once, and schedules it. */
  private async begin(): Promise<void> {
    for (const task of Object.keys(EVERY)) await this.queue.add(task, {}, { ...GONE_WHEN_DONE, jobId: task });
    await this.schedule();
  }

  /** Schedules what is not: a queue that lost everything lost that, too. */
  private async schedule(): Promise<void> {
    for (const [task, every] of Object.entries(EVERY))
      if (!(await this.queue.getJobScheduler(task)))
        await this.queue.upsertJobScheduler(task, { every }, { name: task, opts: GONE_WHEN_DONE });
  }

  async process(job: Job): Promise<void> {
    await this.tasks[job.name as Task]();
  }

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, error: Error): void {
    this.log.error({ err: error, task: job?.name }, 'upkeep');
  }

  private missed(error: unknown): void {
    this.log.error({ err: error }, 'upkeep');
  }
}
