import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  batch as batchOf,
  controlRows,
  importFile,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { longTable, person } from './typing-table.js';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  await seedDonor(scene, { serial: 1, sex: 'male' });
  await seedDonor(scene, { serial: 2, sex: 'female' });
});
afterAll(() => scene.close());

type File = readonly [name: string, content: Buffer | string];

function send(files: readonly File[], fields: Readonly<Record<string, string>> = {}) {
  let request = scene.analyst.post('/api/v1/imports');
  for (const [name, content] of files) request = request.attach('file', Buffer.from(content), name);
  for (const [name, value] of Object.entries(fields)) request = request.field(name, value);
  return request;
}

async function sendAndRead(files: readonly File[], fields: Readonly<Record<string, string>> = {}) {
  const answer = await send(files, fields);
  expect(answer.body).toMatchObject({ status: 'uploaded' });
  await scene.imports.validate(answer.body.id, noProgress);
  return batchOf(scene, answer.body.id);
}

const HEADER = 'Sample Name,Marker,Allele 1,Allele 2';
const table = (name: string, number: number, ...more: string[]) =>
  [HEADER, ...Object.entries(person(number)).map(([locus, [a, b]]) => `${name},${locus},${a},${b}`), ...more]
    .join('\n')
    .concat('\n');

describe('several files in one batch', () => {
  const files: File[] = [
    ['plate-2.csv', table('HS000000024', 2, 'HS000000024,TH01,OL,9')],
    ['plate-1.csv', table('HS000000016', 1, ...controlRows(), 'HS000000016,TH01,OL,9')],
  ];

  it('are one batch, its rows named with their file', async () => {
    const batch = await sendAndRead(files);
    expect(batch).toMatchObject({
      fileName: 'plate-2.csv +1.zip',
      format: 'archive',
      files: ['plate-1.csv', 'plate-2.csv'],
      samples: { total: 2, accepted: 2 },
    });
    expect(batch.statements).toContainEqual({ code: 'files', value: '2', detail: null, files: null });
    expect(batch.statements).toContainEqual({ code: 'delimiter', value: 'comma', detail: null, files: null });
    const rows = await scene.analyst.get(`/api/v1/imports/${batch.id}/rows?status=rejected&limit=1`);
    const next = await scene.analyst.get(
      `/api/v1/imports/${batch.id}/rows?status=rejected&limit=1&after=${rows.body.next}`,
    );
    expect([...rows.body.items, ...next.body.items]).toMatchObject([
      { file: 'plate-1.csv', sampleName: 'HS000000016', value: 'OL' },
      { file: 'plate-2.csv', sampleName: 'HS000000024', value: 'OL' },
    ]);
    const { text } = await scene.analyst.get(`/api/v1/imports/${batch.id}/problems.csv`);
    expect(text).toMatch(/plate-1\.csv[\s\S]*HS000000016[\s\S]*plate-2\.csv[\s\S]*HS000000024/);
  });

  it('are recognised when they come again in another order', async () => {
    const answer = await send([...files].reverse());
    expect([answer.status, answer.body.code]).toEqual([409, 'laboratory.file_already_imported']);
  });

  it('one of which is not understood are refused, and it is named', async () => {
    const answer = await send([files[0]!, ['notes.txt', 'Name;Locus?;A;B\nx;y;1;2\n']]);
    expect(answer.body).toMatchObject({ code: 'laboratory.header_not_recognised' });
    expect(answer.body.detail).toMatch(/notes\.txt/);
  });

  it('of one name are refused', async () => {
    const answer = await send([
      ['a.csv', table('HS000000016', 5)],
      ['a.csv', table('HS000000016', 6)],
    ]);
    expect(answer.body).toMatchObject({ code: 'laboratory.archive_entry_refused', value: 'a.csv' });
  });

  it('are together no larger than one may be', async () => {
    const half = Buffer.alloc(scene.api.config.uploadLimitBytes / 2 + 1024, 'a');
    const answer = await send([
      ['a.csv', half],
      ['b.csv', half],
    ]);
    expect([answer.status, answer.body.code]).toEqual([413, 'laboratory.file_too_large']);
  }, 60_000);

  it('are 200 at most', async () => {
    const many = Array.from({ length: 201 }, (_, index): File => [`${index}.csv`, 'x']);
    expect((await send(many)).status).toBe(400);
  }, 30_000);
});

describe('an encoding that is stated', () => {
  const remark = Buffer.concat([
    Buffer.from(`${HEADER},Remark\nHS000000016,TH01,9,9.3,`),
    Buffer.from('bccba5bb', 'hex'),
    Buffer.from('\n'),
  ]);

  it('is used, and what was read by it is shown', async () => {
    const batch = await sendAndRead([['big5.csv', remark]], { encoding: 'big5' });
    expect(batch.statements).toEqual(
      expect.arrayContaining([
        { code: 'encoding_stated', value: 'big5', detail: null, files: null },
        { code: 'encoding_sample', value: '樣本', detail: null, files: null },
      ]),
    );
  });

  it('that nobody knows is refused', async () => {
    expect((await send([['a.csv', remark]], { encoding: 'utf-7' })).status).toBe(400);
  });
});

describe('a column that nobody knows', () => {
  const withColumn = (number: number) =>
    longTable([{ name: 'HS000000016', genotypes: person(number) }]).replace(
      /^(Sample Name)(.*)\n([^\n]*)\n/,
      '$1$2,Freezer\n$3,,R2\n',
    );
  const say = (id: string, body: object) =>
    scene.lead.post(`/api/v1/imports/${id}/columns-not-needed`).send(body);

  it('stops the batch until the lead says that it is not needed, once for such tables', async () => {
    const first = await importFile(scene, 'freezer-1.csv', withColumn(11).replaceAll(/#[0-9a-f-]+/g, 'UD1'));
    expect(first).toMatchObject({ status: 'quarantined', failure: { code: 'laboratory.column_unknown' } });
    const { id, version } = first;
    const body = { version, headers: ['Freezer'], reason: 'place of the tube' };
    expect((await say(id, { ...body, headers: ['Marker'] })).body).toMatchObject({
      code: 'laboratory.column_not_refused',
    });
    expect((await say(id, { ...body, reason: ' ' })).body).toMatchObject({
      code: 'laboratory.reason_missing',
    });
    const refused = await scene.analyst.post(`/api/v1/imports/${id}/columns-not-needed`).send(body);
    expect(refused.status).toBe(403);
    expect((await say(id, body)).body).toMatchObject({ status: 'uploaded' });
    expect((await say(id, body)).status).toBe(409);
    await scene.imports.validate(id, noProgress);
    const judged = await batchOf(scene, id);
    expect(judged).toMatchObject({ status: 'awaiting_approval', failure: null });
    expect(judged.cells.columnsNotNeeded).toContainEqual({ column: 'F', header: 'Freezer', cells: 1 });
    const second = await importFile(scene, 'freezer-2.csv', withColumn(12).replaceAll(/#[0-9a-f-]+/g, 'UD1'));
    expect(second).toMatchObject({ status: 'awaiting_approval', failure: null });
    const [entry] = await rowsOf(
      scene,
      `SELECT data FROM audit_entry WHERE action = 'import.columns_not_needed'`,
    );
    expect(entry.data).toMatchObject({ headers: ['Freezer'], reason: 'place of the tube' });
  });

  it('is still unknown in a table with other headers', async () => {
    const other = await importFile(
      scene,
      'freezer-3.csv',
      withColumn(13)
        .replaceAll(/#[0-9a-f-]+/g, 'UD1')
        .replace('Freezer', 'Freezer,Shelf'),
    );
    expect(other).toMatchObject({ status: 'quarantined' });
  });
});
