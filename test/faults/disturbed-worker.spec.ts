import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { TestDatabase } from '../support/database.js';
import { settled } from '../support/settled.js';
import { redisIsInstalled, startRedis, type TestRedis } from '../support/redis.js';
import { FaultScene } from './fault-scene.js';

const ROUNDS = 5;
const PAUSE_MS = 700;

describe('workers whose surroundings fail', () => {
  let scene: FaultScene;
  beforeAll(async () => {
    scene = await FaultScene.open();
  }, 120_000);
  afterAll(() => scene.close());

  /** Two worker processes do all the work of a fresh world, while `disturb` is called again and again. */
  async function disturbed(env: NodeJS.ProcessEnv, disturb: (database: TestDatabase) => Promise<void>) {
    const { database, world, outcome } = await scene.prepare();
    const workers = [scene.process(database, env), scene.process(database, env)];
    for (const worker of workers) worker.start();
    await scene.listening(database, workers.length);
    const batches = await world.upload();
    const during = async (over: () => Promise<boolean>): Promise<void> => {
      for (let round = 0; round < ROUNDS && !(await over()); round++) {
        await disturb(database);
        await sleep(PAUSE_MS);
      }
    };
    await during(() => scene.imported(database));
    await settled(database.url);
    await world.approve(batches);
    await during(() => scene.nothingOpen(database));
    await settled(database.url);
    // The worker must not end on a cut connection: nobody restarts it at night.
    expect(workers.map(({ alive }) => alive)).toEqual([true, true]);
    for (const worker of workers) await worker.kill();
    return outcome();
  }

  it('give the same result when their connections to the database are cut', async () => {
    let cut = 0;
    const outcome = await disturbed({}, async (database) => {
      cut += await scene.cutConnections(database);
    });
    expect(cut).toBeGreaterThan(5);
    expect(outcome).toEqual({ ...scene.undisturbed, complete: true });
  }, 180_000);

  it('give the same result when a transaction stays open while others commit', async () => {
    const held: pg.Client[] = [];
    const outcome = await disturbed({}, async ({ url }) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('BEGIN');
      await client.query('SELECT pg_current_xact_id()');
      held.push(client);
      if (held.length > 2) await held.shift()!.end();
      if (held.length > 1) setTimeout(() => void Promise.all(held.splice(0).map((one) => one.end())), 3_000);
    });
    for (const client of held) await client.end();
    expect(outcome).toEqual({ ...scene.undisturbed, complete: true });
  }, 180_000);

  (redisIsInstalled ? describe : describe.skip)('with the queue in Redis', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.stop());

    it('give the same result when it loses everything again and again', async () => {
      const outcome = await disturbed({ REDIS_URL: redis.url }, () => redis.wipe());
      expect(outcome).toEqual({ ...scene.undisturbed, complete: true });
    }, 180_000);
  });
});
