import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createKeyFile, ENCRYPTED_COLUMNS, systemActor, type Config } from '@homeward/platform';
import { migrate, migrations } from '@homeward/schema';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app.js';
import { openContext } from '../../apps/cli/src/context.js';
import { prepareDatabase } from '../../apps/cli/src/prepare-database.js';
import { aMother, ok, openCase, openDesk, post, type Desk } from '../intake/desk.js';
import { createTestDatabase } from '../support/database.js';
import { startWorker } from '../support/worker.js';

let desk: Desk;
let owner: pg.Client;
beforeAll(async () => {
  desk = await openDesk();
  const { id } = await openCase(desk);
  await ok(post(desk.technician, `/cases/${id}/relatives`, aMother()));
  owner = new pg.Client({ connectionString: desk.api.config.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

/** Every way in which a process opens a database. */
const OPENINGS: readonly (readonly [string, (config: Config) => Promise<{ close(): Promise<unknown> }>])[] = [
  ['the API', (config) => createApp(config)],
  ['the worker', ({ databaseUrl, dataDir }) => startWorker(databaseUrl, dataDir)],
  ['a command', (config) => openContext(config)],
];

const config = (changes: Partial<Config> = {}): Config => ({ ...desk.api.config, ...changes });
/** All that a start could have written. */
async function written(): Promise<unknown> {
  const { rows } = await owner.query(
    `SELECT (SELECT count(*) FROM audit_entry) AS entries, (SELECT count(*) FROM account) AS accounts,
       (SELECT count(*) FROM policy) AS policies, (SELECT mode FROM installation) AS mode,
       (SELECT count(*) FROM migrations) AS migrations`,
  );
  return rows[0];
}

describe('without the keys of a database that holds something encrypted', () => {
  const folder = () => join(desk.api.config.dataDir, 'keys');
  const away = () => join(desk.api.config.dataDir, 'keys-taken-away');
  afterEach(() => {
    rmSync(folder(), { recursive: true, force: true });
    renameSync(away(), folder());
  });

  it.each(OPENINGS)('%s does not start, names the folder, and makes no keys', async (_, open) => {
    renameSync(folder(), away());
    await expect(open(config())).rejects.toThrow(folder());
    expect(existsSync(folder())).toBe(false);
  });

  it('a production installation does not start either', async () => {
    renameSync(folder(), away());
    await owner.query(`UPDATE installation SET mode = 'production'`);
    try {
      await expect(prepareDatabase(config({ mode: 'production' }))).rejects.toThrow(folder());
      await expect(openContext(config({ mode: 'production' }))).rejects.toThrow(folder());
    } finally {
      await owner.query(`UPDATE installation SET mode = 'demonstration'`);
    }
    expect(existsSync(folder())).toBe(false);
  });

  it('it does not start with the keys of another installation, though they have the same names', async () => {
    renameSync(folder(), away());
    createKeyFile(folder());
    await expect(openContext(config())).rejects.toThrow(/not those of this database/);
  });

  it('it starts with the right ones although one field was tampered with', async () => {
    cpSync(folder(), away(), { recursive: true });
    await owner.query('BEGIN');
    await owner.query(`UPDATE identity SET name = replace(name, '.k1.', '.k1.A') WHERE donor_id IS NOT NULL`);
    await owner.query('COMMIT');
    await (await openContext(config())).close();
    await owner.query(`UPDATE identity SET name = replace(name, '.k1.A', '.k1.') WHERE donor_id IS NOT NULL`);
  });
});

it('every column that holds something encrypted is looked at', async () => {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'text'`,
  );
  const holding: string[] = [];
  for (const { table, column } of rows)
    if ((await owner.query(`SELECT 1 FROM ${table} WHERE ${column} LIKE 'v1.a256gcm.%' LIMIT 1`)).rowCount)
      holding.push(`${table}.${column}`);
  const listed = Object.entries(ENCRYPTED_COLUMNS).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`),
  );
  // Kept for a day; nothing is lost with them.
  const passing = ['idempotency.answer'];
  expect(holding).toContain('identity.name');
  expect(listed).toEqual(expect.arrayContaining(holding.filter((each) => !passing.includes(each))));
  const known = rows.map(({ table, column }) => `${table}.${column}`);
  expect(known).toEqual(expect.arrayContaining(listed));
});

describe('a database set up for a demonstration', () => {
  it.each(OPENINGS.filter(([name]) => name !== 'the worker'))(
    'refuses %s in production before anything is written',
    async (_, open) => {
      const before = await written();
      await expect(open(config({ mode: 'production' }))).rejects.toThrow(/set up for demonstration/);
      expect(await written()).toEqual(before);
    },
  );

  it('is refused by the set-up of the other mode', async () => {
    const before = await written();
    await expect(prepareDatabase(config({ mode: 'production' }))).rejects.toThrow(/set up for demonstration/);
    expect(await written()).toEqual(before);
  });

  it('cannot be changed to production by the application', async () => {
    await expect(
      desk.api.db.run(systemActor, (tx) => tx.em.query(`UPDATE installation SET mode = 'production'`)),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('the first set-up', () => {
  it('writes the mode, and the other is refused from then on', async () => {
    const database = await createTestDatabase();
    const dataDir = join(desk.api.config.dataDir, 'first');
    mkdirSync(dataDir);
    const urls = { databaseUrl: database.url, migrationDatabaseUrl: database.url, dataDir };
    await prepareDatabase(config({ ...urls, mode: 'production' }));
    await (await openContext(config({ ...urls, mode: 'production' }))).close();
    await expect(prepareDatabase(config(urls))).rejects.toThrow(/set up for production/);
    await expect(openContext(config(urls))).rejects.toThrow(/set up for production/);
    await database.drop();
  });
});

describe('a database of a release that did not write the mode down', () => {
  const latest = migrations.find(({ name }) => name.startsWith('ClusterAndMode'))!;

  it.each([
    ['demonstration accounts', 'demonstration', async () => {}],
    ['accounts of its own', 'production', () => owner.query('UPDATE account SET is_demonstration = false')],
  ] as const)('with %s is taken for %s', async (_, mode, change) => {
    const undo = new DataSource({ type: 'postgres', url: desk.api.config.databaseUrl });
    await undo.initialize();
    const runner = undo.createQueryRunner();
    try {
      await change();
      await new latest().down(runner);
      await runner.query('DELETE FROM migrations WHERE name = $1', [new latest().name]);
      const other = mode === 'production' ? 'demonstration' : 'production';
      await expect(prepareDatabase(config({ mode: other }))).rejects.toThrow(`set up for ${mode}`);
      expect((await runner.query(`SELECT to_regclass('installation') AS made`))[0].made).toBeNull();
      await migrate(desk.api.config.databaseUrl);
      expect(await runner.query('SELECT mode FROM installation')).toEqual([{ mode }]);
    } finally {
      await runner.release();
      await undo.destroy();
      await owner.query('UPDATE account SET is_demonstration = true');
    }
  });
});
