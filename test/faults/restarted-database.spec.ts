import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '@homeward/testing';
import { OwnPostgres, type SERVER_ENDS } from '../support/own-postgres.js';
import { settled } from '../support/settled.js';
import type { WorkerProcess } from '../support/worker-process.js';
import { FaultScene } from './fault-scene.js';

/** Uneven, so that the server goes down while files are read, while rows are written, while families are compared. */
const WORKING_MS = [250, 700];
const DOWN_MS = 300;
/** What a supervisor waits before it starts a program again. */
const RESTART_MS = 200;

describe('workers whose database is restarted', () => {
  let scene: FaultScene;
  let server: OwnPostgres;
  beforeAll(async () => {
    [scene, server] = await Promise.all([FaultScene.open(), OwnPostgres.start()]);
  }, 180_000);
  afterAll(async () => {
    await scene.close();
    await server.close();
  });

  async function restart(how: keyof typeof SERVER_ENDS, whileDown = () => Promise.resolve()): Promise<void> {
    await server.end(how);
    await whileDown();
    await sleep(DOWN_MS);
    await server.begin();
  }

  it('give the same result when it is stopped, ended at once, and killed like in a crash', async () => {
    const { database, world, outcome } = await scene.prepare(server.url);
    const workers = [scene.process(database), scene.process(database)];
    const stopSupervising = supervise(workers);
    await scene.listening(database, workers.length);
    const batches = await world.upload();
    for (const [round, how] of (['fast', 'crash'] as const).entries()) {
      await sleep(WORKING_MS[round]);
      await restart(how);
    }
    await settled(database.url);
    await world.approve(batches);
    for (const [round, how] of (['immediate', 'crash'] as const).entries()) {
      await sleep(WORKING_MS[round]);
      await restart(how);
    }
    await settled(database.url);
    stopSupervising();
    expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
    for (const worker of workers) await worker.kill();
  }, 180_000);

  it('wait for it when they start while it is down, and say so', async () => {
    const { database, world, worker, outcome } = await scene.prepare(server.url);
    await world.approve(await scene.importAll(worker, world));
    const process = scene.process(database, { LOG_LEVEL: 'warn' });
    await restart('fast', async () => {
      process.start();
      await saysThatItWaits(process);
    });
    await settled(database.url);
    expect(process.alive).toBe(true);
    expect(process.log.filter((line) => line.includes('cannot be reached')).length).toBeLessThan(60);
    await process.kill();
    expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
  }, 180_000);

  it('end at once when told not to wait', async () => {
    const { database } = await scene.prepare(server.url);
    const process = scene.process(database, { DATABASE_WAIT_SECONDS: '0' });
    await restart('fast', async () => {
      process.start();
      await until(() => !process.alive, { what: 'the worker has ended' });
    });
  }, 120_000);
});

/** Starts workers and, as `npm start` does, restarts those that end. @returns how to stop that */
function supervise(workers: readonly WorkerProcess[]): () => void {
  for (const worker of workers) worker.start();
  const timer = setInterval(() => {
    for (const worker of workers) if (!worker.alive) worker.start();
  }, RESTART_MS);
  return () => clearInterval(timer);
}

async function saysThatItWaits(process: WorkerProcess): Promise<void> {
  const line = /the database cannot be reached \(\w+\); tried again for another \d+ s/;
  await until(() => process.log.some((said) => line.test(said)), { what: 'the worker says that it waits' });
}
