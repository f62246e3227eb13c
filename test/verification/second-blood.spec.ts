import { today } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HitSummary } from '@homeward/hits';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { SecondBlood0024 } from '@homeward/verification/tables';
import { importTable, type TableSample } from '@homeward/testing';
import {
  agree,
  get,
  ok,
  openSceneWithHits,
  BUILDING_MS,
  rowsOf,
  secondBlood,
  type Scene,
} from '../review/scene.js';
import {
  agreedOn,
  codesOf,
  messagesOf,
  notified,
  report,
  retested,
  standingOf,
  statusOf,
  step,
  taskOf,
  toCollect,
  visit,
  waive,
  type Task,
} from './steps.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openSceneWithHits();
}, BUILDING_MS);
afterAll(() => scene.close());

const typingsOf = async (hit: HitSummary) =>
  (await standingOf(scene, hit)).donors.map(({ typings }: any) => typings.length);

describe('before second blood of both sides is typed and agrees', () => {
  it('blood is asked of both points, and no family may be told nor reunited', async () => {
    const before = [await toCollect(scene, 'technician'), await toCollect(scene, 'technician2')] as const;
    const hit = await scene.plant({ birthYear: 1990 });
    await agree(scene, hit);
    const { person, relatives } = await codesOf(scene, hit);
    expect(await standingOf(scene, hit)).toMatchObject({ verdict: 'awaited', waitsFor: ['family', person] });
    expect(await toCollect(scene, 'technician')).toBe(before[0] + 2);
    expect(await toCollect(scene, 'technician2')).toBe(before[1] + 1);
    const { items } = await ok(get(await scene.as('technician'), '/messages?unread=true'));
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'hit.second_blood',
        params: expect.objectContaining({ donors: relatives.join(', ') }),
      }),
    );
    for (const [username, outcome, wish] of [
      ['investigator', 'identity_confirmed', undefined],
      ['investigator2', 'identity_confirmed', 'wants_contact'],
      ['investigator2', 'contact_declined', 'declines_contact'],
    ] as const) {
      const answer = await report(scene, username, hit, outcome, wish);
      expect(answer.body).toMatchObject({ status: 409, code: 'review.second_blood_missing' });
      expect((await taskOf(scene, username, hit)).status).toBe('visited');
    }
    for (const path of ['reunion', 'decline'])
      expect(
        (
          await step(scene, 'coordinator', hit, path, {
            ...(path === 'reunion' ? { reunitedOn: today() } : { note: '无', closeCase: false }),
          })
        ).status,
      ).toBe(409);
    expect((await statusOf(scene, hit)).status).toBe('notified');
  });

  it('an investigator may still find another person', async () => {
    const hit = await notified(scene, { sameDistrict: true });
    await ok(report(scene, 'investigator', hit, 'identity_refuted'));
    expect((await statusOf(scene, hit)).status).toBe('refuted');
  });

  it.each([
    ['the person alone', 'person'],
    ['the family alone', 'relatives'],
  ] as const)('blood of %s is not enough', async (_, side) => {
    const hit = await notified(scene);
    const codes = await codesOf(scene, hit);
    await secondBlood(scene, hit, { only: [codes[side]].flat() });
    expect((await statusOf(scene, hit)).status).toBe('notified');
    expect(await standingOf(scene, hit)).toMatchObject({
      verdict: 'awaited',
      waitsFor: [side === 'person' ? 'family' : codes.person],
    });
  });

  it('blood collected before the order, or typed at a few loci, does not count', async () => {
    const hit = await notified(scene);
    const early = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
    await secondBlood(scene, hit, { collectedOn: early });
    expect(await typingsOf(hit)).toEqual([0, 0, 0]);
    await secondBlood(scene, hit, { loci: 14 });
    expect((await standingOf(scene, hit)).donors.map(({ state }: any) => state)).toEqual(
      Array.from({ length: 3 }, () => 'too_few_loci'),
    );
    expect((await statusOf(scene, hit)).status).toBe('notified');
    await secondBlood(scene, hit, { loci: 15 });
    expect((await statusOf(scene, hit)).status).toBe('retested');
  });

  it('blood that is rejected, lost, spoiled or ordered again is to be collected once more', async () => {
    const hit = await notified(scene);
    const before = await toCollect(scene, 'technician');
    await secondBlood(scene, hit, { loci: 14 });
    const typed = await toCollect(scene, 'technician');
    expect(typed).toBeLessThan(before);
    const become = (status: string) =>
      rowsOf(
        scene,
        `UPDATE specimen SET status = $2 WHERE id IN (
           SELECT s.id FROM specimen s JOIN second_blood_donor b ON b.donor_id = s.donor_id
             JOIN second_blood o ON o.hit_id = b.hit_id AND s.created_at > o.ordered_at WHERE o.hit_id = $1)`,
        [hit.id, status],
      );
    for (const status of ['rejected', 'lost', 'spoiled', 'recollection_ordered']) {
      await become(status);
      expect([status, await toCollect(scene, 'technician')]).toEqual([status, before]);
      await become('typed');
      expect(await toCollect(scene, 'technician')).toBe(typed);
    }
  });

  it('the first tube, typed again in a later batch, is not second blood', async () => {
    const hit = await notified(scene);
    const first = await rowsOf<TableSample>(
      scene,
      `SELECT s.barcode, p.genotypes FROM specimen s JOIN second_blood_donor b ON b.donor_id = s.donor_id
         JOIN profile p ON p.donor_id = s.donor_id WHERE b.hit_id = $1`,
      [hit.id],
    );
    expect(first).toHaveLength(3);
    await importTable(scene.offices, () => scene.settle(), first);
    const [typed] = await rowsOf(
      scene,
      `SELECT count(*)::int AS typings FROM typing t JOIN second_blood_donor b ON b.donor_id = t.donor_id WHERE b.hit_id = $1`,
      [hit.id],
    );
    expect(typed).toEqual({ typings: 6 });
    expect(await typingsOf(hit)).toEqual([0, 0, 0]);
  });
});

describe('second blood that agrees', () => {
  it('of the person and one relative lets the families be told, and is reported to both districts', async () => {
    const hit = await notified(scene, { birthYear: 1990 });
    const { person, relatives } = await codesOf(scene, hit);
    await secondBlood(scene, hit, { only: [person, relatives[0]!] });
    expect((await statusOf(scene, hit)).status).toBe('retested');
    expect(await messagesOf(scene, hit)).toEqual(
      expect.arrayContaining(['investigator hit.retested', 'coordinator hit.retested']),
    );
    await ok(report(scene, 'investigator', hit, 'identity_confirmed'));
    await ok(report(scene, 'investigator2', hit, 'identity_confirmed', 'wants_contact'));
    await ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
    expect((await statusOf(scene, hit)).status).toBe('reunified');
  });

  it('is shown in the task without any genotype', async () => {
    const hit = await retested(scene, { sameDistrict: true });
    const task = await taskOf(scene, 'investigator', hit);
    const detail = await ok(get(await scene.as('investigator'), `/tasks/${task.id}`));
    expect(detail.secondBlood).toMatchObject({ verdict: 'concordant', waivers: [] });
    expect(JSON.stringify(detail.secondBlood)).not.toMatch(/genotypes|alleles/);
  });
});

describe('second blood that contradicts the first', () => {
  it('stops everything at one locus of one relative, until the lab lead refutes the hit', async () => {
    const hit = await notified(scene, { sameDistrict: true });
    const { relatives } = await codesOf(scene, hit);
    await secondBlood(scene, hit, { differing: { [relatives[1]!]: ['D3S1358'] } });
    expect((await statusOf(scene, hit)).status).toBe('notified');
    expect(await standingOf(scene, hit)).toMatchObject({ verdict: 'discordant' });
    expect(await messagesOf(scene, hit)).toEqual(
      expect.arrayContaining([
        'lab_lead hit.second_blood_contradicts',
        'coordinator hit.second_blood_contradicts',
      ]),
    );
    expect((await waive(scene, 'lab_lead', hit)).body.code).toBe('review.second_blood_contradicts');
    const answer = await report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact');
    expect(answer.body.code).toBe('review.second_blood_contradicts');
    const refute = (username: string) =>
      step(scene, username, hit, 'second-blood/refute', { reason: '第二次分型不符，疑为样本混淆' });
    expect((await refute('analyst')).status).toBe(403);
    await ok(refute('lab_lead'));
    await scene.settle();
    expect((await statusOf(scene, hit)).status).toBe('refuted');
    expect((await taskOf(scene, 'investigator', hit)).status).toBe('cancelled');
    expect(await messagesOf(scene, hit)).toContain('investigator hit.refuted_retest');
  });

  it('after the reports is found at the reunion', async () => {
    const hit = await retested(scene, { sameDistrict: true, birthYear: 1990 });
    await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact'));
    const { person } = await codesOf(scene, hit);
    await secondBlood(scene, hit, { only: [person], differing: { [person]: ['vWA'] } });
    const answer = await step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() });
    expect(answer.body).toMatchObject({ status: 409, code: 'review.second_blood_contradicts' });
    // Collected once more, the newest typing counts.
    await secondBlood(scene, hit, { only: [person] });
    await ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
  });

  it('cannot be refuted if nothing contradicts', async () => {
    const hit = await retested(scene, { sameDistrict: true });
    const body = { reason: '复核意见不一致' };
    expect((await step(scene, 'lab_lead', hit, 'second-blood/refute', body)).body.code).toBe(
      'review.nothing_contradicts',
    );
  });
});

describe('a waiver', () => {
  it('is signed by lab lead and coordinator, each with a reason; one alone changes nothing', async () => {
    const hit = await notified(scene, { sameDistrict: true, birthYear: 1990 });
    expect((await waive(scene, 'analyst', hit)).status).toBe(403);
    expect((await waive(scene, 'lab_lead', hit, '无')).body).toMatchObject({
      ...{ status: 400, code: 'review.reason_too_short', field: 'reason', value: '无' },
    });
    await ok(waive(scene, 'coordinator', hit));
    expect((await waive(scene, 'coordinator', hit)).body.code).toBe('review.already_waived');
    await scene.settle();
    expect((await statusOf(scene, hit)).status).toBe('notified');
    const refused = await report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact');
    expect(refused.body.code).toBe('review.second_blood_missing');
    await ok(waive(scene, 'lab_lead', hit, '遗体已火化，首次样本已复检'));
    await scene.settle();
    expect((await statusOf(scene, hit)).status).toBe('retested');
    expect(await messagesOf(scene, hit)).toContain('coordinator hit.retested');
    expect(await standingOf(scene, hit)).toMatchObject({
      verdict: 'waived',
      waivers: [
        { role: 'coordinator', reason: '本人已故，无法再次采血' },
        { role: 'lab_lead', reason: '遗体已火化，首次样本已复检' },
      ],
    });
    const logged = await rowsOf(
      scene,
      `SELECT role FROM audit_entry WHERE action = 'second_blood.waived' AND subject_id = $1 ORDER BY at`,
      [hit.id],
    );
    expect(logged.map(({ role }) => role)).toEqual(['coordinator', 'lab_lead']);
    expect((await waive(scene, 'lab_lead', hit)).body.code).toBe('review.second_blood_not_ordered');
    await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact'));
    await ok(step(scene, 'coordinator', hit, 'reunion', { reunitedOn: today() }));
  });

  it('asks the other role for its signature, and is refused before anything was agreed', async () => {
    const fresh = await scene.plant();
    expect((await waive(scene, 'lab_lead', fresh)).body.code).toBe('review.second_blood_not_ordered');
    const hit = await notified(scene);
    await ok(waive(scene, 'lab_lead', hit));
    await scene.settle();
    expect(await messagesOf(scene, hit)).toContain('coordinator hit.waiver_to_sign');
    expect(
      (
        await step(scene, 'coordinator', hit, 'second-blood/waiver', {
          reason: '家属在境外，无法返回',
          version: 1,
        })
      ).body.code,
    ).toBe('platform.version_conflict');
  });

  it('cannot be signed twice by one person, nor changed afterwards', async () => {
    const hit = await notified(scene);
    await ok(waive(scene, 'lab_lead', hit));
    await expect(
      rowsOf(
        scene,
        `INSERT INTO second_blood_waiver (hit_id, role, account_id, reason)
         SELECT hit_id, 'coordinator', account_id, reason FROM second_blood_waiver WHERE hit_id = $1`,
        [hit.id],
      ),
    ).rejects.toThrow(/second_blood_waiver_hit_id_account_id_key/);
    await expect(
      rowsOf(scene, `UPDATE second_blood_waiver SET reason = 'another' WHERE hit_id = $1`, [hit.id]),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('the days of visits and reunions', () => {
  const day = (days: number) =>
    new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

  let visited: Task;
  let agreed: HitSummary;
  beforeAll(async () => {
    const hit = await notified(scene, { sameDistrict: true });
    visited = await visit(scene, 'investigator', hit);
    agreed = await agreedOn(scene);
  });

  // What is refused changes nothing: the next day meets the same task and hit.
  it.each([
    ['1950-01-01', 'verification.visit_too_early'],
    [day(1), 'verification.visit_too_early'],
    [day(-1), 'verification.visit_in_future'],
  ])('a visit on %s is refused', async (visitedOn, code) => {
    const caller = await scene.as('investigator');
    const body = { visitedOn, place: '某地', note: '无', version: visited.version };
    const answer = await caller.post(`/api/v1/tasks/${visited.id}/visits`).send(body);
    expect(answer.body).toMatchObject({ status: 400, code, field: 'visitedOn', value: visitedOn });
  });

  it.each([
    ['1950-01-01', 'verification.reunion_too_early'],
    ['2001-05-05', 'verification.reunion_too_early'],
    [day(1), 'verification.reunion_too_early'],
    [day(-1), 'verification.reunion_in_future'],
  ])('a reunion on %s is refused', async (reunitedOn, code) => {
    const answer = await step(scene, 'coordinator', agreed, 'reunion', { reunitedOn });
    expect(answer.body).toMatchObject({ status: 400, code, field: 'reunitedOn', value: reunitedOn });
    expect((await statusOf(scene, agreed)).status).toBe('wishes_recorded');
  });
});

describe('an upgrade from before there was second blood', () => {
  it('asks for it of every hit on its way: the person and the typed relatives, since the reviewers agreed', async () => {
    const hit = await notified(scene);
    const wanted = () =>
      rowsOf(
        scene,
        `SELECT d.donor_id AS donor, d.side, b.ordered_at AS at FROM second_blood b JOIN second_blood_donor d USING (hit_id)
         WHERE b.hit_id = $1 ORDER BY d.side, d.donor_id`,
        [hit.id],
      );
    const before = await wanted();
    expect(before.map(({ side }) => side)).toEqual(['family', 'family', 'person']);
    const owner = new pg.Client({ connectionString: scene.databaseUrl });
    await owner.connect();
    try {
      const runner = { query: (sql: string) => owner.query(sql) } as unknown as QueryRunner;
      const migration = new SecondBlood0024();
      await migration.down(runner);
      await migration.up(runner);
    } finally {
      await owner.end();
    }
    const after = await wanted();
    expect(after.map(({ donor, side }) => ({ donor, side }))).toEqual(
      before.map(({ donor, side }) => ({ donor, side })),
    );
    const [agreed] = await rowsOf(
      scene,
      `SELECT max(at) AS at FROM audit_entry WHERE subject_id = $1 AND action = 'hit.agree'`,
      [hit.id],
    );
    expect(new Set(after.map(({ at }) => String(at)))).toEqual(new Set([String(agreed!.at)]));
  });
});
