import { EliminationProfiles } from '@homeward/laboratory';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../support/api.js';
import {
  approveAndApply,
  barcode,
  batch,
  importFile,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
  upload,
} from './scene.js';
import { longTable, person } from './typing-table.js';

let scene: Scene;
let second: Caller;
let serial = 2800;

beforeAll(async () => {
  scene = await openScene();
  second = await scene.api.signIn('lab_lead2');
});
afterAll(() => scene.close());

/** A table with a column that nobody knows; tables with the same name for it have the same headers. */
async function withColumn(header: string): Promise<string> {
  const own = ++serial;
  await seedDonor(scene, { serial: own });
  return longTable([{ name: barcode(own), genotypes: person(own - 2800) }])
    .replaceAll(/#[0-9a-f-]+/g, 'UD1')
    .replace(/^(Sample Name)(.*)\n([^\n]*)\n/, `$1$2,${header}\n$3,,R${own}\n`);
}
const read = async (header: string) =>
  importFile(scene, `${header}-${serial + 1}.csv`, await withColumn(header));
const list = async (query = '', by = scene.analyst): Promise<any[]> =>
  (await by.get(`/api/v1/columns-not-needed${query}`).expect(200)).body.items;
const takeBack = (column: any, by = scene.lead, reason = '该列中有复核结果') =>
  by.post(`/api/v1/columns-not-needed/${column.id}/take-back`).send({ version: column.version, reason });
/** A batch with the column, which the lead says is not needed; it is judged again. */
async function said(header: string): Promise<any> {
  const { id, version } = await read(header);
  const body = { version, headers: [header], reason: '冷冻柜位置' };
  const answer = await scene.lead.post(`/api/v1/imports/${id}/columns-not-needed`).send(body);
  expect(answer.status).toBe(200);
  await scene.imports.validate(id, noProgress);
  return batch(scene, id);
}
const refusedFor = (found: any) => found.cells.columnsRefused.map(({ header }: any) => header);

describe('a column that was said not to be needed', () => {
  it('is listed with who, when, why and in which kind of file; it is taken back by a lead, with a reason', async () => {
    const first = await said('Freezer');
    expect(first).toMatchObject({ status: 'awaiting_approval', failure: null });
    expect(await read('Freezer')).toMatchObject({ status: 'awaiting_approval', failure: null });
    const [column] = await list();
    expect(column).toMatchObject({
      header: 'Freezer',
      batchId: first.id,
      batchNumber: first.number,
      fileName: first.fileName,
      format: 'long',
      state: 'holds',
      saidBy: '周航',
      reason: '冷冻柜位置',
      takenBackAt: null,
      steps: [],
    });
    expect((await list('', scene.lead))[0].steps).toEqual(['take_back']);

    expect((await takeBack(column, scene.analyst)).status).toBe(403);
    expect((await takeBack(column, scene.lead, ' ')).body).toMatchObject({ status: 400, field: 'reason' });
    expect((await takeBack({ ...column, version: 7 })).body.code).toBe('platform.version_conflict');
    const unknown = await takeBack({ ...column, id: '00000000-0000-7000-8000-000000000000' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'platform.not_found']);
    expect(await read('Freezer')).toMatchObject({ status: 'awaiting_approval' });

    const done = await takeBack(column, second);
    expect(done.body).toMatchObject({
      state: 'taken_back',
      takenBackBy: '林涛',
      backReason: '该列中有复核结果',
      saidBy: '周航',
      steps: [],
      version: 2,
    });
    expect((await takeBack(done.body)).body.code).toBe('laboratory.column_already_taken_back');
    const next = await read('Freezer');
    expect(next).toMatchObject({ status: 'quarantined', failure: { code: 'laboratory.column_unknown' } });
    expect(refusedFor(next)).toEqual(['Freezer']);

    expect(await list('?state=holds')).toEqual([]);
    expect((await list('?state=taken_back')).map(({ id }) => id)).toEqual([column.id]);
    expect((await scene.analyst.get('/api/v1/columns-not-needed?state=else')).status).toBe(400);
    const [entry] = await rowsOf(
      scene,
      `SELECT action, data FROM audit_entry WHERE subject_type = 'unneeded_column' AND subject_id = $1`,
      [column.id],
    );
    expect(entry).toMatchObject({
      action: 'unneeded_column.taken_back',
      data: { header: 'Freezer', reason: '该列中有复核结果' },
    });
  });

  it('may be said again: both decisions stay on the list', async () => {
    expect(await said('Freezer')).toMatchObject({ status: 'awaiting_approval' });
    expect((await list()).map(({ header, state }) => [header, state])).toEqual([
      ['Freezer', 'holds'],
      ['Freezer', 'taken_back'],
    ]);
  });

  it('taken back, judges batches again that wait for approval, and leaves what was approved', async () => {
    const approved = await said('Shelf');
    await approveAndApply(scene, approved.id);
    const waiting = await read('Shelf');
    const [column] = await list('?state=holds');
    const done = await takeBack(column);
    expect([done.status, done.body.header]).toEqual([200, 'Shelf']);
    expect(await batch(scene, waiting.id)).toMatchObject({ status: 'uploaded' });
    await scene.imports.validate(waiting.id, noProgress);
    const judged = await batch(scene, waiting.id);
    expect([judged.status, refusedFor(judged)]).toEqual(['quarantined', ['Shelf']]);
    expect(await batch(scene, approved.id)).toMatchObject({ status: 'applied', samples: { accepted: 1 } });
  });

  it('taken back while a file is being judged without it, is in that file too', async () => {
    await said('Rack');
    const [column] = await list('?state=holds');
    const { id } = (await upload(scene, 'rack.csv', await withColumn('Rack'))).body;
    // Asked for between reading the file and writing verdicts: the decision was used, and nothing is shown yet.
    const eliminations = scene.api.app.get(EliminationProfiles, { strict: false });
    const original = eliminations.inForce.bind(eliminations);
    vi.spyOn(eliminations, 'inForce').mockImplementationOnce(async (tx) => {
      expect((await takeBack(column)).status).toBe(200);
      return original(tx);
    });
    const first = scene.imports.validate(id, noProgress);
    await expect(first).rejects.toThrow(/taken back meanwhile/);
    expect(await batch(scene, id)).toMatchObject({ status: 'validating' });
    await scene.imports.validate(id, noProgress);
    const judged = await batch(scene, id);
    expect([judged.status, refusedFor(judged)]).toEqual(['quarantined', ['Rack']]);
  });

  it('two leads at the same moment take it back once', async () => {
    await said('Box');
    const [column] = await list('?state=holds');
    const answers = await Promise.all([takeBack(column), takeBack(column, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
