import { retype } from '@homeward/testing';
import { ExchangeUpkeep } from '@homeward/laboratory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile, stored } from '../../libs/laboratory/src/reading/testing/read-file.js';
import { ExchangeScene, V1 } from './exchange-scene.js';
import { agreeOnRecipient } from './recipient.js';
import { noProgress, rowsOf } from './scene.js';
import { person } from './typing-table.js';
import { ExchangeProducer } from '@homeward/laboratory';

let world: ExchangeScene;
beforeAll(async () => {
  world = await ExchangeScene.open();
}, 120_000);
afterAll(() => world.close());

const post = (path: string, body: object, by = world.scene.analyst) => by.post(`${V1}${path}`).send(body);
const actionsOf = async (id: string): Promise<string[]> =>
  (
    await rowsOf(
      world.scene,
      `SELECT action FROM audit_entry WHERE subject_id = $1 AND action <> 'access.refused' ORDER BY id`,
      [id],
    )
  ).map(({ action }: any) => action);

describe('what is chosen', () => {
  const preview = async (selection: object, more: object = {}) =>
    post('/exchanges/preview', { format: 'cmf_3_2', loci: 'autosomal', selection, ...more });

  it('is counted, and says what leaves', async () => {
    const { body } = await preview({ persons: true, families: true, from: '2020-01-01' });
    expect(body).toMatchObject({ persons: 2, families: 2, relatives: 3, withoutProfile: 0 });
    expect(body.fields).toContain('loci_and_alleles');
    expect(body.lociNames).toHaveLength(10);
    const all = await preview({ persons: true, families: true, from: '2020-01-01' }, { loci: 'str' });
    expect(all.body.lociNames).toEqual(expect.arrayContaining(['AMEL', 'DYS391', 'TPOX']));
  });

  it('are families by number, and persons by district', async () => {
    const [number] = world.caseNumbers;
    const one = await preview({ persons: false, families: true, caseNumbers: [number] });
    expect(one.body).toMatchObject({ persons: 0, families: 1, relatives: 2 });
    const [{ districtId }] = await rowsOf(
      world.scene,
      `SELECT district_id AS "districtId" FROM donor WHERE id = $1`,
      [world.persons[1]],
    );
    const there = await preview({ persons: true, families: false, districtId });
    expect(there.body).toMatchObject({ persons: 1, families: 0 });
    const [{ number: batchNumber }] = await rowsOf(
      world.scene,
      `SELECT b.number FROM import_batch b JOIN typing t ON t.batch_id = b.id WHERE t.donor_id = $1`,
      [world.persons[0]],
    );
    const typed = await preview({ persons: true, families: true, batchNumber });
    expect(typed.body).toMatchObject({ persons: 1, families: 0 });
    expect((await preview({ persons: true, families: true, to: '2020-01-01' })).body.persons).toBe(0);
  });

  it.each([
    ['nobody', { persons: false, families: false }, 400, 'selection'],
    ['everybody', { persons: true, families: false }, 400, 'selection'],
    ['cases without families', { persons: true, families: false, caseNumbers: ['C-1'] }, 400, 'caseNumbers'],
    ['an unknown case', { persons: false, families: true, caseNumbers: ['C-1'] }, 404, 'caseNumbers'],
    ['an unknown batch', { persons: true, families: false, batchNumber: 'IMP-0' }, 404, 'batchNumber'],
    [
      'days in the wrong order',
      { persons: true, families: false, from: '2026-02-01', to: '2026-01-01' },
      400,
      'to',
    ],
  ])('is refused for %s', async (_, selection, status, field) => {
    const answer = await preview(selection);
    expect([answer.status, answer.body.field]).toEqual([status, field]);
  });

  it('is refused for a case that is over, and haplotypes in CMF', async () => {
    const number = world.caseNumbers[1]!;
    await rowsOf(world.scene, `UPDATE missing_case SET status = 'closed' WHERE number = $1`, [number]);
    const over = await preview({ persons: false, families: true, caseNumbers: [number] });
    expect(over.body).toMatchObject({ code: 'laboratory.exchange_case_not_open', value: number });
    await rowsOf(world.scene, `UPDATE missing_case SET status = 'open' WHERE number = $1`, [number]);
    const haplotypes = await preview({ persons: true, families: false, from: '2020-01-01' }, { loci: 'all' });
    expect(haplotypes.body).toMatchObject({ code: 'laboratory.exchange_field_refused', field: 'loci' });
  });

  it('is stored with nothing when it holds no profile', async () => {
    const selection = { persons: true, families: false, to: '2020-01-01' };
    const answer = await post('/exchanges', world.body({ selection }));
    expect(answer.body.code).toBe('laboratory.exchange_selection_empty');
    expect(await rowsOf(world.scene, `SELECT id FROM exchange`)).toEqual([]);
  });
});

describe('a request', () => {
  it('is decided by another person, once', async () => {
    const own = await world.request({}, world.scene.lead);
    expect(own).toMatchObject({ status: 'requested', persons: 2, families: 2, relatives: 3 });
    expect(own.number).toMatch(/^EX-\d{4}-\d{4}$/);
    expect(own.steps).toEqual(['withdraw']);
    for (const what of ['approve', 'refuse']) {
      const refused = await world.act(own.id, what, { reason: '自己批准' });
      expect([refused.status, refused.body.code]).toEqual([403, 'laboratory.own_exchange']);
    }
    expect((await world.waiting(world.scene.lead)).exchanges_to_decide).toBe(0);
    expect((await world.waiting(world.lead2)).exchanges_to_decide).toBe(1);
    expect((await world.act(own.id, 'approve', { reason: '' }, world.scene.analyst)).status).toBe(403);
    const both = await Promise.all(
      [1, 2].map(() =>
        post(`/exchanges/${own.id}/approve`, { version: own.version, reason: '' }, world.lead2),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await actionsOf(own.id)).toEqual(['exchange.requested', 'exchange.approved']);
    await world.act(own.id, 'withdraw', { reason: '不再需要' });
  });

  it('cannot be approved by who made it, whatever wrote the row', async () => {
    const { id } = await world.request();
    await expect(
      rowsOf(
        world.scene,
        `UPDATE exchange SET status = 'approved', decided_by = requested_by WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow(/exchange_four_eyes/);
    const refused = await world.act(id, 'refuse', { reason: '' });
    expect(refused.body.code).toBe('laboratory.reason_missing');
    expect((await world.act(id, 'refuse', { reason: '协议范围不符' })).body.status).toBe('refused');
  });

  it('is not made for a recipient whose agreement is over', async () => {
    const { id } = await world.request();
    const suspended = await post(
      `/exchange-recipients/${world.recipientId}/suspend`,
      { version: 1, reason: '协议到期' },
      world.lead2,
    );
    expect(suspended.status, suspended.text).toBe(200);
    expect((await post('/exchanges', world.body())).body.code).toBe('laboratory.recipient_not_in_force');
    const approved = await world.act(id, 'approve', { reason: '' });
    expect(approved.body.code).toBe('laboratory.recipient_not_in_force');
    await agreeOnRecipient(world.scene.offices, {}, world.recipientId);
  });
});

describe.each(['cmf_3_2', 'csv'])('a file as %s', (format) => {
  it('holds the genotypes in force, read back as they are, and names nobody', async () => {
    const { id, sha256, sent } = await world.produced({ format });
    expect(sent).toBe(5);
    const answer = await world.file(id).expect(200);
    const content = answer.body as Buffer;
    expect(answer.headers['repr-digest']).toBe(`sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
    const items = await world.items(id);
    const table = await readFile(content);
    expect(table.account.refused()).toEqual([]);
    for (const [donorId, number, more] of [
      [world.father, 1, { AMEL: ['X', 'Y'], DYS391: ['10', '10'] }],
      [world.persons[1]!, 5, {}],
    ] as const) {
      const { identifier } = items.find((item) => item.donorId === donorId);
      expect(stored(table, identifier)).toEqual({ ...person(number), ...more });
    }
    const text = content.toString();
    const ours = await rowsOf(
      world.scene,
      `SELECT code AS word FROM donor UNION SELECT number FROM missing_case UNION SELECT barcode FROM specimen
       UNION SELECT username FROM account UNION SELECT display_name FROM account`,
    );
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter(({ word }: any) => text.includes(`${word}<`) || text.includes(`${word},`))).toEqual(
      [],
    );
  });
});

describe('the download', () => {
  it('is for who requested or approved, delivers once, and is audited each time', async () => {
    const { id, steps } = await world.produced();
    expect(steps).toContain('download');
    expect((await world.file(id, world.lead2)).status).toBe(403);
    expect((await world.waiting(world.scene.analyst)).exchanges_to_deliver).toBe(1);
    await world.file(id).expect(200);
    await world.file(id, world.scene.lead).expect(200);
    const { status, timeline } = await world.get(id);
    expect(status).toBe('delivered');
    const downloads = timeline.filter(({ kind }: any) => kind === 'exchange.downloaded');
    expect(new Set(downloads.map(({ who }: any) => who)).size).toBe(2);
    expect((await actionsOf(id)).slice(-3)).toEqual([
      'exchange.delivered',
      'exchange.downloaded',
      'exchange.downloaded',
    ]);
  });

  it('of a file with a withdrawn profile is refused, until it is made again without it', async () => {
    const { id } = await world.produced();
    const [before] = (await world.items(id)).filter(({ donorId }) => donorId === world.persons[0]);
    await world.withdrawConsent(world.persons[0]!);
    const refused = await world.file(id);
    expect(refused.status).toBe(409);
    expect(JSON.parse((refused.body as Buffer).toString())).toMatchObject({
      ...{ code: 'laboratory.exchange_outdated', value: 1 },
    });
    expect(await world.items(id, '?state=changed')).toEqual([
      expect.objectContaining({ identifier: before.identifier, state: 'withdrawn' }),
    ]);
    expect((await world.act(id, 'make-again')).status).toBe(200);
    await world.produce(id);
    expect(await world.get(id)).toMatchObject({ status: 'produced', sent: 4, leftOut: 1, changed: 0 });
    const { body } = await world.file(id).expect(200);
    expect((body as Buffer).toString()).not.toContain(before.identifier);
  });

  it('is refused from the moment of a withdrawal on, before the profile follows', async () => {
    const { id } = await world.produced();
    const withdraw = (at: string) =>
      rowsOf(world.scene, `UPDATE donor SET withdrawn_at = ${at} WHERE id = $1`, [world.father]);
    await withdraw('now()');
    expect(await world.get(id)).toMatchObject({ changed: 1 });
    expect((await world.file(id)).status).toBe(409);
    const listed = await world.items((await world.request()).id);
    expect(listed.map(({ donorId }) => donorId)).not.toContain(world.father);
    await withdraw('NULL');
    await world.file(id).expect(200);
  });

  it('leaves a note with the donor, which says when the profile was corrected', async () => {
    const { id } = await world.delivered();
    const sentOf = async (): Promise<any[]> =>
      (await world.scene.lead.get(`${V1}/donors/${world.persons[1]}/exchanges`).expect(200)).body;
    expect((await sentOf())[0]).toMatchObject({
      exchangeId: id,
      state: 'in_force',
      recipient: 'National database',
    });
    await world.scene.offices.run((tx) => retype(world.scene.offices, tx, world.persons[1]!, person(7)));
    expect((await sentOf())[0]).toMatchObject({ exchangeId: id, state: 'corrected' });
    expect(await world.get(id)).toMatchObject({ changed: 1 });
    expect((await world.file(id)).status).toBe(409);
  });
});

describe('making the file', () => {
  it('gives a donor the same name in each file for a recipient, and another for another', async () => {
    const nameOf = async (more: object) => {
      const { id } = await world.request(more);
      return (await world.items(id)).find(({ donorId }) => donorId === world.father).identifier;
    };
    const recipientId = await agreeOnRecipient(world.scene.offices, {
      ...{ code: 'PL01', kind: 'partner_laboratory' },
    });
    const names = [await nameOf({}), await nameOf({}), await nameOf({ recipientId })];
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[0]);
  });

  it('killed at any moment comes to one whole file', async () => {
    const { id } = await world.request();
    await world.approve(id);
    const producer = world.scene.api.app.get(ExchangeProducer, { strict: false });
    let calls = 0;
    const killed = producer.produce(id, () => {
      calls++;
      return Promise.reject(new Error('killed'));
    });
    await expect(killed).rejects.toThrow('killed');
    expect(calls).toBe(1);
    expect(await world.get(id)).toMatchObject({ status: 'approved', hasFile: false });
    await Promise.all([producer.produce(id, noProgress), producer.produce(id, noProgress)]);
    expect(await world.get(id)).toMatchObject({ status: 'produced', hasFile: true });
    expect((await actionsOf(id)).filter((action) => action === 'exchange.produced')).toHaveLength(1);
    await producer.produce(id, noProgress);
    expect((await world.get(id)).status).toBe('produced');
  });

  it('leaves out a person whose family is found meanwhile', async () => {
    const donorId = world.persons[1]!;
    const { id } = await world.request();
    await world.approve(id);
    const producer = world.scene.api.app.get(ExchangeProducer, { strict: false });
    let times = 0;
    await producer.produce(id, async () => {
      if (times++ === 0) await world.familyFound(donorId);
    });
    expect(times).toBe(2);
    const { sent, leftOut, status } = await world.get(id);
    expect([status, sent, leftOut]).toEqual(['produced', 3, 1]);
    const { status: item, identifier } = (await world.items(id)).find((one) => one.donorId === donorId);
    expect(item).toBe('left_out');
    const { body } = await world.file(id).expect(200);
    expect((body as Buffer).toString()).not.toContain(identifier);
  });

  it('says which profile the format cannot hold, and can be tried again', async () => {
    const genotypes = `'${JSON.stringify({ DXS10103X10101: ['9', '9'] })}'`;
    const { id } = await world.request();
    await world.approve(id);
    const change = (sql: string) =>
      rowsOf(world.scene, `UPDATE profile SET other_genotypes = ${sql} WHERE donor_id = $1`, [world.father]);
    const [{ before }] = await rowsOf(
      world.scene,
      `SELECT other_genotypes AS before FROM profile WHERE donor_id = $1 AND superseded_at IS NULL`,
      [world.father],
    );
    await change(`${genotypes}::jsonb`);
    await world.produce(id);
    const failed = await world.get(id);
    expect(failed).toMatchObject({ status: 'failed', failure: expect.stringContaining('DXS10103X10101') });
    expect((await world.waiting(world.scene.analyst)).exchanges_failed).toBe(1);
    await change(`'${JSON.stringify(before)}'::jsonb`);
    expect((await world.act(id, 'make-again', {}, world.scene.analyst)).status).toBe(200);
    await world.produce(id);
    expect((await world.get(id)).status).toBe('produced');
  });

  it('is over when the request is withdrawn, and its file is deleted', async () => {
    const { id } = await world.produced();
    expect((await world.act(id, 'withdraw', { reason: '发错单位' })).body.status).toBe('withdrawn');
    expect((await world.file(id)).status).toBe(409);
    const late = await world.produced();
    await rowsOf(world.scene, `UPDATE exchange SET expires_at = now() - interval '1 day' WHERE id = $1`, [
      late.id,
    ]);
    const upkeep = world.scene.api.app.get(ExchangeUpkeep, { strict: false });
    expect(await upkeep.sweep()).toBe(2);
    expect(await upkeep.sweep()).toBe(0);
    expect(await world.get(id)).toMatchObject({
      status: 'withdrawn',
      hasFile: false,
      sha256: expect.any(String),
    });
    expect(await world.get(late.id)).toMatchObject({ status: 'expired', hasFile: false });
    expect(await rowsOf(world.scene, `SELECT id FROM stored_file WHERE sha256 = $1`, [late.sha256])).toEqual(
      [],
    );
    expect(await actionsOf(id)).toContain('exchange.file_deleted');
  });
});
