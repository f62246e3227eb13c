import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  excessPrivileges,
  Work,
  WORK_KINDS,
  systemActor,
  type WorkHandler,
  type WorkKind,
} from '@homeward/platform';
import pg from 'pg';
import { prepareDatabase } from '../../apps/cli/src/prepare-database.js';
import { JobQueues } from '@homeward/pipeline';
import { startQueues } from '../support/queues.js';
import { ensureServiceLogin } from '../../scripts/lib/embedded-postgres.js';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { testConfig } from '../support/config.js';
import { createTestDatabase, sharedServer, type TestDatabase } from '../support/database.js';
import { settled } from '../support/settled.js';

let database: TestDatabase;
let api: ApiUnderTest;
let folder: string;
/** As the running processes are connected. */
let login: pg.Client;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-login-'));
  // As root the passwords lie where the database's account reaches them.
  chmodSync(folder, 0o711);
  database = await createTestDatabase();
  url = (await ensureServiceLogin(sharedServer(), folder))(new URL(database.url).pathname.slice(1));
  await prepareDatabase(testConfig(url, folder, { MIGRATION_DATABASE_URL: database.url }));
  api = await startApi(url);
  login = new pg.Client({ connectionString: url });
  await login.connect();
}, 60_000);
afterAll(async () => {
  await login.end();
  await api.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('the login that npm start gives to API and worker', () => {
  it('is enough to run, and no more than that', async () => {
    expect((await (await api.signIn('technician')).get('/api/v1/cases')).status).toBe(200);
    expect(await excessPrivileges(async (sql) => (await login.query(sql)).rows)).toBeNull();
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    expect(await excessPrivileges(async (sql) => (await owner.query(sql)).rows)).toContain(
      'MIGRATION_DATABASE_URL',
    );
    await owner.end();
  });

  it('has its password in a file for the account that starts the system alone', () => {
    expect(statSync(join(folder, 'service-password')).mode & 0o777).toBe(0o600);
  });

  it('owns nothing, and is a member of the application role only', async () => {
    const { rows } = await login.query(
      `SELECT (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
         r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication AS mighty,
         (SELECT array_agg(g.rolname::text) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid) AS member
       FROM pg_roles r WHERE r.rolname = session_user`,
    );
    expect(rows).toEqual([{ owned: 0, mighty: false, member: ['homeward_app'] }]);
  });

  it.each(['SET ROLE NONE', 'RESET ROLE', 'SET SESSION AUTHORIZATION DEFAULT', 'SET ROLE homeward_app'])(
    'gains nothing by %s',
    async (statement) => {
      const session = new pg.Client({ connectionString: url, options: '-c role=homeward_app' });
      await session.connect();
      try {
        await session.query(statement);
        // Row-level security holds: without a scope nothing is seen.
        expect((await session.query('SELECT 1 FROM account')).rowCount).toBe(0);
        for (const forbidden of [
          'ALTER TABLE account DISABLE ROW LEVEL SECURITY',
          'ALTER TABLE account NO FORCE ROW LEVEL SECURITY',
          'DROP POLICY in_scope ON account',
          'CREATE POLICY open ON account USING (true)',
          'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
          'UPDATE audit_entry SET action = action',
          'DELETE FROM audit_link',
          `UPDATE installation SET mode = 'production'`,
          'CREATE TABLE public.mine (i int)',
          'CREATE SCHEMA mine',
          'DROP TABLE homeward_queue.migration',
          'SET ROLE homeward',
          'CREATE ROLE mine',
          'ALTER ROLE homeward_service SUPERUSER',
          `COPY (SELECT 1) TO PROGRAM 'true'`,
          `SELECT pg_read_file('PG_VERSION')`,
          'SET session_replication_role = replica',
        ])
          await expect(session.query(forbidden)).rejects.toThrow(/permission denied|must be|denied to/);
        await session.query('SET row_security = off');
        await expect(session.query('SELECT 1 FROM account')).rejects.toThrow(/row-level security/);
      } finally {
        await session.end();
      }
    },
  );

  it('works off the queue, whose tables it does not own either', async () => {
    const done: string[] = [];
    const handlers = Object.fromEntries(
      WORK_KINDS.map((kind): [WorkKind, WorkHandler] => [
        kind,
        ({ subjectId }) => Promise.resolve(void done.push(subjectId)),
      ]),
    ) as Record<WorkKind, WorkHandler>;
    const queues = await startQueues(testConfig(url, folder), handlers);
    try {
      const item = await api.db.run(systemActor, async (tx) => {
        const work = api.app.get(Work);
        await work.request(tx, 'matching.case', 'x');
        return (await work.find(tx, 'matching.case', 'x'))!;
      });
      await queues.get(JobQueues, { strict: false }).add([item]);
      await settled(url, 20_000);
      expect(done).toEqual(['x']);
    } finally {
      await queues.close();
    }
  }, 30_000);
});
