import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations.js';

/** Brings the database to the newest migration, as its owner. Returns the names of what ran. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
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
