import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WhatIfs, type WhatIfDetail } from '@homeward/trials';
import { WhatIfRunner } from '@homeward/trials/worker';
import { DEFAULT_SETTINGS, Policies, type PolicySettings } from '@homeward/policy';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { postTwice } from '../support/twice.js';
import { childOf, population, World, type Person } from './world.js';

const people = population();
const V1 = '/api/v1';
/** Between the LR of the mother alone and that of both parents. */
const HIGH = 11;

/** Stands for the death of the process. */
class Killed extends Error {}

describe('a changed policy tried on the present database', () => {
  let world: World;
  let api: ApiUnderTest;
  let trio: { caseId: string; child: Person };
  let duo: { caseId: string; child: Person };

  beforeAll(async () => {
    world = await World.open();
    api = await startApi(world.database.url);
    trio = { caseId: await world.openCase(), child: await world.addPerson(childOf(people[0]!, people[1]!)) };
    await world.addRelative(trio.caseId, 'father', people[0]!, { sex: 'male' });
    await world.addRelative(trio.caseId, 'mother', people[1]!, { sex: 'female' });
    const boy = childOf(people[2]!, people[3]!, 1);
    duo = { caseId: await world.openCase('female'), child: await world.addPerson(boy, { sex: 'male' }) };
    await world.addRelative(duo.caseId, 'mother', people[3]!, { sex: 'female' });
    await world.openCase();
    await world.addPersons(people.slice(10, 14));
    await searchAll();
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  async function searchAll(): Promise<void> {
    await world.delta();
    for (const { caseId } of [trio, duo]) await world.search(caseId);
  }

  const runner = () => world.context.get(WhatIfRunner);
  const service = () => world.context.get(WhatIfs);
  const get = (id: string) => world.run((tx) => service().get(tx, id));

  async function asked(change: Partial<PolicySettings>): Promise<string> {
    const settings = { ...DEFAULT_SETTINGS, ...change };
    return (await world.run((tx) => service().request(tx, settings))).id;
  }

  async function tried(change: Partial<PolicySettings>): Promise<WhatIfDetail> {
    const id = await asked(change);
    await runner().run(id, () => Promise.resolve());
    return get(id);
  }

  /** Every row of every table that a dry run has no business with. */
  async function everythingElse(): Promise<Record<string, unknown>> {
    const tables = await world.run((tx) =>
      tx.em.query<{ name: string }[]>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
            AND tablename NOT IN ('policy_what_if', 'work_item', 'audit_entry', 'migrations') ORDER BY 1`,
      ),
    );
    const rows: Record<string, unknown> = {};
    for (const { name } of tables)
      rows[name] = await world.run((tx) =>
        tx.em.query(`SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t`),
      );
    expect(Object.keys(rows)).toEqual(
      expect.arrayContaining(['hit', 'case_search', 'matching_state', 'policy']),
    );
    return rows;
  }

  it('names what would be lost and why, and what is kept', async () => {
    const { results, ...run } = await tried({ thresholdLog10Lr: HIGH });
    expect(run).toMatchObject({
      status: 'done',
      progress: null,
      baseVersion: 1,
      head: 6,
      personsCompared: 6,
      casesCompared: 3,
    });
    expect(results).toMatchObject({
      counts: { gained: 0, lost: 1, kept: 1 },
      storedNotFound: 0,
      leftOut: { before: 0, after: 0 },
      notSearchable: { before: 1, after: 1 },
    });
    const hits = new Map((await world.hits()).map((hit) => [hit.caseId, hit]));
    const lost = results!.lost[0]!;
    expect(lost).toMatchObject({
      caseId: duo.caseId,
      personDonorId: duo.child.donorId,
      reason: 'below_threshold',
      hit: { number: hits.get(duo.caseId)!.number, status: 'new' },
    });
    // The threshold changes no likelihood ratio.
    expect(lost.before).toBeCloseTo(hits.get(duo.caseId)!.log10Lr, 9);
    expect(lost.after).toBeCloseTo(lost.before!, 9);
    expect(results!.kept).toMatchObject([{ caseId: trio.caseId, reason: null }]);
  });

  it.each<[string, Partial<PolicySettings>, string]>([
    ['a sex that contradicts', { sexContradiction: 'exclude' }, 'sex_contradicts'],
    ['fewer shared loci than asked', { minSharedLoci: 30 }, 'case_not_searchable'],
  ])('%s loses the pair: %j', async (_title, change, reason) => {
    const settings = { minSharedLociDuo: 30, minSharedLociTrio: 30, ...change };
    const { results } = await tried(settings);
    expect(results!.lost.find(({ caseId }) => caseId === duo.caseId)).toMatchObject({ reason });
    if (reason !== 'case_not_searchable') return;
    expect(results!.becameUnsearchable).toHaveLength(2);
    expect(results!.becameUnsearchable[0]).toMatchObject({ code: 'too_few_loci' });
    expect(results!.lost[0]).toMatchObject({ after: null });
  });

  it('shows the likelihood ratios of both policies when another table or model changes them', async () => {
    const { results } = await tried({ theta: 0.03 });
    const pair = results!.kept.find(({ caseId }) => caseId === trio.caseId)!;
    expect(pair.after).toBeLessThan(pair.before!);
  });

  it('changes no hit, no search and no coverage', async () => {
    const before = await everythingElse();
    const { complete, head, cursor, casesJoined } = await world.coverage();
    await tried({ thresholdLog10Lr: HIGH, theta: 0.01 });
    await tried({ thresholdLog10Lr: 1 });
    expect(await everythingElse()).toEqual(before);
    expect(await world.coverage()).toMatchObject({ complete, head, cursor, casesJoined });
  });

  it('gives the same result after a death at any transaction', async () => {
    const whole = (await tried({ thresholdLog10Lr: HIGH })).results;
    const real = world.db.run.bind(world.db);
    for (let n = 1; ; n++) {
      const id = await asked({ thresholdLog10Lr: HIGH });
      let count = 0;
      world.db.run = (actor, work) => {
        if (++count > n) throw new Killed();
        return real(actor, async (tx) => {
          const value = await work(tx);
          if (count === n) throw new Killed();
          return value;
        });
      };
      const died = await runner()
        .run(id, () => Promise.resolve())
        .then(
          () => false,
          (error: unknown) => {
            if (error instanceof Killed) return true;
            throw error;
          },
        )
        .finally(() => (world.db.run = real));
      if (died) expect(await get(id)).toMatchObject({ status: 'pending', results: null });
      await runner().run(id, () => Promise.resolve());
      expect((await get(id)).results).toEqual(whole);
      if (!died) return;
    }
  });

  it('stops when it is cancelled, stores no result, and cannot be cancelled when done', async () => {
    const id = await asked({ thresholdLog10Lr: HIGH });
    expect(await get(id)).toMatchObject({ status: 'pending', progress: { done: 0, total: 0 } });
    // Cancelled while it runs, by someone whom the run does not hear in time.
    await runner().run(id, async (done) => {
      if (done === 0) await world.run((tx) => service().cancel(tx, id));
    });
    expect(await get(id)).toMatchObject({ status: 'cancelled', results: null });
    await runner().run(id, () => Promise.reject(new Error('a cancelled run does not run')));
    await world.run((tx) => service().cancel(tx, id));
    const work = (await world.work()).find((item) => item.subjectId === id);
    expect(work).toMatchObject({ kind: 'policy.whatif', status: 'cancelled' });
    const { id: done } = await tried({ thresholdLog10Lr: HIGH });
    await expect(world.run((tx) => service().cancel(tx, done))).rejects.toMatchObject({
      code: 'matching.run_finished',
    });
  });

  it('is requested over HTTP by the lab lead only, refused by field, and audited', async () => {
    const lead = await api.signIn('lab_lead');
    const body = { settings: { ...DEFAULT_SETTINGS, thresholdLog10Lr: HIGH } };
    await (await api.signIn('analyst')).post(`${V1}/policies/what-ifs`).send(body).expect(403);
    const bad = { settings: { ...DEFAULT_SETTINGS, theta: 2 } };
    const refused = await lead.post(`${V1}/policies/what-ifs`).send(bad).expect(400);
    expect(refused.body).toMatchObject({ field: 'settings.theta', value: '2' });
    const { body: run, status } = await postTwice(lead, `${V1}/policies/what-ifs`, body);
    expect(status).toBe(202);
    expect(run).toMatchObject({ status: 'pending', results: null, settings: body.settings });
    await runner().run(run.id, () => Promise.resolve());
    const done = await lead.get(`${V1}/policies/what-ifs/${run.id}`).expect(200);
    expect(done.body).toMatchObject({ status: 'done', results: { counts: { lost: 1, kept: 1 } } });
    const { body: list } = await lead.get(`${V1}/policies/what-ifs?limit=1`).expect(200);
    expect(list.items).toMatchObject([{ id: run.id, status: 'done' }]);
    expect(list.items[0].results).toBeUndefined();
    await lead.post(`${V1}/policies/what-ifs/${run.id}/cancel`).expect(409);
    const entries = await world.run((tx) =>
      tx.em.query<unknown[]>(`SELECT action FROM audit_entry WHERE subject_id = $1`, [run.id]),
    );
    expect(entries).toEqual([{ action: 'policy.whatif_requested' }]);
  });

  it('lists the hits that the searches find once the policy is in force', async () => {
    const policies = world.context.get(Policies);
    const settings = { ...DEFAULT_SETTINGS, thresholdLog10Lr: HIGH };
    await world.run((tx) => policies.create(tx, { settings, reason: 'stricter' }));
    await searchAll();
    expect((await world.openHits()).map(({ caseId }) => caseId)).toEqual([trio.caseId]);

    const { results, baseVersion } = await tried({});
    expect(baseVersion).toBe(2);
    expect(results!.counts).toEqual({ gained: 1, lost: 0, kept: 1 });
    expect(results!.gained[0]).toMatchObject({ caseId: duo.caseId, reason: 'below_threshold', hit: null });

    await world.run((tx) => policies.create(tx, { settings: DEFAULT_SETTINGS, reason: 'back' }));
    await searchAll();
    const found = (await world.openHits()).map((hit) => [hit.caseId, hit.log10Lr.toFixed(6)]).sort();
    const predicted = [...results!.gained, ...results!.kept].map((pair) => [
      pair.caseId,
      pair.after!.toFixed(6),
    ]);
    expect(found).toEqual(predicted.sort());
  });
});
