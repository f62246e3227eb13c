import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Commands } from '../support/commands.js';
import { population, World } from '../matching/world.js';

const people = population();

describe('homeward coverage', () => {
  let world: World;
  let commands: Commands;
  beforeAll(async () => {
    world = await World.open();
    commands = new Commands({ DATABASE_URL: world.database.url, HOMEWARD_DATA_DIR: world.dataDir });
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'self', people[0]!);
    await world.delta();
    await world.search(caseId);
  });
  afterAll(async () => {
    await commands.end();
    await world.close();
  });

  const coverage = async (...options: string[]) => {
    const { code, out } = await commands.run(['coverage', '--json', ...options]);
    return { code, state: JSON.parse(out) as Record<string, unknown> };
  };

  it('says whether every pair is compared, and with --prove checks the database itself', async () => {
    expect(await coverage()).toMatchObject({ code: 0, state: { complete: true, casesJoined: 1 } });
    await world.addPerson(people[0]!);
    // As if the feed had been read beyond this person.
    await world.run((tx) =>
      tx.em.query(`UPDATE matching_state SET feed_xid = '9000000000', feed_id = 9000000000`),
    );
    await world.delta();
    expect(await coverage()).toMatchObject({ code: 0, state: { complete: true, head: 0 } });
    expect(await coverage('--prove')).toMatchObject({
      code: 1,
      state: { complete: false, numbered: 1, killed: 0, head: 1, cursor: 0 },
    });
    await world.delta();
    expect(await world.hits()).toHaveLength(1);
    expect(await coverage('--prove')).toMatchObject({ code: 0, state: { complete: true, numbered: 0 } });
  }, 120_000);
});
