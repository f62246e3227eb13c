import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Messages } from '@homeward/notification';
import { systemActor } from '@homeward/platform';
import { agree, claim, codeFor, get, ok, openScene, opinion, rowsOf, type Scene } from '../review/scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const waiting = async (username: string): Promise<Record<string, number>> => {
  const { items } = await ok<{ items: { kind: string; count: number }[] }>(
    get(await scene.as(username), '/worklist'),
  );
  return Object.fromEntries(items.map((item) => [item.kind, item.count]));
};

describe('the work list', () => {
  it('has the kinds of each role', async () => {
    const kinds = async (username: string) => Object.keys(await waiting(username));
    expect(await kinds('technician')).toEqual([
      'specimens_to_pack',
      'shipments_to_send',
      'consents_missing',
      'specimens_rejected',
      'specimens_lost',
      'specimens_to_recollect',
      'second_blood_to_collect',
      'families_contradicting',
      'messages_unread',
    ]);
    expect(await kinds('analyst')).toEqual([
      'shipments_to_receive',
      'shipments_in_receipt',
      'imports_to_decide',
      'imports_stalled',
      'exchanges_to_deliver',
      'exchanges_failed',
      'exchange_answers_to_review',
      'hits_new',
      'hits_second_opinion',
      'hits_mine',
      'links_new',
      'messages_unread',
    ]);
    expect(await kinds('lab_lead')).toEqual(
      expect.arrayContaining([
        'imports_to_decide',
        'imports_with_findings',
        'approval_rules_to_decide',
        'vocabulary_changes_to_decide',
        'locus_corrections_to_decide',
        'non_conformities_to_plan',
        'non_conformities_to_check',
        'exchanges_to_decide',
        'recipient_changes_to_decide',
        'families_contradicting',
        'duplicates_to_decide',
        'hits_conflict',
        'cases_not_searchable',
      ]),
    );
    expect(await kinds('investigator')).toEqual(['tasks_open', 'tasks_overdue', 'messages_unread']);
    expect(await kinds('coordinator')).toEqual([
      'tasks_overdue',
      'messages_unread',
      'hits_to_follow',
      'hits_retested',
      'hits_awaiting_wish',
      'reunions_to_record',
      'contacts_declined',
      'reunions_to_follow',
    ]);
    // Told of accounts that look up too much.
    expect(await kinds('auditor')).toEqual(['messages_unread']);
    expect(await kinds('security_admin')).toEqual(['messages_unread']);
    expect((await get(await scene.as('system_admin'), '/worklist')).status).toBe(403);
  });

  it('counts what waits for the reader: a second opinion never for the first reviewer', async () => {
    const hit = await scene.plant();
    expect(await waiting('analyst')).toMatchObject({ hits_new: 1, hits_mine: 0 });
    await ok(claim(scene, 'analyst', hit));
    expect(await waiting('analyst')).toMatchObject({ hits_new: 0, hits_mine: 1 });
    await ok(opinion(scene, 'analyst', hit, codeFor(hit)));
    expect(await waiting('analyst')).toMatchObject({ hits_second_opinion: 0, hits_mine: 0 });
    expect(await waiting('analyst2')).toMatchObject({ hits_second_opinion: 1 });
    const { doneToday } = await ok(get(await scene.as('analyst'), '/worklist'));
    expect(doneToday).toEqual(expect.arrayContaining([{ kind: 'review.opinion', count: 1 }]));
  });

  it("shows an investigator the own district's tasks, and when they are overdue", async () => {
    const hit = await scene.plant({ sameDistrict: true });
    await agree(scene, hit);
    expect(await waiting('investigator')).toMatchObject({
      tasks_open: 1,
      tasks_overdue: 0,
      messages_unread: 1,
    });
    expect(await waiting('investigator2')).toMatchObject({ tasks_open: 0, messages_unread: 0 });
    await rowsOf(scene, `UPDATE verification_task SET due_on = '2020-01-01'`);
    expect(await waiting('investigator')).toMatchObject({ tasks_overdue: 1 });
    expect(await waiting('coordinator')).toMatchObject({ tasks_overdue: 1, hits_to_follow: 1 });
  });
});

describe('a message without an acknowledgement', () => {
  it('is escalated to the coordinator once', async () => {
    const hit = await scene.plant({ sameDistrict: true });
    await agree(scene, hit);
    const messages = scene.api.app.get(Messages, { strict: false });
    const escalate = () => scene.api.db.run(systemActor, (tx) => messages.escalateOverdue(tx, 24));
    expect(await escalate()).toBe(0);
    await rowsOf(
      scene,
      `UPDATE message SET created_at = now() - interval '25 hours' WHERE params->>'hitNumber' = $1`,
      [hit.number],
    );
    // The investigators' and the technicians', who have second blood to collect.
    expect(await escalate()).toBe(2);
    expect(await escalate()).toBe(0);
    const { items } = await ok(get(await scene.as('coordinator'), '/messages'));
    const told = items.filter((item: any) => item.kind === 'message.overdue').map((item: any) => item.params);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ waitingRole: 'investigator', waitingKind: 'hit.notified', hitNumber: hit.number },
        }),
        expect.objectContaining({
          ...{ waitingRole: 'technician', waitingKind: 'hit.second_blood', hitNumber: hit.number },
        }),
      ]),
    );
  });
});
