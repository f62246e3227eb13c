import { type Config, createFirstKeys, onDatabase, type Query, refuseOtherMode } from '@homeward/platform';
import { migrateQueue } from '@homeward/pipeline';
import { migrate } from '@homeward/schema';

/**
 * Brings the database to this release, as the owner of its tables; in production also makes the keys of one that holds
 * nothing encrypted yet. A database of the other mode is refused before a word is written.
 * @returns the names of the migrations that ran
 */
export async function prepareDatabase(config: Config): Promise<string[]> {
  await asOwner(config, (query) => refuseOtherMode(query, config.mode));
  const ran = await migrate(config.migrationDatabaseUrl);
  await migrateQueue(config);
  if (config.mode === 'production') await asOwner(config, (query) => createFirstKeys(config, query));
  return ran;
}

async function asOwner(config: Config, work: (query: Query) => Promise<void>): Promise<void> {
  return onDatabase(config.migrationDatabaseUrl, async (client) => {
    await client.query(`SELECT set_config('homeward.scope', 'city', false)`);
    await work(async (sql, values) => (await client.query(sql, values)).rows as unknown[]);
  });
}
