import { APPLICATION_ROLE, newId, onDatabase, systemActor } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { aMother, aSentShipment, openCase, openDesk, ok, post, sql, type Desk } from '../intake/desk.js';

let desk: Desk;
/** Every table with a district_id, from the database itself. */
let tables: string[];

beforeAll(async () => {
  desk = await openDesk();
  const rows = await sql(
    desk,
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attname = 'district_id'
       AND NOT a.attisdropped ORDER BY 1`,
  );
  tables = rows.map((row) => row.name);
  await fill();
});
afterAll(() => desk.close());

/** At least one row of Heping in each of them. */
async function fill(): Promise<void> {
  const { id } = await openCase(desk);
  const mother = await ok(post(desk.technician, `/cases/${id}/relatives`, aMother()));
  const consent = { kind: 'own_consent', reference: 'C-1', givenOn: '2026-01-05' };
  await ok(post(desk.technician, `/donors/${mother.id}/consent`, consent));
  await aSentShipment(desk, 1);
  // The others stand at the end of a long road, or are new; the rows they refer to are not of interest here.
  const [{ district_id: district }] = await sql(
    desk,
    `SELECT district_id FROM account WHERE username = 'investigator'`,
  );
  return onDatabase(desk.api.config.databaseUrl, async (owner) => {
    await owner.query('SET session_replication_role = replica');
    for (const table of tables)
      if ((await owner.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount === 0)
        await insertAnything(owner, table, district);
  });
}

const ANY_VALUE: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  'timestamp with time zone': 'now()',
  date: 'current_date',
  boolean: 'false',
  jsonb: `'{}'`,
  bytea: `''`,
  integer: '1',
  bigint: '1',
  'double precision': '1',
  ARRAY: `'{}'`,
};

/** One row of the district, whatever the table's other columns and rules are. */
async function insertAnything(owner: pg.Client, table: string, district: string): Promise<void> {
  const checks = await owner.query(
    `SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
    [table],
  );
  for (const { conname } of checks.rows)
    await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT "${conname}"`);
  const { rows } = await owner.query(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_name = $1 AND table_schema = 'public' AND column_name <> 'district_id'
       AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'`,
    [table],
  );
  const names = ['district_id', ...rows.map((row) => row.name)];
  const values = ['$1', ...rows.map((row) => ANY_VALUE[row.type] ?? `'x'`)];
  await owner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`, [district]);
}

const count = async (query: (sql: string) => Promise<any[]>, table: string): Promise<number> =>
  (await query(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

describe('every table with a district', () => {
  it('forces row-level security and has a policy', async () => {
    const rows = await sql(
      desk,
      `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
         (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM pg_class c WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace`,
      [tables],
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.forced || row.policies === 0)).toEqual([]);
  });

  it('has rows that the whole city sees, so that the tests below mean something', async () => {
    for (const table of tables)
      expect([table, (await count((text) => sql(desk, text), table)) > 0]).toEqual([table, true]);
  });

  it('shows nothing while no scope is set, on a fresh connection', async () => {
    const fresh = new pg.Client({
      connectionString: desk.api.config.databaseUrl,
      options: `-c role=${APPLICATION_ROLE}`,
    });
    await fresh.connect();
    try {
      for (const table of tables)
        expect([table, await count(async (text) => (await fresh.query(text)).rows, table)]).toEqual([
          table,
          0,
        ]);
    } finally {
      await fresh.end();
    }
  });

  it('shows nothing while no scope is set, on the very connection that had one before', async () => {
    const client = new pg.Client({
      connectionString: desk.api.config.databaseUrl,
      options: `-c role=${APPLICATION_ROLE}`,
    });
    await client.connect();
    const query = async (text: string) => (await client.query(text)).rows;
    try {
      for (const end of ['COMMIT', 'ROLLBACK']) {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('homeward.scope', 'city', true)`);
        expect(await count(query, 'missing_case')).toBeGreaterThan(0);
        await client.query(end);
        for (const table of tables) expect([end, table, await count(query, table)]).toEqual([end, table, 0]);
      }
    } finally {
      await client.end();
    }
  });

  it('shows nothing on any connection of the pool after a hundred requests of everyone', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        [desk.technician, desk.stranger, desk.analyst, desk.coordinator][i % 4]!.get('/api/v1/specimens'),
      ),
    );
    const source = desk.api.app.get(DataSource);
    const runners = Array.from({ length: 10 }, () => source.createQueryRunner());
    try {
      for (const runner of runners)
        for (const table of tables)
          expect([table, await count((text) => runner.query(text), table)]).toEqual([table, 0]);
    } finally {
      await Promise.all(runners.map((runner) => runner.release()));
    }
  });

  it('shows another district nothing of this one', async () => {
    const [hexi] = await sql(
      desk,
      `SELECT district_id, collection_point_id FROM account WHERE username = 'technician2'`,
    );
    const place = { districtId: hexi.district_id, collectionPointId: hexi.collection_point_id };
    const strangers = [
      { ...systemActor, ...place, role: 'technician' as const, scope: 'point' as const },
      {
        ...systemActor,
        ...place,
        collectionPointId: null,
        role: 'investigator' as const,
        scope: 'district' as const,
      },
    ];
    const heping = await sql(desk, `SELECT id FROM district WHERE code = '120101'`);
    for (const stranger of strangers)
      for (const table of tables.filter((name) => name !== 'collection_point')) {
        const rows = await desk.api.db.run(stranger, ({ em }) =>
          em.query(`SELECT count(*)::int AS n FROM ${table} WHERE district_id = $1`, [heping[0].id]),
        );
        expect([stranger.role, table, rows[0].n]).toEqual([stranger.role, table, 0]);
      }
  });

  it('refuses to store a row for another district', async () => {
    const [hexi] = await sql(
      desk,
      `SELECT id, district_id, collection_point_id FROM account WHERE username = 'technician2'`,
    );
    const [heping] = await sql(desk, `SELECT district_id, id FROM collection_point WHERE code = 'TJ-HP-01'`);
    const actor = {
      ...systemActor,
      role: 'technician' as const,
      scope: 'point' as const,
      districtId: hexi.district_id,
      collectionPointId: hexi.collection_point_id,
    };
    const insert = (district: string, point: string) =>
      desk.api.db.run(actor, ({ em }) =>
        em.query(
          `INSERT INTO missing_case (id, number, district_id, collection_point_id, status, missing_sex, missing_since, created_by)
           VALUES ($1::uuid, $1::uuid::text, $2, $3, 'open', 'male', '2020-01-01', $4)`,
          [newId(), district, point, hexi.id],
        ),
      );
    await expect(insert(heping.district_id, heping.id)).rejects.toThrow(/row-level security/);
    await insert(hexi.district_id, hexi.collection_point_id);
  });
});

describe('the application role', () => {
  it('owns nothing, is not a superuser, and bypasses no policy', async () => {
    const [role] = await sql(
      desk,
      `SELECT current_user AS name, r.rolsuper, r.rolbypassrls,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
       FROM pg_roles r WHERE r.rolname = current_user`,
    );
    expect(role).toEqual({ name: APPLICATION_ROLE, rolsuper: false, rolbypassrls: false, owned: 0 });
  });
});
