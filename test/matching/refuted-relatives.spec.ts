import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverageOfCase } from '@homeward/searching';
import { childOf, population, World } from './world.js';

const people = population();
const [father, mother, stranger] = [people[0]!, people[1]!, people[2]!];

/** Father and mother are who they say; the sibling whom they declare is nobody's child. */
describe('a family whose declared sibling is a stranger', () => {
  let world: World;
  let caseId: string;
  let siblingId: string;
  beforeAll(async () => {
    world = await World.open();
    await world.addPersons(people.slice(10, 20));
    await world.addPerson(childOf(father, mother, 1));
    caseId = await world.openCase();
    await world.addRelative(caseId, 'father', father, { sex: 'male' });
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    await world.delta();
    await world.search(caseId);
    siblingId = await world.addRelative(caseId, 'full_sibling', stranger);
    await world.search(caseId);
  });
  afterAll(() => world.close());

  const statuses = async () => (await world.hits()).map(({ status }) => status);
  const coverage = () => world.run((tx) => coverageOfCase(tx, caseId));

  it('is not searched, names the sibling, and its undecided hit is superseded', async () => {
    const [sibling] = await world.run((tx) =>
      tx.em.query<{ code: string }[]>(`SELECT code FROM donor WHERE id = $1`, [siblingId]),
    );
    expect(await coverage()).toMatchObject({
      status: 'not_searchable',
      notSearchableCode: 'declared_relation_refuted',
      contradicting: [sibling!.code],
      personsCompared: 0,
    });
    expect(await statuses()).toEqual(['superseded']);
    expect(await world.coverage()).toMatchObject({ casesJoined: 0 });
  });

  it('is searched again when the stranger is no member any more, and the child is found', async () => {
    await world.run(async (tx) => {
      await tx.em.query(`DELETE FROM case_member WHERE donor_id = $1`, [siblingId]);
      await world.touch(tx, caseId);
    });
    await world.search(caseId);
    expect(await coverage()).toMatchObject({ status: 'joined', notSearchableCode: null, contradicting: [] });
    expect(await statuses()).toEqual(['superseded', 'new']);
  });
});
