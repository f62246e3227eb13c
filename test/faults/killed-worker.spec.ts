import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Coverage } from '@homeward/matching';
import { systemActor } from '@homeward/platform';
import {
  WorkerProcess,
  createTestDatabase,
  settled,
  startWorker,
  type TestDatabase,
  type WorkerUnderTest,
} from '../support/index.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { smallWorld } from './small-world.js';

/** Uneven pauses, so that the kills fall on start-up, on parsing, on writing, on comparing. */
const PAUSES = [900, 1300, 1100, 1700, 1000, 1500, 1200, 2000, 1400, 1600];

describe('a worker killed at any moment', () => {
  let undisturbed: Outcome;
  let folder: string;
  const databases: TestDatabase[] = [];
  const workers: WorkerUnderTest[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'homeward-faults-'));
    const { database, worker, world } = await prepare();
    const batches = await world.upload();
    await worker.idle();
    await world.approve(batches);
    await worker.idle();
    undisturbed = await outcomeOf(database.url);
  }, 120_000);
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    for (const database of databases) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function prepare() {
    const database = await createTestDatabase();
    databases.push(database);
    const worker = await startWorker(database.url, folder);
    workers.push(worker);
    return { database, worker, world: await smallWorld(worker) };
  }

  it('is a fair comparison: the undisturbed run finds hits', () => {
    expect(undisturbed.hits.length).toBeGreaterThan(4);
  });

  it('leaves the same rows, profiles and hits as a run without the kill, and complete coverage', async () => {
    const { database, worker, world } = await prepare();
    const batches = await world.upload();
    const process = new WorkerProcess(database.url, folder);
    try {
      await process.killAtEach(PAUSES, () => noneIs(database.url, `'uploaded', 'validating'`));
      await settled(database.url);
      await world.approve(batches);
      await process.killAtEach(PAUSES, () => nothingOpen(database.url));
      await settled(database.url);
    } finally {
      await process.kill();
    }
    expect(process.kills).toBeGreaterThan(2);
    expect(await outcomeOf(database.url)).toEqual(undisturbed);
    const state = await worker.db.run(systemActor, (tx) => worker.context.get(Coverage).state(tx));
    expect(state.complete).toBe(true);
  }, 180_000);
});

async function noneIs(databaseUrl: string, statuses: string): Promise<boolean> {
  return (
    (await scalar(databaseUrl, `SELECT count(*) FROM import_batch WHERE status IN (${statuses})`)) === '0'
  );
}

async function nothingOpen(databaseUrl: string): Promise<boolean> {
  return (
    (await scalar(databaseUrl, `SELECT count(*) FROM work_item WHERE status IN ('pending', 'running')`)) ===
    '0'
  );
}

async function scalar(databaseUrl: string, query: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return ((await client.query<{ count: string }>(query)).rows[0] ?? { count: '0' }).count;
  } finally {
    await client.end();
  }
}
