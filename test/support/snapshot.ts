import { onDatabase } from '@homeward/platform';
import { createHash } from 'node:crypto';
import { createTestDatabase, renameDatabase, sharedServer, type TestDatabase } from './database.js';

export interface Copy<T> extends TestDatabase {
  /** What the builder returned: ids and codes that tests need. */
  readonly facts: T;
}

/**
 * A copy of a database that several tests need alike. The first test of the run that asks for it builds it, under a
 * lock; the others, also in other processes, copy it.
 * @param build fills an empty migrated database and closes every connection; what it returns is kept as JSON beside it
 */
export async function copyOfScene<T>(name: string, build: (url: string) => Promise<T>): Promise<Copy<T>> {
  const template = `homeward_scene_${name}`;
  const facts = await once(template, build);
  return { ...(await createTestDatabase(sharedServer(), template)), facts };
}

async function once<T>(template: string, build: (url: string) => Promise<T>): Promise<T> {
  return onDatabase(sharedServer(), async (client) => {
    await client.query('SELECT pg_advisory_lock(727004, $1)', [lockOf(template)]);
    const { rows } = await client.query<{ facts: string }>(
      `SELECT shobj_description(oid, 'pg_database') AS facts FROM pg_database WHERE datname = $1`,
      [template],
    );
    if (rows[0]) return JSON.parse(rows[0].facts) as T;
    const database = await createTestDatabase();
    try {
      const facts = JSON.stringify(await build(database.url));
      // The facts stand on the database itself; under its name it is complete.
      const name = new URL(database.url).pathname.slice(1);
      await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(facts)}`);
      await renameDatabase(database, template);
      return JSON.parse(facts) as T;
    } catch (error) {
      await database.drop();
      throw error;
    }
  });
}

/** Scenes of other names are built at the same time. */
function lockOf(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE();
}
