import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HitSummary } from '@homeward/hits';
import { until } from '@homeward/testing';
import {
  agree,
  claim,
  codeFor,
  get,
  ok,
  openSceneWithHits,
  BUILDING_MS,
  opinion,
  post,
  rowsOf,
  versionOf,
  type Scene,
} from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openSceneWithHits();
}, BUILDING_MS);
afterAll(() => scene.close());

const statusOf = async (hit: HitSummary): Promise<string> =>
  (await rowsOf<{ status: string }>(scene, 'SELECT status FROM hit WHERE id = $1', [hit.id]))[0]!.status;

describe('the first seat', () => {
  it('is taken, given back and taken by another', async () => {
    const hit = await scene.plant();
    expect(await ok(claim(scene, 'analyst', hit))).toMatchObject({
      status: 'claimed',
      mySeat: 'a',
      steps: expect.not.arrayContaining(['claim']),
    });
    expect((await claim(scene, 'analyst2', hit)).body).toMatchObject({
      status: 409,
      code: 'platform.transition_refused',
    });
    const analyst = await scene.as('analyst');
    const mine = await ok(get(analyst, '/hits?mine=true'));
    expect(mine.items.map((item: HitSummary) => item.id)).toContain(hit.id);
    const version = await versionOf(analyst, hit.id);
    expect(await ok(post(analyst, `/hits/${hit.id}/release`, { version }))).toMatchObject({
      status: 'new',
      mySeat: null,
      steps: expect.arrayContaining(['claim']),
    });
    expect(await ok(claim(scene, 'analyst2', hit))).toMatchObject({ mySeat: 'a' });
  });

  it('is needed before an opinion, and only its holder may give it back', async () => {
    const hit = await scene.plant();
    expect((await opinion(scene, 'analyst', hit, codeFor(hit))).body.code).toBe('review.not_your_seat');
    await ok(claim(scene, 'analyst', hit));
    const other = await scene.as('analyst2');
    const version = await versionOf(other, hit.id);
    expect((await post(other, `/hits/${hit.id}/release`, { version })).body.code).toBe(
      'review.not_your_seat',
    );
    expect(await statusOf(hit)).toBe('claimed');
  });

  it('refuses a stale version, an unknown field, a short reason, an unknown code; nothing is stored', async () => {
    const hit = await scene.plant();
    const analyst = await scene.as('analyst');
    expect((await post(analyst, `/hits/${hit.id}/claim`, { version: hit.version + 7 })).body).toMatchObject({
      status: 409,
      code: 'platform.version_conflict',
      field: 'version',
      value: hit.version + 7,
    });
    await ok(claim(scene, 'analyst', hit));
    const version = await versionOf(analyst, hit.id);
    const send = (body: object) => post(analyst, `/hits/${hit.id}/opinions`, { version, ...body });
    const code = codeFor(hit);
    const refused: [object, object][] = [
      [{ code, reason: 'long enough', extra: 1 }, { errors: [{ field: 'extra', value: 1 }] }],
      [
        { code, reason: ' ok ' },
        { code: 'review.reason_too_short', field: 'reason', value: ' ok ' },
      ],
      [{ code: 'C9', reason: 'long enough' }, { errors: [{ field: 'code', value: 'C9' }] }],
    ];
    for (const [body, problem] of refused)
      expect((await send(body)).body).toMatchObject({ status: 400, ...problem });
    expect(await rowsOf(scene, 'SELECT 1 FROM opinion WHERE hit_id = $1', [hit.id])).toEqual([]);
    expect(await statusOf(hit)).toBe('claimed');
  });

  it('does not confirm two parents where one is typed', async () => {
    const hit = await scene.plant({ relatives: ['mother'] });
    await ok(claim(scene, 'analyst', hit));
    expect((await opinion(scene, 'analyst', hit, 'C1')).body).toMatchObject({
      status: 400,
      code: 'review.code_not_supported',
      field: 'code',
      value: 'C1',
    });
  });
});

describe('the second seat', () => {
  it('is refused to the first reviewer', async () => {
    const hit = await scene.plant();
    await ok(claim(scene, 'analyst', hit));
    await ok(opinion(scene, 'analyst', hit, codeFor(hit)));
    const analyst = await scene.as('analyst');
    expect(await ok(get(analyst, `/hits/${hit.id}`))).toMatchObject({
      status: 'decided_a',
      steps: expect.not.arrayContaining(['claim']),
    });
    expect((await claim(scene, 'analyst', hit)).body).toMatchObject({
      status: 409,
      code: 'review.same_reviewer',
    });
    expect((await opinion(scene, 'analyst', hit, codeFor(hit))).body.code).toBe('review.same_reviewer');
    // Neither through a second session, nor while the seat is another's.
    await ok(claim(scene, 'analyst2', hit));
    const again = await scene.api.signIn('analyst');
    const version = await versionOf(again, hit.id);
    const second = await post(again, `/hits/${hit.id}/opinions`, {
      code: codeFor(hit),
      reason: 'once more',
      version,
    });
    expect(second.body.code).toBe('review.same_reviewer');
    expect(await statusOf(hit)).toBe('blind_review_b');
    expect(await rowsOf(scene, 'SELECT 1 FROM opinion WHERE hit_id = $1', [hit.id])).toHaveLength(1);
  });

  it('sees nothing of the first: no name, id, code, reason or time in anything it can fetch', async () => {
    const hit = await scene.plant();
    const reason = 'only-the-first-reviewer-wrote-this';
    // The times of the review are secrets below, to a tenth of a second: they must differ from the hit's own.
    const later = Date.parse(hit.createdAt) + 300;
    await until(() => Date.now() > later, { what: 'the hit is older than a tenth of a second' });
    await ok(claim(scene, 'analyst', hit));
    await ok(opinion(scene, 'analyst', hit, 'R2', reason));
    const [first] = await rowsOf<{
      accountId: string;
      name: string;
      username: string;
      at: Date;
      claimed: Date;
    }>(
      scene,
      `SELECT a.id AS "accountId", a.display_name AS name, a.username, o.at, c.claimed_at AS claimed
       FROM opinion o JOIN account a ON a.id = o.account_id
         JOIN review_claim c ON c.hit_id = o.hit_id AND c.account_id = o.account_id WHERE o.hit_id = $1`,
      [hit.id],
    );
    const secrets = [
      first!.accountId,
      first!.name,
      reason,
      '"R2"',
      first!.at.toISOString().slice(0, 21),
      first!.claimed.toISOString().slice(0, 21),
    ];
    for (const username of ['analyst2', 'lab_lead']) {
      const caller = await scene.as(username);
      const look = async (): Promise<void> => {
        const pages = [
          `/hits/${hit.id}`,
          `/hits/${hit.id}/opinions`,
          `/hits/${hit.id}/report.pdf?locale=en`,
          `/hits?caseId=${hit.caseId}`,
          '/hits?status=decided_a',
          '/hits?status=blind_review_b',
          '/hits?mine=true',
          `/cases/${hit.caseId}`,
          `/donors/${hit.personDonorId}`,
          '/worklist',
          '/messages',
          '/coverage',
        ];
        for (const path of pages) {
          const { text, status } = await get(caller, path);
          expect([path, status >= 500]).toEqual([path, false]);
          for (const secret of secrets) expect(`${path} ${text}`).not.toContain(secret);
        }
        expect((await ok(get(caller, `/hits/${hit.id}/opinions`))).items).toEqual([]);
      };
      await look();
      const version = await versionOf(caller, hit.id);
      const claimed = await post(caller, `/hits/${hit.id}/claim`, { version });
      expect(claimed.body).toMatchObject({ status: 'blind_review_b', mySeat: 'b' });
      for (const secret of secrets) expect(claimed.text).not.toContain(secret);
      await look();
      const stale = await post(caller, `/hits/${hit.id}/opinions`, {
        code: 'R1',
        reason: 'long enough',
        version,
      });
      for (const secret of secrets) expect(stale.text).not.toContain(secret);
      if (username === 'analyst2')
        await ok(post(caller, `/hits/${hit.id}/release`, { version: version + 1 }));
    }
    await ok(opinion(scene, 'lab_lead', hit, 'R1'));
    const after = await ok(get(await scene.as('lab_lead'), `/hits/${hit.id}/opinions`));
    expect(after.items.map((each: { seat: string; reason: string }) => [each.seat, each.reason])).toEqual([
      ['a', reason],
      ['b', 'reason given by lab_lead'],
    ]);
    expect(await statusOf(hit)).toBe('refuted');
  });
});

describe('disagreement', () => {
  it('goes to a lab lead who was neither reviewer', async () => {
    const hit = await scene.plant();
    await ok(claim(scene, 'analyst', hit));
    await ok(opinion(scene, 'analyst', hit, codeFor(hit)));
    await ok(claim(scene, 'lab_lead', hit));
    await ok(opinion(scene, 'lab_lead', hit, 'R1'));
    expect(await statusOf(hit)).toBe('conflict');
    expect((await claim(scene, 'lab_lead', hit)).body.code).toBe('review.same_reviewer');
    expect((await claim(scene, 'analyst2', hit)).body).toMatchObject({
      status: 403,
      code: 'platform.forbidden',
    });
    expect(await statusOf(hit)).toBe('conflict');
  });

  it('is decided by the arbiter', async () => {
    const hit = await scene.plant();
    await ok(claim(scene, 'analyst', hit));
    await ok(opinion(scene, 'analyst', hit, codeFor(hit)));
    await ok(claim(scene, 'analyst2', hit));
    expect(await ok(opinion(scene, 'analyst2', hit, 'I1'))).toMatchObject({ status: 'conflict' });
    expect(await ok(claim(scene, 'lab_lead', hit))).toMatchObject({ mySeat: 'arbiter' });
    expect(await ok(opinion(scene, 'lab_lead', hit, 'R6'))).toMatchObject({ status: 'refuted' });
    const { items } = await ok(get(await scene.as('analyst'), `/hits/${hit.id}/opinions`));
    expect(items.map((each: { seat: string }) => each.seat)).toEqual(['a', 'b', 'arbiter']);
  });
});

describe('what an agreed hit brings about', () => {
  it('I3 orders new blood of the person and of every typed relative, and tells the districts', async () => {
    const hit = await scene.plant();
    await agree(scene, hit, 'I3');
    expect(await statusOf(hit)).toBe('recollection_ordered');
    const specimens = await rowsOf<{ status: string }>(
      scene,
      `SELECT s.status FROM specimen s WHERE s.donor_id = $1 OR s.donor_id IN
         (SELECT (m->>'id')::uuid FROM hit h, jsonb_array_elements(h.evidence->'members') m
          WHERE h.id = $2 AND (m->>'typed')::boolean)`,
      [hit.personDonorId, hit.id],
    );
    expect(specimens.map((specimen) => specimen.status)).toEqual(Array(3).fill('recollection_ordered'));
    const messages = await rowsOf<{ role: string; kind: string }>(
      scene,
      'SELECT role, kind FROM message WHERE subject_id = $1',
      [hit.id],
    );
    expect(messages).toEqual([
      { role: 'technician', kind: 'hit.collect_again' },
      { role: 'technician', kind: 'hit.collect_again' },
    ]);
  });

  it('the lead gives up a re-collection with a reason, and the specimens return to their former state', async () => {
    const hit = await scene.plant();
    const states = () =>
      rowsOf<{ id: string; status: string }>(
        scene,
        `SELECT s.id, s.status FROM specimen s WHERE s.donor_id = $1 OR s.donor_id IN
           (SELECT (m->>'id')::uuid FROM hit h, jsonb_array_elements(h.evidence->'members') m
            WHERE h.id = $2 AND (m->>'typed')::boolean) ORDER BY s.id`,
        [hit.personDonorId, hit.id],
      );
    const before = await states();
    await agree(scene, hit, 'I3');
    const giveUp = async (username: string, reason: string) =>
      post(await scene.as(username), `/hits/${hit.id}/give-up-recollection`, {
        reason,
        version: (await ok(get(await scene.as('lab_lead'), `/hits/${hit.id}`))).version,
      });
    expect((await giveUp('analyst', '家属已无法联系')).body.code).toBe('platform.forbidden');
    expect((await giveUp('lab_lead', '无')).body.code).toBe('review.reason_too_short');
    expect(await ok(giveUp('lab_lead', '家属已无法联系'))).toMatchObject({ status: 'refuted' });
    expect(await states()).toEqual(before);
    expect((await giveUp('lab_lead', '家属已无法联系')).body.code).toBe('platform.transition_refused');
  });

  it('blood that two hits wait for stays ordered until both are given up', async () => {
    const [first, second] = [await scene.plant(), await scene.plant()];
    await rowsOf(scene, 'UPDATE hit SET person_donor_id = $1 WHERE id = $2', [
      first.personDonorId,
      second.id,
    ]);
    await agree(scene, first, 'I3');
    await agree(scene, second, 'I3');
    const statesOf = async (condition: string, id: string) =>
      (
        await rowsOf<{ status: string }>(
          scene,
          `SELECT s.status FROM specimen s WHERE s.donor_id ${condition}`,
          [id],
        )
      ).map(({ status }) => status);
    const ofPerson = () => statesOf('= $1', first.personDonorId);
    const ofFamily = (hit: HitSummary) =>
      statesOf('IN (SELECT donor_id FROM case_member WHERE case_id = $1)', hit.caseId);
    const giveUp = async (hit: HitSummary) => {
      const lead = await scene.as('lab_lead');
      const { version } = await ok(get(lead, `/hits/${hit.id}`));
      await ok(post(lead, `/hits/${hit.id}/give-up-recollection`, { reason: '家属已无法联系', version }));
    };
    await giveUp(first);
    expect(await ofPerson()).toEqual(['recollection_ordered']);
    expect(await ofFamily(first)).toEqual(['typed', 'typed']);
    expect(await ofFamily(second)).toEqual(['recollection_ordered', 'recollection_ordered']);
    await giveUp(second);
    expect(await ofPerson()).toEqual(['typed']);
    expect(await ofFamily(second)).toEqual(['typed', 'typed']);
  });

  it('every step is audited with who took it', async () => {
    const hit = await scene.plant();
    await agree(scene, hit, 'R1');
    const entries = await rowsOf<{ action: string; username: string }>(
      scene,
      `SELECT e.action, a.username FROM audit_entry e JOIN account a ON a.id = e.account_id
       WHERE e.subject_type = 'hit' AND e.subject_id = $1 ORDER BY e.at, e.id`,
      [hit.id],
    );
    expect(entries.map((entry) => `${entry.username} ${entry.action}`)).toEqual([
      'analyst hit.claim',
      'analyst review.claimed',
      'analyst review.opinion',
      'analyst hit.decide_a',
      'analyst2 hit.claim_b',
      'analyst2 review.claimed',
      'analyst2 review.opinion',
      'analyst2 hit.agree',
      'analyst2 hit.refute',
      'analyst2 review.concluded',
    ]);
  });
});
