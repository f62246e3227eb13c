import {
  Queue,
  Worker,
  createPostgresBackend,
  runMigrations,
  setDefaultBackendFactory,
  type Job,
} from 'bullmq';
import pg from 'pg';
import { APPLICATION_ROLE, SteadyClient, type Config } from '@homeward/platform';

const NAME = 'homeward-work';
/** Jobs run side by side in one process: searches wait for the database more than they compute. */
const CONCURRENCY = 4;
/** After a job's lock is lost (a killed worker) another worker takes it within this time. */
const STALLED_MS = 15_000;

/** The tables of the queue, apart from ours. */
const SCHEMA = 'homeward_queue';

/** Where the queues are, by configuration only: in PostgreSQL, or in Redis when `REDIS_URL` is set. */
export async function queueConnection({ redisUrl, databaseUrl }: Config): Promise<object> {
  setDefaultBackendFactory(redisUrl === null ? (createPostgresBackend as never) : undefined);
  if (redisUrl !== null) return { url: redisUrl };
  return {
    Client: SteadyClient,
    connectionString: databaseUrl,
    schema: SCHEMA,
    // A login that owns nothing finds what `migrateQueue` made.
    migrate: await mayCreate(databaseUrl),
  };
}

/** Makes the tables of the queue, as their owner, and lets the application use them. */
export async function migrateQueue({ redisUrl, migrationDatabaseUrl }: Config): Promise<void> {
  if (redisUrl !== null) return;
  await onDatabase(migrationDatabaseUrl, async (client) => {
    await runMigrations(client, SCHEMA);
    await client.query(`
      GRANT USAGE ON SCHEMA ${SCHEMA} TO ${APPLICATION_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${APPLICATION_ROLE};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${APPLICATION_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${APPLICATION_ROLE};`);
  });
}

function mayCreate(databaseUrl: string): Promise<boolean> {
  return onDatabase(databaseUrl, async (client) => {
    const sql = `SELECT has_database_privilege(current_database(), 'CREATE') AS may`;
    return (await client.query<{ may: boolean }>(sql)).rows[0]!.may;
  });
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new SteadyClient({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the queue needs of a row of work. */
export interface QueuedItem {
  readonly id: string;
  readonly generation: number;
  readonly attempts: number;
  readonly kind: string;
  readonly priority: number;
}

/** Does a row of work; the signal is aborted when the job's lock is lost. */
export type RunItem = (itemId: string, delivery: AbortSignal) => Promise<void>;

/** The job queue: in PostgreSQL on one machine, in Redis (`REDIS_URL`) on many. A job is an id and nothing else. */
export class WorkQueue {
  private readonly queue: Queue<{ id: string }>;
  private readonly worker: Worker<{ id: string }>;
  /** Jobs that this process does, each with what tells that its lock is lost. */
  private readonly deliveries = new Map<string, AbortController>();

  private constructor(connection: object, run: RunItem, onError: (error: Error) => void) {
    const shared = { connection };
    this.queue = new Queue<{ id: string }>(NAME, {
      ...shared,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    this.worker = new Worker<{ id: string }>(NAME, (job: Job<{ id: string }>) => this.deliver(job, run), {
      ...shared,
      concurrency: CONCURRENCY,
      stalledInterval: STALLED_MS,
      maxStalledCount: 100,
    });
    this.queue.on('error', onError);
    this.worker.on('error', onError);
    // Another worker is given the job then; this one stops at its next progress.
    this.worker.on('lockRenewalFailed', (jobIds) => {
      for (const id of jobIds) this.deliveries.get(id)?.abort();
    });
  }

  static async open(config: Config, run: RunItem, onError: (error: Error) => void): Promise<WorkQueue> {
    const opened = new WorkQueue(await queueConnection(config), run, onError);
    try {
      await opened.queue.waitUntilReady();
      return opened;
    } catch (error) {
      await opened.close().catch(() => undefined);
      throw error;
    }
  }

  /**
   * Adds the row as a job; a job that is already waiting for the same generation is not added twice.
   * @param delivery raised when the job of an earlier delivery was lost
   */
  async add(item: QueuedItem, delivery = 0): Promise<void> {
    await this.queue.add(
      item.kind,
      { id: item.id },
      { jobId: jobId(item, delivery), priority: Math.max(1, item.priority) },
    );
  }

  /** Whether the row's job is there and in no line: a worker has taken it. */
  async isTaken(item: QueuedItem, delivery: number): Promise<boolean> {
    const state = await this.queue.getJobState(jobId(item, delivery));
    return !['waiting', 'prioritized', 'unknown'].includes(state);
  }

  private async deliver(job: Job<{ id: string }>, run: RunItem): Promise<void> {
    const delivery = new AbortController();
    const id = job.id ?? job.data.id;
    this.deliveries.set(id, delivery);
    try {
      await run(job.data.id, delivery.signal);
    } finally {
      this.deliveries.delete(id);
    }
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
  }
}

function jobId({ id, generation, attempts }: QueuedItem, delivery: number): string {
  return [id, generation, attempts, ...(delivery > 0 ? [delivery] : [])].join('-');
}
