import type pg from 'pg';
import { newId, onDatabase } from '@homeward/platform';
import { migrateQueue } from '@homeward/pipeline';
import { migrate } from '@homeward/schema';
import { testConfig } from './config.js';

const TEMPLATE = 'homeward_template';

export interface TestDatabase {
  /** Connection string of the owner. */
  readonly url: string;
  drop(): Promise<unknown>;
}

/**
 * A database of its own with every migration applied, those of the queue too, copied from one template.
 * @param server URL of any database of the server; the one that all tests share when not given
 * @param template a database of the server that nobody uses; an empty one when not given
 */
export async function createTestDatabase(
  server = sharedServer(),
  template = TEMPLATE,
): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await onDatabase(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(727002)');
    if (template === TEMPLATE) await makeEmptyTemplate(client, server);
    // Half of the CPU of the other strategy, which also writes every page to the log of the server.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  });
  return {
    url: at(server, name),
    drop: () => onDatabase(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** URL of the server that all tests share. */
export function sharedServer(): string {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('TEST_POSTGRES_URL is set by test/support/global-setup.js');
  return server;
}

/** Keeps a database under a name of its own, to be copied; nobody may use it. */
export function renameDatabase({ url }: TestDatabase, name: string): Promise<void> {
  return onDatabase(at(url, 'postgres'), async (client) => {
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${name}`);
  });
}

async function makeEmptyTemplate(client: pg.Client, server: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (found.rowCount !== 0) return;
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}_making`);
  await client.query(`CREATE DATABASE ${TEMPLATE}_making`);
  const url = at(server, `${TEMPLATE}_making`);
  await migrate(url);
  await migrateQueue(testConfig(url, '/nonexistent'));
  await client.query(`ALTER DATABASE ${TEMPLATE}_making RENAME TO ${TEMPLATE}`);
}

function at(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}
