import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlateReturns, Turnaround } from '@homeward/laboratory';
import { systemActor } from '@homeward/platform';
import { barcode, importFile, openScene, rowsOf, type Scene, seedDonor } from './scene.js';
import { longTable, person } from './typing-table.js';
import { drawProfile } from '../support/drawn-profile.js';
import { pdfText } from '../review/pdf-text.js';

const V1 = '/api/v1';
const SETTINGS = { assay: 'HID_36_POP4', resultsGroup: 'RG_HID', fileNameConvention: 'FNC_HID' };
let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  for (const serial of [1, 2, 3, 4, 5]) await seedDonor(scene, { serial });
  await seedDonor(scene, { serial: 6, status: 'in_transit' });
  await seedDonor(scene, { serial: 7, kind: 'relative', sex: 'male' });
  await rowsOf(scene, `UPDATE missing_case SET urgent = true`);
});
afterAll(() => scene.close());

type Body = any;

async function newPlate(): Promise<Body> {
  const answer = await scene.analyst.post(`${V1}/plates`).send({ panel: 'globalfiler', ...SETTINGS });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** Does something to a plate in the version that it has now; the answer is whatever the API says. */
async function act(id: string, what: string, body: object = {}, as = scene.analyst) {
  const { version } = (await scene.analyst.get(`${V1}/plates/${id}`).expect(200)).body;
  return as.post(`${V1}/plates/${id}/${what}`).send({ version, ...body });
}

async function lot(kind: string, name: string, number: string, expiresOn = '2099-12-31'): Promise<string> {
  const answer = await scene.analyst.post(`${V1}/reagent-lots`).send({ kind, name, lot: number, expiresOn });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
}

describe('drafting', () => {
  it('numbers a plate and names its kit as the kit is called', async () => {
    const plate = await newPlate();
    expect(plate.number).toMatch(/^PL-\d{4}-\d{4}$/);
    expect(plate).toMatchObject({ panel: 'GlobalFiler', status: 'drafted', wells: [], samples: 0 });
    expect(plate.problems).toHaveLength(3);
    expect(plate.taken[0]).toMatchObject({ status: 'drafted', by: expect.any(String) });
  });

  it('refuses a kit that is not known', async () => {
    const answer = await scene.analyst.post(`${V1}/plates`).send({ panel: 'SuperKit', ...SETTINGS });
    expect(answer.body).toMatchObject({ code: 'laboratory.unknown_panel', value: 'SuperKit' });
  });

  it('puts a scanned specimen into the next free well or a named one', async () => {
    const { id } = await newPlate();
    expect((await act(id, 'samples', { barcode: barcode(1) })).body.well).toBe('C01');
    expect((await act(id, 'samples', { barcode: barcode(2), well: 'e2' })).body.well).toBe('E02');
    await act(id, 'wells/clear', { well: 'C01' });
    await act(id, 'wells/clear', { well: 'E02' });
  });

  it.each([
    ['an unknown well', () => ({ barcode: barcode(1), well: 'Z99' }), 400, 'well_unknown'],
    ['a specimen on its way', () => ({ barcode: barcode(6) }), 409, 'specimen_not_in_laboratory'],
    ['a label that was never issued', () => ({ barcode: barcode(99) }), 404, null],
  ])('refuses %s', async (_, body, status, code) => {
    const { id } = await newPlate();
    const answer = await act(id, 'samples', body());
    expect(answer.status).toBe(status);
    if (code !== null) expect(answer.body.code).toBe(`laboratory.${code}`);
  });

  it('puts a specimen on one plate at a time, also when two plates ask at once', async () => {
    const plates = await Promise.all([newPlate(), newPlate(), newPlate()]);
    const answers = await Promise.all(
      plates.map(({ id, version }) =>
        scene.analyst.post(`${V1}/plates/${id}/samples`).send({ barcode: barcode(1), version }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body.code).toBe('laboratory.specimen_on_plate');
    const at = answers.findIndex(({ status }) => status === 200);
    await act(plates[at].id, 'wells/clear', { well: 'C01' });
  });

  it('names a control so that the import recognises it', async () => {
    const { id } = await newPlate();
    const wrong = await act(id, 'controls', { kind: 'positive_control', name: '样品七' });
    expect(wrong.body).toMatchObject({ code: 'laboratory.control_name_unclear', value: '样品七' });
    const right = await act(id, 'controls', { kind: 'positive_control', name: 'PC_2800M' });
    expect(right.body.well).toBe('A01');
    for (const kind of ['positive_control', 'negative_control', 'ladder'])
      expect((await act(id, 'controls', { kind })).status).toBe(200);
  });

  it('refuses what was seen in another version', async () => {
    const { id } = await newPlate();
    const answer = await act(id, 'fill', { version: 99 });
    expect(answer.body.code).toBe('platform.version_conflict');
  });
});

describe('the waiting list', () => {
  it('has urgent specimens first, then those that have waited longest', async () => {
    const { body } = await scene.analyst.get(`${V1}/plates/waiting`).expect(200);
    expect(body.total).toBe(6);
    expect(body.items.map(({ barcode: code }: Body) => code)).toEqual([7, 1, 2, 3, 4, 5].map(barcode));
    expect(body.items.map(({ urgent }: Body) => urgent)).toEqual([true, false, false, false, false, false]);
  });
});

describe('a plate on its way', () => {
  let id: string;
  let number: string;

  it('is filled with samples in that order, and with its controls', async () => {
    ({ id, number } = await newPlate());
    const { body } = await act(id, 'fill');
    expect(body.put).toBe(6);
    expect(body.wells.map(({ well, name }: Body) => [well, name])).toEqual([
      ['A01', 'PC'],
      ['B01', 'NC'],
      ['C01', barcode(7)],
      ['D01', barcode(1)],
      ['E01', barcode(2)],
      ['F01', barcode(3)],
      ['G01', barcode(4)],
      ['H01', barcode(5)],
      ['H03', 'Ladder-1'],
    ]);
    expect((await scene.analyst.get(`${V1}/plates/waiting`)).body.total).toBe(0);
  });

  it('is not released without a control', async () => {
    await act(id, 'wells/clear', { well: 'B01' });
    const answer = await act(id, 'release');
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toContain('no negative control');
    await act(id, 'controls', { kind: 'negative_control' });
  });

  it('has no sample sheet before it was released, and changes no more after it', async () => {
    const early = await scene.analyst.get(`${V1}/plates/${id}/sample-sheet?format=3500`);
    expect(early.body.code).toBe('laboratory.plate_locked');
    const released = await act(id, 'release');
    expect(released.body).toMatchObject({ status: 'released', steps: ['redraft', 'amplify', 'fail'] });
    for (const [what, body] of [
      ['fill', {}],
      ['samples', { barcode: barcode(1) }],
      ['wells/clear', { well: 'C01' }],
    ] as const)
      expect((await act(id, what, body)).body.code).toBe('laboratory.plate_locked');
  });

  it('gives the instrument a file with barcodes as names and its own number as plate', async () => {
    const answer = await scene.analyst.get(`${V1}/plates/${id}/sample-sheet?format=3500`).expect(200);
    expect(answer.headers['content-disposition']).toContain(`${number}.txt`);
    const lines = answer.text.split('\r\n');
    expect(lines[0]).toBe('3500 Plate Layout File Version 1.0');
    expect(lines[3]!.split('\t')[0]).toBe(number);
    expect(lines).toContain(`C01\t${barcode(7)}\tHID_36_POP4\tRG_HID\tFNC_HID\tSample\t${number}\t\t\t\t\t`);
  });

  it('prints a worksheet with its wells', async () => {
    const { body } = await scene.analyst
      .get(`${V1}/plates/${id}/worksheet.pdf`)
      .buffer(true)
      .parse((answer, done) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => done(null, Buffer.concat(pieces)));
      });
    const text = pdfText(body as Buffer);
    for (const word of [number, barcode(7), 'Ladder-1', '扩增工作单']) expect(text).toContain(word);
  });

  it('is amplified and run with its lots alone', async () => {
    expect((await act(id, 'amplify')).body).toMatchObject({ code: 'laboratory.lot_missing' });
    const kit = await lot('kit', 'globalfiler', 'K-1');
    await act(id, 'lots', { lotId: kit });
    expect((await act(id, 'amplify')).body.status).toBe('amplified');
    const refused = await act(id, 'run');
    expect(refused.body.detail).toContain('polymer, size standard');
    await act(id, 'lots', { lotId: await lot('polymer', 'POP-4', 'P-1') });
    await act(id, 'lots', { lotId: await lot('size_standard', 'GS600LIZ', 'S-1') });
    expect((await act(id, 'run')).body).toMatchObject({ status: 'run', steps: ['fail'] });
    const { body } = await scene.analyst.get(`${V1}/reagent-lots/${kit}/plates`).expect(200);
    expect(body.map((use: Body) => use.number)).toEqual([number]);
  });

  it('comes back in a table that names it; what differs from the plan is said', async () => {
    const rows = [1, 2, 3, 7].map((n) => ({ name: barcode(n), plate: number, genotypes: person(n) }));
    const more = [
      { name: 'PC', plate: number, genotypes: { TH01: ['6', '9.3'] } },
      { name: 'NC', plate: number, genotypes: { TH01: ['', ''] } },
      { name: 'X-1', plate: number, genotypes: { TH01: ['6', '7'] } },
    ];
    const batch = await importFile(scene, 'typing.csv', longTable([...rows, ...more], []), 'GlobalFiler');
    const file = drawProfile('GlobalFiler', {}, { sampleName: barcode(1), plate: number, well: 'E01' });
    await scene.analyst
      .post(`${V1}/imports/${batch.id}/electropherograms`)
      .attach('file', file, 'x.hid')
      .expect(201);
    const returns = scene.api.app.get(PlateReturns, { strict: false });
    await returns.match(batch.id);
    await returns.match(batch.id);
    const plate = (await scene.analyst.get(`${V1}/plates/${id}`).expect(200)).body;
    expect(plate.status).toBe('imported');
    const [back] = (await scene.analyst.get(`${V1}/plates/${id}/returns`).expect(200)).body;
    expect(back).toMatchObject({ batchId: batch.id, plateNumber: number });
    expect(back.differences).toEqual([
      { code: 'other_well', name: barcode(1), planned: 'D01', returned: 'E01' },
      { code: 'not_planned', name: 'X-1', planned: null, returned: null },
      { code: 'not_returned', name: barcode(4), planned: 'G01', returned: null },
      { code: 'not_returned', name: barcode(5), planned: 'H01', returned: null },
    ]);
    const onImport = (await scene.analyst.get(`${V1}/imports/${batch.id}/plates`).expect(200)).body;
    expect(onImport[0].plateNumber).toBe(number);
  });

  it('leaves its specimens free for another plate', async () => {
    // 4 and 5 did not come back; nothing is typed yet.
    const { body } = await scene.analyst.get(`${V1}/plates/waiting`).expect(200);
    expect(body.items.map(({ barcode: code }: Body) => code)).toContain(barcode(4));
  });

  it('is on record step by step', async () => {
    const entries = await rowsOf(
      scene,
      `SELECT action FROM audit_entry WHERE subject_type = 'plate' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    const actions = entries.map(({ action }) => action);
    for (const action of [
      'plate.drafted',
      'plate.filled',
      'plate.released',
      'plate.amplified',
      'plate.run',
      'plate.imported',
    ])
      expect(actions).toContain(action);
  });
});

describe('lots', () => {
  it('are recorded once', async () => {
    await lot('formamide', 'Hi-Di', 'F-1');
    const again = { kind: 'formamide', name: 'Hi-Di', lot: 'F-1', expiresOn: '2099-12-31' };
    expect((await scene.analyst.post(`${V1}/reagent-lots`).send(again)).body.code).toBe(
      'laboratory.lot_known',
    );
  });

  it.each([
    [{ kind: 'kit', name: 'SuperKit', lot: '1', expiresOn: '2099-01-01' }, 'laboratory.unknown_panel'],
    [{ kind: 'polymer', name: 'POP-4', lot: '1', expiresOn: '2026-02-30' }, 'intake.not_a_day'],
  ])('refuses %j', async (body, code) => {
    const answer = await scene.analyst.post(`${V1}/reagent-lots`).send(body);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it('that have expired are used by the lead alone, with a reason that stays', async () => {
    const { id } = await newPlate();
    const lotId = await lot('kit', 'GlobalFiler', 'K-old', '2020-01-31');
    expect((await act(id, 'lots', { lotId })).body).toMatchObject({
      code: 'laboratory.lot_expired',
      value: 'K-old',
    });
    const reason = '验证试验证明仍然有效';
    expect((await act(id, 'lots', { lotId, reason })).status).toBe(403);
    expect((await act(id, 'lots', { lotId, reason: ' ' }, scene.lead)).status).toBe(400);
    const { body } = await act(id, 'lots', { lotId, reason }, scene.lead);
    expect(body.lots).toMatchObject([
      { lot: 'K-old', overrideReason: reason, overriddenByName: expect.any(String) },
    ]);
    const taken = await act(id, 'lots/remove', { lotId });
    expect(taken.body.lots).toEqual([]);
  });

  it('of another kit are refused', async () => {
    const { id } = await newPlate();
    const lotId = await lot('kit', 'PowerPlex 21', 'PP-1');
    expect((await act(id, 'lots', { lotId })).body).toMatchObject({ code: 'laboratory.lot_of_other_kit' });
  });
});

describe('a plate that failed', () => {
  it('says why, and its specimens wait again', async () => {
    const { id } = await newPlate();
    await act(id, 'fill');
    const waiting = async () => (await scene.analyst.get(`${V1}/plates/waiting`)).body.total;
    expect(await waiting()).toBe(0);
    expect((await act(id, 'fail', { reason: ' ' })).status).toBe(400);
    const { body } = await act(id, 'fail', { reason: '离心机故障，板已作废' });
    expect(body).toMatchObject({ status: 'failed', failureReason: '离心机故障，板已作废', steps: [] });
    expect(await waiting()).toBeGreaterThan(0);
  });
});

describe('turnaround', () => {
  it('counts the steps of specimens that went through, and lists those that wait too long', async () => {
    const { body } = await scene.analyst.get(`${V1}/plates/turnaround`).expect(200);
    const steps = Object.fromEntries(body.steps.map((step: Body) => [step.step, step]));
    expect(steps.plated).toMatchObject({ target: 3 });
    expect(steps.plated.count).toBeGreaterThanOrEqual(4);
    expect(steps.run.count).toBe(steps.imported.count);
    expect(body.overdue).toEqual([]);
    // Six weeks later nothing has been approved.
    const later = new Date(Date.now() + 42 * 86_400_000);
    const times = scene.api.app.get(Turnaround, { strict: false });
    const report = await scene.api.db.run(systemActor, (tx) => times.report(tx, 90, later));
    const of = (n: number) => report.overdue.find((one) => one.barcode === barcode(n));
    expect(of(1)).toMatchObject({ step: 'approved', late: 28 });
    expect(report.overdue[0]!.late).toBeGreaterThanOrEqual(report.overdue.at(-1)!.late);
  });
});

it('plates are for the laboratory alone', async () => {
  const technician = await scene.api.signIn('technician');
  await technician.get(`${V1}/plates`).expect(403);
  await technician
    .post(`${V1}/plates`)
    .send({ panel: 'GlobalFiler', ...SETTINGS })
    .expect(403);
});
