import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Coverage } from '@homeward/searching';
import { Policies } from '@homeward/policy';
import { seededRandom } from '@homeward/kinship';
import { systemActor } from '@homeward/platform';
import { settled } from '../support/settled.js';
import { FaultScene } from './fault-scene.js';

/** Kills at random moments of import and first search, and as many of searching again; 100 for a long run. */
const KILLS = Number(process.env.HOMEWARD_KILLS ?? 2);
/** Kills of one world in each of its two stages at most. */
const OF_A_STAGE = Math.min(KILLS, 5);

describe('a worker killed at any moment', () => {
  let scene: FaultScene;
  beforeAll(async () => {
    scene = await FaultScene.open();
  }, 120_000);
  afterAll(() => scene.close());

  it('finds hits in the undisturbed run, so that the comparison means something', () => {
    expect(scene.undisturbed.hits.length).toBeGreaterThan(4);
  });

  it(
    `${KILLS} times in import and first search, leaves the same rows, profiles and hits, and complete coverage`,
    async () => {
      const random = seededRandom(20_261_124);
      // They fall on start-up by turns with parsing, writing, comparing.
      const pauses = () => Array.from({ length: OF_A_STAGE }, () => Math.floor(1_500 * random()));
      for (let kills = 0; kills < KILLS;) {
        const { database, world, outcome } = await scene.prepare();
        const batches = await world.upload();
        const process = scene.process(database);
        const works = async (kill: number) => {
          if (kill % 2 === 1) await scene.listening(database, 1);
        };
        await process.killAtEach(pauses(), () => scene.imported(database), works);
        await settled(database.url);
        await world.approve(batches);
        await process.killAtEach(pauses(), () => scene.nothingOpen(database), works);
        await settled(database.url);
        kills += process.kills;
        await process.kill();
        expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
      }
    },
    120_000 + 8_000 * KILLS,
  );

  it(
    `${KILLS} times while a changed policy has everything searched again, leaves the same hits, each once`,
    async () => {
      const { database, worker, world, outcome } = await scene.prepare();
      await world.approve(await scene.importAll(worker, world));
      const policies = worker.context.get(Policies);
      const changePolicy = () =>
        worker.db.run(systemActor, async (tx) => {
          const { settings } = await policies.current(tx);
          await policies.create(tx, { settings, reason: 'to have everything searched again' });
        });
      const process = scene.process(database);
      const random = seededRandom(20_261_123);
      process.start();
      await settled(database.url);
      while (process.kills < KILLS) {
        if (await scene.nothingOpen(database)) await changePolicy();
        await process.killAtEach([500 + Math.floor(2_000 * random())], () => Promise.resolve(false));
      }
      await settled(database.url);
      await process.kill();
      expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
      const state = await worker.db.run(systemActor, (tx) => worker.context.get(Coverage).state(tx));
      expect(state.policyVersion).toBeGreaterThan(1);
    },
    60_000 + 4_000 * KILLS,
  );
});
