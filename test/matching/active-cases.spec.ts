import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, Policies } from '@homeward/policy';
import { population, World } from './world.js';

const people = population();
const lost = people[0]!;

describe('a case', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  const code = async (caseId: string) => {
    await world.search(caseId);
    const { status, notSearchableCode } = await world.caseCoverage(caseId);
    return status === 'not_searchable' ? notSearchableCode : status;
  };

  it('says why it is not searchable', async () => {
    const caseId = await world.openCase();
    expect(await code(caseId)).toBe('no_relative');
    await world.addRelative(caseId, 'mother', null);
    expect(await code(caseId)).toBe('no_typed_relative');
    await world.addRelative(caseId, 'full_sibling', lost, { consent: false });
    expect(await code(caseId)).toBe('no_consent');
    const few = Object.fromEntries(Object.entries(lost).slice(0, 12));
    await world.addRelative(caseId, 'full_sibling', few);
    expect(await code(caseId)).toBe('too_few_loci');
    await world.addRelative(caseId, 'full_sibling', lost);
    expect(await code(caseId)).toBe('joined');
  });

  it('with the spouse alone, or parents who contradict each other, is not searchable', async () => {
    const spouse = await world.openCase();
    await world.addRelative(spouse, 'spouse_parent_of_child', lost);
    expect(await code(spouse)).toBe('relation_not_informative');
    const wrong = await world.openCase();
    const father = await world.addRelative(wrong, 'father', lost);
    // No service writes this any more; rows of earlier versions may say it.
    await world.run((tx) => tx.em.query(`UPDATE donor SET sex = 'female' WHERE id = $1`, [father]));
    expect(await code(wrong)).toBe('pedigree_contradiction');
    expect(await world.coverage()).toMatchObject({ casesNotSearchable: 2, casesActive: 0, complete: true });
  });

  it('that is not open is not compared, and is searched again when it is reopened', async () => {
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'self', lost);
    await world.search(caseId);
    await world.stepCase(caseId, 'suspend');
    await world.addPerson(lost);
    await world.delta();
    expect(await world.hits()).toEqual([]);
    expect(await world.coverage()).toMatchObject({ complete: true, casesActive: 0 });
    expect(await world.caseCoverage(caseId)).toMatchObject({ status: 'none' });
    // Even if nobody asked for the search, coverage knows that it is missing, and the next delta job asks.
    await world.stepCase(caseId, 'resume');
    expect(await world.coverage()).toMatchObject({ complete: false, casesActive: 1, casesJoined: 0 });
    await world.run((tx) => tx.em.query('DELETE FROM work_item'));
    await world.delta();
    expect(await world.work()).toMatchObject([{ kind: 'matching.case', subjectId: caseId }]);
    await world.search(caseId);
    expect(await world.hits()).toHaveLength(1);
    expect(await world.coverage()).toMatchObject({ complete: true, casesJoined: 1 });
  });

  it('that does not exist is refused', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000';
    await expect(world.search(nowhere)).rejects.toMatchObject({ code: 'platform.not_found', value: nowhere });
  });

  it('does not find its own members, nor persons with too few loci', async () => {
    const few = Object.fromEntries(
      Object.entries(lost)
        .filter(([locus]) => locus !== 'TH01')
        .slice(0, 16),
    );
    await world.addPerson(Object.fromEntries(Object.entries(few).slice(0, 12)));
    const seeker = await world.addPerson(lost);
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'self', lost);
    await world.run((tx) =>
      tx.em.query(
        `INSERT INTO case_member SELECT gen_random_uuid(), case_id, $2, 'full_sibling', district_id, collection_point_id, now()
           FROM case_member WHERE case_id = $1`,
        [caseId, seeker.donorId],
      ),
    );
    await world.delta();
    await world.search(caseId);
    expect(await world.hits()).toEqual([]);
  });

  it('excludes a contradiction of sex or age only where the policy says so', async () => {
    const boy = await world.addPerson(lost, { sex: 'unknown', amel: ['X', 'Y'], birthYear: 1980 });
    const caseId = await world.openCase('female', '2010-01-01');
    await world.addRelative(caseId, 'self', lost);
    await world.delta();
    await world.search(caseId);
    const [hit] = await world.hits();
    const shown = await world.run((tx) => world.hitService.get(tx, hit!.id));
    expect(shown).toMatchObject({
      personDonorId: boy.donorId,
      sexAgreement: 'contradicts',
      ageAgreement: 'contradicts',
    });
    for (const change of [{ sexContradiction: 'exclude' }, { ageContradiction: 'exclude' }] as const) {
      const settings = { ...DEFAULT_SETTINGS, ...change };
      await world.run((tx) => world.context.get(Policies).create(tx, { settings, reason: 'exclude' }));
      await world.search(caseId);
      expect(await world.openHits()).toEqual([]);
    }
  });
});
