import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnMember } from '@homeward/intake';
import { evaluateCandidate, type Pedigree } from '@homeward/kinship';
import { Recompute } from '@homeward/hits';
import { KinshipPolicies, Policies } from '@homeward/policy';
import type { GenotypeMap } from '@homeward/str';
import { unzip } from './bundle.js';
import { childOf, population, World, type HitRow } from './world.js';

const people = population();
/** Numbers of hits take long inside a test runner on a busy machine. */
const PATIENT = 120_000;
const UNKNOWN = { birthDate: null, missingSince: null };

const member = (key: string, change: Partial<DrawnMember> = {}): DrawnMember => ({
  ...{ key, role: 'relative', number: null, sex: 'unknown', father: null, mother: null, donorId: null },
  ...{ items: [], missing: null },
  ...change,
});
const found = (hits: readonly HitRow[], caseId: string) =>
  hits
    .filter((hit) => hit.caseId === caseId && hit.status === 'new')
    .map(({ missingKey, personDonorId, log10Lr, familyType }) => ({
      ...{ missingKey, personDonorId, log10Lr, familyType },
    }));

describe('a drawn pedigree', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.addPersons(people.slice(300, 320));
  });
  afterAll(() => world.close());

  const evidenceOf = async (caseId: string, missingKey = 'missing') => {
    const hit = (await world.openHits()).find(
      (one) => one.caseId === caseId && one.missingKey === missingKey,
    )!;
    return { hit, detail: await world.run((tx) => world.hitService.get(tx, hit.id)) };
  };

  it(
    'gives the same numbers as the relations, to the last digit, and can be removed',
    async () => {
      const [father, mother] = [people[0]!, people[1]!];
      const caseId = await world.openCase('male');
      await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
      await world.addRelative(caseId, 'full_sibling', childOf(father, mother, 1));
      await world.addRelative(caseId, 'paternal_uncle', null, { sex: 'male' });
      const child = await world.addPerson(childOf(father, mother));
      await world.delta();
      await world.search(caseId);
      const byRelations = found(await world.hits(), caseId);
      expect(byRelations).toMatchObject([{ personDonorId: child.donorId }]);
      const { perLocus } = (await evidenceOf(caseId)).detail.evidence;

      const start = await world.drawing(caseId);
      expect(start.drawn).toBe(false);
      await world.draw(caseId, start.pedigree.members);
      expect(await world.coverage()).toMatchObject({ complete: false });
      await world.search(caseId);
      expect(found(await world.hits(), caseId)).toEqual(byRelations);
      const { detail } = await evidenceOf(caseId);
      expect(detail.evidence.perLocus).toEqual(perLocus);
      expect(detail.typedRelations).toEqual(['mother', 'full_sibling']);
      expect(detail.evidence.missing).toBeUndefined();
      expect(await world.drawing(caseId)).toMatchObject({ drawn: true, pedigree: start.pedigree });

      await world.undraw(caseId);
      await world.search(caseId);
      expect(found(await world.hits(), caseId)).toEqual(byRelations);
      expect(await world.coverage()).toMatchObject({ complete: true });
    },
    PATIENT,
  );

  it(
    'that no relation expresses finds its child, with the LR of the kinship library on it',
    async () => {
      // Great-grandparents; the grandfather and a great-uncle; the father and his brother; the missing child, a cousin.
      const [ggf, ggm, gm, mother, aunt] = people.slice(10, 15) as [GenotypeMap, ...GenotypeMap[]];
      const grandfather = childOf(ggf, ggm!, 0);
      const greatUncle = childOf(ggf, ggm!, 1);
      const father = childOf(grandfather, gm!, 0);
      const cousin = childOf(childOf(grandfather, gm!, 1), aunt!, 0);
      const child = childOf(father, mother!, 0);
      const caseId = await world.openCase();
      const ids = {
        mother: await world.addRelative(caseId, 'mother', mother!, { sex: 'female' }),
        greatUncle: await world.addRelative(caseId, 'other_relative', greatUncle, { sex: 'male' }),
        cousin: await world.addRelative(caseId, 'other_relative', cousin),
      };
      const person = await world.addPerson(child);
      await world.delta();
      await world.search(caseId);
      expect(await world.caseCoverage(caseId)).toMatchObject({
        status: 'not_searchable',
        notSearchableCode: 'relative_not_placed',
      });

      const drawn = [
        member('ggf', { role: 'great_grandfather', sex: 'male' }),
        member('ggm', { role: 'great_grandmother', sex: 'female' }),
        member('gf', { role: 'paternal_grandfather', sex: 'male', father: 'ggf', mother: 'ggm' }),
        member('gm', { role: 'paternal_grandmother', sex: 'female' }),
        member('great', {
          role: 'great_uncle',
          sex: 'male',
          father: 'ggf',
          mother: 'ggm',
          donorId: ids.greatUncle,
        }),
        member('father', { role: 'father', sex: 'male', father: 'gf', mother: 'gm' }),
        member('uncle', { role: 'uncle', sex: 'male', father: 'gf', mother: 'gm' }),
        // The cousin's mother is nobody's concern: an untyped founder stands for her.
        member('cousin', { role: 'cousin', father: 'uncle', donorId: ids.cousin }),
        member('mother', { role: 'mother', sex: 'female', donorId: ids.mother }),
        member('missing', { role: 'missing_person', father: 'father', mother: 'mother', missing: UNKNOWN }),
      ];
      await world.draw(caseId, drawn);
      await world.search(caseId);
      const { hit, detail } = await evidenceOf(caseId);
      expect(hit).toMatchObject({ personDonorId: person.donorId, familyType: 'extended' });
      expect(detail.typedRelations).toEqual(['mother', 'other_relative', 'other_relative']);

      const pedigree: Pedigree = {
        persons: [
          ...drawn.map(({ key, sex, father: f, mother: m }) => ({ id: key, sex, father: f, mother: m })),
          { id: 'aunt', sex: 'female' as const, father: null, mother: null },
        ].map((one) => (one.id === 'cousin' ? { ...one, mother: 'aunt' } : one)),
      };
      const { settings } = world.context
        .get(KinshipPolicies)
        .of(await world.run((tx) => world.context.get(Policies).current(tx)));
      const typed = { mother: mother!, great: greatUncle, cousin };
      const asked = { pedigree, missingId: 'missing', settings, candidate: child };
      const expected = evaluateCandidate({ ...asked, typed });
      expect(hit.log10Lr).toBeCloseTo(expected.log10Lr, 10);
      // The drawn relatives say something that the mother alone does not.
      const alone = evaluateCandidate({ ...asked, typed: { mother: mother! } }).log10Lr;
      expect(Math.abs(hit.log10Lr - alone)).toBeGreaterThan(0.1);
      expect(detail.evidence.alternatives?.tested.map(({ code }) => code)).toContain('father_brother');

      const bundle = world.context
        .get(Recompute)
        .bundle(await world.run((tx) => world.hitService.get(tx, hit.id)));
      const files = unzip(bundle.zip);
      expect([...files.values()].join('\n')).toContain('untyped great-grandfather');
      expect([...files.keys()]).toContain('hit.fam');
    },
    PATIENT,
  );

  it('is searched without relatives who joined the case since, until drawn again', async () => {
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'mother', people[20]!, { sex: 'female' });
    await world.draw(caseId, (await world.drawing(caseId)).pedigree.members);
    const father = await world.addRelative(caseId, 'father', people[21]!, { sex: 'male' });
    await world.search(caseId);
    expect(await world.caseCoverage(caseId)).toMatchObject({ status: 'joined' });
    const late = await world.addPerson(childOf(people[21]!, people[20]!));
    await world.delta();
    expect(found(await world.hits(), caseId)).toMatchObject([
      { personDonorId: late.donorId, familyType: 'mother_duo' },
    ]);
    const { unplaced, pedigree } = await world.drawing(caseId);
    expect(unplaced).toEqual([father]);
    const members = pedigree.members
      .filter(({ key, donorId }) => key !== 'father' || donorId !== null)
      .map((one) => (one.key === 'missing' ? { ...one, father: 'm4' } : one));
    expect(members.find(({ key }) => key === 'm4')).toMatchObject({ donorId: father });
    await world.draw(caseId, members);
    await world.search(caseId);
    expect(found(await world.hits(), caseId)).toMatchObject([{ familyType: 'trio' }]);
  }, 60_000);
});

describe('several missing members of a family', () => {
  let world: World;
  const [father, mother, wife] = people.slice(40, 43) as [GenotypeMap, GenotypeMap, GenotypeMap];
  let caseId: string;
  let donors: { father: string; mother: string };

  beforeAll(async () => {
    world = await World.open();
    await world.addPersons(people.slice(330, 350));
    caseId = await world.openCase('unknown', '2008-01-01');
    donors = {
      father: await world.addRelative(caseId, 'father', father, { sex: 'male' }),
      mother: await world.addRelative(caseId, 'mother', mother, { sex: 'female' }),
    };
  });
  afterAll(() => world.close());

  const parents = (): DrawnMember[] => [
    member('father', { role: 'father', sex: 'male', donorId: donors.father }),
    member('mother', { role: 'mother', sex: 'female', donorId: donors.mother }),
    member('missing', { role: 'missing_person', father: 'father', mother: 'mother', missing: UNKNOWN }),
  ];
  const sibling = (change: Partial<DrawnMember> = {}): DrawnMember =>
    member('second', {
      ...{ role: 'missing_person', number: 2, father: 'father', mother: 'mother' },
      missing: UNKNOWN,
      ...change,
    });
  const pairs = async (status = 'new') =>
    (await world.hits())
      .filter((hit) => hit.caseId === caseId && hit.status === status)
      .map(({ missingKey, personDonorId }) => `${missingKey} ${personDonorId}`)
      .sort();
  const ofBoth = (...ids: string[]) => ids.flatMap((id) => [`missing ${id}`, `second ${id}`]).sort();
  let first: string;
  let second: string;

  it(
    'at one place are each found for each: new cases meet all persons',
    async () => {
      first = (await world.addPerson(childOf(father, mother, 0))).donorId;
      await world.draw(caseId, [...parents(), sibling()]);
      await world.delta();
      expect(await world.caseCoverage(caseId)).toMatchObject({
        status: 'pending',
        members: [
          { missingKey: 'missing', status: 'pending' },
          { missingKey: 'second', status: 'pending' },
        ],
      });
      await world.search(caseId);
      expect(await pairs()).toEqual(ofBoth(first));
      expect(await world.coverage()).toMatchObject({ complete: true, casesActive: 1, casesJoined: 1 });
      expect(await world.caseCoverage(caseId)).toMatchObject({
        status: 'joined',
        personsCompared: 21,
        members: [{ status: 'joined' }, { status: 'joined' }],
      });
      const hits = await world.openHits();
      expect(hits[0]!.log10Lr).toBe(hits[1]!.log10Lr);
      const detail = await world.run((tx) =>
        world.hitService.get(tx, hits.find(({ missingKey }) => missingKey === 'second')!.id),
      );
      expect(detail).toMatchObject({ missingKey: 'second', familyType: 'trio', ageAgreement: 'unknown' });
      expect(detail.evidence).toMatchObject({
        hypotheses: { h1: { en: expect.stringContaining('the missing member "missing person 2"') } },
        missing: { key: 'second', alike: [{ key: 'missing' }] },
      });
      expect(detail.evidence.pedigree.persons.map(({ id }) => id)).toContain('~:missing');
    },
    PATIENT,
  );

  it(
    'are both found among new persons, and coverage waits for both',
    async () => {
      second = (await world.addPerson(childOf(father, mother, 1), { birthYear: 2015 })).donorId;
      await world.delta();
      expect(await pairs()).toEqual(ofBoth(first, second));
      expect(await world.coverage()).toMatchObject({ complete: true });

      // As after a delta job that set one search aside: one member alone keeps the case from being covered.
      await world.run((tx) =>
        tx.em.query(
          `UPDATE case_search SET status = 'superseded' WHERE case_id = $1 AND missing_key = 'second'`,
          [caseId],
        ),
      );
      expect(await world.coverage()).toMatchObject({ complete: false, casesActive: 1, casesJoined: 0 });
      expect(await world.caseCoverage(caseId)).toMatchObject({ status: 'pending' });
      await world.delta();
      expect(await world.work()).toContainEqual(
        expect.objectContaining({ kind: 'matching.case', subjectId: caseId, status: 'pending' }),
      );
      await world.search(caseId);
      expect(await world.coverage()).toMatchObject({ complete: true, casesJoined: 1 });
      expect(await pairs()).toEqual(ofBoth(first, second));
    },
    PATIENT,
  );

  it(
    'are distinguished by their facts; another drawing starts another search',
    async () => {
      await world.run(async (tx) => {
        const { settings } = await world.context.get(Policies).current(tx);
        await world.context.get(Policies).create(tx, {
          settings: { ...settings, ageContradiction: 'exclude' },
          reason: 'age excludes',
        });
      });
      await world.draw(caseId, [
        ...parents(),
        sibling({ missing: { birthDate: '2015-03-01', missingSince: '2018-01-01' } }),
      ]);
      await world.search(caseId);
      // Born 2015: not the person of the case, who was born in 2008.
      expect(await pairs()).toEqual([...ofBoth(first), `second ${second}`].sort());
      expect(await pairs('superseded')).not.toEqual([]);
    },
    PATIENT,
  );

  it(
    'at different places are each found at theirs: a child and a grandchild',
    async () => {
      // The missing person's own child is missing, too; the child's mother is not typed.
      const grandchild = (await world.addPerson(childOf(childOf(father, mother, 1), wife, 0))).donorId;
      await world.delta();
      await world.draw(caseId, [
        ...parents().map((one) => (one.key === 'missing' ? { ...one, sex: 'male' as const } : one)),
        member('grand', { role: 'grandchild', father: 'missing', missing: UNKNOWN }),
      ]);
      await world.search(caseId);
      expect(await pairs()).toContain(`grand ${grandchild}`);
      expect(await pairs()).not.toContain(`missing ${grandchild}`);
      expect(await pairs()).toContain(`missing ${first}`);
      const hit = (await world.openHits()).find(({ personDonorId }) => personDonorId === grandchild)!;
      expect(hit.typedRelations).toEqual(['paternal_grandfather', 'paternal_grandmother']);
      const { evidence } = await world.run((tx) => world.hitService.get(tx, hit.id));
      expect(evidence.missing).toMatchObject({ key: 'grand', alike: [] });
    },
    PATIENT,
  );

  it('are searched with the remaining relatives when a donor withdraws', async () => {
    await world.withdrawRelative(donors.mother);
    await world.search(caseId);
    const own = (await world.openHits()).filter((hit) => hit.caseId === caseId);
    expect(own.filter(({ missingKey }) => missingKey === 'missing')).not.toEqual([]);
    for (const hit of own) expect(hit.typedRelations).toHaveLength(1);
    expect(await world.coverage()).toMatchObject({ complete: true });
  }, 60_000);

  it('leave the case one by one: it stays open for those still missing', async () => {
    expect(await world.run((tx) => world.drawings.found(tx, caseId, 'missing'))).toMatchObject({
      others: true,
    });
    await world.search(caseId);
    const keys = new Set((await pairs()).map((pair) => pair.split(' ')[0]));
    expect(keys.has('missing')).toBe(false);
    expect(await world.caseCoverage(caseId)).toMatchObject({ status: 'joined', members: [] });
    expect(await world.run((tx) => world.drawings.found(tx, caseId, 'grand'))).toMatchObject({
      others: false,
    });
  }, 60_000);

  it('are not the same person: a person confirmed as one is not raised as another', async () => {
    await world.draw(caseId, [...parents(), sibling()]);
    await world.search(caseId);
    const hit = (await world.openHits()).find(
      (one) => one.caseId === caseId && one.missingKey === 'missing' && one.personDonorId === first,
    )!;
    await world.bringHitTo(hit.id, 'confirmed');
    await world.run((tx) => world.touch(tx, caseId));
    await world.search(caseId);
    expect(await pairs()).not.toContain(`second ${first}`);
    expect(await pairs()).toContain(`second ${second}`);

    // On site it turns out that this was not the one: then it may be the other.
    await world.bringHitTo(hit.id, 'notified');
    await world.run((tx) => {
      const investigator = { ...tx, actor: { ...tx.actor, role: 'investigator' as const } };
      return world.hitService.transition(investigator, hit.id, 'refute_on_site');
    });
    expect(await world.coverage()).toMatchObject({ complete: false });
    await world.search(caseId);
    expect(await pairs()).toContain(`second ${first}`);
    expect(await world.coverage()).toMatchObject({ complete: true });
  }, 60_000);
});
