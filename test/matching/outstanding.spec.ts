import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { testConfig } from '../support/config.js';
import { handKeysTo } from '../support/keys.js';
import { settled } from '../support/settled.js';
import { population, World } from './world.js';

const people = population().map((person) => Object.fromEntries(Object.entries(person).slice(0, 20)));
let world: World;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-outstanding-'));
  handKeysTo(folder);
  world = await World.open();
  const caseId = await world.openCase();
  await world.addRelative(caseId, 'self', people[0]!);
  await world.addPersons(people.slice(0, 4));
  await starts();
  expect(await world.coverage()).toMatchObject({ complete: true });
}, 60_000);
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A worker starts, does what is open, and ends. */
async function starts(): Promise<void> {
  const worker = await NestFactory.createApplicationContext(
    WorkerModule.forConfig(testConfig(world.database.url, folder)),
    { logger: false, abortOnError: false },
  );
  await worker.init();
  await settled(world.database.url);
  await worker.close();
}

const sql = (text: string): Promise<any[]> => world.run((tx) => tx.em.query(text));
const generations = () => sql('SELECT kind, subject_id, generation FROM work_item ORDER BY 1, 2');

describe('a worker that starts', () => {
  beforeEach(async () => {
    expect(await world.coverage()).toMatchObject({ complete: true });
  });

  it('requests nothing when no work is left', async () => {
    const before = await generations();
    await starts();
    expect(await generations()).toEqual(before);
  }, 60_000);

  it('has relatives compared for identity after an upgrade from a release that did not', async () => {
    await sql(`DELETE FROM compared_relative`);
    await sql(`DELETE FROM work_item`);
    await starts();
    expect(await sql(`SELECT loci, others FROM compared_relative`)).toEqual([{ loci: 20, others: 0 }]);
  }, 60_000);

  it('has persons compared among themselves after an upgrade from a release that did not', async () => {
    // What the migration leaves: a cursor at nothing, and no row of work, for no older release asked.
    await sql(`DELETE FROM person_link`);
    await sql(`UPDATE link_state SET cursor = 0, policy_version = NULL, left_out = 0`);
    await sql(`DELETE FROM work_item`);
    expect(await world.coverage()).toMatchObject({ complete: false });
    await starts();
    expect(await world.coverage()).toMatchObject({ complete: true, linksCursor: 4 });
  }, 60_000);

  it.each([
    ['a change that nobody was told of', `UPDATE matching_state SET feed_id = feed_id - 1`],
    ['persons numbered and not compared', `UPDATE matching_state SET delta_cursor = 1`],
    ['a case that was never searched', `DELETE FROM case_search`],
  ])(
    'has %s taken up',
    async (_, change) => {
      await sql(`DELETE FROM work_item`);
      if (change.includes('case_search')) await sql('DELETE FROM hit_event').catch(() => undefined);
      await sql(change);
      await starts();
      expect(await world.coverage()).toMatchObject({ complete: true });
    },
    60_000,
  );

  it('leaves work that has failed for good to a person', async () => {
    await sql(
      `INSERT INTO work_item (id, kind, subject_id, status, set_aside_reason)
       VALUES (gen_random_uuid(), 'matching.links', 'all', 'failed', 'process_ended')
       ON CONFLICT (kind, subject_id) DO UPDATE SET status = 'failed', set_aside_reason = 'process_ended'`,
    );
    await sql(`UPDATE link_state SET cursor = 0`);
    await starts();
    expect(await world.coverage()).toMatchObject({ complete: false, workSetAside: 1 });
    expect(await sql(`SELECT status FROM work_item WHERE kind = 'matching.links'`)).toEqual([
      { status: 'failed' },
    ]);
    await sql(`DELETE FROM work_item WHERE kind = 'matching.links'`);
    await starts();
  }, 60_000);
});
