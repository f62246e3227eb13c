import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Proof } from '@homeward/searching/worker';
import { population, World, type Person } from './world.js';

const people = population();
const [lost] = [people[0]!];

/** The feed is trusted with nothing: what it passed over is found from the published profiles, and mended. */
describe('the proof of coverage', () => {
  let world: World;
  let caseId: string;
  let passedOver: Person;
  beforeEach(async () => {
    world = await World.open();
    await world.addPersons(people.slice(10, 14));
    caseId = await world.openCase();
    await world.addRelative(caseId, 'self', lost);
    await world.delta();
    await world.search(caseId);
    passedOver = await world.addPerson(lost);
    await passOver();
    await world.delta();
  });
  afterEach(() => world.close());

  /** As if the feed had been read to its end without seeing anything. */
  const passOver = (): Promise<unknown> =>
    world.run((tx) =>
      tx.em.query(
        `UPDATE matching_state SET (feed_xid, feed_id) =
           (SELECT xid, id FROM profile_change ORDER BY xid DESC, id DESC LIMIT 1)`,
      ),
    );
  const prove = () => world.run((tx) => world.context.get(Proof).run(tx));

  it('finds a published person whom the feed passed over, and has the person compared', async () => {
    // All that can be counted says complete.
    expect(await world.hits()).toEqual([]);
    expect(await world.coverage()).toMatchObject({ complete: true, personsAlive: 4, provedAt: null });
    expect(await prove()).toEqual({ numbered: 1, killed: 0 });
    expect(await world.coverage()).toMatchObject({ complete: false, personsAlive: 5, provedAt: null });
    expect(await world.work()).toContainEqual(
      expect.objectContaining({ kind: 'matching.delta', status: 'pending' }),
    );
    await world.delta();
    expect(await world.hits()).toMatchObject([{ personDonorId: passedOver.donorId, status: 'new' }]);
    expect(await prove()).toEqual({ numbered: 0, killed: 0 });
    expect(await world.coverage()).toMatchObject({ complete: true, provedAt: expect.any(String) });
  });

  it('kills the row of a withdrawn person whom the feed passed over, with the hit', async () => {
    await prove();
    await world.delta();
    await world.withdrawPerson(passedOver);
    await passOver();
    expect(await prove()).toEqual({ numbered: 0, killed: 1 });
    expect(await world.hits()).toMatchObject([{ status: 'superseded' }]);
    expect(await world.coverage()).toMatchObject({ personsAlive: 4 });
  });

  it('leaves changes to the feed that the feed has not delivered yet', async () => {
    await world.run((tx) => tx.em.query(`UPDATE matching_state SET feed_xid = '0', feed_id = 0`));
    const late = await world.addPerson(people[30]!);
    expect(await prove()).toEqual({ numbered: 0, killed: 0 });
    await world.delta();
    expect(await world.coverage()).toMatchObject({ complete: true, personsAlive: 6, head: 6 });
    await world.delta();
    expect(await prove()).toEqual({ numbered: 0, killed: 0 });
    expect(late.profileId).toBeDefined();
  });
});
