import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/api.js';
import {
  barcode,
  findingsOf,
  importFile,
  openScene,
  RELEASE,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { longTable, person } from './typing-table.js';

let scene: Scene;
let second: Caller;
let serial = 1200;

beforeAll(async () => {
  scene = await openScene();
  second = await scene.api.signIn('lab_lead2');
});
afterAll(() => scene.close());

/** A plate without any control, of which one finding is released. */
async function released(): Promise<any> {
  const own = ++serial;
  await seedDonor(scene, { serial: own });
  const { id } = await importFile(
    scene,
    'a.csv',
    longTable([{ name: barcode(own), genotypes: person(own) }], []),
  );
  const [finding] = await findingsOf(scene, id);
  const body = { decision: 'release', reason: '已复核原始图谱', version: finding.version };
  const decide = (more: object) =>
    scene.lead.post(`/api/v1/import-findings/${finding.id}/decide`).send({ ...body, ...more });
  for (const [more, field] of [
    [{}, 'cause'],
    [{ cause: ' ', immediateAction: 'x' }, 'cause'],
    [{ cause: 'x' }, 'immediateAction'],
  ] as const) {
    const refused = await decide(more);
    expect([refused.status, refused.body.code, refused.body.field]).toEqual([
      400,
      'laboratory.non_conformity_text_missing',
      field,
    ]);
  }
  expect((await scene.lead.get(`/api/v1/nonconformities?batchId=${id}`)).body.items).toEqual([]);
  expect((await decide(RELEASE)).status).toBe(200);
  const { items } = (await scene.lead.get(`/api/v1/nonconformities?batchId=${id}`).expect(200)).body;
  expect(items).toHaveLength(1);
  return items[0];
}

const act = (row: any, step: string, body: object, by = scene.lead) =>
  by.post(`/api/v1/nonconformities/${row.id}/${step}`).send({ version: row.version, ...body });
const staff = async () =>
  (await scene.lead.get('/api/v1/nonconformities/staff').expect(200)).body as { id: string; name: string }[];

describe('a plate that is released', () => {
  it('is a non-conformity from then on, with cause and immediate action, on the audit log', async () => {
    const row = await released();
    expect(row).toMatchObject({
      status: 'open',
      cause: RELEASE.cause,
      immediateAction: RELEASE.immediateAction,
      code: 'laboratory.negative_control_missing',
      openedBy: '周航',
      steps: ['plan', 'close'],
    });
    expect(row.number).toMatch(/^NC-\d{4}-\d{4}$/);
    const [entry] = await rowsOf(
      scene,
      `SELECT data FROM audit_entry WHERE action = 'non_conformity.record' AND subject_id = $1`,
      [row.id],
    );
    expect(entry.data).toMatchObject({ number: row.number, cause: RELEASE.cause });
  });

  it('is corrected by the responsible person, and its effect is checked by another', async () => {
    const row = await released();
    const lead = (await staff()).find(({ name }) => name === '周航')!;
    const plan = { correctiveAction: '更换封板膜', responsibleId: lead.id, due: today() };
    expect((await act(row, 'plan', { ...plan, due: '2020-01-01' })).body.code).toBe('laboratory.due_in_past');
    expect((await act(row, 'plan', { ...plan, responsibleId: row.id })).body.code).toBe(
      'laboratory.responsible_unknown',
    );
    expect((await act(row, 'plan', { ...plan, correctiveAction: ' ' })).body.field).toBe('correctiveAction');
    expect((await act(row, 'plan', plan, scene.analyst)).status).toBe(403);
    expect((await act(row, 'complete', { note: 'x' })).body.code).toBe('platform.transition_refused');
    const planned = (await act(row, 'plan', plan)).body;
    expect(planned).toMatchObject({
      status: 'in_correction',
      responsible: '周航',
      due: today(),
      overdue: false,
    });
    expect((await act(row, 'plan', plan)).body.code).toBe('platform.version_conflict');
    const done = (await act(planned, 'complete', { note: '已更换' }, scene.analyst)).body;
    expect(done.status).toBe('to_check');
    expect((await act(done, 'check', { note: '有效', effective: true })).body.code).toBe(
      'laboratory.own_correction',
    );
    const again = (await act(done, 'check', { note: '仍有蒸发', effective: false }, second)).body;
    expect(again).toMatchObject({ status: 'open', effective: false });

    const next = (await act(again, 'plan', { ...plan, correctiveAction: '改用盖板' })).body;
    const complete = (await act(next, 'complete', { note: '已改用' })).body;
    const closed = (await act(complete, 'check', { note: '三批无复发', effective: true }, second)).body;
    expect(closed).toMatchObject({ status: 'closed', effective: true, steps: ['reopen'] });
    expect(closed.acts.map(({ event, by }: any) => `${event} ${by}`)).toEqual([
      'record 周航',
      'plan 周航',
      'complete 陈静',
      'refute 林涛',
      'plan 周航',
      'complete 周航',
      'confirm 林涛',
    ]);
    expect(closed.acts[1]).toMatchObject({ note: '更换封板膜', responsible: '周航', due: today() });
    const reopened = (await act(closed, 'reopen', { note: '再次发生' })).body;
    expect(reopened).toMatchObject({ status: 'open', effective: null, closedAt: null });
  });

  it('is closed at once where the immediate action was enough', async () => {
    const row = await released();
    expect((await act(row, 'close', { note: ' ' })).body.field).toBe('note');
    expect((await act(row, 'close', { note: '单次事件，无需纠正' })).body).toMatchObject({
      status: 'closed',
      effective: null,
    });
    expect(
      (await scene.lead.get('/api/v1/nonconformities?status=closed').expect(200)).body.items,
    ).toHaveLength(1);
  });
});
