import { today } from '@homeward/rules';
import type { HitSummary } from '@homeward/hits';
import type { Tx } from '@homeward/platform';
import { until } from '@homeward/testing';
import { ReunionUndoing } from '@homeward/verification';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FamilyFound0091 } from '../../libs/verification/src/migrations/0091-family-found.js';
import { agreeOnRecipient } from '../laboratory/recipient.js';
import { BUILDING_MS, get, ok, openSceneWithHits, post, rowsOf, type Scene } from '../review/scene.js';
import { agreedOn, report, retested, statusOf, step } from './steps.js';

let scene: Scene;
let recipientId: string;
beforeAll(async () => {
  scene = await openSceneWithHits();
  recipientId = await agreeOnRecipient(scene.offices);
}, BUILDING_MS);
afterAll(() => scene.close());

const SELECTION = { persons: true, families: true, from: '2020-01-01' };
const WHAT = { format: 'cmf_3_2', loci: 'autosomal', selection: SELECTION };

const personOf = async ({ id }: HitSummary): Promise<string> =>
  (await rowsOf(scene, 'SELECT person_donor_id AS id FROM hit WHERE id = $1', [id]))[0].id;
const foundAt = async (donorId: string): Promise<Date | null> =>
  (await rowsOf(scene, 'SELECT family_found_at AS at FROM donor WHERE id = $1', [donorId]))[0].at;
const preview = async () => ok(post(await scene.as('analyst'), '/exchanges/preview', WHAT));
const reunite = (hit: HitSummary) => ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
const ask = (hit: HitSummary) =>
  ok(step(scene, 'coordinator', hit, 'reunion/undo', { reason: '登记到了另一名孩子名下' }));
const undo = (hit: HitSummary, by = 'lab_lead') =>
  ok(step(scene, by, hit, 'reunion/undo/decide', { approve: true, note: '已核对原始记录' }));
const marks = async (donorId: string): Promise<string[]> =>
  (
    await rowsOf(
      scene,
      `SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'donor.family%' ORDER BY id`,
      [donorId],
    )
  ).map(({ action }) => action);

/** The second waits for the person whom the first holds, and reads what it left. */
async function undoTogether(one: HitSummary, other: HitSummary): Promise<void> {
  const { api, offices } = scene;
  const undoing = api.app.get(ReunionUndoing, { strict: false });
  const decide = async (tx: Tx, hit: HitSummary) => {
    const { version } = await statusOf(scene, hit);
    await undoing.decide(tx, { hitId: hit.id, approve: true, note: '已核对原始记录', version });
  };
  // The application does not see what its other sessions wait for.
  const owner = new pg.Client({ connectionString: scene.databaseUrl });
  await owner.connect();
  const waiting = async () =>
    (
      await owner.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    ).rowCount;
  const second = await api.db.run(offices.actor('lab_lead'), async (tx) => {
    await decide(tx, one);
    const begun = api.db.run(offices.actor('lab_lead2'), (later) => decide(later, other));
    await until(waiting, { what: 'the second undoing to wait for the first', deadline: 10_000 });
    return { begun };
  });
  await second.begun;
  await owner.end();
}

/** A request for all that the laboratory may send, not decided yet. */
async function request(): Promise<any> {
  const purpose = {
    purpose: 'national_comparison',
    purposeText: '季度比对',
    legalBasis: '公刑〔2026〕12 号',
  };
  return ok(post(await scene.as('analyst'), '/exchanges', { recipientId, ...purpose, ...WHAT }));
}
const exchange = async (id: string) => ok(get(await scene.as('analyst'), `/exchanges/${id}`));
async function approve({ id }: { id: string }): Promise<void> {
  const { version } = await exchange(id);
  await ok(post(await scene.as('lab_lead'), `/exchanges/${id}/approve`, { version, reason: '' }));
}
async function itemsOf(id: string, query = ''): Promise<any[]> {
  const all: any[] = [];
  for (let after = ''; ;) {
    const path = `/exchanges/${id}/items?limit=50${query}${after && `&after=${after}`}`;
    const { items, next } = await ok(get(await scene.as('analyst'), path));
    all.push(...items);
    if (next === null) return all;
    after = next;
  }
}
const download = async (id: string) => get(await scene.as('analyst'), `/exchanges/${id}/file`);

describe('a person whose family was found', () => {
  it('is not chosen, and the preview says so; when the reunion is undone, is chosen again', async () => {
    const hit = await agreedOn(scene);
    const donorId = await personOf(hit);
    const before = await preview();
    await reunite(hit);
    expect(await foundAt(donorId)).toBeInstanceOf(Date);
    expect(await preview()).toMatchObject({
      persons: before.persons - 1,
      familyFound: before.familyFound + 1,
      families: before.families - 1,
      withoutProfile: before.withoutProfile,
    });
    const listed = await itemsOf((await request()).id);
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.map((item) => item.donorId)).not.toContain(donorId);

    await ask(hit);
    expect((await preview()).familyFound).toBe(before.familyFound + 1);
    await undo(hit);
    expect(await foundAt(donorId)).toBeNull();
    expect(await preview()).toEqual(before);
    expect((await itemsOf((await request()).id)).map((item) => item.donorId)).toContain(donorId);
    expect(await marks(donorId)).toEqual(['donor.family_found', 'donor.family_not_found']);
    // Whoever may read the person reads it; of the family it says nothing.
    const { timeline } = await ok(get(await scene.as('technician'), `/donors/${donorId}`));
    const told = timeline.filter(({ kind }: any) => kind.startsWith('donor.family'));
    expect(told.map(({ data }: any) => Object.keys(data))).toEqual([['code'], ['code']]);
  });

  it('between approval and file, does not go into the file; after it, the file does not go out', async () => {
    const [early, late] = [await agreedOn(scene), await agreedOn(scene)];
    const [earlyId, lateId] = [await personOf(early), await personOf(late)];
    const asked = await request();
    await approve(asked);
    await reunite(early);
    await scene.settle();
    const itemOf = async (donorId: string, query = '') =>
      (await itemsOf(asked.id, query)).find((item) => item.donorId === donorId);
    // The person, and the parents in the case, which is over.
    const made = await exchange(asked.id);
    expect(made).toMatchObject({ status: 'produced', changed: 0, leftOut: 3 });
    expect(made.sent).toBe(asked.persons + asked.relatives - 3);
    expect(await itemOf(earlyId)).toMatchObject({ status: 'left_out', state: null, revision: null });

    await reunite(late);
    expect(await exchange(asked.id)).toMatchObject({ changed: 3 });
    const refused = await download(asked.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'laboratory.exchange_outdated']);
    const changed = await itemsOf(asked.id, '&state=changed');
    expect(changed.map(({ state }) => state).sort()).toEqual(['case_over', 'case_over', 'family_found']);
    expect(changed.find((item) => item.donorId === lateId).state).toBe('family_found');
    const sentTo = await ok(get(await scene.as('lab_lead'), `/donors/${lateId}/exchanges`));
    expect(sentTo[0]).toMatchObject({ exchangeId: asked.id, state: 'family_found' });

    const { version } = await exchange(asked.id);
    await ok(post(await scene.as('analyst'), `/exchanges/${asked.id}/make-again`, { version }));
    await scene.settle();
    expect(await exchange(asked.id)).toMatchObject({ status: 'produced', changed: 0, leftOut: 6 });
    const file = await download(asked.id);
    expect([file.status, file.text]).toEqual([
      200,
      expect.not.stringContaining((await itemOf(lateId)).identifier),
    ]);
  });

  it('wants no contact: the hit ends without a reunion, and the person is not sent all the same', async () => {
    const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
    await ok(report(scene, 'investigator', hit, 'contact_declined', 'declines_contact'));
    const donorId = await personOf(hit);
    expect(await foundAt(donorId)).toBeNull();
    await ok(step(scene, 'coordinator', hit, 'decline', { note: '本人不愿联系', closeCase: false }));
    expect(await foundAt(donorId)).toBeInstanceOf(Date);
    expect((await itemsOf((await request()).id)).map((item) => item.donorId)).not.toContain(donorId);
  });

  it('by two reunions stays found until the last is undone, also when both are undone at once', async () => {
    const [one, other] = [await agreedOn(scene), await agreedOn(scene)];
    const donorId = await personOf(one);
    await reunite(one);
    await reunite(other);
    // Two families and one person: no service brings that about in a test of minutes.
    await rowsOf(scene, 'UPDATE hit SET person_donor_id = $1 WHERE id = $2', [donorId, other.id]);
    const since = await foundAt(donorId);
    await ask(one);
    await undo(one);
    expect(await foundAt(donorId)).toEqual(since);
    await reunite(one);
    expect(await foundAt(donorId)).toEqual(since);
    expect(await marks(donorId)).toEqual(['donor.family_found']);
    await ask(one);
    await ask(other);
    await undoTogether(one, other);
    expect(await foundAt(donorId)).toBeNull();
    expect(await marks(donorId)).toEqual(['donor.family_found', 'donor.family_not_found']);
  });
});

it('an upgrade marks whose reunion stands, and whose hit ended without contact, at their moments', async () => {
  const [undone, stands] = [await agreedOn(scene), await agreedOn(scene)];
  await reunite(undone);
  await ask(undone);
  await undo(undone);
  await reunite(stands);
  const marked = () =>
    rowsOf(
      scene,
      `SELECT DISTINCT d.id, h.status FROM donor d JOIN hit h ON h.person_donor_id = d.id
        WHERE d.family_found_at IS NOT NULL ORDER BY d.id, h.status`,
    );
  const before = await marked();
  const owner = new pg.Client({ connectionString: scene.databaseUrl });
  await owner.connect();
  try {
    const runner = { query: (sql: string) => owner.query(sql) } as unknown as QueryRunner;
    const migration = new FamilyFound0091();
    await migration.down(runner);
    await migration.up(runner);
  } finally {
    await owner.end();
  }
  expect(await foundAt(await personOf(undone))).toBeNull();
  expect(await marked()).toEqual(before);
  expect(before.map(({ status }) => status)).toEqual(expect.arrayContaining(['reunified', 'closed']));
  const [{ at }] = await rowsOf(scene, 'SELECT recorded_at AS at FROM reunion WHERE hit_id = $1', [
    stands.id,
  ]);
  expect(await foundAt(await personOf(stands))).toEqual(at);
});
