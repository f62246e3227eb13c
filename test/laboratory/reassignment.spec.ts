import { newId } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/api.js';
import {
  approveAndApply,
  barcode,
  controlRows,
  importFile,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';

let scene: Scene;
let coordinator: Caller;
let lead: Caller;
let serial = 700;
beforeAll(async () => {
  scene = await openScene();
  coordinator = await scene.api.signIn('coordinator');
  lead = await scene.api.signIn('lab_lead');
});
afterAll(() => scene.close());

const COMMON = ['D16S539', 'CSF1PO', 'TPOX', 'D8S1179', 'D2S441'];
type Calls = Readonly<Record<string, readonly string[]>>;
const genotypes = (own: Calls, common: readonly string[]): Calls => ({
  ...own,
  vWA: ['16', '17'],
  ...Object.fromEntries(COMMON.map((locus) => [locus, common])),
});

async function type(samples: Record<string, Calls>) {
  const rows = Object.entries(samples).flatMap(([name, calls]) =>
    Object.entries(calls).map(([locus, alleles]) => [name, locus, ...alleles].join(',')),
  );
  const table = [`SampleName,Marker,Allele1,Allele2,${newId()}`, ...rows, ...controlRows(), ''].join('\n');
  const { id } = await importFile(scene, 'typing.csv', table);
  return approveAndApply(scene, id);
}

const send = async (caller: Caller, id: string, step: string, body: object) => {
  const answer = await caller.post(`/api/v1/specimens/${id}/${step}`).send({ reason: '两管互换', ...body });
  return { status: answer.status, ...answer.body };
};
const versionOf = async (id: string): Promise<number> =>
  (await rowsOf(scene, 'SELECT version FROM specimen WHERE id = $1', [id]))[0].version;
const current = async (donorId: string) =>
  (
    await rowsOf(
      scene,
      `SELECT genotypes, published, revision FROM profile WHERE donor_id = $1 AND superseded_at IS NULL`,
      [donorId],
    )
  )[0] ?? null;
const changes = async (donorId: string): Promise<string[]> =>
  (
    await rowsOf(
      scene,
      `SELECT change FROM profile_change JOIN profile ON profile.id = profile_id WHERE donor_id = $1 ORDER BY profile_change.id`,
      [donorId],
    )
  ).map(({ change }) => change);
const searchVersion = async (caseId: string): Promise<number> =>
  (await rowsOf(scene, 'SELECT search_version FROM missing_case WHERE id = $1', [caseId]))[0].search_version;
const FIRST = genotypes({ D3S1358: ['15', '16'], D21S11: ['29', '30'], D18S51: ['13', '14'] }, ['11', '12']);
const SECOND = genotypes({ D3S1358: ['17', '18'], D21S11: ['31', '32'], D18S51: ['15', '16'] }, ['10', '13']);

async function twoTyped(kinds: readonly ['relative' | 'unknown_origin', 'relative' | 'unknown_origin']) {
  const serials = [++serial, ++serial] as const;
  const one = await seedDonor(scene, { serial: serials[0], kind: kinds[0] });
  const two = await seedDonor(scene, { serial: serials[1], kind: kinds[1] });
  const batch = await type({ [barcode(serials[0])]: FIRST, [barcode(serials[1])]: SECOND });
  expect(batch.status).toBe('applied');
  return { one, two, specimen: one.specimenId!, other: barcode(serials[1]) };
}

describe('a typed specimen of the wrong donor', () => {
  it('is not compared from the proposal on, and belongs to the right donor once the lead agrees', async () => {
    const { one, specimen } = await twoTyped(['relative', 'unknown_origin']);
    const right = await seedDonor(scene, { serial: ++serial, status: null });
    const version = await searchVersion(one.caseId!);
    const proposed = await send(coordinator, specimen, 'reassign', {
      ...{ donorId: right.donorId, version: await versionOf(specimen) },
    });
    expect(proposed).toMatchObject({ status: 'typed', donorId: one.donorId });
    expect(proposed.corrections).toMatchObject([{ status: 'proposed' }]);
    // Neither the wrong donor nor the right one is compared with these genotypes.
    expect([await current(one.donorId), await current(right.donorId)]).toEqual([null, null]);
    expect(await searchVersion(one.caseId!)).toBe(version + 1);
    expect((await send(coordinator, specimen, 'correction/agree', {})).status).toBe(403);
    const agreed = await send(lead, specimen, 'correction/agree', { reason: '复核无误' });
    expect(agreed).toMatchObject({ donorId: right.donorId });
    expect(agreed.corrections).toMatchObject([{ status: 'applied', decisionReason: '复核无误' }]);
    expect(await current(one.donorId)).toBeNull();
    expect(await current(right.donorId)).toMatchObject({ genotypes: FIRST, published: true });
    expect(await changes(right.donorId)).toEqual(['add']);
  });

  it('is as before once the lead refuses', async () => {
    const { one, two, specimen } = await twoTyped(['unknown_origin', 'unknown_origin']);
    await send(coordinator, specimen, 'reassign', {
      ...{ donorId: two.donorId, version: await versionOf(specimen) },
    });
    expect(await changes(one.donorId)).toEqual(['add', 'kill']);
    const again = await send(coordinator, specimen, 'reassign', {
      ...{ donorId: two.donorId, version: await versionOf(specimen) },
    });
    expect(again).toMatchObject({ status: 409, code: 'intake.correction_open' });
    await send(lead, specimen, 'correction/refuse', { reason: '标签与表格一致' });
    expect(await current(one.donorId)).toMatchObject({ genotypes: FIRST, published: true });
    expect(await changes(one.donorId)).toEqual(['add', 'kill', 'add']);
    expect(await send(lead, specimen, 'correction/agree', { reason: '再次' })).toMatchObject({
      ...{ status: 409, code: 'intake.no_correction_open' },
    });
  });

  it('exchanged with another swaps both profiles', async () => {
    const { one, two, specimen, other } = await twoTyped(['relative', 'unknown_origin']);
    await send(coordinator, specimen, 'swap', {
      ...{ otherBarcode: other, version: await versionOf(specimen) },
    });
    expect([await current(one.donorId), await current(two.donorId)]).toEqual([null, null]);
    await send(lead, specimen, 'correction/agree', { reason: '同意' });
    expect(await current(one.donorId)).toMatchObject({ genotypes: SECOND, published: true, revision: 2 });
    expect(await current(two.donorId)).toMatchObject({ genotypes: FIRST, published: true, revision: 2 });
    expect(await changes(two.donorId)).toEqual(['add', 'kill', 'add']);
  });

  it('typed again while the correction waits stays out of the profile', async () => {
    const { one, two, specimen } = await twoTyped(['unknown_origin', 'unknown_origin']);
    await send(coordinator, specimen, 'reassign', {
      ...{ donorId: two.donorId, version: await versionOf(specimen) },
    });
    const name = (await rowsOf(scene, 'SELECT barcode FROM specimen WHERE id = $1', [specimen]))[0].barcode;
    await type({ [name]: FIRST });
    expect(await current(one.donorId)).toBeNull();
    expect(await current(two.donorId)).toMatchObject({ genotypes: SECOND });
    await send(lead, specimen, 'correction/refuse', { reason: '原登记正确' });
    expect(await current(one.donorId)).toMatchObject({ genotypes: FIRST });
  });

  it('that leaves a donor one specimen leaves the profile of that one', async () => {
    const serials = [++serial, ++serial] as const;
    const one = await seedDonor(scene, { serial: serials[0] });
    const second = await seedDonor(scene, { serial: serials[1], donorId: one.donorId });
    const right = await seedDonor(scene, { serial: ++serial, status: null });
    await type({ [barcode(serials[0])]: FIRST, [barcode(serials[1])]: FIRST });
    expect((await current(one.donorId))!.genotypes).toEqual(FIRST);
    await send(coordinator, second.specimenId!, 'reassign', {
      ...{ donorId: right.donorId, version: await versionOf(second.specimenId!) },
    });
    expect((await current(one.donorId))!.genotypes).toEqual(FIRST);
    await send(lead, second.specimenId!, 'correction/agree', { reason: '同意' });
    expect((await current(right.donorId))!.genotypes).toEqual(FIRST);
  });
});

describe('a specimen whose donor was corrected between validation and approval', () => {
  it('is typed as the right donor', async () => {
    const number = ++serial;
    const wrong = await seedDonor(scene, { serial: number });
    const right = await seedDonor(scene, { serial: ++serial, status: null });
    const rows = Object.entries(FIRST).map(([locus, alleles]) =>
      [barcode(number), locus, ...alleles].join(','),
    );
    const { id } = await importFile(
      scene,
      'typing.csv',
      [`SampleName,Marker,Allele1,Allele2,${newId()}`, ...rows, ...controlRows(), ''].join('\n'),
    );
    const specimen = wrong.specimenId!;
    const answer = await send(coordinator, specimen, 'reassign', {
      ...{ donorId: right.donorId, version: await versionOf(specimen) },
    });
    expect(answer.donorId).toBe(right.donorId);
    await approveAndApply(scene, id);
    expect([await current(wrong.donorId), await current(right.donorId)]).toEqual([
      null,
      expect.objectContaining({ genotypes: FIRST }),
    ]);
  });
});
