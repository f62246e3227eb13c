import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Coverage, Policies } from '@homeward/matching';
import { seededRandom } from '@homeward/kinship';
import { systemActor } from '@homeward/platform';
import { settled } from '../support/settled.js';
import { FaultScene } from './fault-scene.js';

/** Uneven pauses, so that the kills fall on start-up, on parsing, on writing, on comparing. */
const PAUSES = [900, 1700, 1100, 2000, 1300];
/** Kills at random moments while everything is searched again and again; HOMEWARD_KILLS=100 for a long run. */
const KILLS = Number(process.env.HOMEWARD_KILLS ?? 4);

describe('a worker killed at any moment', () => {
  let scene: FaultScene;
  beforeAll(async () => {
    scene = await FaultScene.open();
  }, 120_000);
  afterAll(() => scene.close());

  it('is a fair comparison: the undisturbed run finds hits', () => {
    expect(scene.undisturbed.hits.length).toBeGreaterThan(4);
  });

  it('leaves the same rows, profiles and hits as a run without the kill, and complete coverage', async () => {
    const { database, world, outcome } = await scene.prepare();
    const batches = await world.upload();
    const process = scene.process(database);
    await process.killAtEach(PAUSES, () => scene.imported(database));
    await settled(database.url);
    await world.approve(batches);
    await process.killAtEach(PAUSES, () => scene.nothingOpen(database));
    await settled(database.url);
    await process.kill();
    expect(process.kills).toBeGreaterThan(2);
    expect(await outcome()).toEqual({ ...scene.undisturbed, complete: true });
  }, 180_000);

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
