import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Policies } from '@homeward/policy';
import { onDatabase, systemActor } from '@homeward/platform';
import type pg from 'pg';
import { until } from '@homeward/testing';
import type { TestDatabase } from '../support/database.js';
import { settled } from '../support/settled.js';
import { redisIsInstalled, startRedis, type TestRedis } from '../support/redis.js';
import { FaultScene } from './fault-scene.js';
import type { Outcome } from './outcome.js';

/** Everything of a hit that may not depend on where it was computed, in words that are the same in every database. */
const WHOLE_HITS = `SELECT c.number AS family, d.code AS person, h.log10_lr, h.expected_chance_hits, h.persons_searched,
    h.person_row, h.mismatches, h.loci_compared, h.more_loci_needed, h.sex_agreement, h.age_agreement, h.family_type,
    h.typed_relations, h.search_version, h.policy_version, h.evidence
  FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN donor d ON d.id = h.person_donor_id
  WHERE h.status <> 'superseded' ORDER BY 1, 2`;

async function query<T extends pg.QueryResultRow>({ url }: TestDatabase, sql: string): Promise<T[]> {
  return onDatabase(url, async (client) => {
    return (await client.query<T>(sql)).rows;
  });
}

/** The hits with everything that is stored of them; relatives, whose ids differ, under their codes. */
async function wholeHits(database: TestDatabase): Promise<unknown[]> {
  const donors = await query<{ id: string; code: string }>(database, 'SELECT id, code FROM donor');
  const codes = new Map(donors.map(({ id, code }) => [id, code]));
  const text = JSON.stringify(await query(database, WHOLE_HITS));
  return JSON.parse(
    text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => codes.get(id) ?? id),
  ) as unknown[];
}

describe('workers with a shard of the index each', () => {
  let scene: FaultScene;
  /** What one process with the whole index stores: as the files come, and after everything was searched again. */
  let imported: Outcome;
  let searchedAgain: unknown[];

  type Prepared = Awaited<ReturnType<FaultScene['prepare']>>;

  const changePolicy = ({ worker }: Prepared) =>
    worker.db.run(systemActor, async (tx) => {
      const policies = worker.context.get(Policies);
      const { settings } = await policies.current(tx);
      await policies.create(tx, { settings, reason: 'to have everything searched again' });
    });

  beforeAll(async () => {
    scene = new FaultScene();
    const prepared = await scene.prepare();
    const { worker, world, database, outcome } = prepared;
    for (const batch of await scene.importAll(worker, world)) {
      await world.approve([batch]);
      await worker.idle();
    }
    imported = await outcome();
    await changePolicy(prepared);
    await worker.idle();
    searchedAgain = await wholeHits(database);
  }, 120_000);
  afterAll(() => scene.close());

  it('are compared with a process that finds hits', () => {
    expect(searchedAgain.length).toBeGreaterThan(4);
  });

  // The queue in PostgreSQL is there in the next test as well; HOMEWARD_LONG=1 runs the whole story on both.
  const backends = redisIsInstalled
    ? ['Redis', ...(process.env.HOMEWARD_LONG ? ['PostgreSQL'] : [])]
    : ['PostgreSQL'];
  describe.each(backends)('and the queue in %s', (backend) => {
    let redis: TestRedis | null = null;
    beforeAll(async () => {
      redis = backend === 'Redis' ? await startRedis() : null;
    });
    afterAll(() => redis?.stop());

    const process = (database: TestDatabase, shard: string) =>
      scene.process(database, { INDEX_SHARD: shard, ...(redis && { REDIS_URL: redis.url }) });

    it('store what one process stores, through deaths and losses', async () => {
      const prepared = await scene.prepare();
      const { database, world, outcome } = prepared;
      const [first, ...seconds] = ['1/2', '2/2', '2/2'].map((shard) => process(database, shard));
      for (const worker of [first!, ...seconds]) worker.start();
      await scene.listening(database, 3);
      const batches = await world.upload();
      await settled(database.url);
      // Families and persons come with either file: the second brings persons to joined families, and families.
      await world.approve(batches.slice(0, 1));
      await settled(database.url);
      await first!.kill();
      await world.approve(batches.slice(1));
      // The other shard has answered; the requester waits for the shard without a worker.
      await until(async () => (await query(database, 'SELECT FROM shard_answer WHERE shard = 2')).length, {
        what: 'there is a row of shard_answer WHERE shard = 2',
        every: 50,
      });
      expect(await outcome()).toMatchObject({ complete: false });
      await redis?.wipe();
      first!.start();
      await settled(database.url);
      expect(await outcome()).toEqual({ ...imported, complete: true });

      await changePolicy(prepared);
      if (redis) {
        // A worker dies of whatever it does; its jobs, and all others, are lost at once.
        await until(
          async () => (await query(database, 'SELECT FROM case_search WHERE policy_version = 2')).length,
          { what: 'there is a row of case_search WHERE policy_version = 2', every: 50 },
        );
        await seconds[0]!.kill();
        await redis.wipe();
      }
      await settled(database.url);
      expect(await wholeHits(database)).toEqual(searchedAgain);
      expect(await outcome()).toMatchObject({ complete: true });
      for (const worker of [first!, ...seconds]) await worker.kill();
    }, 180_000);
  });

  it('let in a worker that divides the index otherwise when they are gone, and it finds the same', async () => {
    const { database, world, outcome } = await scene.prepare();
    const shards = ['1/2', '2/2'].map((shard) => scene.process(database, { INDEX_SHARD: shard }));
    for (const shard of shards) shard.start();
    await scene.listening(database, 2);
    const whole = scene.process(database);
    whole.start();
    const batches = await world.upload();
    await settled(database.url);
    await world.approve(batches.slice(0, 1));
    await settled(database.url);
    expect(await query(database, 'SELECT DISTINCT shards FROM shard_worker')).toEqual([{ shards: 2 }]);
    for (const shard of shards) await shard.kill();
    // They died without a word; so much later they are taken for dead.
    await query(database, `UPDATE shard_worker SET seen_at = now() - interval '1 minute'`);
    await until(async () => (await query(database, 'SELECT FROM shard_worker WHERE shards = 1')).length, {
      what: 'there is a row of shard_worker WHERE shards = 1',
      every: 50,
    });
    await world.approve(batches.slice(1));
    await settled(database.url);
    expect(await outcome()).toEqual({ ...imported, complete: true });
    await whole.kill();
  }, 180_000);
});
