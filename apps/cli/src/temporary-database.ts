import { randomBytes } from 'node:crypto';
import { loadConfig, onDatabase } from '@homeward/platform';

export interface TemporaryDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

interface EmbeddedServer {
  url(database: string): string;
  stop(): Promise<void>;
}

/** A separate database on the server of `DATABASE_URL`, else on an embedded server in `folder`. */
export async function temporaryDatabase(folder: string): Promise<TemporaryDatabase> {
  const given = process.env.DATABASE_URL;
  if (given === undefined || given === '') {
    // The launcher is plain JavaScript beside the compiled program, since it also runs before the first build.
    const { root } = loadConfig({ DATABASE_URL: 'postgres://none' });
    const { startEmbeddedPostgres } = (await import(`${root}/scripts/lib/embedded-postgres.js`)) as {
      startEmbeddedPostgres(options: { dataDir: string; durable: boolean }): Promise<EmbeddedServer>;
    };
    const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    return { url: server.url('postgres'), drop: () => server.stop() };
  }
  const name = `homeward_demo_${randomBytes(6).toString('hex')}`;
  await onServer(given, `CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => onServer(given, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  return onDatabase(url, async (client) => {
    await client.query(statement);
  });
}
