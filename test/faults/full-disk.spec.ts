import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Work } from '@homeward/platform';
import { until } from '@homeward/testing';
import { handKeysTo } from '../support/keys.js';
import { settled } from '../support/settled.js';
import { WorkerProcess } from '../support/worker-process.js';
import { population, World } from '../matching/world.js';
import { fullDisk } from './full-disk.js';

/** As many as make a worker store its index while it runs. */
const STRANGERS = 20_500;
const people = population();
const disk = fullDisk();

(disk ? describe : describe.skip)(
  `a worker whose disk is full (${disk?.how ?? 'cannot be made here'})`,
  () => {
    let world: World;
    let worker: WorkerProcess;
    const folder = join(disk!.dataDir, 'index');
    const files = () => readdirSync(folder);
    const complaints = () => worker.log.filter((line) => line.includes('the index could not be stored'));

    /** Opens a family that looks for a person of the database, and waits for the worker to have searched it. */
    async function isFound(known: number): Promise<boolean> {
      const { donorId } = await world.addPerson(people[known]!);
      const caseId = await world.openCase();
      await world.addRelative(caseId, 'self', people[known]!);
      await world.run(async (tx) => {
        for (const [kind, subject] of [
          ['matching.delta', 'all'],
          ['matching.case', caseId],
        ] as const)
          await world.context.get(Work).request(tx, kind, subject);
      });
      await settled(world.database.url);
      const hits = await world.hits();
      return hits.some((hit) => hit.caseId === caseId && hit.personDonorId === donorId);
    }

    /** The crowd is the same four hundred people again and again: to compare them among themselves would take hours. */
    const noLinks = () =>
      world.run((tx) =>
        tx.em.query('UPDATE link_state SET cursor = $1, policy_version = 1', [10 * STRANGERS]),
      );

    beforeAll(async () => {
      world = await World.open();
      await world.addCrowd(people.slice(100, 500), STRANGERS);
      await noLinks();
      handKeysTo(disk!.dataDir);
      worker = new WorkerProcess(
        world.database.url,
        disk!.dataDir,
        { LOG_LEVEL: 'warn', SEARCH_THREADS: '0' },
        { startedBy: disk!.startedBy },
      );
      worker.start();
    }, 120_000);
    afterAll(async () => {
      await worker.kill();
      await world.close();
      disk!.remove();
    });

    it('keeps searching, reports it once, and leaves no partial file', async () => {
      expect(await isFound(0)).toBe(true);
      await until(() => complaints().length, {
        what: () => `the worker complains of the disk: ${worker.log.join('\n')}`,
      });
      expect(await isFound(1)).toBe(true);
      expect(complaints()).toEqual([expect.stringContaining(disk!.code)]);
      expect(files()).toEqual([]);
      expect(worker.alive).toBe(true);
    }, 150_000);

    it('stores the index when there is space again, and the next start reads the file', async () => {
      disk!.makeRoom(worker.pid!);
      await worker.stop();
      expect(complaints()).toHaveLength(1);
      expect(files()).toEqual(['persons.index']);
      expect(statSync(join(folder, 'persons.index')).size).toBeGreaterThan(1_000_000);
      worker.start();
      expect(await isFound(2)).toBe(true);
      expect(worker.log.filter((line) => line.includes('the index is built from the database'))).toEqual([]);
    }, 150_000);
  },
);
