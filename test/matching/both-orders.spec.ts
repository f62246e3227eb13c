import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { childOf, population, World } from './world.js';

const people = population();
const [father, mother, stranger] = [people[0]!, people[1]!, people[2]!];
const child = childOf(father, mother);
/** The score distribution of a trio takes long inside a test runner on a busy machine. */
const PATIENT = 240_000;

describe('a planted child', () => {
  let world: World;
  beforeEach(async () => {
    ({ world } = await World.openCopy('fifty_persons', async (built) => {
      await built.addPersons(people.slice(10, 60));
      await built.delta();
      return null;
    }));
  });
  afterEach(() => world.close());

  async function trio(): Promise<string> {
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'father', father, { sex: 'male' });
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    return caseId;
  }

  it(
    'is found by the case search when it came first',
    async () => {
      const planted = await world.addPerson(child);
      await world.delta();
      const caseId = await trio();
      await world.search(caseId);
      const hits = await world.hits();
      expect(hits).toMatchObject([
        {
          caseId,
          personDonorId: planted.donorId,
          status: 'new',
          mismatches: 0,
          lociCompared: 22,
          familyType: 'trio',
        },
      ]);
      expect(hits[0]!.log10Lr).toBeGreaterThan(8);
      expect(await world.coverage()).toMatchObject({ complete: true, head: 51, cursor: 51, casesJoined: 1 });
    },
    PATIENT,
  );

  it(
    'is found by the delta job when it came last, with the same number',
    async () => {
      const caseId = await trio();
      await world.delta();
      await world.search(caseId);
      expect(await world.hits()).toEqual([]);
      const planted = await world.addPerson(child);
      expect(await world.coverage()).toMatchObject({ complete: false });
      await world.delta();
      const [late] = await world.hits();
      expect(late).toMatchObject({ caseId, personDonorId: planted.donorId });
      // The same pair the other way round: a second family with the same parents, after the child.
      const again = await trio();
      await world.search(again);
      const early = (await world.hits()).find((hit) => hit.caseId === again)!;
      expect(early.log10Lr).toBe(late!.log10Lr);
      expect(await world.coverage()).toMatchObject({ complete: true, oldestUncomparedSeconds: null });
    },
    PATIENT,
  );

  it('is found with the reference item of the missing person, as the same person', async () => {
    await world.addPerson(child);
    await world.delta();
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'self', child);
    await world.search(caseId);
    const [hit] = await world.hits();
    expect(hit).toMatchObject({ caseId, familyType: 'self', mismatches: 0 });
    expect(hit!.log10Lr).toBeGreaterThan(20);
  });

  it(
    'carries its evidence',
    async () => {
      const planted = await world.addPerson(
        { ...child, CSF1PO: ['9', '13'] },
        { sex: 'male', amel: ['X', 'Y'] },
      );
      await world.delta();
      const caseId = await world.openCase('female', '2010-02-03');
      const fatherId = await world.addRelative(caseId, 'father', father, { sex: 'male' });
      const motherId = await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
      await world.search(caseId);
      const [row] = await world.hits();
      const hit = await world.run((tx) => world.hitService.get(tx, row!.id));
      expect(hit).toMatchObject({
        number: 'H-000001',
        sexAgreement: 'contradicts',
        ageAgreement: 'unknown',
        typedRelations: ['father', 'mother'],
        moreLociNeeded: false,
        personDonorId: planted.donorId,
        personsSearched: 51,
      });
      const { evidence } = hit;
      expect(evidence.members.map(({ id, typed }) => [id, typed])).toEqual([
        [fatherId, true],
        [motherId, true],
      ]);
      expect(evidence.pedigree.persons.find(({ id }) => id === 'missing')).toMatchObject({
        father: fatherId,
        mother: motherId,
      });
      expect(evidence.perLocus).toHaveLength(22);
      const sum = evidence.perLocus.reduce((total, { log10Lr }) => total + (log10Lr ?? 0), 0);
      expect(sum).toBeCloseTo(hit.log10Lr, 10);
      const locus = evidence.perLocus.find(({ locus }) => locus === 'CSF1PO')!;
      expect(locus).toMatchObject({
        consistent: false,
        steps: 1,
        note: 'mutation',
        person: ['9', '13'],
        relatives: { [fatherId]: ['11', '12'], [motherId]: ['9', '11'] },
      });
      expect(hit.mismatches).toBe(1);
      expect(evidence.leftOut).toContainEqual({ locus: 'SE33', reason: 'not_in_frequency_table' });
      expect(evidence.model).toMatchObject({
        frequencyTable: 'kinsimu_hebei_42loci',
        policyVersion: 1,
        theta: 0,
      });
      expect(evidence.model.frequencySource).toContain('KINSIMU');
      const mass = (points: readonly { y: number }[]) => points.reduce((total, { y }) => total + y, 0);
      expect(mass(evidence.distribution.unrelated)).toBeCloseTo(1, 4);
      expect(mass(evidence.distribution.related)).toBeCloseTo(1, 2);
      expect(hit.expectedChanceHits).toBeLessThan(1e-6);
      expect(hit.timeline.map(({ kind }) => kind)).toEqual(['hit.raised']);
    },
    PATIENT,
  );

  it('is the only hit, and relatives are compared with persons of unknown origin only', async () => {
    await world.delta();
    // The relative of one family is the true child of the other; relatives are not searched.
    const first = await trio();
    const second = await world.openCase();
    await world.addRelative(second, 'full_sibling', child);
    await world.addRelative(second, 'mother', stranger, { sex: 'female' });
    // Even a feed row that names a relative's profile makes no row of the index.
    await world.run(async (tx) => {
      const relatives = await tx.em.query<{ id: string }[]>(
        `SELECT id FROM profile WHERE donor_kind = 'relative'`,
      );
      for (const { id } of relatives)
        await tx.em.query(`INSERT INTO profile_change (profile_id, change) VALUES ($1, 'add')`, [id]);
    });
    await world.delta();
    await world.search(first);
    await world.search(second);
    expect(await world.hits()).toEqual([]);
    expect(await world.coverage()).toMatchObject({ head: 50, complete: true });
  });
});
