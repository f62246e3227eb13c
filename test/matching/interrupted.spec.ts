import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { population, World } from './world.js';

/** Few loci: this is about transactions, not about numbers. */
const people = population().map((person) => Object.fromEntries(Object.entries(person).slice(0, 20)));

/** Stands for the death of the process. */
class Killed extends Error {}

describe('a matcher that dies', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  /** Runs `job`, whose `n`-th transaction is rolled back, or is the last one before the process dies. */
  async function killedAt(
    n: number,
    when: 'before commit' | 'after commit',
    job: () => Promise<void>,
  ): Promise<boolean> {
    const real = world.db.run.bind(world.db);
    let count = 0;
    world.db.run = async (actor, work) => {
      const last = ++count === n;
      if (count > n) throw new Killed();
      const result = await real(actor, async (tx) => {
        const value = await work(tx);
        if (last && when === 'before commit') throw new Killed();
        return value;
      });
      if (last) throw new Killed();
      return result;
    };
    try {
      await job();
      return false;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return true;
    } finally {
      world.db.run = real;
    }
  }

  it('at any transaction leaves the same hits when it is run again', async () => {
    let died = 0;
    for (let n = 1, alive = false; !alive; n++) {
      const [early, late] = [people[2 * n]!, people[2 * n + 1]!];
      await world.addPerson(early);
      const caseId = await world.openCase();
      await world.addRelative(caseId, 'self', early);
      const second = await world.openCase();
      await world.addRelative(second, 'self', late);
      await world.search(second);
      await world.addPerson(late);
      const when = n % 2 === 0 ? 'before commit' : 'after commit';
      const killed = [
        await killedAt(n, when, () => world.search(caseId)),
        // Deaths while persons are compared among themselves are in links.spec.ts.
        await killedAt(n, when, () => world.number()),
      ];
      died += killed.filter(Boolean).length;
      alive = !killed.includes(true);
      await world.search(caseId);
      await world.delta();
      const raised = (await world.hits()).filter((hit) => [caseId, second].includes(hit.caseId));
      expect(raised.map((hit) => [hit.caseId, hit.status])).toEqual(
        expect.arrayContaining([
          [caseId, 'new'],
          [second, 'new'],
        ]),
      );
      expect(raised).toHaveLength(2);
      expect(await world.coverage()).toMatchObject({ complete: true });
      // One pair of families is enough for each death.
      await world.stepCase(caseId, 'close');
      await world.stepCase(second, 'close');
    }
    expect(died).toBeGreaterThan(8);
  }, 240_000);
});
