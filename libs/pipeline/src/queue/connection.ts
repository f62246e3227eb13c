import { Queue, runMigrations, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { APPLICATION_ROLE, type Config, onDatabase, ResilientClient } from '@homeward/platform';
import { persistentPostgresBackend } from './persistent-backend.js';

/** The tables of the queue, apart from ours. */
const SCHEMA = 'homeward_queue';

/** Connections of each queue and each of its workers, apart from the one that listens: what they ask is short. */
const POOL = 1;

/** A Redis Cluster keeps the keys of a queue on several machines, where one command cannot reach them all. */
export class RedisClusterRefused extends Error {
  constructor() {
    super(
      'REDIS_URL names a Redis Cluster, which is not supported: use a single Redis or Valkey server (with replicas if you like), or leave REDIS_URL out to keep the queue in PostgreSQL',
    );
  }
}

/**
 * Where the queues are, by configuration only: in PostgreSQL, or in Redis when `REDIS_URL` is set.
 * @throws RedisClusterRefused
 */
export async function queueConnection({ redisUrl, databaseUrl }: Config): Promise<object> {
  setDefaultBackendFactory(redisUrl === null ? (persistentPostgresBackend as never) : undefined);
  if (redisUrl !== null) {
    await refuseCluster(redisUrl);
    return { url: redisUrl };
  }
  // The connection on which the queue listens has no handler of errors while it is being opened: cut then, it would end
  // the process.
  Object.assign(pg, { Client: ResilientClient });
  await makeTables(databaseUrl);
  return {
    Client: ResilientClient,
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: POOL,
  };
}

/** Until 0.1.0 all work waited in one queue. Its jobs are of no use: their rows are given to the queues of today. */
const FORMER_QUEUE = 'homeward-work';

export async function removeFormerQueue(config: Config): Promise<void> {
  const queue = new Queue(FORMER_QUEUE, { connection: await queueConnection(config) });
  queue.on('error', () => undefined);
  try {
    await queue.obliterate({ force: true });
  } finally {
    await queue.close();
  }
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

/**
 * Once for all queues of the process: a dozen connections would lock the tables one after the other. A login that owns
 * nothing finds what `migrateQueue` made.
 */
function makeTables(databaseUrl: string): Promise<void> {
  return onDatabase(databaseUrl, async (client) => {
    const sql = `SELECT has_database_privilege(current_database(), 'CREATE') AS may`;
    const { may } = (await client.query<{ may: boolean }>(sql)).rows[0]!;
    if (may) await runMigrations(client, SCHEMA);
  });
}

/** A Redis that cannot be reached yet is waited for by the queue itself. */
async function refuseCluster(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (/^cluster_enabled:1/m.test(await client.info('cluster'))) throw new RedisClusterRefused();
  } catch (error) {
    if (error instanceof RedisClusterRefused) throw error;
  } finally {
    client.disconnect();
  }
}
