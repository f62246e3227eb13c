import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Queue } from 'bullmq';
import {
  Db,
  QueuePauses,
  systemActor,
  Work,
  WORK_KINDS,
  type WorkHandler,
  type WorkKind,
} from '@homeward/platform';
import { JobQueues, queueConnection, removeFormerQueue } from '@homeward/pipeline';
import { until } from '@homeward/testing';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { Commands } from '../support/commands.js';
import { testConfig } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startQueues } from '../support/queues.js';
import { redisIsInstalled, startRedis, type TestRedis } from '../support/redis.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'homeward-paused-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(redisIsInstalled ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])('a queue in %s', (where) => {
  let redis: TestRedis | null = null;
  const config = () => testConfig(database.url, folder, redis ? { REDIS_URL: redis.url } : {});
  beforeAll(async () => {
    if (where === 'Redis') redis = await startRedis();
  });
  afterAll(async () => {
    await redis?.stop();
  });

  it('runs no job while it is paused, others continue, and it continues when it is resumed', async () => {
    const done: WorkKind[] = [];
    const handlers = Object.fromEntries(
      WORK_KINDS.map((kind) => [kind, () => Promise.resolve(void done.push(kind))]),
    ) as unknown as Record<WorkKind, WorkHandler>;
    const context = await startQueues(config(), handlers);
    try {
      const queues = context.get(JobQueues, { strict: false });
      const db = context.get(Db, { strict: false });
      const work = context.get(Work, { strict: false });
      await queues.pauseOnly(new Set(['search']));
      const items = await db.run(systemActor, async (tx) => {
        await tx.em.query('DELETE FROM work_item');
        for (const kind of ['matching.case', 'hit.notify'] as const)
          await work.request(tx, kind, `${where} x`);
        return Promise.all(
          (['matching.case', 'hit.notify'] as const).map(
            async (kind) => (await work.find(tx, kind, `${where} x`))!,
          ),
        );
      });
      await queues.add(items);
      await until(() => done.includes('hit.notify'), { what: 'the notices are sent', deadline: 20_000 });
      expect(done).toEqual(['hit.notify']);
      // It waits in line: it is not taken for lost.
      expect(['waiting', 'prioritized']).toContain(
        await queues.stateOf(Object.assign(items[0]!, { deliveries: 1 })),
      );
      await queues.pauseOnly(new Set());
      await until(() => done.length === 2, { what: 'both are done', deadline: 20_000 });
      expect(done).toEqual(['hit.notify', 'matching.case']);
    } finally {
      await context.close();
    }
  }, 60_000);

  it('of former releases is emptied, whatever its jobs are', async () => {
    const queue = new Queue('homeward-work', { connection: await queueConnection(config()) });
    try {
      await queue.add('matching.case', { id: 'x' }, { priority: 5 });
      await queue.add('matching.case', { id: 'y' }, { delay: 1_000_000 });
      expect(await queue.getJobCountByTypes('prioritized', 'delayed')).toBe(2);
      await removeFormerQueue(config());
      expect(await queue.getJobCountByTypes('prioritized', 'delayed', 'waiting', 'active')).toBe(0);
    } finally {
      await queue.close();
    }
  }, 60_000);
});

describe('homeward queue', () => {
  let api: ApiUnderTest;
  let commands: Commands;
  beforeAll(async () => {
    api = await startApi(database.url);
    commands = new Commands({ DATABASE_URL: database.url, HOMEWARD_DATA_DIR: api.config.dataDir });
  });
  afterAll(async () => {
    await commands.end();
    await api.close();
  });
  const queue = (...args: string[]) => commands.run(['queue', ...args]);

  it('pauses and resumes a queue: on record, on the health page, and once for each call', async () => {
    expect((await queue('pause', 'search', '--reason', '更换硬盘')).out).toBe('search: paused\n');
    expect((await queue('pause', 'search')).out).toBe('search: was paused already\n');
    const paused = await api.db.run(systemActor, (tx) => api.app.get(QueuePauses).paused(tx));
    expect([...paused]).toEqual(['search']);
    const health = (await api.anonymous().get('/api/v1/health')).body;
    expect(health).toMatchObject({ status: 'degraded', worker: { pausedQueues: 1 } });
    const administrator = await api.signIn('system_admin');
    const { body } = await administrator.get('/api/v1/work/queues').expect(200);
    expect(body.items.find((each: { load: string }) => each.load === 'search')).toMatchObject({
      pausedAt: expect.any(String),
      reason: '更换硬盘',
    });
    expect((await queue('list')).out).toMatch(/^search .* paused since .*更换硬盘/m);
    expect((await queue('resume', 'search')).out).toBe('search: resumed\n');
    expect((await queue('resume', 'search')).out).toBe('search: was not paused\n');
    expect((await queue('pause', 'nothing')).code).not.toBe(0);
    expect((await api.anonymous().get('/api/v1/health')).body.worker.pausedQueues).toBe(0);
    const entries = await api.db.run(systemActor, (tx) =>
      tx.em.query(`SELECT action, subject_id FROM audit_entry WHERE subject_type = 'queue' ORDER BY id`),
    );
    expect(entries).toEqual([
      { action: 'queue.paused', subject_id: 'search' },
      { action: 'queue.resumed', subject_id: 'search' },
    ]);
  }, 120_000);
});
