import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDING_MS, get, ok, openSceneWithHits, post, type Scene } from './scene.js';
import { notified, retested } from '../verification/steps.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openSceneWithHits();
}, BUILDING_MS);
afterAll(() => scene.close());

const WRONG = { cause: 'wrong_sample', reason: '样本与相邻孔位调换' };

async function typingsOf(donorId: string): Promise<any[]> {
  return ok(get(await scene.as('lab_lead'), `/typings?donorId=${donorId}`));
}

async function withdraw(typing: any): Promise<any> {
  const lead = await scene.as('lab_lead');
  return ok(post(lead, `/typings/${typing.id}/withdraw`, { ...WRONG, version: typing.version }));
}

async function restore(typing: any): Promise<any> {
  const lead = await scene.as('lab_lead');
  const body = { reason: '核对后确认无误', version: typing.version };
  return ok(post(lead, `/typings/${typing.id}/restore`, body));
}

async function messagesTo(username: string, kind: string, hitNumber: string): Promise<any[]> {
  const { items } = await ok<{ items: any[] }>(
    get(await scene.as(username), '/messages?unread=true&limit=100'),
  );
  return items.filter((each) => each.kind === kind && each.params.hitNumber === hitNumber);
}

const statusOf = async (id: string): Promise<string> =>
  (await ok<{ status: string }>(get(await scene.as('lab_lead'), `/hits/${id}`))).status;

describe('a typing that an undecided hit rests on', () => {
  it('tells the reviewers when it is withdrawn and taken back; the hit is superseded, and found again', async () => {
    const hit = await scene.plant();
    const [typing] = await typingsOf(hit.personDonorId);
    const gone = await withdraw(typing);
    expect(await messagesTo('analyst', 'hit.typing_withdrawn', hit.number)).toHaveLength(1);
    expect(await messagesTo('lab_lead', 'hit.typing_withdrawn', hit.number)).toHaveLength(1);
    expect(await messagesTo('coordinator', 'hit.typing_withdrawn', hit.number)).toEqual([]);
    await scene.settle();
    expect(await statusOf(hit.id)).toBe('superseded');

    await restore(gone);
    await scene.settle();
    const { items } = await ok<{ items: any[] }>(
      get(await scene.as('lab_lead'), `/hits?status=new&limit=100`),
    );
    expect(
      items.filter((each) => each.caseId === hit.caseId).map(({ personDonorId }) => personDonorId),
    ).toEqual([hit.personDonorId]);
  });
});

describe('a typing that a notified hit rests on', () => {
  it('tells reviewers, coordinator and districts; the hit has lost its basis until it is taken back', async () => {
    const hit = await notified(scene);
    const [typing] = await typingsOf(hit.personDonorId);
    const gone = await withdraw(typing);
    for (const username of ['analyst', 'lab_lead', 'coordinator', 'investigator'])
      expect(await messagesTo(username, 'hit.typing_withdrawn', hit.number)).toHaveLength(1);
    const lost = async () =>
      (
        await ok<{ items: any[] }>(get(await scene.as('lab_lead'), '/hits?basisLost=true&limit=100'))
      ).items.map(({ id }) => id);
    expect(await lost()).toContain(hit.id);
    const back = await restore(gone);
    expect(await messagesTo('coordinator', 'hit.typing_restored', hit.number)).toHaveLength(1);
    expect(await lost()).not.toContain(hit.id);

    // A message that was acknowledged stands there again when the same happens again.
    const [first] = await messagesTo('coordinator', 'hit.typing_withdrawn', hit.number);
    await ok(post(await scene.as('coordinator'), `/messages/${first.id}/acknowledge`, {}));
    expect(await messagesTo('coordinator', 'hit.typing_withdrawn', hit.number)).toEqual([]);
    await withdraw(back);
    expect(await messagesTo('coordinator', 'hit.typing_withdrawn', hit.number)).toHaveLength(1);
    expect(await statusOf(hit.id)).toBe('notified');
  });
});

describe('second blood that is withdrawn', () => {
  it('counts no more: the family may not be told before other blood agrees', async () => {
    const hit = await retested(scene);
    const verdict = async () =>
      (await ok(get(await scene.as('lab_lead'), `/hits/${hit.id}`))).secondBlood.verdict;
    expect(await verdict()).toBe('concordant');
    const [second] = await typingsOf(hit.personDonorId);
    const gone = await withdraw(second);
    expect(await verdict()).toBe('awaited');
    await restore(gone);
    expect(await verdict()).toBe('concordant');
  });
});

describe('a locus that is corrected', () => {
  it('tells the reviewers; the hit is superseded, and found again without the locus', async () => {
    const hit = await scene.plant();
    const [typing] = await typingsOf(hit.personDonorId);
    const asked = await ok(
      post(await scene.as('analyst'), `/typings/${typing.id}/locus-corrections`, {
        ...{ locus: 'TPOX', alleles: null, version: typing.version },
        reason: '复核图谱：信号过弱，不可用',
      }),
    );
    expect(await messagesTo('analyst', 'hit.typing_corrected', hit.number)).toEqual([]);
    const body = { reason: '两人看过图谱，一致', version: asked.version };
    await ok(post(await scene.as('lab_lead'), `/locus-corrections/${asked.id}/approve`, body));
    for (const username of ['analyst', 'lab_lead'])
      expect(await messagesTo(username, 'hit.typing_corrected', hit.number)).toHaveLength(1);
    expect(await messagesTo('coordinator', 'hit.typing_corrected', hit.number)).toEqual([]);
    await scene.settle();
    expect(await statusOf(hit.id)).toBe('superseded');
    const { items } = await ok<{ items: any[] }>(
      get(await scene.as('lab_lead'), `/hits?status=new&limit=100`),
    );
    const again = items.filter((each) => each.caseId === hit.caseId);
    expect(again.map(({ personDonorId }) => personDonorId)).toEqual([hit.personDonorId]);
  });
});
