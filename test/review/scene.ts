import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { type HitSummary } from '@homeward/hits';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor } from '@homeward/platform';
import { Offices } from '@homeward/testing';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { handKeysTo } from '../support/keys.js';
import { copyOfScene } from '../support/snapshot.js';
import { postTwice } from '../support/twice.js';
import { startWorker, type WorkerUnderTest } from '../support/worker.js';
import { hitOfCase, registerTrio, type HitWish } from './found-hit.js';
import { NOTHING_PREPARED, prepareHits, wishKey, type PreparedHits } from './prepared-hits.js';

export { secondBlood } from './second-blood.js';
export type { HitWish };

const V1 = '/api/v1';

/** A running API and worker; hits are found one by one, of families and persons registered at their desks. */
export interface Scene {
  readonly api: ApiUnderTest;
  readonly worker: WorkerUnderTest;
  readonly offices: Offices;
  readonly databaseUrl: string;
  /** A family and its child, registered, sampled, typed and found by the search. */
  plant(wish?: HitWish): Promise<HitSummary>;
  as(username: string): Promise<Caller>;
  /** Lets the worker do all open work. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Without any hit. */
export async function openScene(): Promise<Scene> {
  return sceneOn(await createTestDatabase(), NOTHING_PREPARED);
}

/**
 * With open hits of the usual kinds, found once for all files of the run: `plant` gives them out before it makes others.
 * For tests that look at their own hits alone.
 */
export async function openSceneWithHits(): Promise<Scene> {
  const copy = await copyOfScene('open_hits', async (url) => {
    const scene = await sceneOn({ url, drop: () => Promise.resolve() }, NOTHING_PREPARED);
    const prepared = await prepareHits(scene);
    await scene.close();
    return prepared;
  });
  return sceneOn(copy, copy.facts);
}

async function sceneOn(database: TestDatabase, { hits, families }: PreparedHits): Promise<Scene> {
  const dataDir = mkdtempSync(join(tmpdir(), 'homeward-review-'));
  handKeysTo(dataDir);
  const api = await startApi(database.url, { HOMEWARD_DATA_DIR: dataDir });
  const worker = await startWorker(database.url, dataDir);
  await api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
  const callers = new Map<string, Caller>();
  let registered = families;
  const scene: Scene = {
    api,
    worker,
    offices: await Offices.open(api.app),
    databaseUrl: database.url,
    async plant(wish = {}) {
      const prepared = hits[wishKey(wish)]?.shift();
      if (prepared) return prepared;
      const caseId = await registerTrio(scene, (registered += 1), wish);
      await scene.settle();
      return hitOfCase(scene, caseId);
    },
    async as(username) {
      const caller = callers.get(username) ?? (await api.signIn(username));
      callers.set(username, caller);
      return caller;
    },
    async settle() {
      await worker.idle();
    },
    async close() {
      await api.close();
      await worker.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return scene;
}

export const get = (caller: Caller, path: string): Promise<Response> =>
  caller.get(V1 + path).then((answer) => answer);

export const post = (caller: Caller, path: string, body: object): Promise<Response> =>
  postTwice(caller, V1 + path, body);

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
  await scene.settle();
}

/** Rows as the system sees them. */
export function rowsOf<T = any>(scene: Scene, sql: string, values: unknown[] = []): Promise<T[]> {
  return scene.api.db.run(systemActor, (tx) => tx.em.query<T[]>(sql, values));
}
