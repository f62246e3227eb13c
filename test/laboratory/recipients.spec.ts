import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecipientChanges0092 } from '../../libs/laboratory/src/migrations/0092-recipient-changes.js';
import { ExchangeScene, V1 } from './exchange-scene.js';
import { agreeOnRecipient, RECIPIENT } from './recipient.js';
import { rowsOf } from './scene.js';

let world: ExchangeScene;
beforeAll(async () => {
  world = await ExchangeScene.open();
}, 120_000);
afterAll(() => world.close());

const REASON = '协议续签';
const lead = () => world.scene.lead;
const post = (path: string, body: object, by = lead()) => by.post(`${V1}${path}`).send(body);
const all = async (): Promise<any[]> =>
  (await world.scene.analyst.get(`${V1}/exchange-recipients`).expect(200)).body.items;
const one = async (id: string): Promise<any> => (await all()).find((row) => row.id === id);
async function propose(id: string, more: object, by = lead()): Promise<any> {
  const { version: baseVersion } = await one(id);
  return post(
    `/exchange-recipients/${id}/changes`,
    { ...RECIPIENT, baseVersion, reason: REASON, ...more },
    by,
  );
}
const decide = (change: any, step: string, by = world.lead2, reason = '已核对原件') =>
  post(`/exchange-recipient-changes/${change.id}/${step}`, { version: change.version, reason }, by);
const suspend = async (id: string, by = lead(), more: object = {}) =>
  post(
    `/exchange-recipients/${id}/suspend`,
    { version: (await one(id)).version, reason: '协议到期', ...more },
    by,
  );
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.code];
const entriesOf = (id: string): Promise<any[]> =>
  rowsOf(
    world.scene,
    `SELECT action, account_id AS by, data->>'reason' AS reason FROM audit_entry
      WHERE subject_id = $1 AND action <> 'access.refused' ORDER BY id`,
    [id],
  );

describe('a recipient', () => {
  it('is proposed by one lead and added by another; until then it is not there', async () => {
    const body = { ...RECIPIENT, code: 'PL-1', nameEn: 'Partner', reason: REASON };
    expect((await post('/exchange-recipients', body, world.scene.analyst)).status).toBe(403);
    const proposed = await post('/exchange-recipients', body);
    expect(proposed.status, proposed.text).toBe(201);
    const { reason: _, ...input } = body;
    expect(proposed.body).toMatchObject({
      ...{ status: 'proposed', recipientId: null, before: null, baseVersion: null, reason: REASON },
      ...{ proposed: input, steps: ['withdraw'] },
    });
    expect((await all()).map(({ code }) => code)).toEqual(['GA000001']);
    expect((await world.waiting(lead())).recipient_changes_to_decide).toBe(0);
    expect((await world.waiting(world.lead2)).recipient_changes_to_decide).toBe(1);

    for (const step of ['approve', 'reject'])
      expect(codeOf(await decide(proposed.body, step, lead()))).toEqual([
        403,
        'laboratory.own_recipient_change',
      ]);
    expect(codeOf(await decide(proposed.body, 'withdraw'))).toEqual([
      403,
      'laboratory.not_own_recipient_change',
    ]);
    expect((await decide(proposed.body, 'approve', world.scene.analyst)).status).toBe(403);
    expect(codeOf(await decide({ ...proposed.body, version: 7 }, 'approve'))).toEqual([
      409,
      'platform.version_conflict',
    ]);
    expect(codeOf(await decide(proposed.body, 'approve', world.lead2, '  '))).toEqual([
      400,
      'laboratory.reason_missing',
    ]);
    expect(await all()).toHaveLength(1);
    const approved = await decide(proposed.body, 'approve');
    expect(approved.body).toMatchObject({ status: 'approved', decidedBy: '林涛', steps: [] });
    expect(await one(approved.body.recipientId)).toMatchObject({ ...input, version: 1 });
    expect(codeOf(await decide(approved.body, 'approve'))).toEqual([409, 'platform.transition_refused']);

    const entries = [...(await entriesOf(proposed.body.id)), ...(await entriesOf(approved.body.recipientId))];
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['exchange_recipient_change.proposed', REASON],
      ['exchange_recipient_change.approved', '已核对原件'],
      ['exchange_recipient.added', null],
    ]);
    expect(new Set(entries.map(({ by }) => by)).size).toBe(2);
  });

  it('stays as it is until another lead approves the change, and after a rejection', async () => {
    const id = world.recipientId;
    const before = await one(id);
    const [first, second] = [
      (await propose(id, { agreement: '公刑〔2026〕13 号' })).body,
      (await propose(id, { contact: '010-1111 1111' })).body,
    ];
    expect(first.before).toEqual(RECIPIENT);
    expect(await one(id)).toEqual(before);
    expect((await decide(second, 'reject')).body).toMatchObject({ status: 'rejected', recipientId: id });
    const third = (await propose(id, { ownCode: 'TJ-2' })).body;
    expect((await decide(third, 'withdraw', lead())).body.status).toBe('withdrawn');
    expect(await one(id)).toEqual(before);
    const late = (await propose(id, { contact: '010-2222 2222' })).body;
    expect((await decide(first, 'approve')).status).toBe(200);
    expect(await one(id)).toMatchObject({ agreement: '公刑〔2026〕13 号', version: before.version + 1 });
    expect(codeOf(await decide(late, 'approve'))).toEqual([409, 'laboratory.recipient_changed']);
    expect((await one(id)).contact).toBe(RECIPIENT.contact);
    expect(codeOf(await propose(id, { baseVersion: before.version }))).toEqual([
      409,
      'laboratory.recipient_changed',
    ]);
    await agreeOnRecipient(world.scene.offices, {}, id);
  });

  it('of two changes approved at the same moment, one comes into force; two cannot get one code', async () => {
    const id = world.recipientId;
    const { version } = await one(id);
    const changes = [
      (await propose(id, { contact: '甲' })).body,
      (await propose(id, { contact: '乙' })).body,
    ];
    const answers = await Promise.all(changes.map((change) => decide(change, 'approve')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await one(id)).version).toBe(version + 1);
    const twins: any[] = [];
    for (let n = 0; n < 2; n++)
      twins.push((await post('/exchange-recipients', { ...RECIPIENT, code: 'TW-1', reason: REASON })).body);
    const added = await Promise.all(twins.map((change) => decide(change, 'approve')));
    expect(added.map(codeOf).sort()).toEqual([
      [200, undefined],
      [409, 'laboratory.recipient_code_taken'],
    ]);
    await agreeOnRecipient(world.scene.offices, {}, id);
  });

  it.each([
    ['a code of another', { code: 'GA000001' }, 'laboratory.recipient_code_taken', 'GA000001'],
    ['a code with a blank', { code: 'GA 1' }, 'laboratory.exchange_field_refused', 'GA 1'],
    ['a blank agreement', { code: 'PL-9', agreement: '  ' }, 'laboratory.exchange_field_refused', '  '],
    ['a blank reason', { code: 'PL-9', reason: '  ' }, 'laboratory.reason_missing', '  '],
  ])('with %s is not even proposed', async (_, more, code, value) => {
    const answer = await post('/exchange-recipients', { ...RECIPIENT, reason: REASON, ...more });
    expect(answer.body).toMatchObject({ code, value });
  });

  it('is not proposed as it is', async () => {
    expect(codeOf(await propose(world.recipientId, {}))).toEqual([409, 'laboratory.recipient_unchanged']);
    const unknown = '00000000-0000-7000-8000-000000000000';
    const answer = await post(`/exchange-recipients/${unknown}/changes`, {
      ...{ ...RECIPIENT, baseVersion: 1, reason: REASON },
    });
    expect(answer.status).toBe(404);
  });
});

describe('taking a recipient out of force', () => {
  it('is done by one lead at once; putting it back needs two, and no older proposal does it', async () => {
    const id = world.recipientId;
    const older = (await propose(id, { contact: '丙' })).body;
    expect((await suspend(id, world.scene.analyst)).status).toBe(403);
    expect(codeOf(await suspend(id, lead(), { reason: '' }))).toEqual([400, 'laboratory.reason_missing']);
    expect(codeOf(await suspend(id, lead(), { version: 99 }))).toEqual([409, 'platform.version_conflict']);
    const suspended = await suspend(id);
    expect(suspended.body).toMatchObject({ ...RECIPIENT, inForce: false });
    expect(codeOf(await suspend(id))).toEqual([409, 'laboratory.recipient_not_in_force']);
    expect((await entriesOf(id)).at(-1)).toMatchObject({
      ...{ action: 'exchange_recipient.suspended', reason: '协议到期' },
    });
    expect(codeOf(await decide(older, 'approve'))).toEqual([409, 'laboratory.recipient_changed']);
    expect(codeOf(await post('/exchanges', world.body(), world.scene.analyst))).toEqual([
      409,
      'laboratory.recipient_not_in_force',
    ]);

    const back = (await propose(id, {})).body;
    expect(codeOf(await decide(back, 'approve', lead()))).toEqual([403, 'laboratory.own_recipient_change']);
    expect((await one(id)).inForce).toBe(false);
    expect((await decide(back, 'approve')).status).toBe(200);
    expect((await one(id)).inForce).toBe(true);
  });

  it('at the moment when a change is approved leaves it out of force, or refuses one of the two', async () => {
    const id = world.recipientId;
    const change = (await propose(id, { contact: '丁' })).body;
    const [approved, suspended] = await Promise.all([decide(change, 'approve'), suspend(id)]);
    expect([approved.status, suspended.status].sort()).toEqual([200, 409]);
    expect((await one(id)).inForce).toBe(suspended.status === 409);
    await agreeOnRecipient(world.scene.offices, { contact: '戊' }, id);
  });
});

describe('the database', () => {
  it('refuses one person for both, and a recipient that one person put in force', async () => {
    const { id } = (await propose(world.recipientId, { contact: '己' })).body;
    for (const sql of [
      `UPDATE exchange_recipient_change SET status = 'approved', decided_by = proposed_by WHERE id = $1`,
      `UPDATE exchange_recipient_change SET status = 'rejected', decided_by = proposed_by WHERE id = $1`,
    ])
      await expect(rowsOf(world.scene, sql, [id])).rejects.toThrow(/exchange_recipient_change_four_eyes/);
    await suspend(world.recipientId);
    for (const by of ['NULL', 'changed_by'])
      await expect(
        rowsOf(
          world.scene,
          `UPDATE exchange_recipient SET in_force = true, approved_by = ${by} WHERE id = $1`,
          [world.recipientId],
        ),
      ).rejects.toThrow(/exchange_recipient_four_eyes/);
  });

  it('keeps recipients of before as they are, until they are changed', async () => {
    const id = await agreeOnRecipient(world.scene.offices, { code: 'OLD-1' });
    const before = await one(id);
    const owner = new pg.Client({ connectionString: world.scene.database.url });
    await owner.connect();
    try {
      const runner = { query: (sql: string) => owner.query(sql) } as unknown as QueryRunner;
      const migration = new RecipientChanges0092();
      await migration.down(runner);
      await migration.up(runner);
    } finally {
      await owner.end();
    }
    expect(await one(id)).toEqual(before);
    const asked = await world.request({ recipientId: id });
    expect(asked.status).toBe('requested');
    expect((await suspend(id)).body).toMatchObject({ inForce: false });
    await agreeOnRecipient(world.scene.offices, { code: 'OLD-1' }, id);
    expect(await one(id)).toMatchObject({ inForce: true, version: before.version + 2 });
  });
});
