import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditChain, AuditSealer } from '@homeward/audit';
import { onDatabase, systemActor } from '@homeward/platform';
import { until } from '@homeward/testing';
import type { TestDatabase } from '../support/database.js';
import { sealAll } from '../support/seal-all.js';
import { settled } from '../support/settled.js';
import type { WorkerProcess } from '../support/worker-process.js';
import { FaultScene } from './fault-scene.js';

const HOUR_MS = 3_600_000;
const PAUSE_MS = 350;
/** How the clocks of two workers stand, one after another: back, forward, apart, right again. */
const TURNS = [
  [-1, 0],
  [1, -1],
  [0, 1],
  [-1, -1],
  [0, 0],
] as const;

describe('workers whose clock is turned', () => {
  let scene: FaultScene;
  const folder = mkdtempSync(join(tmpdir(), 'homeward-clocks-'));
  beforeAll(async () => {
    scene = await FaultScene.open();
  }, 180_000);
  afterAll(async () => {
    await scene.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A worker that is not started yet, and how to set its clock off by hours. */
  function clocked(database: TestDatabase, name: string, hours = 0) {
    const file = join(folder, name);
    const turn = (by: number) => writeFileSync(file, String(by * HOUR_MS));
    turn(hours);
    const process = scene.process(
      database,
      { TURNED_CLOCK: file },
      { nodeOptions: ['--import', join(import.meta.dirname, 'turned-clock.js')] },
    );
    return { process, turn };
  }

  it('give the same result when it jumps back and forward an hour during the work', async () => {
    const { database, worker, world, outcome } = await scene.prepare();
    const both = [clocked(database, 'a'), clocked(database, 'b')];
    const turnAround = async (over: () => Promise<boolean>): Promise<void> => {
      for (const hours of TURNS) {
        for (const [index, { turn }] of both.entries()) turn(hours[index]!);
        if (await over()) return;
        await sleep(PAUSE_MS);
      }
    };
    for (const { process } of both) process.start();
    await scene.listening(database, both.length);
    const batches = await world.upload();
    await turnAround(() => scene.imported(database));
    await settled(database.url);
    await world.approve(batches);
    await turnAround(() => scene.nothingOpen(database));
    await settled(database.url);
    for (const { process } of both) await process.kill();
    expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
    // The log of who did what is sealed in the order of its transactions, whatever the clocks said.
    await sealAll(worker.context.get(AuditSealer), database.url);
    expect(await worker.db.run(systemActor, (tx) => worker.context.get(AuditChain).verify(tx))).toMatchObject(
      {
        ok: true,
      },
    );
  }, 180_000);

  it('take over at once the work of a dead worker whose clock was an hour ahead', async () => {
    const { database, world, outcome } = await scene.prepare();
    const ahead = clocked(database, 'ahead', 1);
    ahead.process.start();
    await scene.listening(database, 1);
    const batches = await killedInTheMiddle(database, ahead.process, () => world.upload());
    const right = clocked(database, 'right');
    right.process.start();
    await settled(database.url);
    await world.approve(batches);
    await settled(database.url);
    await right.process.kill();
    expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
  }, 180_000);

  it('do not wait for work that the database put off under a clock that was set back since', async () => {
    const { database, world, outcome } = await scene.prepare();
    const batches = await world.upload();
    const right = clocked(database, 'later');
    await writtenUnderALaterClock(database);
    right.process.start();
    await settled(database.url);
    await right.process.kill();
    await world.approve(batches);
    await writtenUnderALaterClock(database);
    right.process.start();
    await settled(database.url);
    await right.process.kill();
    expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
  }, 180_000);
});

/** Holds a table that the work writes, so that the worker dies with the work in its hands. */
async function killedInTheMiddle<T>(
  { url }: TestDatabase,
  process: WorkerProcess,
  begin: () => Promise<T>,
): Promise<T> {
  return onDatabase(url, async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE import_row IN ACCESS EXCLUSIVE MODE');
    const begun = await begin();
    const blocked = `SELECT 1 FROM work_item WHERE status = 'running'`;
    await until(async () => (await client.query(blocked)).rowCount, { what: 'work has begun', every: 50 });
    await process.kill();
    return begun;
  });
}

/** What a clock that is set back an hour leaves in the database: rows from the future. */
async function writtenUnderALaterClock({ url }: TestDatabase): Promise<void> {
  return onDatabase(url, async (client) => {
    const moved = await client.query(
      `UPDATE work_item SET requested_at = requested_at + interval '1 hour'
       WHERE status = 'pending'`,
    );
    if (!moved.rowCount) throw new Error('no work was waiting');
  });
}
