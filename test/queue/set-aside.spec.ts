import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Coverage } from '@homeward/searching';
import {
  LockLost,
  WORK_KINDS,
  Work,
  WorkRunner,
  systemActor,
  type WorkHandler,
  type WorkItem,
  type WorkKind,
} from '@homeward/platform';
import pg from 'pg';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

type Handlers = Record<WorkKind, WorkHandler>;
const all = (handler: WorkHandler): Handlers =>
  Object.fromEntries(WORK_KINDS.map((kind) => [kind, handler])) as Handlers;

let database: TestDatabase;
let api: ApiUnderTest;
beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
});
afterAll(async () => {
  await api.close();
  await database.drop();
});
beforeEach(() => sql('DELETE FROM work_item'));

const sql = (text: string, values: unknown[] = []): Promise<any[]> =>
  api.db.run(systemActor, (tx) => tx.em.query(text, values));
const work = () => api.app.get(Work);
const ask = (kind: WorkKind, subject: string): Promise<void> =>
  api.db.run(systemActor, (tx) => work().request(tx, kind, subject));
const find = async (kind: WorkKind, subject: string): Promise<WorkItem> =>
  (await api.db.run(systemActor, (tx) => work().find(tx, kind, subject)))!;

/** The application ends nobody's connection. */
async function asOwner(text: string): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(text);
  await owner.end();
}

/** What a process leaves that is killed as it begins: its lock goes with it, and nobody says how the run ended. */
const killed = (item: WorkItem): Promise<unknown> =>
  sql(`UPDATE work_item SET status = 'running', open_runs = open_runs || gen_random_uuid() WHERE id = $1`, [
    item.id,
  ]);

describe('work that ends its process each time', () => {
  it('is tried three times, then set aside with its reason, and runs no more', async () => {
    await ask('matching.case', 'poison');
    const item = await find('matching.case', 'poison');
    for (let time = 0; time < 3; time++) await killed(item);
    let runs = 0;
    const runner = new WorkRunner(api.db);
    await runner.run(
      item.id,
      all(() => Promise.resolve(void (runs += 1))),
    );
    expect(await find('matching.case', 'poison')).toMatchObject({
      status: 'failed',
      setAsideReason: 'process_ended',
      error: expect.stringContaining('3 times in a row'),
    });
    await runner.run(
      item.id,
      all(() => Promise.resolve(void (runs += 1))),
    );
    expect(runs).toBe(0);
  });

  it('is not requested again automatically, and coverage reports it as set aside', async () => {
    await ask('matching.delta', 'all');
    const item = await find('matching.delta', 'all');
    for (let time = 0; time < 3; time++) await killed(item);
    await new WorkRunner(api.db).run(
      item.id,
      all(() => Promise.resolve()),
    );
    expect(await api.db.run(systemActor, (tx) => work().ensure(tx, 'matching.delta', 'all'))).toBe(false);
    const state = await api.db.run(systemActor, (tx) => api.app.get(Coverage).state(tx));
    expect(state).toMatchObject({ complete: false, workSetAside: 1 });
  });

  it('is shown to the system administrator, who lets it be tried again, once for each click', async () => {
    await ask('import.apply', 'batch');
    const item = await find('import.apply', 'batch');
    for (let time = 0; time < 3; time++) await killed(item);
    await new WorkRunner(api.db).run(
      item.id,
      all(() => Promise.resolve()),
    );
    const administrator = await api.signIn('system_admin');
    const { body } = await administrator.get('/api/v1/work/set-aside').expect(200);
    expect(body.items).toMatchObject([
      { id: item.id, kind: 'import.apply', subjectId: 'batch', reason: 'process_ended' },
    ]);
    const health = (await api.anonymous().get('/api/v1/health')).body;
    expect(health).toMatchObject({ status: 'degraded', worker: { setAside: 1 } });
    expect((await administrator.get('/api/v1/metrics')).text).toMatch(/^homeward_work_set_aside 1$/m);
    for (const path of Array<string>(2).fill(`/api/v1/work/${item.id}/try-again`))
      expect((await administrator.post(path).expect(200)).body).toMatchObject({
        id: item.id,
        reason: null,
      });
    expect(await find('import.apply', 'batch')).toMatchObject({
      status: 'pending',
      generation: 2,
      error: null,
    });
    const entries = await sql(`SELECT 1 FROM audit_entry WHERE action = 'work.tried_again'`);
    expect(entries).toHaveLength(1);
    let runs = 0;
    await new WorkRunner(api.db).run(
      item.id,
      all(() => Promise.resolve(void (runs += 1))),
    );
    expect(runs).toBe(1);
    expect((await administrator.get('/api/v1/work/set-aside')).body.items).toEqual([]);
    await (await api.signIn('lab_lead')).post(`/api/v1/work/${item.id}/try-again`).expect(403);
  });
});

describe('a kill from outside is not counted against work', () => {
  /** What the row says after a process was killed, and one more that ends well. */
  async function goesOn(item: WorkItem): Promise<void> {
    await new WorkRunner(api.db).run(
      item.id,
      all(() => Promise.resolve()),
    );
    expect(await find(item.kind, item.subjectId)).toMatchObject({ status: 'done', openRuns: [] });
  }

  /** A process that reports this progress and is killed then: what it holds is given back, and nothing is recorded. */
  async function reaching(item: WorkItem, done: readonly number[], total: number): Promise<void> {
    const runner = new WorkRunner(api.db);
    // Nobody is suspected for long in a test.
    Object.assign(runner, { startedAt: performance.now() - 60_000 });
    let kill: (error: Error) => void = () => undefined;
    const dies = new Promise<never>((_, fail) => (kill = fail));
    const run = runner.run(
      item.id,
      all(async ({ progress }) => {
        for (const each of done) await progress(each, total);
        Object.assign(runner, { ended: () => Promise.resolve() });
        kill(new Error('killed'));
        await dies;
      }),
    );
    dies.catch(() => undefined);
    await run;
  }

  it('is not counted when the work got further each time', async () => {
    await ask('matching.research', 'all');
    const item = await find('matching.research', 'all');
    for (const left of [100, 80, 60, 40, 20]) await reaching(item, [0, 20], left);
    await goesOn(item);
  }, 60_000);

  it('counts the same progress made again as no progress', async () => {
    await ask('import.apply', 'same');
    const item = await find('import.apply', 'same');
    for (let time = 0; time < 3; time++) await reaching(item, [0, 400, 500], 1_000);
    await new WorkRunner(api.db).run(
      item.id,
      all(() => Promise.resolve()),
    );
    expect((await find('import.apply', 'same')).setAsideReason).toBe('process_ended');
  }, 60_000);

  it('is not counted when the process was stopped on purpose', async () => {
    await ask('calibration.run', 'long');
    const item = await find('calibration.run', 'long');
    for (let time = 0; time < 5; time++) {
      const runner = new WorkRunner(api.db);
      let begun = (): void => undefined;
      const began = new Promise<void>((done) => (begun = done));
      const never = runner.run(
        item.id,
        all(() => (begun(), new Promise((_, fail) => setTimeout(() => fail(new LockLost('x', 'y')), 400)))),
      );
      await began;
      await runner.beforeApplicationShutdown();
      await never;
    }
    await goesOn(item);
  }, 60_000);
});

describe('work under suspicion', () => {
  it('waits until its process has lived a while, and is done one by one; other work is not held up', async () => {
    await ask('matching.case', 'a');
    await ask('matching.case', 'b');
    await ask('matching.case', 'free');
    for (const subject of ['a', 'b']) await killed(await find('matching.case', subject));
    const runner = new WorkRunner(api.db);
    const began = performance.now();
    const times: Record<string, [number, number]> = {};
    const handlers = all(async ({ subjectId }) => {
      const from = performance.now() - began;
      await sleep(50);
      times[subjectId] = [from, performance.now() - began];
    });
    const ids = await Promise.all(
      ['a', 'b', 'free'].map(async (subject) => (await find('matching.case', subject)).id),
    );
    await Promise.all(ids.map((id) => runner.run(id, handlers)));
    expect(times['free']![1]).toBeLessThan(2_500);
    const [first, second] = [times['a']!, times['b']!].sort(([x], [y]) => x - y);
    expect(first![0]).toBeGreaterThan(2_500);
    expect(second![0]).toBeGreaterThanOrEqual(first![1]);
  }, 20_000);
});

describe('work whose lock is lost', () => {
  it('stops at its next progress when the connection that held it is cut, and is done by another', async () => {
    await ask('matching.case', 'cut');
    const { id } = await find('matching.case', 'cut');
    let reached = 0;
    await new WorkRunner(api.db).run(
      id,
      all(async ({ progress }) => {
        await progress(1, 9);
        reached = 1;
        await asOwner(
          `SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
             AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
             AND (l.classid::bigint << 32) | l.objid::bigint = hashtextextended('work:${id}', 0)`,
        );
        await sleep(200);
        await progress(2, 9);
        reached = 2;
      }),
    );
    expect(reached).toBe(1);
    expect(await find('matching.case', 'cut')).toMatchObject({
      status: 'running',
      openRuns: [],
      error: null,
    });
    let runs = 0;
    await new WorkRunner(api.db).run(
      id,
      all(() => Promise.resolve(void (runs += 1))),
    );
    expect(runs).toBe(1);
    expect(await find('matching.case', 'cut')).toMatchObject({ status: 'done' });
  }, 20_000);

  it('is not recorded as done when the lock went without a progress in between', async () => {
    await ask('matching.case', 'silent');
    const { id } = await find('matching.case', 'silent');
    const delivery = new AbortController();
    await new WorkRunner(api.db).run(
      id,
      all(() => {
        delivery.abort();
        return Promise.resolve();
      }),
      { delivery: delivery.signal },
    );
    expect(await find('matching.case', 'silent')).toMatchObject({
      status: 'pending',
      attempts: 1,
      error: expect.stringContaining('lock'),
    });
  });
});

it('work that fails for want of infrastructure twenty times is set aside, and says why', async () => {
  await ask('matching.case', 'broken');
  const { id } = await find('matching.case', 'broken');
  await sql('UPDATE work_item SET attempts = 19 WHERE id = $1', [id]);
  await new WorkRunner(api.db).run(
    id,
    all(() => Promise.reject(new Error('no disk'))),
  );
  expect(await find('matching.case', 'broken')).toMatchObject({
    status: 'failed',
    setAsideReason: 'failed_often',
    error: 'no disk',
  });
});
