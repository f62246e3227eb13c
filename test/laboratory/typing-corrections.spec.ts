import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/api.js';
import {
  approveAndApply,
  barcode,
  decide,
  importFile,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { type Genotypes, longTable, person } from './typing-table.js';

let scene: Scene;
let second: Caller;
let serial = 2200;

beforeAll(async () => {
  scene = await openScene();
  second = await scene.api.signIn('lab_lead2');
});
afterAll(() => scene.close());

const V1 = '/api/v1';
const WRONG = { cause: 'wrong_sample', reason: '孔位 A1 与 A2 调换' };

async function type(number: number, genotypes: Genotypes): Promise<void> {
  const table = longTable([{ name: barcode(number), genotypes }]);
  const { id } = await importFile(scene, 'typing.csv', table);
  await approveAndApply(scene, id);
}

async function typed(genotypes: Genotypes, seed: Partial<Parameters<typeof seedDonor>[1]> = {}) {
  const own = ++serial;
  const donor = await seedDonor(scene, { ...seed, serial: own });
  await type(own, genotypes);
  return { ...donor, serial: own };
}

const typingsOf = async (donorId: string, by = scene.lead): Promise<any[]> =>
  (await by.get(`${V1}/typings?donorId=${donorId}`).expect(200)).body;
const withdraw = (typing: any, more: object = {}, by = scene.lead) =>
  by.post(`${V1}/typings/${typing.id}/withdraw`).send({ ...WRONG, version: typing.version, ...more });
const restore = (typing: any, more: object = {}, by = scene.lead) =>
  by
    .post(`${V1}/typings/${typing.id}/restore`)
    .send({ reason: '核对后确认孔位无误', version: typing.version, ...more });
const current = async (donorId: string) =>
  (
    await rowsOf(
      scene,
      `SELECT revision, autosomal_loci AS loci, genotypes, published FROM profile WHERE donor_id = $1 AND superseded_at IS NULL`,
      [donorId],
    )
  )[0] ?? null;
/** Without the readings, which are part of it. */
const timelineOf = async (donorId: string): Promise<any[]> =>
  (await scene.lead.get(`${V1}/donors/${donorId}`).expect(200)).body.timeline.filter(
    ({ kind }: any) => kind !== 'profile.read',
  );
const feedOf = async (donorId: string) =>
  (
    await rowsOf(
      scene,
      `SELECT change, revision FROM profile_change JOIN profile ON profile.id = profile_id WHERE donor_id = $1 ORDER BY profile_change.id`,
      [donorId],
    )
  ).map(({ change, revision }) => `${change} ${revision}`);

describe('a typing that is withdrawn', () => {
  it('leaves a profile of what is left, which dies and comes again in the feed, and says who and why', async () => {
    const { donorId, serial: own, specimenId } = await typed(person(1));
    await type(own, { ...person(1), FGA: ['20', '22'], D12S391: ['17', '18'] });
    const [newer, older] = await typingsOf(donorId);
    expect([newer.loci, older.loci, newer.steps]).toEqual([12, 10, ['withdraw', 'correct_locus']]);
    expect((await withdraw(newer)).body).toMatchObject({
      ...{ withdrawn: true, cause: 'wrong_sample', reason: WRONG.reason, withdrawnBy: '周航' },
      ...{ steps: ['restore'], version: newer.version + 1 },
    });
    expect(await current(donorId)).toMatchObject({ revision: 3, loci: 10, published: true });
    expect(await feedOf(donorId)).toEqual(['add 1', 'kill 1', 'add 2', 'kill 2', 'add 3']);
    expect((await timelineOf(donorId)).at(-1)).toMatchObject({
      ...{ kind: 'typing.withdrawn', who: '周航' },
      data: { cause: 'wrong_sample', note: `${newer.batchNumber}: ${WRONG.reason}` },
    });
    const specimen = (await scene.lead.get(`${V1}/specimens/${specimenId}`).expect(200)).body;
    expect(specimen.custody.at(-1)).toMatchObject({ event: 'withdraw_typing' });
  });

  it('leaves no profile when it was the only one, and searches the family again', async () => {
    const { donorId, caseId } = await typed(person(2), { kind: 'relative' });
    const version = async () =>
      (await rowsOf(scene, `SELECT search_version AS v FROM missing_case WHERE id = $1`, [caseId]))[0].v;
    const before = await version();
    const [typing] = await typingsOf(donorId);
    expect((await withdraw(typing, { cause: 'contaminated' })).status).toBe(200);
    expect(await current(donorId)).toBeNull();
    expect(await version()).toBe(before + 1);
    const [asked] = await rowsOf(
      scene,
      `SELECT status FROM work_item WHERE kind = 'matching.case' AND subject_id = $1`,
      [caseId],
    );
    expect(asked).toBeDefined();
  });

  it('is taken back with a reason, and is the same profile under a new revision', async () => {
    const { donorId } = await typed(person(3));
    const was = await current(donorId);
    const [typing] = await typingsOf(donorId);
    const gone = (await withdraw(typing)).body;
    expect((await restore(gone)).body).toMatchObject({
      withdrawn: false,
      cause: null,
      steps: ['withdraw', 'correct_locus'],
    });
    expect(await current(donorId)).toEqual({ ...was, revision: 2 });
    expect(await feedOf(donorId)).toEqual(['add 1', 'kill 1', 'add 2']);
    expect((await timelineOf(donorId)).map(({ kind }) => kind).slice(-2)).toEqual([
      'typing.withdrawn',
      'typing.restored',
    ]);
  });

  it("is not taken back into another person's profile, which stays as it is", async () => {
    const { donorId, serial: own } = await typed(person(4));
    const gone = (await withdraw((await typingsOf(donorId))[0])).body;
    await type(own, person(5));
    const was = await current(donorId);
    const refused = await restore(gone);
    expect([refused.status, refused.body.code]).toEqual([409, 'laboratory.restored_typing_of_other_person']);
    expect(refused.body.message ?? refused.text).toContain('D3S1358');
    expect(await current(donorId)).toEqual(was);
    expect((await typingsOf(donorId)).find(({ id }) => id === gone.id)).toMatchObject({ withdrawn: true });
  });

  it('comes back although one locus contradicts, as the lead decided once: the locus is left out again', async () => {
    const { donorId, serial: own } = await typed(person(1));
    const { id } = await importFile(
      scene,
      'typing.csv',
      longTable([{ name: barcode(own), genotypes: { ...person(1), TPOX: ['8', '9'] } }]),
    );
    expect((await decide(scene, id, 'typing_contradicts', 'release')).status).toBe(200);
    await approveAndApply(scene, id);
    const [newer] = await typingsOf(donorId);
    const gone = (await withdraw(newer)).body;
    expect((await current(donorId)).genotypes.TPOX).toEqual(['11', '12']);
    expect((await restore(gone)).status).toBe(200);
    expect(await current(donorId)).toMatchObject({ loci: 9 });
  });
});

describe('who may correct a typing', () => {
  it('is another lead than who uploaded its file', async () => {
    const own = ++serial;
    const { donorId } = await seedDonor(scene, { serial: own });
    const table = longTable([{ name: barcode(own), genotypes: person(2) }]);
    const uploaded = await scene.lead.post(`${V1}/imports`).attach('file', Buffer.from(table), 'own.csv');
    const { id } = uploaded.body;
    await scene.imports.validate(id, () => Promise.resolve());
    const { version } = (await second.get(`${V1}/imports/${id}`)).body;
    await second.post(`${V1}/imports/${id}/approve`).send({ version }).expect(200);
    await scene.imports.apply(id, () => Promise.resolve());
    const [typing] = await typingsOf(donorId);
    expect(typing).toMatchObject({ ownUpload: true, steps: ['correct_locus'] });
    for (const refused of [
      await withdraw(typing),
      await scene.lead.post(`${V1}/donors/${donorId}/profile/invalidate`).send({ ...WRONG, revision: 1 }),
    ])
      expect([refused.status, refused.body.code]).toEqual([403, 'laboratory.own_upload']);
    expect(await current(donorId)).toMatchObject({ revision: 1, published: true });
    const [seen] = await typingsOf(donorId, second);
    const gone = await withdraw(seen, {}, second);
    expect(gone.status).toBe(200);
    const back = await restore(gone.body);
    expect([back.status, back.body.code]).toEqual([403, 'laboratory.own_upload']);
  });

  it('is no analyst and no technician; an analyst reads the list', async () => {
    const { donorId } = await typed(person(3));
    const [typing] = await typingsOf(donorId, scene.analyst);
    // An analyst asks for the correction of a locus; another person approves it.
    expect(typing.steps).toEqual(['correct_locus']);
    expect((await withdraw(typing, {}, scene.analyst)).status).toBe(403);
    const technician = await scene.api.signIn('technician');
    expect((await technician.get(`${V1}/typings?donorId=${donorId}`)).status).toBe(403);
  });

  it('says a cause and a reason, and has seen the present version', async () => {
    const { donorId } = await typed(person(4));
    const [typing] = await typingsOf(donorId);
    const codes = [
      await withdraw(typing, { reason: '  ' }),
      await withdraw(typing, { cause: 'mood' }),
      await withdraw(typing, { version: 7 }),
      await restore(typing),
    ].map(({ status, body }) => [status, body.code, body.field ?? null]);
    expect(codes).toEqual([
      [400, 'laboratory.reason_missing', 'reason'],
      [400, 'platform.invalid_input', 'cause'],
      [409, 'platform.version_conflict', 'version'],
      [409, 'laboratory.typing_not_withdrawn', 'id'],
    ]);
    const gone = (await withdraw(typing)).body;
    expect((await withdraw(gone)).body.code).toBe('laboratory.typing_already_withdrawn');
    const again = await restore(gone, { version: typing.version });
    expect(again.body.code).toBe('platform.version_conflict');
    const unknown = await withdraw({ id: donorId, version: 1 });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'platform.not_found']);
    const [{ count }] = await rowsOf(
      scene,
      `SELECT count(*)::int FROM audit_entry WHERE action = 'typing.withdrawn' AND data->>'typingId' = $1`,
      [typing.id],
    );
    expect(count).toBe(1);
  });

  it('once, when two leads act at the same time', async () => {
    const { donorId } = await typed(person(2));
    const [typing] = await typingsOf(donorId);
    const answers = await Promise.all([withdraw(typing), withdraw(typing, {}, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a profile that is invalidated', () => {
  it('loses every typing at once; each can be taken back', async () => {
    const { donorId, serial: own } = await typed(person(3));
    await type(own, { ...person(3), FGA: ['20', '22'] });
    const invalidate = (body: object) =>
      scene.lead.post(`${V1}/donors/${donorId}/profile/invalidate`).send({ ...WRONG, ...body });
    const stale = await invalidate({ revision: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'platform.version_conflict']);
    const { status, body } = await invalidate({ revision: 2 });
    expect([status, body.map((each: any) => each.withdrawn)]).toEqual([200, [true, true]]);
    expect(await current(donorId)).toBeNull();
    expect((await invalidate({ revision: 2 })).body.code).toBe('laboratory.no_profile_in_force');
    expect((await restore(body[1])).status).toBe(200);
    expect(await current(donorId)).toMatchObject({ revision: 3, loci: 10 });
    expect((await restore(body[0])).status).toBe(200);
    expect(await current(donorId)).toMatchObject({ revision: 4, loci: 11 });
  });
});
