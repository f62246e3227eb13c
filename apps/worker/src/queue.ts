import { Queue, Worker, createPostgresBackend, setDefaultBackendFactory, type Job } from 'bullmq';
import { SteadyClient, type Config } from '@homeward/platform';

const NAME = 'homeward-work';
/** Jobs run side by side in one process: searches wait for the database more than they compute. */
const CONCURRENCY = 4;
/** After a job's lock is lost (a killed worker) another worker takes it within this time. */
const STALLED_MS = 15_000;

/** Where the queues are, by configuration only: in PostgreSQL, or in Redis when `REDIS_URL` is set. */
export function queueConnection({ redisUrl, databaseUrl }: Config): object {
  setDefaultBackendFactory(redisUrl === null ? (createPostgresBackend as never) : undefined);
  return redisUrl === null
    ? { Client: SteadyClient, connectionString: databaseUrl, schema: 'homeward_queue', migrate: true }
    : { url: redisUrl };
}

/** The job queue: in PostgreSQL on one machine, in Redis (`REDIS_URL`) on many. A job is an id and nothing else. */
export class WorkQueue {
  private readonly queue: Queue<{ id: string }>;
  private readonly worker: Worker<{ id: string }>;

  private constructor(
    connection: object,
    run: (itemId: string) => Promise<void>,
    onError: (error: Error) => void,
  ) {
    const shared = { connection };
    this.queue = new Queue<{ id: string }>(NAME, {
      ...shared,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    this.worker = new Worker<{ id: string }>(NAME, (job: Job<{ id: string }>) => run(job.data.id), {
      ...shared,
      concurrency: CONCURRENCY,
      stalledInterval: STALLED_MS,
      maxStalledCount: 100,
    });
    this.queue.on('error', onError);
    this.worker.on('error', onError);
  }

  static async open(
    config: Config,
    run: (itemId: string) => Promise<void>,
    onError: (error: Error) => void,
  ): Promise<WorkQueue> {
    const opened = new WorkQueue(queueConnection(config), run, onError);
    await opened.queue.waitUntilReady();
    return opened;
  }

  /** Adds the row as a job; a job that is already waiting for the same generation is not added twice. */
  async add(item: {
    id: string;
    generation: number;
    attempts: number;
    kind: string;
    priority: number;
  }): Promise<void> {
    await this.queue.add(
      item.kind,
      { id: item.id },
      { jobId: `${item.id}-${item.generation}-${item.attempts}`, priority: Math.max(1, item.priority) },
    );
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
  }
}
