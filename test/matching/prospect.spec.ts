import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Relation } from '@homeward/kinship';
import { Policies, type PolicySettings } from '@homeward/policy';
import { Prospects, type FamilyProspect } from '@homeward/trials';
import type { GenotypeMap } from '@homeward/str';
import { population, World } from './world.js';

const people = population();

describe('the chance to find a missing person', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world.close());

  async function family(members: readonly (readonly [Relation, GenotypeMap | null])[], consent = true) {
    const id = await world.openCase();
    for (const [relation, genotypes] of members)
      await world.addRelative(id, relation, genotypes, { consent });
    return id;
  }
  const prospectOf = async (caseId: string): Promise<FamilyProspect | null> => {
    const compute = await world.run((tx) => world.context.get(Prospects).ofCase(tx, caseId));
    return (await compute?.()) ?? null;
  };

  it('rises from the mother alone to both parents, and puts the father before her family', async () => {
    const prospect = (await prospectOf(await family([['mother', people[0]!]])))!;
    expect(prospect).toMatchObject({ counted: ['mother'], persons: 10_000_000, policyVersion: 1 });
    expect(prospect.frequencyRule).toBe('raised_alone');
    expect(prospect.loci).toBeGreaterThanOrEqual(20);
    expect(prospect.now).toBeGreaterThan(0.3);
    expect(prospect.now).toBeLessThan(0.97);
    expect(prospect.threshold).toBeGreaterThan(4);
    expect(prospect.next[0]).toEqual({ relation: 'father', power: expect.any(Number) });
    expect(prospect.next[0]!.power).toBeGreaterThan(0.99);
    expect(prospect.next.map(({ relation }) => relation)).not.toContain('maternal_grandmother');
  });

  it('does not depend on the genotypes of the mother, and differs for another family', async () => {
    const first = await prospectOf(await family([['mother', people[0]!]]));
    expect(await prospectOf(await family([['mother', people[77]!]]))).toEqual(first);
    const parents = await prospectOf(
      await family([
        ['mother', people[0]!],
        ['father', people[1]!],
      ]),
    );
    expect(parents!.counted).toEqual(['father', 'mother']);
    expect(parents!.now).toBeGreaterThan(first!.now!);
  });

  it('stays the same under a policy that changes other rules, and moves with what it depends on', async () => {
    const parents = [
      ['father', people[0]!],
      ['mother', people[1]!],
    ] as const;
    const policies = world.context.get(Policies);
    const change = (wish: Partial<PolicySettings>): Promise<unknown> =>
      world.run(async (tx) => {
        const { settings } = await policies.current(tx);
        return policies.create(tx, {
          settings: { ...settings, ...wish },
          reason: 'what the figures depend on',
        });
      });
    const caseId = await family(parents);
    const first = (await prospectOf(caseId))!;
    await change({ thresholdLog10Lr: 9 });
    expect(await prospectOf(caseId)).toEqual({ ...first, policyVersion: 2 });
    await change({ minimumFrequency: 0.05 });
    expect((await prospectOf(caseId))!.threshold).not.toBe(first.threshold);
  });

  it('does not count relatives without a consent or a sample', async () => {
    const prospect = await prospectOf(await family([['mother', people[0]!]], false));
    expect(prospect).toMatchObject({ counted: [], now: null, threshold: null });
    expect(
      prospect!.next
        .slice(0, 2)
        .map(({ relation }) => relation)
        .sort(),
    ).toEqual(['father', 'mother']);
    expect(await prospectOf(await family([['father', null]]))).toMatchObject({ counted: [] });
  });

  it('gives no chance for belongings of the missing person, and refuses an unknown case', async () => {
    expect(await prospectOf(await family([['self', people[0]!]]))).toBeNull();
    await expect(prospectOf('0190f6b0-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'platform.not_found',
    });
  });
});
