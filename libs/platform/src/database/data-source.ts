import { DataSource, type DataSourceOptions } from 'typeorm';
import { SteadyClient } from './steady-client.js';
import { migrations } from '../migrations/index.js';

/** Rows belong to the owner; the processes act as this role, to which row-level security applies. */
export const APPLICATION_ROLE = 'homeward_app';

/** Connections of the running system: they drop to the application role as they open. */
export function applicationDataSource(databaseUrl: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    synchronize: false,
    poolSize,
    extra: { Client: SteadyClient, options: `-c role=${APPLICATION_ROLE} -c timezone=UTC` },
  };
}

/** Brings the database to the newest migration, as its owner. Returns the names of what ran. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: [...migrations],
    synchronize: false,
  });
  await source.initialize();
  try {
    // Two processes that start together: the second waits, then finds nothing to do.
    await source.query('SELECT pg_advisory_lock(727001)');
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
