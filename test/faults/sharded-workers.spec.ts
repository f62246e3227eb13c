import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Policies } from '@homeward/matching';
import { systemActor } from '@homeward/platform';
import pg from 'pg';
import { settled, type TestDatabase } from '../support/index.js';
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
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
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
    searchedAgain = await query(database, WHOLE_HITS);
  }, 120_000);
  afterAll(() => scene.close());

  it('are compared with a process that finds hits', () => {
    expect(searchedAgain.length).toBeGreaterThan(4);
  });

  const backends = redisIsInstalled ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
  describe.each(backends)('and the queue in %s', (backend) => {
    let redis: TestRedis | null = null;
    beforeAll(async () => {
      redis = backend === 'Redis' ? await startRedis() : null;
    });
    afterAll(() => redis?.stop());

    const process = (database: TestDatabase, shard: string) =>
      scene.process(database, { INDEX_SHARD: shard, ...(redis && { REDIS_URL: redis.url }) });

    it('store what one process stores, through losses and deaths', async () => {
      const prepared = await scene.prepare();
      const { database, world, outcome } = prepared;
      const workers = ['1/2', '2/2', '2/2'].map((shard) => process(database, shard));
      for (const worker of workers) worker.start();
      await scene.listening(database, workers.length);
      const batches = await world.upload();
      await settled(database.url);
      // Families and persons come with either file: the second brings persons to joined families, and families.
      await world.approve(batches.slice(0, 1));
      await settled(database.url);
      await world.approve(batches.slice(1));
      await settled(database.url);
      expect(await outcome()).toEqual({ ...imported, complete: true });
      await changePolicy(prepared);
      await redis?.wipe();
      await settled(database.url);
      expect(await query(database, WHOLE_HITS)).toEqual(searchedAgain);
      for (const worker of workers) await worker.kill();
    }, 120_000);
  });
});
