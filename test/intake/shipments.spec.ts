import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipts, Shipments } from '@homeward/intake';
import { staffOf } from '../../apps/cli/src/demo/staff.js';
import {
  aSentShipment,
  aSpecimen,
  type Desk,
  expectRefused,
  get,
  issueKits,
  ok,
  openDesk,
  post,
} from './desk.js';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.close());

const draft = () => ok(post(desk.technician, '/shipments', {}));
const pack = (id: string, barcode: string) =>
  post(desk.technician, `/shipments/${id}/specimens`, { barcode });
const receive = (id: string, barcode: string, part: object = {}) =>
  post(desk.analyst, `/shipments/${id}/receive`, { barcode, condition: 'good', ...part });
const statuses = (shipment: any) => shipment.specimens.map((one: any) => one.status);

describe('a shipment', () => {
  it('is packed, sent and received; each specimen knows what happened to it', async () => {
    const { id, number, status } = await draft();
    expect([status, number]).toEqual(['draft', expect.stringMatching(/^SH-\d{4}-\d{5}$/)]);
    const [one, two] = [await aSpecimen(desk), await aSpecimen(desk)];
    await ok(pack(id, one.barcode));
    const packed = await ok(pack(id, two.barcode));
    expect(statuses(packed)).toEqual(['packed', 'packed']);
    expect(packed.specimens[0]).toMatchObject({ shipmentId: id, shipmentNumber: number });
    const sent = await ok(
      post(desk.technician, `/shipments/${id}/send`, {
        carrier: '顺丰',
        trackingNumber: 'SF1',
        version: packed.version,
      }),
    );
    expect(sent).toMatchObject({
      status: 'sent',
      carrier: '顺丰',
      trackingNumber: 'SF1',
      sentAt: expect.any(String),
    });
    expect(statuses(sent)).toEqual(['in_transit', 'in_transit']);
    const half = await ok(receive(id, one.barcode.toLowerCase()));
    expect([half.status, half.receivedAt, ...statuses(half)]).toEqual([
      'partially_received',
      null,
      'received',
      'in_transit',
    ]);
    const whole = await ok(receive(id, two.barcode));
    expect(whole).toMatchObject({ status: 'received', receivedAt: expect.any(String) });
    const closed = await ok(
      post(desk.analyst, `/shipments/${id}/reconcile`, { reason: '全部收到', version: whole.version }),
    );
    expect([closed.status, ...statuses(closed)]).toEqual(['reconciled', 'received', 'received']);
    const { custody } = await ok(get(desk.analyst, `/specimens/${one.id}`));
    expect(custody.map((event: any) => [event.event, event.who])).toEqual([
      ['register', '王敏'],
      ['pack', '王敏'],
      ['send', '王敏'],
      ['receive', '陈静'],
    ]);
  });

  it('is packed and received by a list of scans as a whole, or not at all', async () => {
    const { app, db } = desk.api;
    const [staff, shipments, receipts] = [await staffOf(db), app.get(Shipments), app.get(Receipts)];
    const shipment = async (): Promise<any> => ok(get(desk.technician, `/shipments/${id}`));
    const { id } = await draft();
    const barcodes = [(await aSpecimen(desk)).barcode, (await aSpecimen(desk)).barcode] as string[];
    const packAll = (scans: string[]) => db.run(staff('technician'), (tx) => shipments.addAll(tx, id, scans));
    await expect(packAll([...barcodes, barcodes[0]!])).rejects.toMatchObject({
      code: 'intake.specimen_already_packed',
    });
    expect(await shipment()).toMatchObject({ version: 1, specimens: [] });
    await packAll(barcodes);
    expect(statuses(await shipment())).toEqual(['packed', 'packed']);
    await ok(post(desk.technician, `/shipments/${id}/send`, { version: 2 }));
    const receiveAll = (scans: string[]) =>
      db.run(staff('analyst'), (tx) => {
        const inputs = scans.map((barcode) => ({ barcode, condition: 'good' as const }));
        return receipts.receiveAll(tx, id, inputs);
      });
    await expect(receiveAll([...barcodes, barcodes[1]!])).rejects.toMatchObject({
      code: 'intake.specimen_received_twice',
    });
    expect(statuses(await shipment())).toEqual(['in_transit', 'in_transit']);
    await receiveAll(barcodes);
    expect(await shipment()).toMatchObject({ status: 'received', receivedAt: expect.any(String) });
  });

  it('of which a specimen is damaged has it rejected, for its point to collect again', async () => {
    const { id, specimens } = await aSentShipment(desk, 1);
    const received = await ok(receive(id, specimens[0]!.barcode, { condition: 'damaged', note: '试管破裂' }));
    expect(received).toMatchObject({
      status: 'received',
      specimens: [{ status: 'rejected', rejectReason: 'damaged' }],
    });
    const rejected = await ok(get(desk.technician, '/specimens?status=rejected'));
    expect(rejected.items.map((item: any) => item.barcode)).toEqual([specimens[0]!.barcode]);
    const { custody } = await ok(get(desk.technician, `/specimens/${specimens[0]!.id}`));
    expect(custody.at(-1)).toMatchObject({ event: 'reject', note: '试管破裂', who: null });
  });

  it('that arrived incomplete declares the rest lost, with a reason', async () => {
    const { id, specimens } = await aSentShipment(desk, 3);
    const half = await ok(receive(id, specimens[1]!.barcode));
    const end = await ok(
      post(desk.analyst, `/shipments/${id}/reconcile`, { reason: '快递丢失', version: half.version }),
    );
    expect([end.status, ...statuses(end)]).toEqual(['reconciled', 'lost', 'received', 'lost']);
    const { custody } = await ok(get(desk.analyst, `/specimens/${specimens[0]!.id}`));
    expect(custody.at(-1)).toMatchObject({ event: 'declare_lost', note: '快递丢失' });
  });

  it('of which nothing arrived is declared lost', async () => {
    const { id, version } = await aSentShipment(desk, 1);
    const lost = await ok(
      post(desk.analyst, `/shipments/${id}/declare-lost`, { reason: '地址错误', version }),
    );
    expect([lost.status, ...statuses(lost)]).toEqual(['lost', 'lost']);
  });

  it('gives back what is taken out, and everything when it is cancelled', async () => {
    const { id } = await draft();
    const [one, two] = [await aSpecimen(desk), await aSpecimen(desk)];
    await ok(pack(id, one.barcode));
    await ok(pack(id, two.barcode));
    const left = await ok(
      post(desk.technician, `/shipments/${id}/specimens/remove`, { barcode: one.barcode }),
    );
    expect(left.specimens.map((specimen: any) => specimen.id)).toEqual([two.id]);
    const cancelled = await ok(post(desk.technician, `/shipments/${id}/cancel`, { version: left.version }));
    expect([cancelled.status, cancelled.specimens]).toEqual(['cancelled', []]);
    for (const { id: specimen } of [one, two])
      expect(await ok(get(desk.technician, `/specimens/${specimen}`))).toMatchObject({
        status: 'registered',
        shipmentId: null,
      });
  });

  it('of another district looks as if it did not exist', async () => {
    const { id, version } = await draft();
    for (const request of [
      () => get(desk.stranger, `/shipments/${id}`),
      () => post(desk.stranger, `/shipments/${id}/cancel`, { version }),
    ])
      await expectRefused(desk, request, { status: 404, code: 'platform.not_found', field: 'id', value: id });
    expect((await ok(get(desk.stranger, '/shipments'))).items).toEqual([]);
  });
});

describe('packing refuses', () => {
  it('a specimen that is in a shipment already', async () => {
    const [first, second] = [await draft(), await draft()];
    const { barcode } = await aSpecimen(desk);
    await ok(pack(first.id, barcode));
    for (const { id } of [first, second])
      await expectRefused(desk, () => pack(id, barcode), {
        status: 409,
        code: 'intake.specimen_already_packed',
        field: 'barcode',
        value: barcode,
      });
  });

  it('a barcode without a specimen, one that no one issued, one of another point', async () => {
    const { id } = await draft();
    const [fresh] = await issueKits(desk, 1);
    const [theirs] = await issueKits(desk, 1, 'TJ-HX-01');
    const { makeBarcode } = await import('@homeward/rules');
    for (const [value, status, code] of [
      [fresh!.specimenBarcode, 404, 'intake.specimen_not_registered'],
      [makeBarcode('HS', 999_999_998), 404, 'intake.barcode_not_issued'],
      [theirs!.specimenBarcode, 409, 'intake.barcode_of_other_point'],
      [fresh!.formBarcode, 400, 'intake.barcode_of_wrong_kind'],
      ['HS1', 400, 'intake.barcode_malformed'],
    ] as const)
      await expectRefused(desk, () => pack(id, value), { status, code, field: 'barcode', value });
  });

  it('into a shipment that left', async () => {
    const { id } = await aSentShipment(desk, 1);
    const { barcode } = await aSpecimen(desk);
    await expectRefused(desk, () => pack(id, barcode), {
      status: 409,
      code: 'intake.shipment_not_open',
      field: 'status',
      value: 'sent',
    });
  });

  it('a specimen that left before', async () => {
    const { specimens } = await aSentShipment(desk, 1);
    const { id } = await draft();
    await expectRefused(desk, () => pack(id, specimens[0]!.barcode), {
      status: 409,
      code: 'platform.transition_refused',
      field: 'status',
      value: 'in_transit',
    });
  });

  it('the removal of a specimen that is not inside', async () => {
    const { id } = await draft();
    const { barcode } = await aSpecimen(desk);
    await expectRefused(desk, () => post(desk.technician, `/shipments/${id}/specimens/remove`, { barcode }), {
      status: 409,
      code: 'intake.not_in_shipment',
      field: 'barcode',
      value: barcode,
    });
  });
});

describe('sending refuses', () => {
  const send = (id: string, version: unknown) => () =>
    post(desk.technician, `/shipments/${id}/send`, { version });

  it('an empty shipment', async () => {
    const { id, number, version } = await draft();
    await expectRefused(desk, send(id, version), {
      status: 409,
      code: 'intake.shipment_empty',
      field: 'specimens',
      value: number,
    });
  });

  it('the version of before', async () => {
    const { id, version } = await draft();
    await ok(pack(id, (await aSpecimen(desk)).barcode));
    await expectRefused(desk, send(id, version), {
      status: 409,
      code: 'platform.version_conflict',
      field: 'version',
      value: version,
    });
  });

  it('a second time', async () => {
    const { id, version } = await aSentShipment(desk, 1);
    await expectRefused(desk, send(id, version), {
      status: 409,
      code: 'platform.transition_refused',
      field: 'status',
      value: 'sent',
    });
  });
});

describe('receipt refuses', () => {
  it('a specimen of another shipment', async () => {
    const { id } = await aSentShipment(desk, 1);
    const other = await aSentShipment(desk, 1);
    const { barcode } = other.specimens[0]!;
    await expectRefused(desk, () => receive(id, barcode), {
      status: 409,
      code: 'intake.not_in_shipment',
      field: 'barcode',
      value: barcode,
    });
  });

  it('a specimen that was received, also when both scans come at once', async () => {
    const { id, specimens } = await aSentShipment(desk, 2);
    const { barcode } = specimens[0]!;
    await ok(receive(id, barcode));
    const refusal = { status: 409, code: 'intake.specimen_received_twice', field: 'barcode', value: barcode };
    await expectRefused(desk, () => receive(id, barcode), refusal);
    const answers = await Promise.all([1, 2, 3].map(() => receive(id, specimens[1]!.barcode)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    // Also when the shipment as a whole has been received.
    await expectRefused(desk, () => receive(id, barcode), refusal);
  });

  it('anything from a shipment that has not left', async () => {
    const { id } = await draft();
    const { barcode } = await aSpecimen(desk);
    await ok(pack(id, barcode));
    await expectRefused(desk, () => receive(id, barcode), {
      status: 409,
      code: 'intake.shipment_not_under_way',
      field: 'status',
      value: 'draft',
    });
  });

  it('an unknown condition, an unknown field, and a technician', async () => {
    const { id, specimens } = await aSentShipment(desk, 1);
    const { barcode } = specimens[0]!;
    await expectRefused(desk, () => receive(id, barcode, { condition: 'fine' }), {
      status: 400,
      code: 'platform.invalid_input',
      field: 'condition',
      value: 'fine',
    });
    await expectRefused(desk, () => receive(id, barcode, { status: 'typed' }), {
      status: 400,
      code: 'platform.unknown_field',
      field: 'status',
      value: 'typed',
    });
    expect(
      (await post(desk.technician, `/shipments/${id}/receive`, { barcode, condition: 'good' })).status,
    ).toBe(403);
  });

  it('closing without a reason', async () => {
    const { id, version } = await aSentShipment(desk, 1);
    await expectRefused(
      desk,
      () => post(desk.analyst, `/shipments/${id}/reconcile`, { reason: ' ', version }),
      {
        status: 400,
        code: 'intake.reason_missing',
        field: 'reason',
        value: ' ',
      },
    );
  });
});

describe('a new shipment', () => {
  it('takes no fields', async () => {
    await expectRefused(desk, () => post(desk.technician, '/shipments', { districtId: 'x' }), {
      status: 400,
      code: 'platform.unknown_field',
      field: 'districtId',
      value: 'x',
    });
  });
});
