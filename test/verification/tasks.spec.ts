import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HitSummary } from '@homeward/hits';

import { CHILD_BIRTH_YEAR } from '../review/prepared-hits.js';
import { get, ok, openSceneWithHits, BUILDING_MS, post, rowsOf, type Scene } from '../review/scene.js';
import { notified, report, retested, statusOf, taskOf, visit } from './steps.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openSceneWithHits();
}, BUILDING_MS);
afterAll(() => scene.close());

const caseStatus = async (hit: HitSummary) =>
  (await rowsOf<{ status: string }>(scene, 'SELECT status FROM missing_case WHERE id = $1', [hit.caseId]))[0]!
    .status;

describe('tasks of a notified hit', () => {
  it('one for each district, due in 14 days, with a message to each queue', async () => {
    const hit = await notified(scene);
    expect((await taskOf(scene, 'investigator', hit)).side).toBe('family');
    expect((await taskOf(scene, 'investigator2', hit)).side).toBe('person');
    const rows = await rowsOf<{ days: number }>(
      scene,
      `SELECT due_on - (created_at AT TIME ZONE 'Asia/Shanghai')::date AS days FROM verification_task WHERE hit_id = $1`,
      [hit.id],
    );
    expect(rows.map((row) => row.days)).toEqual([14, 14]);
    const messages = await ok(get(await scene.as('investigator2'), '/messages?unread=true'));
    const mine = messages.items.filter((each: any) => each.params.hitNumber === hit.number);
    expect(mine).toMatchObject([{ kind: 'hit.notified', subjectType: 'verification_task' }]);
    const read = await ok(post(await scene.as('investigator2'), `/messages/${mine[0].id}/acknowledge`, {}));
    expect(read.acknowledgedAt).not.toBeNull();
    expect(
      (await post(await scene.as('investigator2'), `/messages/${mine[0].id}/acknowledge`, {})).body.code,
    ).toBe('notification.already_acknowledged');
    expect(
      (await post(await scene.as('investigator'), `/messages/${mine[0].id}/acknowledge`, {})).status,
    ).toBe(404);
  });

  it('one task for both sides in one district, in three days when urgent', async () => {
    const hit = await notified(scene, { sameDistrict: true, urgent: true });
    const task = await taskOf(scene, 'investigator', hit);
    expect(task.side).toBe('both');
    const [row] = await rowsOf<{ days: number }>(
      scene,
      `SELECT due_on - (created_at AT TIME ZONE 'Asia/Shanghai')::date AS days FROM verification_task WHERE id = $1`,
      [task.id],
    );
    expect(row!.days).toBe(3);
    const { items } = await ok(get(await scene.as('investigator2'), `/tasks?hitId=${hit.id}`));
    expect(items).toEqual([]);
  });

  it("shows identities of both sides to the district's investigator, each reading audited, to no other district", async () => {
    const hit = await notified(scene, { sameDistrict: true });
    const other = await notified(scene);
    const task = await taskOf(scene, 'investigator', hit);
    const person = await taskOf(scene, 'investigator2', other);
    const detail = await ok(get(await scene.as('investigator2'), `/tasks/${person.id}`));
    expect(detail.identities.map((each: any) => each.role)).toEqual([
      'missing',
      'father',
      'mother',
      'person',
    ]);
    expect(detail.identities[1].identity.name).toMatch(/^亲属father/);
    expect(detail.hit.number).toBe(other.number);
    const reads = await rowsOf(
      scene,
      `SELECT 1 FROM audit_entry e JOIN account a ON a.id = e.account_id
       WHERE e.action = 'identity.read' AND a.username = 'investigator2' AND e.subject_id = $1
         AND e.data->'cases' ? $2 AND jsonb_array_length(e.data->'donors') >= 2`,
      [person.id, other.caseId],
    );
    expect(reads).toHaveLength(1);
    expect((await get(await scene.as('investigator2'), `/tasks/${task.id}`)).status).toBe(404);
    expect((await get(await scene.as('investigator2'), `/tasks/${task.id}/report.pdf`)).status).toBe(404);
    // The wider scope ended with the answer.
    expect((await ok(get(await scene.as('investigator2'), `/tasks?hitId=${hit.id}`))).items).toEqual([]);
  });

  it('keeps place and note of a visit encrypted', async () => {
    const hit = await notified(scene, { sameDistrict: true });
    const task = await visit(scene, 'investigator', hit);
    const [row] = await rowsOf<{ place: string; note: string }>(
      scene,
      'SELECT place, note FROM visit WHERE task_id = $1',
      [task.id],
    );
    expect(row!.place).toMatch(/^v1\.a256gcm\./);
    expect(row!.note).toMatch(/^v1\.a256gcm\./);
    const detail = await ok(get(await scene.as('investigator'), `/tasks/${task.id}`));
    expect(detail.visits).toMatchObject([{ visitedOn: today(), place: '和平区某街1号', note: '本人在家' }]);
  });

  it('refuses a visit in the future, a stale version, a report before a visit', async () => {
    const hit = await notified(scene, { sameDistrict: true });
    const caller = await scene.as('investigator');
    const { id, version } = await taskOf(scene, 'investigator', hit);
    expect((await post(caller, `/tasks/${id}/report`, { outcome: 'not_found', version })).body.code).toBe(
      'platform.transition_refused',
    );
    const accepted = await ok(post(caller, `/tasks/${id}/accept`, { version }));
    expect((await post(caller, `/tasks/${id}/accept`, { version })).body.code).toBe(
      'platform.version_conflict',
    );
    const future = { visitedOn: '2999-01-01', place: 'x', note: 'x', version: accepted.version };
    expect((await post(caller, `/tasks/${id}/visits`, future)).body).toMatchObject({
      code: 'verification.visit_in_future',
      field: 'visitedOn',
      value: '2999-01-01',
    });
  });
});

describe('the end of a hit', () => {
  it('is a reunion when both districts confirm and the person wants contact', async () => {
    const hit = await retested(scene, { birthYear: 1990 });
    await ok(report(scene, 'investigator', hit, 'identity_confirmed'));
    expect((await statusOf(scene, hit)).status).toBe('retested');
    await ok(report(scene, 'investigator2', hit, 'identity_confirmed', 'wants_contact'));
    const { status, version } = await statusOf(scene, hit);
    expect(status).toBe('wishes_recorded');
    const coordinator = await scene.as('coordinator');
    const work = await ok(get(coordinator, '/worklist'));
    expect(work.items.find((item: any) => item.kind === 'reunions_to_record').count).toBe(1);
    const body = { reunitedOn: today(), note: 'at the station', version };
    expect((await post(coordinator, `/hits/${hit.id}/reunion`, { ...body, version: 1 })).body.code).toBe(
      'platform.version_conflict',
    );
    expect((await post(await scene.as('analyst'), `/hits/${hit.id}/reunion`, body)).status).toBe(403);
    expect(await ok(post(coordinator, `/hits/${hit.id}/reunion`, body))).toMatchObject({
      reunitedOn: today(),
    });
    expect((await statusOf(scene, hit)).status).toBe('reunified');
    expect(await caseStatus(hit)).toBe('reunited');
    expect(await rowsOf(scene, 'SELECT 1 FROM reunion WHERE case_id = $1', [hit.caseId])).toHaveLength(1);
    await scene.settle();
    const told = await rowsOf(
      scene,
      `SELECT 1 FROM message WHERE kind = 'hit.reunified' AND params->>'hitNumber' = $1`,
      [hit.number],
    );
    expect(told).toHaveLength(2);
  });

  it('does not close the case while another member is missing', async () => {
    const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
    const at = `/cases/${hit.caseId}/pedigree`;
    const technician = await scene.as('technician');
    const { version: seen, members } = await ok(get(technician, at));
    const child = members.find(({ key }: any) => key === 'missing');
    const second = { ...child, key: 'second', number: 2, sex: 'unknown' };
    const body = { version: seen, members: [...members, second] };
    await ok(
      technician
        .put(`/api/v1${at}`)
        .send(body)
        .then((answer: any) => answer),
    );
    await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact'));
    const { version } = await statusOf(scene, hit);
    await ok(
      post(await scene.as('coordinator'), `/hits/${hit.id}/reunion`, { reunitedOn: today(), version }),
    );
    expect((await statusOf(scene, hit)).status).toBe('reunified');
    expect(await caseStatus(hit)).toBe('open');
    const rows = await rowsOf(scene, 'SELECT missing_keys AS keys FROM missing_case WHERE id = $1', [
      hit.caseId,
    ]);
    expect(rows).toEqual([{ keys: ['second'] }]);
    const after = await ok(get(technician, at));
    expect(after.members.find(({ key }: any) => key === 'missing').missing).toBeNull();
    // The one who is home is not raised as the other.
    await scene.settle();
    expect(
      await rowsOf(
        scene,
        `SELECT 1 FROM hit WHERE case_id = $1 AND missing_key = 'second'
        AND person_donor_id = $2 AND status <> 'superseded'`,
        [hit.caseId, hit.personDonorId],
      ),
    ).toEqual([]);
  });

  it('is a refutation when one district refutes: the other task ends, the case stays open', async () => {
    const hit = await retested(scene);
    const other = await taskOf(scene, 'investigator', hit);
    await ok(report(scene, 'investigator2', hit, 'identity_refuted'));
    expect((await statusOf(scene, hit)).status).toBe('refuted');
    expect(await caseStatus(hit)).toBe('open');
    const detail = await ok(get(await scene.as('investigator'), `/tasks/${other.id}`));
    expect(detail).toMatchObject({ status: 'cancelled', identities: [] });
  });

  it('asks the guardian of a child under 16 and the person from 16 on', async () => {
    const child = await retested(scene, { birthYear: CHILD_BIRTH_YEAR });
    await ok(report(scene, 'investigator', child, 'identity_confirmed'));
    const { id, version } = await visit(scene, 'investigator2', child);
    const caller = await scene.as('investigator2');
    const send = (personWish?: string) =>
      post(caller, `/tasks/${id}/report`, { outcome: 'identity_confirmed', personWish, version });
    expect((await send()).body).toMatchObject({ code: 'verification.wish_missing', field: 'personWish' });
    expect((await send('wants_contact')).body).toMatchObject({
      status: 400,
      code: 'verification.wish_not_allowed',
      field: 'personWish',
      value: 'wants_contact',
    });
    await ok(send('guardian_agrees'));
    expect((await statusOf(scene, child)).status).toBe('wishes_recorded');
  });

  it('is not a reunion when the person declines contact', async () => {
    const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
    await ok(report(scene, 'investigator', hit, 'contact_declined', 'declines_contact'));
    const { status, version } = await statusOf(scene, hit);
    expect(status).toBe('wishes_recorded');
    const answer = await post(await scene.as('coordinator'), `/hits/${hit.id}/reunion`, {
      reunitedOn: today(),
      version,
    });
    expect(answer.body).toMatchObject({ status: 409, code: 'verification.contact_declined' });
    expect((await statusOf(scene, hit)).status).toBe('wishes_recorded');
    expect(await caseStatus(hit)).toBe('open');
  });

  it('waits for the undecided, whose task can be taken up again', async () => {
    const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
    await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'undecided'));
    expect((await statusOf(scene, hit)).status).toBe('verified_on_site');
    await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact'));
    expect((await statusOf(scene, hit)).status).toBe('wishes_recorded');
  });

  it('waits when nobody was found', async () => {
    const hit = await retested(scene, { sameDistrict: true });
    await ok(report(scene, 'investigator', hit, 'not_found'));
    expect((await statusOf(scene, hit)).status).toBe('retested');
    const task = await taskOf(scene, 'investigator', hit);
    const again = await post(await scene.as('investigator'), `/tasks/${task.id}/accept`, {
      version: task.version,
    });
    expect(again.body).toMatchObject({ status: 'accepted', outcome: null });
  });
});

describe('after the districts have reported', () => {
  const step = async (hit: HitSummary, name: string, more: object = {}) =>
    post(await scene.as('coordinator'), `/hits/${hit.id}/${name}`, {
      note: '三个月后电话回访，一切安好',
      version: (await statusOf(scene, hit)).version,
      ...more,
    });

  async function declined(): Promise<HitSummary> {
    const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
    await ok(report(scene, 'investigator', hit, 'contact_declined', 'declines_contact'));
    return hit;
  }

  it('a reunited family is followed up before its hit is closed, each with a note', async () => {
    const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
    await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact'));
    expect((await step(hit, 'decline', { closeCase: false })).body).toMatchObject({
      ...{ status: 409, code: 'verification.contact_not_declined', value: hit.number },
    });
    await ok(step(hit, 'reunion', { note: undefined, reunitedOn: today() }));
    const waits = async () =>
      (await ok(get(await scene.as('coordinator'), '/worklist'))).items.find(
        (item: any) => item.kind === 'reunions_to_follow',
      ).count;
    expect(await waits()).toBeGreaterThan(0);
    expect((await step(hit, 'close')).body.code).toBe('platform.transition_refused');
    expect((await step(hit, 'follow-up', { note: ' ' })).body).toMatchObject({
      ...{ status: 400, code: 'verification.note_missing', field: 'note' },
    });
    expect((await step(hit, 'follow-up', { version: 1 })).body.code).toBe('platform.version_conflict');
    expect((await statusOf(scene, hit)).status).toBe('reunified');
    expect((await ok(step(hit, 'follow-up'))).status).toBe('follow_up');
    expect((await ok(step(hit, 'close'))).status).toBe('closed');
    const { timeline } = await ok(get(await scene.as('coordinator'), `/hits/${hit.id}`));
    expect(timeline.slice(-2)).toMatchObject([
      { kind: 'hit.follow_up', data: { note: '三个月后电话回访，一切安好' } },
      { kind: 'hit.close' },
    ]);
  });

  it('a person who declines contact is not contacted, and the case is searched further', async () => {
    const hit = await declined();
    const { items } = await ok(get(await scene.as('coordinator'), '/worklist'));
    expect(items.find((item: any) => item.kind === 'contacts_declined').count).toBeGreaterThan(0);
    expect((await step(hit, 'decline')).body).toMatchObject({ status: 400, field: 'closeCase' });
    expect((await ok(step(hit, 'decline', { closeCase: false }))).status).toBe('closed');
    expect(await caseStatus(hit)).toBe('open');
    expect((await step(hit, 'reunion', { note: undefined, reunitedOn: today() })).body.code).toBe(
      'platform.transition_refused',
    );
  });

  it('the case ends with the declined hit only when the coordinator says so', async () => {
    const hit = await declined();
    await ok(step(hit, 'decline', { closeCase: true }));
    expect((await statusOf(scene, hit)).status).toBe('closed');
    expect(await caseStatus(hit)).toBe('closed');
  });
});
