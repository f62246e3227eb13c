import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import {
  Db,
  NotFound,
  PlatformModule,
  WORK_KINDS,
  Work,
  WorkRunner,
  systemActor,
  type WorkHandler,
  type WorkItem,
  type WorkKind,
} from '@homeward/platform';
import { JobQueues } from '@homeward/pipeline';
import { testConfig } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { redisIsInstalled, startRedis, type TestRedis } from '../support/redis.js';
import { settled } from '../support/settled.js';
import { startQueues } from '../support/queues.js';

type Handlers = Record<WorkKind, WorkHandler>;

const refuse: WorkHandler = () => Promise.reject(new Error('not expected'));
const only = (kind: WorkKind, handler: WorkHandler): Handlers =>
  ({ ...Object.fromEntries(WORK_KINDS.map((name) => [name, refuse])), [kind]: handler }) as Handlers;

describe('rows of work', () => {
  let database: TestDatabase;
  let context: INestApplicationContext;
  let folder: string;
  let db: Db;
  let work: Work;
  let runner: WorkRunner;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'homeward-queue-'));
    context = await NestFactory.createApplicationContext(
      PlatformModule.forRoot(testConfig(database.url, folder), 20),
      { logger: false },
    );
    db = context.get(Db);
    work = context.get(Work);
    runner = context.get(WorkRunner);
  });
  afterAll(async () => {
    await context.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => db.run(systemActor, (tx) => tx.em.query('DELETE FROM work_item')));

  const request = (subject = 'x'): Promise<void> =>
    db.run(systemActor, (tx) => work.request(tx, 'matching.case', subject));
  const row = async (subject = 'x'): Promise<WorkItem> => {
    const found = await db.run(systemActor, (tx) => work.find(tx, 'matching.case', subject));
    if (!found) throw new Error('no row');
    return found;
  };

  it('do not exist when the business transaction fails', async () => {
    await expect(
      db.run(systemActor, async (tx) => {
        await work.request(tx, 'matching.case', 'lost');
        throw new Error('business rule');
      }),
    ).rejects.toThrow('business rule');
    expect(await db.run(systemActor, (tx) => work.find(tx, 'matching.case', 'lost'))).toBeNull();
  });

  it('run once when their job is delivered to many at the same time', async () => {
    await request();
    let runs = 0;
    const handlers = only('matching.case', async () => {
      runs += 1;
      await sleep(50);
    });
    const { id } = await row();
    await Promise.all(Array.from({ length: 8 }, () => runner.run(id, handlers)));
    await runner.run(id, handlers);
    expect(runs).toBe(1);
    expect((await row()).status).toBe('done');
  });

  it('run again when they are asked for while they run', async () => {
    await request();
    let runs = 0;
    const handlers = only('matching.case', async () => {
      runs += 1;
      if (runs === 1) await request();
    });
    const { id } = await row();
    await runner.run(id, handlers);
    expect((await row()).status).toBe('pending');
    await runner.run(id, handlers);
    expect(await row()).toMatchObject({ status: 'done', generation: 2 });
    expect(runs).toBe(2);
  });

  it('continue when they are requested again, until they are stopped', async () => {
    const links = async (): Promise<WorkItem> =>
      (await db.run(systemActor, (tx) => work.find(tx, 'matching.links', 'all')))!;
    const ask = (): Promise<void> => db.run(systemActor, (tx) => work.request(tx, 'matching.links', 'all'));
    await ask();
    const reached: string[] = [];
    const handlers = only('matching.links', async ({ progress }) => {
      await ask();
      await progress(1, 2);
      reached.push('asked anew');
      if (reached.length > 1) await db.run(systemActor, (tx) => work.cancel(tx, 'matching.links', 'all'));
      await progress(2, 2);
      reached.push('end');
    });
    const { id } = await links();
    await runner.run(id, handlers);
    expect(reached).toEqual(['asked anew', 'end']);
    expect(await links()).toMatchObject({ status: 'pending', generation: 2 });
    await runner.run(id, handlers);
    expect(reached).toEqual(['asked anew', 'end', 'asked anew']);
    expect(await links()).toMatchObject({ status: 'cancelled' });
  });

  it('fail for good on bad input, and wait for another try on broken infrastructure', async () => {
    await request('bad');
    await request('broken');
    await runner.run(
      (await row('bad')).id,
      only('matching.case', () => Promise.reject(new NotFound('case', 'bad'))),
    );
    await runner.run(
      (await row('broken')).id,
      only('matching.case', () => Promise.reject(new Error('connection lost'))),
    );
    expect(await row('bad')).toMatchObject({ status: 'failed', error: 'No such case: bad' });
    const broken = await row('broken');
    expect(broken).toMatchObject({ status: 'pending', attempts: 1, error: 'connection lost' });
  });

  it('stop at the next progress report once cancelled', async () => {
    await request();
    let reached = 0;
    const handlers = only('matching.case', async ({ progress }) => {
      await progress(1, 3);
      reached = 1;
      await db.run(systemActor, (tx) => work.cancel(tx, 'matching.case', 'x'));
      await progress(2, 3);
      reached = 2;
    });
    await runner.run((await row()).id, handlers);
    expect(reached).toBe(1);
    expect(await row()).toMatchObject({ status: 'cancelled', progressDone: '1', progressTotal: '3' });
  });

  describe.each(redisIsInstalled ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])(
    'over the queue in %s',
    (backend) => {
      let queues: INestApplicationContext | null = null;
      let redis: TestRedis | null = null;
      beforeEach(async () => {
        redis = backend === 'Redis' ? await startRedis() : null;
      });
      afterEach(async () => {
        await queues?.close();
        await redis?.stop();
        queues = null;
      });

      it('are done once each, however often they are added', async () => {
        const subjects = Array.from({ length: 20 }, (_, index) => `s${index}`);
        for (const subject of subjects) await request(subject);
        const seen: string[] = [];
        const handlers = only('matching.case', ({ subjectId }) => {
          seen.push(subjectId);
          return Promise.resolve();
        });
        const config = testConfig(database.url, folder, redis ? { REDIS_URL: redis.url } : {});
        queues = await startQueues(config, handlers);
        for (let round = 0; round < 3; round += 1)
          await queues.get(JobQueues, { strict: false }).add(await Promise.all(subjects.map(row)));
        await settled(database.url, 20_000);
        expect([...seen].sort()).toEqual([...subjects].sort());
      });

      it('are tried again by the queue after a pause', async () => {
        await request('flaky');
        const tries: number[] = [];
        const handlers = only('matching.case', async ({ progress }) => {
          tries.push(performance.now());
          if (tries.length === 1) throw new Error('the disk is full');
          await progress(1, 1);
        });
        const config = testConfig(database.url, folder, redis ? { REDIS_URL: redis.url } : {});
        queues = await startQueues(config, handlers);
        await queues.get(JobQueues, { strict: false }).add([await row('flaky')]);
        await settled(database.url, 20_000);
        expect(tries).toHaveLength(2);
        expect(tries[1]! - tries[0]!).toBeGreaterThanOrEqual(900);
        expect(await row('flaky')).toMatchObject({ status: 'done', attempts: 1, error: null });
      });
    },
  );
});
