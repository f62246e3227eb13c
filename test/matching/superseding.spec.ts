import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedDefaultPolicy, Policies, DEFAULT_SETTINGS } from '@homeward/policy';
import { population, World, type Person } from './world.js';

const people = population();
const [lost, mother, other] = [people[0]!, people[1]!, people[2]!];

/** Direct comparison with a reference item: one family, one person, one hit. */
describe('a hit of a pair', () => {
  let world: World;
  let caseId: string;
  let found: Person;
  beforeEach(async () => {
    const copy = await World.openCopy('one_hit', async (scene) => {
      await scene.addPersons(people.slice(10, 20));
      const person = await scene.addPerson(lost);
      const opened = await scene.openCase();
      await scene.addRelative(opened, 'self', lost);
      await scene.delta();
      await scene.search(opened);
      return { person, opened };
    });
    ({ world } = copy);
    ({ person: found, opened: caseId } = copy.facts);
  });
  afterEach(() => world.close());

  const statuses = async () => (await world.hits()).map(({ status }) => status);

  it('is superseded, and linked, when a new relative raises the version', async () => {
    await world.addRelative(caseId, 'paternal_half_sibling', people[5]!);
    expect(await world.coverage()).toMatchObject({ complete: false, casesActive: 1, casesJoined: 0 });
    await world.search(caseId);
    const [first, second] = await world.hits();
    expect(first!.status).toBe('superseded');
    // Once for the new member, once for the profile.
    const searchVersion = first!.searchVersion + 2;
    expect(second).toMatchObject({ status: 'new', searchVersion, previousHitId: first!.id });
    expect(await world.coverage()).toMatchObject({ complete: true });
  });

  it('is superseded without another when the family no longer fits', async () => {
    // A mother who shares nothing: more mismatches than the policy allows.
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    await world.search(caseId);
    expect(await statuses()).toEqual(['superseded']);
  });

  it.each(['agreed', 'confirmed', 'notified', 'reunified', 'closed'] as const)(
    'that is %s is not raised again by a new version',
    async (status) => {
      const [hit] = await world.hits();
      await world.bringHitTo(hit!.id, status);
      await world.run((tx) => world.touch(tx, caseId));
      await world.search(caseId);
      expect(await statuses()).toEqual([status]);
    },
  );

  it('that was refuted is not raised again unless something changed', async () => {
    const [hit] = await world.hits();
    await world.bringHitTo(hit!.id, 'refuted');
    await world.search(caseId);
    await world.delta();
    expect(await statuses()).toEqual(['refuted']);
    await world.run((tx) => world.touch(tx, caseId));
    await world.search(caseId);
    expect(await statuses()).toEqual(['refuted', 'new']);
    expect((await world.hits())[1]).toMatchObject({ previousHitId: hit!.id });
  });

  it('is superseded when the person withdraws, and the person is not found again', async () => {
    await world.withdrawPerson(found);
    await world.delta();
    expect(await statuses()).toEqual(['superseded']);
    await world.run((tx) => world.touch(tx, caseId));
    await world.search(caseId);
    expect(await statuses()).toEqual(['superseded']);
    expect(await world.coverage()).toMatchObject({ complete: true, personsAlive: 10, personsIndexed: 11 });
  });

  it('is not raised for a person whose withdrawal is not numbered yet', async () => {
    const second = await world.openCase();
    await world.addRelative(second, 'self', lost);
    await world.withdrawPerson(found);
    await world.search(second);
    expect((await world.hits()).filter((hit) => hit.caseId === second)).toEqual([]);
  });

  it('is superseded when the relative withdraws, and the case says why it is not searched', async () => {
    const [member] = await world.run((tx) =>
      tx.em.query<{ id: string }[]>(`SELECT donor_id AS id FROM case_member WHERE case_id = $1`, [caseId]),
    );
    await world.withdrawRelative(member!.id);
    await world.search(caseId);
    expect(await statuses()).toEqual(['superseded']);
    expect(await world.coverage()).toMatchObject({ complete: true, casesActive: 0, casesNotSearchable: 1 });
    expect(await world.caseCoverage(caseId)).toMatchObject({
      status: 'not_searchable',
      notSearchableCode: 'no_consent',
    });
  });

  it('is raised again after a re-typing, with the better profile', async () => {
    const { SE33, ...withoutOne } = lost;
    expect(SE33).toBeDefined();
    await world.retypePerson(found, { ...withoutOne, TH01: lost.TH01! });
    await world.delta();
    const [first, second] = await world.hits();
    expect(first!.status).toBe('superseded');
    expect(second).toMatchObject({ status: 'new', previousHitId: first!.id });
    expect(await world.coverage()).toMatchObject({ complete: true, head: 12, personsAlive: 11 });
  });

  it('is raised when the correction of a birth year ends a contradiction that excludes', async () => {
    const policies = world.context.get(Policies);
    const settings = { ...DEFAULT_SETTINGS, ageContradiction: 'exclude' as const };
    await world.run((tx) => policies.create(tx, { settings, reason: 'strict' }));
    await world.withdrawPerson(found);
    const second = await world.openCase('male', '2008-05-01');
    await world.addRelative(second, 'self', lost);
    const old = await world.addPerson(lost, { birthYear: 1950 });
    await world.delta();
    await world.search(second);
    const ofSecond = async () => (await world.hits()).filter((hit) => hit.caseId === second);
    expect(await ofSecond()).toEqual([]);
    await world.correctPerson(old, { birthYear: 2008 });
    expect(await world.coverage()).toMatchObject({ complete: false });
    await world.delta();
    expect(await ofSecond()).toMatchObject([{ status: 'new', personDonorId: old.donorId }]);
  });

  it('is not raised for a re-typing that does not fit', async () => {
    await world.retypePerson(found, other);
    await world.delta();
    expect(await statuses()).toEqual(['superseded']);
  });

  it('is raised under a new policy, for which every case is searched again by itself', async () => {
    const policies = world.context.get(Policies);
    const settings = { ...DEFAULT_SETTINGS, thresholdLog10Lr: 5 };
    const policy = await world.run((tx) => policies.create(tx, { settings, reason: 'five' }));
    expect(policy.version).toBe(2);
    expect(await world.coverage()).toMatchObject({ complete: false, policyVersion: 2, casesJoined: 0 });
    await world.delta();
    const asked = (await world.work()).filter(({ kind }) => kind === 'matching.case');
    expect(asked).toMatchObject([{ subjectId: caseId, status: 'pending' }]);
    await world.search(caseId);
    expect(await statuses()).toEqual(['superseded', 'new']);
    expect(await world.coverage()).toMatchObject({ complete: true, policyVersion: 2 });
    const audit = await world.run((tx) =>
      tx.em.query(`SELECT action FROM audit_entry WHERE action = 'policy.created'`),
    );
    expect(audit).toHaveLength(1);
  });

  it('a policy is refused by field and value, and nothing is stored', async () => {
    const policies = world.context.get(Policies);
    const settings = { ...DEFAULT_SETTINGS, frequencyTable: '../../etc/passwd' };
    await expect(world.run((tx) => policies.create(tx, { settings, reason: 'r' }))).rejects.toMatchObject({
      code: 'matching.unknown_frequency_table',
      value: '../../etc/passwd',
    });
    await world.run((tx) => seedDefaultPolicy(tx));
    expect(await world.run((tx) => policies.list(tx))).toHaveLength(1);
  });
});
