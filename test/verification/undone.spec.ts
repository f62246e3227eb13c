import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { HitSummary } from '@homeward/hits';
import { get, ok, openSceneWithHits, BUILDING_MS, post, rowsOf, type Scene } from '../review/scene.js';
import { agreedOn, messagesOf, report, statusOf, step, taskOf } from './steps.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openSceneWithHits();
}, BUILDING_MS);
afterAll(() => scene.close());

async function reunited(): Promise<HitSummary> {
  const hit = await agreedOn(scene);
  await ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
  return hit;
}
const ask = (hit: HitSummary, reason = '登记到了另一名孩子名下') =>
  step(scene, 'coordinator', hit, 'reunion/undo', { reason });
const decide = (username: string, hit: HitSummary, approve: boolean, note = '已核对原始记录') =>
  step(scene, username, hit, 'reunion/undo/decide', { approve, note });
const caseStatus = async ({ caseId }: HitSummary) =>
  (await rowsOf<{ status: string }>(scene, 'SELECT status FROM missing_case WHERE id = $1', [caseId]))[0]!
    .status;

describe('a reunion recorded by mistake', () => {
  it('is undone when another person approves: hit and case return to their former state, and both records stay', async () => {
    const hit = await reunited();
    expect((await decide('lab_lead', hit, true)).body.code).toBe('verification.nothing_to_undo');
    expect((await ask(hit, '错')).body).toMatchObject({
      ...{ status: 400, code: 'verification.note_too_short', field: 'reason', value: '错' },
    });
    await ok(ask(hit));
    expect((await ask(hit)).body.code).toBe('verification.undo_requested');
    await scene.settle();
    expect(await messagesOf(scene, hit)).toContain('lab_lead hit.reunion_undo_requested');
    expect((await decide('coordinator', hit, true)).body).toMatchObject({
      ...{ status: 409, code: 'verification.undo_needs_another' },
    });
    expect([(await statusOf(scene, hit)).status, await caseStatus(hit)]).toEqual(['reunified', 'reunited']);
    const page = await ok(get(await scene.as('lab_lead'), `/hits/${hit.id}`));
    expect(page.reunion).toMatchObject({ reunitedOn: today(), undo: { reason: '登记到了另一名孩子名下' } });
    await ok(decide('lab_lead', hit, true));
    await scene.settle();
    expect([(await statusOf(scene, hit)).status, await caseStatus(hit)]).toEqual(['wishes_recorded', 'open']);
    expect(await messagesOf(scene, hit)).toContain('investigator hit.reunion_undone');
    const { timeline, reunion } = await ok(get(await scene.as('coordinator'), `/hits/${hit.id}`));
    expect(reunion).toBeNull();
    const kinds = timeline.map(({ kind }: any) => kind);
    expect(kinds.slice(kinds.indexOf('hit.reunite'))).toEqual(
      expect.arrayContaining(['hit.reunite', 'reunion.undo_requested', 'hit.undo_reunion', 'reunion.undone']),
    );
    const kept = await rowsOf(
      scene,
      `SELECT r.undone_at IS NOT NULL AS undone, u.reason, u.note, u.approved FROM reunion r
         JOIN reunion_undo u ON u.reunion_id = r.id WHERE r.hit_id = $1`,
      [hit.id],
    );
    expect(kept).toEqual([
      { undone: true, reason: '登记到了另一名孩子名下', note: '已核对原始记录', approved: true },
    ]);
    // The right one can be recorded afterwards.
    await ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
    expect([(await statusOf(scene, hit)).status, await caseStatus(hit)]).toEqual(['reunified', 'reunited']);
  });

  it('stays when the second person refuses', async () => {
    const hit = await reunited();
    await ok(step(scene, 'coordinator', hit, 'follow-up', { note: '电话回访' }));
    await ok(ask(hit));
    await ok(decide('lab_lead', hit, false, '登记无误，不予撤销'));
    expect([(await statusOf(scene, hit)).status, await caseStatus(hit)]).toEqual(['follow_up', 'reunited']);
    const { reunion } = await ok(get(await scene.as('coordinator'), `/hits/${hit.id}`));
    expect(reunion.undo).toBeNull();
  });

  it('of one of several missing members starts the search for that member again', async () => {
    const hit = await agreedOn(scene);
    const technician = await scene.as('technician');
    const at = `/cases/${hit.caseId}/pedigree`;
    const { version, members } = await ok(get(technician, at));
    const child = members.find(({ key }: any) => key === 'missing');
    const second = { ...child, key: 'second', number: 2, sex: 'unknown' };
    await ok(
      technician
        .put(`/api/v1${at}`)
        .send({ version, members: [...members, second] })
        .then((a: any) => a),
    );
    await ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
    const keys = async () =>
      (await rowsOf(scene, 'SELECT missing_keys AS keys FROM missing_case WHERE id = $1', [hit.caseId]))[0]
        .keys;
    expect(await keys()).toEqual(['second']);
    await ok(ask(hit));
    await ok(decide('lab_lead', hit, true));
    expect((await keys()).sort()).toEqual(['missing', 'second']);
    const after = await ok(get(technician, at));
    expect(after.members.find(({ key }: any) => key === 'missing').missing).toEqual(child.missing);
  });
});

describe('a report of a district that was wrong', () => {
  it('goes back to its investigator by the coordinator, with a reason', async () => {
    const hit = await agreedOn(scene);
    const task = await taskOf(scene, 'investigator', hit);
    const undo = async (username: string, reason: string) =>
      post(await scene.as(username), `/tasks/${task.id}/undo-report`, { reason, version: task.version });
    expect((await undo('investigator', '选错了结果')).status).toBe(403);
    expect((await undo('coordinator', ' ')).body.code).toBe('verification.note_missing');
    await ok(undo('coordinator', '选错了结果'));
    expect((await statusOf(scene, hit)).status).toBe('retested');
    expect((await taskOf(scene, 'investigator', hit)).status).toBe('accepted');
    await ok(report(scene, 'investigator', hit, 'contact_declined', 'declines_contact'));
    expect((await statusOf(scene, hit)).status).toBe('wishes_recorded');
  });
});
