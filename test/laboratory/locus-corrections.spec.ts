import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/api.js';
import { approveAndApply, barcode, importFile, openScene, rowsOf, type Scene, seedDonor } from './scene.js';
import { type Genotypes, longTable, person } from './typing-table.js';

let scene: Scene;
let second: Caller;
let serial = 2600;

beforeAll(async () => {
  scene = await openScene();
  second = await scene.api.signIn('lab_lead2');
});
afterAll(() => scene.close());

const V1 = '/api/v1';
const WHY = '复核图谱：15 为影子峰，误判为等位基因';

async function type(number: number, genotypes: Genotypes): Promise<void> {
  const { id } = await importFile(scene, 'typing.csv', longTable([{ name: barcode(number), genotypes }]));
  await approveAndApply(scene, id);
}
async function typed(genotypes: Genotypes, seed: Partial<Parameters<typeof seedDonor>[1]> = {}) {
  const own = ++serial;
  const donor = await seedDonor(scene, { ...seed, serial: own });
  await type(own, genotypes);
  const [typing] = (await scene.lead.get(`${V1}/typings?donorId=${donor.donorId}`).expect(200)).body;
  return { ...donor, serial: own, typing };
}
const ask = (typing: any, locus: string, alleles: string[] | null, by = scene.analyst, more: object = {}) =>
  by
    .post(`${V1}/typings/${typing.id}/locus-corrections`)
    .send({ locus, alleles, reason: WHY, version: typing.version, ...more });
const act = (row: any, step: string, by: Caller, more: object = {}) =>
  by
    .post(`${V1}/locus-corrections/${row.id}/${step}`)
    .send({ reason: '两人看过图谱，一致', version: row.version, ...more });
const current = async (donorId: string) =>
  (
    await rowsOf(
      scene,
      `SELECT revision, autosomal_loci AS loci, genotypes, conflicts, published FROM profile
        WHERE donor_id = $1 AND superseded_at IS NULL`,
      [donorId],
    )
  )[0];
const waiting = async () =>
  (await scene.lead.get(`${V1}/worklist`)).body.items.find(
    ({ kind }: any) => kind === 'locus_corrections_to_decide',
  ).count;

describe('the correction of a locus', () => {
  it('is asked for by an analyst and counts once a lead has approved it: the profile, the feed, the timeline', async () => {
    const { donorId, typing } = await typed(person(1));
    const was = await current(donorId);
    expect(typing.steps).toContain('correct_locus');
    const before = await waiting();
    const asked = await ask(typing, 'd3s1358', ['12', '12']);
    expect([asked.status, asked.body]).toMatchObject([
      201,
      { locus: 'D3S1358', status: 'proposed', typingId: typing.id },
    ]);
    expect(await waiting()).toBe(before + 1);
    const [mine] = (await scene.analyst.get(`${V1}/locus-corrections?donorId=${donorId}`).expect(200)).body;
    expect(mine).toMatchObject({ own: true, steps: ['withdraw'], usable: true });
    // Nothing counts yet, and lists hold no alleles.
    expect(await current(donorId)).toEqual(was);
    const [listed] = (await scene.lead.get(`${V1}/locus-corrections?donorId=${donorId}`).expect(200)).body;
    expect(listed).toMatchObject({ id: asked.body.id, own: false, steps: ['approve', 'reject'] });
    expect(JSON.stringify(listed)).not.toContain('"12"');
    const opened = (await scene.lead.get(`${V1}/locus-corrections/${listed.id}`).expect(200)).body;
    expect(opened).toMatchObject({ before: ['11', '12'], corrected: ['12', '12'] });
    expect(
      await rowsOf(
        scene,
        `SELECT FROM audit_entry WHERE action = 'locus_correction.read' AND subject_id = $1`,
        [listed.id],
      ),
    ).toHaveLength(1);

    expect((await act(listed, 'approve', scene.lead)).body).toMatchObject({ status: 'approved', steps: [] });
    expect(await current(donorId)).toEqual({
      ...was,
      revision: 2,
      genotypes: { ...was.genotypes, D3S1358: ['12', '12'] },
    });
    expect(await waiting()).toBe(before);
    const feed = await rowsOf(
      scene,
      `SELECT change, revision FROM profile_change JOIN profile ON profile.id = profile_id WHERE donor_id = $1 ORDER BY profile_change.id`,
      [donorId],
    );
    expect(feed.map(({ change, revision }) => `${change} ${revision}`)).toEqual(['add 1', 'kill 1', 'add 2']);
    const { timeline } = (await scene.lead.get(`${V1}/donors/${donorId}`).expect(200)).body;
    expect(timeline.map(({ kind }: any) => kind)).toContain('typing.locus_corrected');
    // The typing stays as it was written.
    const [kept] = await rowsOf(scene, `SELECT genotypes FROM typing WHERE id = $1`, [typing.id]);
    expect(kept.genotypes.D3S1358).toEqual(['11', '12']);
  });

  it('can say that a locus is not usable, searches the family again, and is itself corrected later', async () => {
    const { donorId, caseId, typing } = await typed(person(2), { kind: 'relative' });
    const searched = async () =>
      (await rowsOf(scene, `SELECT search_version AS v FROM missing_case WHERE id = $1`, [caseId]))[0].v;
    const before = await searched();
    const gone = (await ask(typing, 'vWA', null)).body;
    expect((await act(gone, 'approve', scene.lead)).status).toBe(200);
    expect(await current(donorId)).toMatchObject({ revision: 2, loci: 9 });
    expect(await searched()).toBe(before + 1);
    const back = (await ask(typing, 'vWA', ['12', '13'])).body;
    expect((await act(back, 'approve', scene.lead)).status).toBe(200);
    expect((await current(donorId)).genotypes.vWA).toEqual(['12', '13']);
    const rows = (await scene.lead.get(`${V1}/locus-corrections?donorId=${donorId}`)).body;
    expect(rows.map(({ status }: any) => status)).toEqual(['approved', 'replaced']);
  });

  it('is chosen among the loci of the typing, with the calls that count now; who looks is recorded', async () => {
    const { typing } = await typed({ ...person(9), AMEL: ['X', 'Y'] });
    const right = (await ask(typing, 'TPOX', ['8', '9'])).body;
    expect((await act(right, 'approve', scene.lead)).status).toBe(200);
    const gone = (await ask(typing, 'vWA', null)).body;
    expect((await act(gone, 'approve', scene.lead)).status).toBe(200);
    const { body } = await scene.analyst.get(`${V1}/typings/${typing.id}/loci`).expect(200);
    const calls = Object.fromEntries(body.map(({ locus, alleles }: any) => [locus, alleles]));
    expect(calls).toEqual({ ...person(9), AMEL: ['X', 'Y'], TPOX: ['8', '9'], vWA: [] });
    const read = await rowsOf(
      scene,
      `SELECT FROM audit_entry WHERE action = 'typing.loci_read' AND subject_id = $1`,
      [typing.id],
    );
    expect(read).toHaveLength(1);
    await scene.analyst.get(`${V1}/typings/${typing.specimenId}/loci`).expect(404);
  });

  it('of one of two typings is merged with the other one: it ends a conflict, or makes one', async () => {
    const { donorId, serial: own, typing } = await typed(person(3));
    await type(own, { ...person(3), FGA: ['20', '22'] });
    const row = (await ask(typing, 'TPOX', ['8', '9'])).body;
    expect((await act(row, 'approve', scene.lead)).status).toBe(200);
    const { genotypes, conflicts } = await current(donorId);
    expect(genotypes.TPOX).toBeUndefined();
    expect(conflicts).toMatchObject([{ locus: 'TPOX' }]);
    const undo = (await ask(typing, 'TPOX', ['13', '14'])).body;
    expect((await act(undo, 'approve', scene.lead)).status).toBe(200);
    expect(await current(donorId)).toMatchObject({ conflicts: [], loci: 11 });
    // A later typing is compared with what is right, not with what was written.
    const fixed = (await ask(typing, 'D7S820', ['8', '8'])).body;
    expect((await act(fixed, 'approve', scene.lead)).status).toBe(200);
    const later = await importFile(
      scene,
      'later.csv',
      longTable([{ name: barcode(own), genotypes: { ...person(3), D7S820: ['8', '9'] } }]),
    );
    expect(later.samples).toMatchObject({ accepted: 1, held: 0 });
  });
});

describe('who may', () => {
  it('approves is another lead than the one who asked; a request is taken back by whoever made it', async () => {
    const { donorId, typing } = await typed(person(4));
    const own = (await ask(typing, 'TPOX', ['8', '8'], scene.lead)).body;
    expect((await act(own, 'approve', scene.analyst)).status).toBe(403);
    expect((await act(own, 'approve', scene.lead)).body).toMatchObject({
      status: 403,
      code: 'laboratory.own_locus_correction',
    });
    expect((await act(own, 'withdraw', second)).body).toMatchObject({
      code: 'laboratory.not_own_locus_correction',
    });
    expect((await act(own, 'approve', second, { version: 9 })).body).toMatchObject({
      code: 'platform.version_conflict',
    });
    expect((await act(own, 'approve', second, { reason: ' ' })).body).toMatchObject({
      code: 'laboratory.reason_missing',
    });
    expect((await act(own, 'withdraw', scene.lead)).body).toMatchObject({ status: 'withdrawn' });
    expect((await act({ ...own, version: own.version + 1 }, 'approve', second)).body).toMatchObject({
      code: 'platform.transition_refused',
    });
    const other = (await ask(typing, 'TPOX', ['8', '8'])).body;
    expect((await act(other, 'reject', second)).body).toMatchObject({ status: 'rejected' });
    expect(await current(donorId)).toMatchObject({ revision: 1 });
    const coordinator = await scene.api.signIn('coordinator');
    expect((await coordinator.get(`${V1}/locus-corrections/${own.id}`)).status).toBe(403);
  });

  it('is refused with field and value what cannot be asked for', async () => {
    const { typing } = await typed(person(5));
    const code = async (...[locus, alleles, more]: [string, string[] | null, object?]) =>
      (await ask(typing, locus, alleles, scene.analyst, more)).body.code;
    expect(await code('FGA', ['20', '22'])).toBe('laboratory.locus_not_typed');
    expect(await code('nothing', null)).toBe('laboratory.locus_not_typed');
    expect(await code('TPOX', ['8'])).toBe('laboratory.corrected_genotype_refused');
    expect(await code('TPOX', ['8', 'OL'])).toBe('laboratory.corrected_genotype_refused');
    expect(await code('TPOX', ['16', '15'])).toBe('laboratory.genotype_counts_already');
    expect(await code('TPOX', null, { reason: '' })).toBe('laboratory.reason_missing');
    expect(await code('TPOX', null, { version: 7 })).toBe('platform.version_conflict');
    expect((await ask(typing, 'TPOX', null)).status).toBe(201);
    expect(await code('TPOX', ['8', '8'])).toBe('laboratory.locus_correction_waits');
    const [row] = (await scene.lead.get(`${V1}/locus-corrections?donorId=${typing.donorId}`)).body;
    await scene.lead
      .post(`${V1}/typings/${typing.id}/withdraw`)
      .send({ cause: 'contaminated', reason: WHY, version: typing.version })
      .expect(200);
    expect((await act(row, 'approve', scene.lead)).body.code).toBe('laboratory.typing_already_withdrawn');
    expect(await code('vWA', null, { version: typing.version + 1 })).toBe(
      'laboratory.typing_already_withdrawn',
    );
  });

  it('approves at the same time: one of two, and the correction counts once', async () => {
    const { donorId, typing } = await typed(person(6));
    const row = (await ask(typing, 'TPOX', ['8', '8'])).body;
    const answers = await Promise.all([act(row, 'approve', scene.lead), act(row, 'approve', second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await current(donorId)).toMatchObject({ revision: 2 });
  });
});
