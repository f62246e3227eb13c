import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCase,
  aMother,
  aRescuedChild,
  aSentShipment,
  issueKits,
  get,
  ok,
  openDesk,
  post,
  sql,
  type Desk,
} from '../intake/desk.js';

let desk: Desk;
/** What the technician of Heping made. */
let made: {
  caseId: string;
  donorId: string;
  specimenId: string;
  barcode: string;
  shipmentId: string;
  number: string;
};

beforeAll(async () => {
  desk = await openDesk();
  const opened = await ok(post(desk.technician, '/cases', aCase));
  const donor = await ok(post(desk.technician, `/cases/${opened.id}/relatives`, aMother()));
  const shipment = await aSentShipment(desk, 1);
  const specimen = shipment.specimens[0]!;
  made = {
    caseId: opened.id,
    donorId: donor.id,
    specimenId: specimen.id,
    barcode: specimen.barcode,
    shipmentId: shipment.id,
    number: opened.number,
  };
});
afterAll(() => desk.close());

const reads = (): string[] => [
  `/cases/${made.caseId}`,
  `/donors/${made.donorId}`,
  `/specimens/${made.specimenId}`,
  `/shipments/${made.shipmentId}`,
];
const writes = (): [string, object][] => [
  [`/cases/${made.caseId}/relatives`, aMother()],
  [`/donors/${made.donorId}/consent`, { kind: 'own_consent', reference: 'C-9', givenOn: '2026-01-05' }],
  [`/donors/${made.donorId}/consent/withdraw`, { reason: 'asked by the donor' }],
  [`/shipments/${made.shipmentId}/specimens`, { barcode: made.barcode }],
  [`/shipments/${made.shipmentId}/specimens/remove`, { barcode: made.barcode }],
  [`/shipments/${made.shipmentId}/send`, { version: 1 }],
  [`/shipments/${made.shipmentId}/cancel`, { version: 1 }],
];

describe('what a technician of one district made', () => {
  it('is visible to its own point', async () => {
    for (const path of reads())
      expect([path, (await get(desk.technician, path)).status]).toEqual([path, 200]);
  });

  it('is answered to the technician of another district like a record that does not exist', async () => {
    for (const path of reads()) {
      const { status, body } = await get(desk.stranger, path);
      expect([path, status]).toEqual([path, 404]);
      expect(JSON.stringify(body)).not.toContain(made.number);
    }
  });

  it('has a barcode of which another point learns only that it was issued elsewhere', async () => {
    const [unused] = await issueKits(desk, 1);
    const answers = await Promise.all(
      [made.barcode, unused!.specimenBarcode].map(async (barcode) => {
        const { status, body } = await get(desk.stranger, `/scan/${barcode}`);
        return [status, body.code, body.detail.replace(barcode, '')];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]!.slice(0, 2)).toEqual([409, 'intake.barcode_of_other_point']);
  });

  it('cannot be changed from another district, and nothing is stored', async () => {
    const tables = ['case_member', 'consent', 'specimen', 'shipment', 'donor', 'identity'];
    const state = async () =>
      JSON.stringify(await Promise.all(tables.map((name) => sql(desk, `SELECT * FROM ${name} ORDER BY id`))));
    const before = await state();
    for (const [path, body] of writes()) {
      const answer = await post(desk.stranger, path, body);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect(await state()).toBe(before);
  });

  it('is in no list of another district', async () => {
    await ok(post(desk.stranger, '/persons', aRescuedChild));
    for (const path of ['/cases', '/persons', '/specimens', '/shipments', '/kits']) {
      const { items } = await ok(get(desk.stranger, path));
      for (const id of Object.values(made)) expect(JSON.stringify(items)).not.toContain(id);
    }
  });

  it('shows no name to the laboratory', async () => {
    for (const path of [`/cases/${made.caseId}`, `/donors/${made.donorId}`, '/cases', '/persons']) {
      const { status, text } = await get(desk.analyst, path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain('李秀英');
    }
  });
});

describe('identity', () => {
  it('is stored as ciphertext and blind index only', async () => {
    const [row] = await sql(desk, 'SELECT * FROM identity WHERE donor_id = $1', [made.donorId]);
    expect(row.name).toMatch(/^v1\.a256gcm\./);
    expect(JSON.stringify(row)).not.toMatch(/李秀英|138 ?0000|和平区/);
  });

  it('leaves one audit entry per read, without the identity in it', async () => {
    const entries = () =>
      sql(desk, `SELECT * FROM audit_entry WHERE action = 'identity.read' AND subject_id = $1`, [
        made.donorId,
      ]);
    const before = (await entries()).length;
    await ok(get(desk.technician, `/donors/${made.donorId}`));
    const after = await entries();
    expect(after).toHaveLength(before + 1);
    expect(JSON.stringify(after)).not.toContain('李秀英');
  });

  it('leaves no entry when the laboratory reads the donor: there is no identity in the answer', async () => {
    const entries = () =>
      sql(desk, `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'identity.read'`);
    const before = await entries();
    await ok(get(desk.analyst, `/donors/${made.donorId}`));
    expect(await entries()).toEqual(before);
  });
});
