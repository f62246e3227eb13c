import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '@homeward/audit';
import { Work } from '@homeward/platform';
import { FrequencyTables, KinshipPolicies, Policies } from '@homeward/policy';
import { childOf, population, World } from './world.js';

const people = population();

describe('a policy from before there was a rule for rare alleles, and for typing errors of belongings', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('gets a new version with the default one; hits from before say the rule they were computed with', async () => {
    const policies = world.context.get(Policies);
    const renew = () => world.run((tx) => policies.renew(tx));
    expect(await renew()).toEqual([]);
    await world.run((tx) =>
      tx.em.query(`UPDATE policy SET settings = settings - 'frequencyRule' - 'itemTypingError'`),
    );
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'father', people[0]!);
    await world.addRelative(caseId, 'mother', people[1]!);
    await world.addPerson(childOf(people[0]!, people[1]!, 1));
    await world.delta();
    await world.search(caseId);
    const stored = (): Promise<{ version: number; rule: string; lr: number }[]> =>
      world.run((tx) =>
        tx.em.query(
          `SELECT policy_version AS version, evidence->'model'->>'frequencyRule' AS rule, log10_lr::float8 AS lr
             FROM hit ORDER BY policy_version`,
        ),
      );
    const [before] = await stored();
    expect(before).toMatchObject({ version: 1, rule: 'rest_shared' });

    expect(await renew()).toHaveLength(2);
    const current = await world.run((tx) => policies.current(tx));
    expect(current).toMatchObject({
      version: 2,
      settings: { frequencyRule: 'raised_alone', itemTypingError: 0.001 },
    });
    expect(current.reason).toContain('rest_shared');
    expect(current.reason).toContain('the typing error of belongings changes from 0 to 0.001');
    expect(await renew()).toEqual([]);
    await world.delta();
    await world.search(caseId);
    const after = await stored();
    expect(after.find(({ version }) => version === 1)).toEqual(before);
    const again = after.find(({ version }) => version === 2)!;
    expect(again.rule).toBe('raised_alone');
    expect(again.lr).not.toBe(before!.lr);
  }, 120_000);
});

describe('a frequency table that has another content under its name', () => {
  let world: World;
  let policies: Policies;
  beforeAll(async () => {
    world = await World.open();
    policies = world.context.get(Policies);
  });
  afterAll(() => world.close());

  const renew = () => world.run((tx) => policies.renew(tx));
  const openHits = (): Promise<unknown[]> =>
    world.run((tx) =>
      tx.em.query(
        `SELECT case_id AS "caseId", policy_version AS "policyVersion" FROM hit WHERE status <> 'superseded'`,
      ),
    );
  const current = () => world.run((tx) => policies.current(tx));

  it('is not used; the same rules become a new version, and every family is searched again', async () => {
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'father', people[0]!);
    await world.addRelative(caseId, 'mother', people[1]!);
    await world.addPerson(childOf(people[0]!, people[1]!, 1));
    await world.delta();
    expect(await renew()).toEqual([]);
    const first = await current();
    expect(first).toMatchObject({ version: 1, frequencyDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await world.search(caseId);
    expect(await openHits()).toEqual([{ caseId, policyVersion: 1 }]);
    expect(await renew()).toEqual([]);

    await world.run((tx) => tx.em.query(`UPDATE policy SET frequency_digest = repeat('0', 64)`));
    // As a process that has not met the policy before.
    const fresh = new KinshipPolicies(world.context.get(FrequencyTables));
    const other = await current();
    expect(() => fresh.of(other)).toThrow(`SHA-256 ${'0'.repeat(64)}`);

    expect(await renew()).toHaveLength(1);
    const second = await current();
    expect(second).toMatchObject({
      version: 2,
      settings: first.settings,
      frequencyDigest: first.frequencyDigest,
    });
    expect(second.reason).toContain('000000000000 → ' + first.frequencyDigest!.slice(0, 12));
    expect(await world.coverage()).toMatchObject({ complete: false });
    await world.delta();
    await world.search(caseId);
    expect(await world.coverage()).toMatchObject({ complete: true });
    expect(await openHits()).toEqual([{ caseId, policyVersion: 2 }]);
    expect(await renew()).toEqual([]);
  }, 120_000);
});

describe('a rolling release, in which workers of two releases start again and again', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('makes one new version; the older release says that it is older, and its restarts change nothing', async () => {
    const tables = world.context.get(FrequencyTables);
    const newer = world.context.get(Policies);
    const { frequencyTable } = (await world.run((tx) => newer.current(tx))).settings;
    const olderTables = Object.assign(Object.create(tables) as FrequencyTables, {
      get: (name: string) => ({ ...tables.get(name), digest: '1'.repeat(64) }),
    });
    const older = new Policies(
      olderTables,
      world.context.get(Work, { strict: false }),
      world.context.get(Audit, { strict: false }),
    );
    const versions = () => world.run(async (tx) => (await newer.list(tx)).map(({ version }) => version));
    const start = (release: Policies) => world.run((tx) => release.renew(tx));

    expect(await start(older)).toEqual([]);
    expect(await start(newer)).toHaveLength(1);
    for (const release of [older, newer, older, older, newer]) expect(await start(release)).toEqual([]);
    expect(await versions()).toEqual([2, 1]);
    expect(await world.run((tx) => older.tableReplaced(tx))).toEqual({
      table: frequencyTable,
      before: 1,
      version: 2,
    });
    expect(await world.run((tx) => newer.tableReplaced(tx))).toBeNull();

    // A person goes back to the older release: that stands, whichever starts next.
    const { settings } = await world.run((tx) => newer.current(tx));
    await world.run((tx) => older.create(tx, { settings, reason: 'back to the table of before' }));
    for (const release of [newer, older, newer]) expect(await start(release)).toEqual([]);
    expect(await versions()).toEqual([3, 2, 1]);
    expect(await world.run((tx) => newer.tableReplaced(tx))).toMatchObject({ before: 2, version: 3 });
  });
});
