import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { HitSummary } from '@homeward/hits';
import {
  claim,
  codeFor,
  get,
  ok,
  openSceneWithHits,
  BUILDING_MS,
  opinion,
  post,
  rowsOf,
  type Scene,
} from '../review/scene.js';
import { agreedOn, messagesOf, notified, report, retested, statusOf, step, taskOf, visit } from './steps.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openSceneWithHits();
}, BUILDING_MS);
afterAll(() => scene.close());

/** A donor of the hit, and the technician of the donor's point. */
async function donorOf(
  hit: HitSummary,
  side: 'person' | 'family',
): Promise<{ id: string; username: string }> {
  const sql =
    side === 'person'
      ? `SELECT d.id, d.district_id AS district FROM hit h JOIN donor d ON d.id = h.person_donor_id WHERE h.id = $1`
      : `SELECT d.id, d.district_id AS district FROM hit h JOIN case_member m ON m.case_id = h.case_id
           JOIN donor d ON d.id = m.donor_id WHERE h.id = $1 AND m.relation = 'mother'`;
  const [row] = await rowsOf<{ id: string; district: string }>(scene, sql, [hit.id]);
  const [own] = await rowsOf(
    scene,
    `SELECT district_id AS district FROM account WHERE username = 'technician'`,
  );
  return { id: row!.id, username: own.district === row!.district ? 'technician' : 'technician2' };
}

/** Takes the consent back at the donor's point; no worker runs afterwards. */
async function withdraw(hit: HitSummary, side: 'person' | 'family'): Promise<void> {
  const { id, username } = await donorOf(hit, side);
  const caller = await scene.as(username);
  await ok(post(caller, `/donors/${id}/consent/withdraw`, { reason: '不同意继续' }));
}

type Stage = [string, () => Promise<HitSummary>];
const STAGES: Stage[] = [
  ['notified', () => notified(scene)],
  [
    'notified, visited',
    async () => {
      const hit = await notified(scene);
      await visit(scene, 'investigator', hit);
      return hit;
    },
  ],
  ['retested', () => retested(scene, { birthYear: 1990 })],
  [
    'verified on site',
    async () => {
      const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
      await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'undecided'));
      return hit;
    },
  ],
  ['wishes recorded', () => agreedOn(scene)],
];

describe.each(['person', 'family'] as const)('a consent that the %s takes back', (side) => {
  it.each(STAGES)('stops a hit that is %s, at once', async (_, reach) => {
    const hit = await reach();
    await withdraw(hit, side);
    // Before any worker ran: the state, the tasks, the names.
    expect((await statusOf(scene, hit)).status).toBe('withdrawn');
    const tasks = await rowsOf(
      scene,
      'SELECT id, status, district_id FROM verification_task WHERE hit_id = $1',
      [hit.id],
    );
    expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    const task = await taskOf(scene, 'investigator', hit);
    const detail = await ok(get(await scene.as('investigator'), `/tasks/${task.id}`));
    expect(detail).toMatchObject({ status: 'cancelled', identities: [] });
    const reunion = await step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() });
    expect(reunion.body).toMatchObject({ status: 409, code: 'matching.consent_withdrawn' });
    const page = await ok(get(await scene.as('coordinator'), `/hits/${hit.id}`));
    expect(page).toMatchObject({ status: 'withdrawn', withdrawn: [{ side }] });
    expect(page.timeline.map(({ kind }: any) => kind)).toContain('hit.withdraw');
    await scene.settle();
    expect(await messagesOf(scene, hit)).toEqual(
      expect.arrayContaining([
        'analyst hit.withdrawn',
        'coordinator hit.withdrawn',
        'investigator hit.withdrawn',
        'lab_lead hit.withdrawn',
      ]),
    );
    const pdf = await get(await scene.as('investigator'), `/tasks/${task.id}/report.pdf`);
    expect(pdf.body).toMatchObject({ status: 409, code: 'matching.consent_withdrawn' });
    expect(await rowsOf(scene, 'SELECT status FROM missing_case WHERE id = $1', [hit.caseId])).toEqual([
      { status: 'open' },
    ]);
  });

  it('stops a hit that waits for its second opinion', async () => {
    const hit = await scene.plant();
    await ok(claim(scene, 'analyst', hit));
    await ok(opinion(scene, 'analyst', hit, codeFor(hit)));
    await ok(claim(scene, 'analyst2', hit));
    await withdraw(hit, side);
    expect((await statusOf(scene, hit)).status).toBe('superseded');
    const late = await opinion(scene, 'analyst2', hit, codeFor(hit));
    expect(late.body).toMatchObject({ status: 409, code: 'platform.transition_refused' });
  });

  it('stops a hit that two reviewers agreed on before anyone was notified', async () => {
    const hit = await scene.plant();
    for (const username of ['analyst', 'analyst2']) {
      await ok(claim(scene, username, hit));
      await ok(opinion(scene, username, hit, codeFor(hit)));
    }
    await withdraw(hit, side);
    expect((await statusOf(scene, hit)).status).toBe('withdrawn');
    await scene.settle();
    expect(await rowsOf(scene, 'SELECT 1 FROM verification_task WHERE hit_id = $1', [hit.id])).toEqual([]);
    expect(await messagesOf(scene, hit)).toEqual([
      'analyst hit.withdrawn',
      'coordinator hit.withdrawn',
      'lab_lead hit.withdrawn',
    ]);
  });

  it('leaves a reunion as it is, and shows no name any more', async () => {
    const hit = await agreedOn(scene);
    await ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
    const task = await taskOf(scene, 'investigator', hit);
    const names = async () =>
      (await ok(get(await scene.as('investigator'), `/tasks/${task.id}`))).identities.length;
    expect(await names()).toBeGreaterThan(0);
    await withdraw(hit, side);
    expect((await statusOf(scene, hit)).status).toBe('reunified');
    expect(await names()).toBe(0);
    const page = await ok(get(await scene.as('coordinator'), `/hits/${hit.id}`));
    expect(page.withdrawn).toMatchObject([{ side }]);
  });
});

describe('a withdrawal at the same moment', () => {
  it.each([
    ['a report', 'report'],
    ['a reunion', 'reunion'],
    ['a waiver', 'waiver'],
  ] as const)('as %s: one of them comes first, and no partial result is stored', async (_, what) => {
    for (let round = 0; round < 2; round++) {
      const hit =
        what === 'reunion'
          ? await agreedOn(scene)
          : what === 'report'
            ? await retested(scene, { sameDistrict: true, birthYear: 1990 })
            : await notified(scene, { sameDistrict: true });
      const visited = what === 'report' ? await visit(scene, 'investigator', hit) : null;
      const { id } = await donorOf(hit, 'person');
      const technician = await scene.as('technician');
      const [taken, done] = await Promise.all([
        post(technician, `/donors/${id}/consent/withdraw`, { reason: '不同意继续' }),
        what === 'reunion'
          ? step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() })
          : what === 'waiver'
            ? step(scene, 'lab_lead', hit, 'second-blood/waiver', { reason: '无法再次采血' })
            : post(await scene.as('investigator'), `/tasks/${visited!.id}/report`, {
                ...{ outcome: 'identity_confirmed', personWish: 'wants_contact', version: visited!.version },
              }),
      ]);
      expect(taken.status).toBe(200);
      expect([200, 201, 409]).toContain(done.status);
      const { status } = await statusOf(scene, hit);
      expect(status).toBe(what === 'reunion' && done.status === 201 ? 'reunified' : 'withdrawn');
      const tasks = await rowsOf(scene, 'SELECT status FROM verification_task WHERE hit_id = $1', [hit.id]);
      if (status === 'withdrawn') expect(tasks).toEqual([{ status: 'cancelled' }]);
    }
  });
});
