import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { population, World } from './world.js';

/** Few loci: this is about transactions, not about numbers. */
const people = population().map((person) => Object.fromEntries(Object.entries(person).slice(0, 20)));

describe('a database restored into a cluster that gave out fewer transaction numbers', () => {
  let world: World;
  let caseId: string;
  beforeEach(async () => {
    world = await World.open();
    caseId = await world.openCase();
    await world.addRelative(caseId, 'self', people[0]!);
    await world.search(caseId);
  });
  afterEach(() => world.close());

  /** As the dump of a cluster that is a billion transactions further. */
  const restore = (): Promise<unknown> =>
    world.run(async (tx) => {
      const further = (xid: string): string => `(${xid}::text::bigint + 1000000000)::text::xid8`;
      await tx.em.query(`UPDATE profile_change SET xid = ${further('xid')}`);
      await tx.em.query(`UPDATE matching_state SET feed_xid = ${further('feed_xid')}`);
    });
  const changes = (): Promise<{ xid: string }[]> =>
    world.run((tx) => tx.em.query(`SELECT xid::text FROM profile_change ORDER BY id`));

  it('compares new persons, and reads the others from the feed again', async () => {
    const known = await world.addPerson(people[1]!);
    await world.delta();
    await restore();
    await world.addPerson(people[0]!);
    await world.delta();
    expect((await world.openHits()).map((hit) => hit.caseId)).toEqual([caseId]);
    expect(await world.coverage()).toMatchObject({ complete: true });
    await world.correctPerson(known, { birthYear: 1990 });
    await world.delta();
    expect(await world.coverage()).toMatchObject({ complete: true, head: 3 });
  }, 60_000);

  it('compares persons that it had not read before', async () => {
    await world.addPerson(people[1]!);
    await world.delta();
    await world.addPerson(people[0]!);
    await restore();
    expect(await world.coverage()).toMatchObject({ complete: false });
    await world.delta();
    expect((await world.openHits()).map((hit) => hit.caseId)).toEqual([caseId]);
    expect(await world.coverage()).toMatchObject({ complete: true });
    const numbered = await changes();
    await world.delta();
    expect(await changes()).toEqual(numbered);
  }, 60_000);
});
