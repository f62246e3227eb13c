import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Coverage } from '@homeward/searching';
import { onDatabase, systemActor, WORK_CHANNEL } from '@homeward/platform';
import { until } from '@homeward/testing';
import { createTestDatabase, sharedServer, type TestDatabase } from '../support/database.js';
import { startWorker, type WorkerUnderTest } from '../support/worker.js';
import { WorkerProcess, type WorkerProcessOptions } from '../support/worker-process.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { PreparedWorld } from './prepared-world.js';
import { smallWorldOf, type SmallWorld } from './small-world.js';

/** Worlds that are all the same: one was worked off undisturbed, the others meet faults. */
export class FaultScene {
  private readonly folder = mkdtempSync(join(tmpdir(), 'homeward-faults-'));
  private readonly databases: TestDatabase[] = [];
  private readonly workers: WorkerUnderTest[] = [];
  private readonly processes: WorkerProcess[] = [];
  undisturbed!: Outcome;

  static async open(): Promise<FaultScene> {
    const scene = new FaultScene();
    scene.undisturbed = await (await PreparedWorld.of(sharedServer())).undisturbed();
    return scene;
  }

  async close(): Promise<void> {
    for (const process of this.processes) await process.kill();
    for (const worker of this.workers) await worker.close();
    for (const database of this.databases) await database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A fresh world in a database of its own, on the shared server or the one of this URL; the worker in this process does nothing by itself. */
  async prepare(server = sharedServer()) {
    const prepared = await PreparedWorld.of(server);
    prepared.handKeysTo(this.folder);
    const database = await createTestDatabase(server, prepared.template);
    this.databases.push(database);
    const worker = await startWorker(database.url, this.folder);
    this.workers.push(worker);
    const outcome = async () => {
      const { complete } = await worker.db.run(systemActor, (tx) => worker.context.get(Coverage).state(tx));
      return { ...(await outcomeOf(database.url)), complete };
    };
    return { database, worker, world: await smallWorldOf(worker, prepared.files), outcome };
  }

  /** Uploads and validates everything; returns the batches, which await their approval. */
  async importAll(worker: WorkerUnderTest, world: SmallWorld): Promise<string[]> {
    const batches = await world.upload();
    await worker.idle();
    return batches;
  }

  /** A worker of its own on a world; not started yet. */
  process(
    { url }: TestDatabase,
    env: NodeJS.ProcessEnv = {},
    options: WorkerProcessOptions = {},
  ): WorkerProcess {
    const named = new URL(url);
    named.searchParams.set('application_name', APPLICATION);
    const process = new WorkerProcess(named.toString(), this.folder, env, options);
    this.processes.push(process);
    return process;
  }

  async imported({ url }: TestDatabase): Promise<boolean> {
    const open = `SELECT count(*) FROM import_batch WHERE status IN ('uploaded', 'validating')`;
    return (await this.scalar(url, open)) === '0';
  }

  async nothingOpen({ url }: TestDatabase): Promise<boolean> {
    const open = `SELECT count(*) FROM work_item WHERE status IN ('pending', 'running')`;
    return (await this.scalar(url, open)) === '0';
  }

  /** Waits until so many workers are up, that is, listen for work. */
  async listening({ url }: TestDatabase, workers: number): Promise<void> {
    const listeners = `SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = '${APPLICATION}' AND query = 'LISTEN ${WORK_CHANNEL}'`;
    const up = async () => Number(await this.scalar(url, listeners)) >= workers;
    await until(up, { what: `${workers} workers listen`, every: 100 });
  }

  /** Cuts the connections of the worker processes, as a restart of the server does. @returns how many */
  async cutConnections({ url }: TestDatabase): Promise<number> {
    const cut = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = '${APPLICATION}'`;
    return Number(await this.scalar(url, cut));
  }

  private async scalar(url: string, query: string): Promise<string> {
    return onDatabase(url, async (client) => {
      return (await client.query<{ count: string }>(query)).rows[0]!.count;
    });
  }
}

const APPLICATION = 'disturbed-worker';
