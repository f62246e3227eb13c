import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  barcode,
  controlRows,
  importFile,
  importFixtures,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
  upload,
} from './scene.js';

let scene: Scene;
const table = (name: string) => importFixtures(null, 'ok').find((file) => file.name === name)!.content;

beforeAll(async () => {
  scene = await openScene();
  await seedDonor(scene, { serial: 1, sex: 'male' });
  await seedDonor(scene, { serial: 2, sex: 'female' });
});
afterAll(() => scene.close());

describe('POST /imports', () => {
  it('answers 202 with the batch and asks for its validation', async () => {
    const answer = await upload(scene, '/etc/批次 7.csv', table('euroformix-comma.csv'), 'globalfiler');
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      fileName: '批次 7.csv',
      panel: 'GlobalFiler',
      format: 'long',
      encoding: 'utf-8',
      status: 'uploaded',
      progress: { done: 0, total: 0 },
      version: 1,
    });
    const work = await rowsOf(scene, `SELECT kind, status FROM work_item WHERE subject_id = $1`, [
      answer.body.id,
    ]);
    expect(work).toEqual([{ kind: 'import.validate', status: 'pending' }]);
  });

  it('refuses a file that was imported before and names its batch', async () => {
    const first = await upload(scene, 'a.csv', table('wide-numbered.csv'));
    const again = await upload(scene, 'renamed.csv', table('wide-numbered.csv'));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      code: 'laboratory.file_already_imported',
      field: 'file',
      value: 'renamed.csv',
    });
    expect(again.body.detail).toContain(first.body.number);
  });

  it('takes one of two uploads of the same file at the same moment', async () => {
    const content = table('wide-underscore.txt');
    const answers = await Promise.all([1, 2, 3].map((n) => upload(scene, `${n}.txt`, content)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([202, 409, 409]);
  });

  it('takes a rejected file again', async () => {
    const content = table('wide-slash.txt');
    const { id, version } = await importFile(scene, 'a.txt', content);
    const rejected = await scene.analyst
      .post(`/api/v1/imports/${id}/reject`)
      .send({ reason: '孔位错误', version });
    expect(rejected.body).toMatchObject({ status: 'rejected', decisionReason: '孔位错误' });
    expect((await upload(scene, 'a.txt', content)).status).toBe(202);
  });

  it('names an unknown panel', async () => {
    const answer = await upload(scene, 'a.csv', 'SampleName,Marker,Allele1\na,TH01,9\n', 'SuperKit 9000');
    expect(answer.body).toMatchObject({
      status: 400,
      code: 'laboratory.unknown_panel',
      field: 'panel',
      value: 'SuperKit 9000',
    });
  });

  it('refuses a request without a file, with an unknown field, and without a session', async () => {
    const empty = await scene.analyst.post('/api/v1/imports').field('panel', 'GlobalFiler');
    expect(empty.body).toMatchObject({ status: 400, code: 'laboratory.file_missing', field: 'file' });
    const extra = await upload(scene, 'a.csv', 'x').field('colour', 'red');
    expect(extra.body).toMatchObject({ status: 400, code: 'platform.unknown_field', field: 'colour' });
    await scene.api.anonymous().post('/api/v1/imports').expect(401);
  });

  it('refuses roles outside the laboratory', async () => {
    const technician = await scene.api.signIn('technician');
    await technician.post('/api/v1/imports').attach('file', Buffer.from('x'), 'a.csv').expect(403);
    await technician.get('/api/v1/imports').expect(403);
  });
});

describe('a file over the limit', () => {
  it('is refused with the limit, and nothing is stored', async () => {
    const limit = scene.api.config.uploadLimitBytes;
    const answer = await upload(scene, 'huge.csv', Buffer.alloc(limit + 1024, 'a'));
    expect(answer.body).toMatchObject({ status: 413, code: 'laboratory.file_too_large', field: 'file' });
    expect(answer.body.detail).toContain(String(limit));
    expect(await rowsOf(scene, `SELECT 1 FROM import_batch WHERE file_name = 'huge.csv'`)).toEqual([]);
  }, 120_000);
});

describe('what a batch shows', () => {
  const lines = [
    'SampleName,Marker,Allele1,Allele2,Remark',
    `${barcode(1)},TH01,OL,9,=cmd()`,
    `${barcode(1)},D99S1,8,9,ok`,
    `${barcode(77)},FGA,22,23,"a, b"`,
  ];
  let id: string;

  beforeAll(async () => {
    ({ id } = await importFile(scene, 'defects.csv', `${[...lines, ...controlRows()].join('\n')}\n`));
  });

  it('lists rejected rows with field, value and message in the language of the caller, page by page', async () => {
    const path = `/api/v1/imports/${id}/rows?status=rejected&limit=1`;
    const first = (await scene.analyst.get(path).expect(200)).body;
    expect(first.items).toEqual([
      {
        file: null,
        rowNumber: 2,
        sampleName: barcode(1),
        marker: 'TH01',
        alleles: ['OL', '9'],
        status: 'rejected',
        code: 'laboratory.allele_off_ladder',
        field: 'Allele1',
        value: 'OL',
        message: 'The allele "OL" is off the ladder',
      },
    ]);
    const second = (await scene.analyst.get(`${path}&after=${first.next}`).set('Accept-Language', 'zh')).body;
    expect(second.items).toMatchObject([{ rowNumber: 3, message: '未知的基因座“D99S1”' }]);
    expect((await scene.analyst.get(`${path}&after=nonsense`)).body).toMatchObject({
      status: 400,
      code: 'laboratory.cursor_invalid',
      value: 'nonsense',
    });
  });

  it('lists samples with their verdicts', async () => {
    const { items } = (await scene.analyst.get(`/api/v1/imports/${id}/samples`).expect(200)).body;
    const donors = items.filter((item: any) => item.kind === 'sample');
    expect(donors.map((item: any) => [item.name, item.status, item.code, item.donorCode])).toEqual([
      [barcode(1), 'rejected', 'laboratory.too_few_loci', expect.stringMatching(/^P-\d+$/)],
      [barcode(77), 'rejected', 'laboratory.unknown_barcode', null],
    ]);
  });

  it('gives the file back with status and reason, formulas defused', async () => {
    const answer = await scene.analyst.get(`/api/v1/imports/${id}/problems.csv`).expect(200);
    expect(answer.headers['content-disposition']).toMatch(
      /attachment; filename="IMP-\d{4}-\d+-problems\.csv"/,
    );
    const few = 'Only 0 loci were typed; at least 8 are needed';
    expect(answer.text.replace('\ufeff', '').split('\r\n').slice(0, lines.length)).toEqual([
      `${lines[0]},Status,Reason`,
      `${barcode(1)},TH01,OL,9,'=cmd(),rejected,"The allele ""OL"" is off the ladder; ${few}"`,
      `${barcode(1)},D99S1,8,9,ok,rejected,"Unknown marker ""D99S1""; ${few}"`,
      `${barcode(77)},FGA,22,23,"a, b",rejected,"No one issued the specimen barcode ""${barcode(77)}"""`,
    ]);
  });

  it('cannot be approved: no sample was accepted', async () => {
    const { version } = (await scene.analyst.get(`/api/v1/imports/${id}`)).body;
    const answer = await scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version });
    expect(answer.body).toMatchObject({ status: 409, code: 'laboratory.nothing_to_apply' });
    expect((await scene.analyst.get(`/api/v1/imports/${id}`)).body).toMatchObject({
      status: 'awaiting_approval',
      version,
    });
  });
});

describe('decisions', () => {
  it('are refused under an old version, twice, and on a quarantined batch', async () => {
    const { id, version } = await importFile(scene, 'b.csv', table('wide-parenthesis.csv'));
    const approve = (expected: number) =>
      scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version: expected });
    expect((await approve(version - 1)).body).toMatchObject({
      status: 409,
      code: 'platform.version_conflict',
    });
    const approved = await approve(version);
    expect(approved.body).toMatchObject({ status: 'approved', version: version + 1 });
    expect(approved.body.decidedBy).not.toBeNull();
    expect((await approve(version + 1)).body).toMatchObject({
      status: 409,
      code: 'platform.transition_refused',
    });
    const contaminated = importFixtures(null, 'not-ok/rows').find((file) =>
      file.name.startsWith('elimination'),
    )!;
    const stopped = await importFile(scene, 'c.txt', contaminated.content);
    const answer = await scene.lead
      .post(`/api/v1/imports/${stopped.id}/approve`)
      .send({ version: stopped.version });
    expect(answer.body).toMatchObject({ status: 409, code: 'platform.transition_refused' });
  });

  it('every step is in the audit', async () => {
    const actions = await rowsOf<{ action: string }>(
      scene,
      `SELECT DISTINCT action FROM audit_entry WHERE subject_type = 'import_batch' ORDER BY action`,
    );
    expect(actions.map((row) => row.action)).toEqual(
      expect.arrayContaining([
        'import.approved',
        'import.awaiting_approval',
        'import.exported',
        'import.quarantined',
        'import.rejected',
        'import.uploaded',
        'import.validating',
      ]),
    );
  });
});

describe('GET /reference/panels', () => {
  it('lists panels with their loci', async () => {
    const panels = (await scene.analyst.get('/api/v1/reference/panels').expect(200)).body;
    expect(panels.length).toBeGreaterThan(40);
    expect(panels.find((panel: any) => panel.name === 'GlobalFiler')).toMatchObject({
      verified: true,
      loci: expect.arrayContaining(['D3S1358', 'SE33']),
    });
  });
});
