import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { Hit, type HitSummary } from '@homeward/hits';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor, type Tx } from '@homeward/platform';
import { Reviews } from '@homeward/review';
import { Offices } from '@homeward/testing';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { handKeysTo } from '../support/keys.js';
import { copyOfScene } from '../support/snapshot.js';
import { postTwice } from '../support/twice.js';
import { startWorker, type WorkerUnderTest } from '../support/worker.js';
import { hitOfCase, registerFamily, sampleFamilies, type HitWish } from './found-hit.js';
import { NOTHING_PREPARED, prepareHits, wishKey, type PreparedHits, type Stage } from './prepared-hits.js';

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
  /** A hit that the copied scene holds, and nobody was given; nothing when there is none left. */
  prepared(stage: Stage, wish: HitWish): HitSummary | undefined;
  as(username: string): Promise<Caller>;
  /** Lets the worker do all open work. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Without any hit. */
export async function openScene(): Promise<Scene> {
  return sceneOn(await createTestDatabase(), NOTHING_PREPARED);
}

/** For the hook that opens the scene with hits: the first of a run builds it, 35 s of CPU that many tests share. */
export const BUILDING_MS = 180_000;

/**
 * With hits of the usual kinds, brought to their stages once for all files of the run: `plant` and the helpers of the
 * verification give them out before they make others. For tests that look at their own hits alone.
 */
export async function openSceneWithHits(): Promise<Scene> {
  const copy = await copyOfScene('hits', async (url) => {
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
      const prepared = scene.prepared('open', wish);
      if (prepared) return prepared;
      const { caseId } = await scene.offices.run(async (tx) => {
        const family = await registerFamily(scene.offices, tx, (registered += 1), wish);
        await sampleFamilies(scene.offices, tx, [family]);
        return family;
      });
      await scene.settle();
      return hitOfCase(scene, caseId);
    },
    prepared(stage, wish) {
      return hits[wishKey(stage, wish)]?.shift();
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
  await giveOpinions(scene, hit, code);
  await scene.settle();
}

/** The same; what follows waits for the worker. */
export async function giveOpinions(scene: Scene, { id }: HitSummary, code: string): Promise<void> {
  const { offices } = scene;
  const reviews = offices.service(Reviews);
  for (const username of ['analyst', 'analyst2']) {
    const step = (work: (tx: Tx, version: number) => Promise<void>) =>
      offices.db.run(offices.actor(username), async (tx) =>
        work(tx, (await tx.em.findOneByOrFail(Hit, { id })).version),
      );
    await step((tx, version) => reviews.claim(tx, id, version));
    const reason = `reason given by ${username}`;
    await step((tx, version) => reviews.submit(tx, id, { code, reason, version }));
  }
}

/** Rows as the system sees them. */
export function rowsOf<T = any>(scene: Scene, sql: string, values: unknown[] = []): Promise<T[]> {
  return scene.api.db.run(systemActor, (tx) => tx.em.query<T[]>(sql, values));
}
