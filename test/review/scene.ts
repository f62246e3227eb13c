import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from 'supertest';
import type { HitSummary } from '@homeward/matching';
import { systemActor } from '@homeward/platform';
import {
  createTestDatabase,
  startApi,
  startWorker,
  type ApiUnderTest,
  type Caller,
  type WorkerUnderTest,
} from '../support/index.js';
import { smallWorld } from '../faults/small-world.js';

const V1 = '/api/v1';

/** Eight families and sixty strangers that went through the whole pipeline, with the hits it found. */
export interface Scene {
  readonly api: ApiUnderTest;
  readonly worker: WorkerUnderTest;
  /** Parent hits, strongest first; each is handed out once. */
  nextHit(wanted?: (hit: HitSummary) => boolean): HitSummary;
  as(username: string): Promise<Caller>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'homeward-review-'));
  const worker = await startWorker(database.url, dataDir);
  const world = await smallWorld(worker);
  const batches = await world.upload();
  await worker.idle();
  await world.approve(batches);
  await worker.idle();
  const api = await startApi(database.url, { HOMEWARD_DATA_DIR: dataDir });
  const analyst = await api.signIn('analyst');
  const { items } = await ok<{ items: HitSummary[] }>(get(analyst, '/hits?limit=200'));
  const left = items.filter((hit) => hit.status === 'new' && hit.log10Lr > 4.5);
  const callers = new Map<string, Caller>([['analyst', analyst]]);
  return {
    api,
    worker,
    nextHit(wanted = () => true) {
      const index = left.findIndex(wanted);
      if (index < 0) throw new Error(`no such hit among ${left.length} left`);
      return left.splice(index, 1)[0]!;
    },
    async as(username) {
      const caller = callers.get(username) ?? (await api.signIn(username));
      callers.set(username, caller);
      return caller;
    },
    async close() {
      await api.close();
      await worker.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const get = (caller: Caller, path: string): Promise<Response> =>
  caller.get(V1 + path).then((answer) => answer);

export const post = (caller: Caller, path: string, body: object): Promise<Response> =>
  caller
    .post(V1 + path)
    .send(body)
    .then((answer) => answer);

/** The body of an answer that must be a success. */
export async function ok<T = any>(answer: Promise<Response>): Promise<T> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body as T;
}

/** The version of the hit as the caller reads it now. */
export async function versionOf(caller: Caller, hitId: string): Promise<number> {
  return (await ok<{ version: number }>(get(caller, `/hits/${hitId}`))).version;
}

/** C1 with both parents typed, C2 with one, C3 with none. */
export function codeFor(hit: HitSummary): string {
  const parents = hit.typedRelations.filter((relation) => relation === 'father' || relation === 'mother');
  return ['C3', 'C2', 'C1'][parents.length]!;
}

export async function claim(scene: Scene, username: string, hit: HitSummary): Promise<Response> {
  const caller = await scene.as(username);
  return post(caller, `/hits/${hit.id}/claim`, { version: await versionOf(caller, hit.id) });
}

export async function opinion(
  scene: Scene,
  username: string,
  hit: HitSummary,
  code: string,
  reason = `reason given by ${username}`,
): Promise<Response> {
  const caller = await scene.as(username);
  return post(caller, `/hits/${hit.id}/opinions`, {
    code,
    reason,
    version: await versionOf(caller, hit.id),
  });
}

/** Both analysts agree on the code; the worker then does what follows. */
export async function agree(scene: Scene, hit: HitSummary, code = codeFor(hit)): Promise<void> {
  for (const username of ['analyst', 'analyst2']) {
    await ok(claim(scene, username, hit));
    await ok(opinion(scene, username, hit, code));
  }
  await scene.worker.idle();
}

/** Rows as the system sees them. */
export function rowsOf<T = any>(scene: Scene, sql: string, values: unknown[] = []): Promise<T[]> {
  return scene.api.db.run(systemActor, (tx) => tx.em.query<T[]>(sql, values));
}
