import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { Response } from 'supertest';
import type { Caller } from '../support/api.js';
import {
  aMother,
  aRescuedChild,
  aSentShipment,
  aSpecimen,
  type Desk,
  expectRefused,
  get,
  issueKits,
  ok,
  openCase,
  openDesk,
  post,
  specimenOf,
  sql,
} from './desk.js';

let desk: Desk;
let lead: Caller;
beforeAll(async () => {
  desk = await openDesk();
  lead = await desk.api.signIn('lab_lead');
});
afterAll(() => desk.close());

const REASON = '两个采集包放在一起,扫错了管';
const patch = (caller: Caller, path: string, body: object): Promise<Response> =>
  caller
    .patch(`/api/v1${path}`)
    .send(body)
    .then((answer) => answer);
const act = (caller: Caller, id: string, step: string, body: object) =>
  post(caller, `/specimens/${id}/${step}`, { reason: REASON, ...body });
const specimen = (id: string) => ok(get(desk.coordinator, `/specimens/${id}`));

/** Father and mother of one case, and a tube of each registered with the other. */
async function swappedParents() {
  const family = await openCase(desk);
  const mother = await ok(post(desk.technician, `/cases/${family.id}/relatives`, aMother()));
  const father = await ok(
    post(desk.technician, `/cases/${family.id}/relatives`, {
      ...{ relation: 'father', sex: 'male', identity: { name: '张强' } },
    }),
  );
  const [one, two] = await issueKits(desk, 2);
  const ofFather = await ok(post(desk.technician, '/specimens', specimenOf(mother.id, one!)));
  const ofMother = await ok(post(desk.technician, '/specimens', specimenOf(father.id, two!)));
  return { family, mother, father, ofFather, ofMother };
}

describe('a tube registered with the wrong donor', () => {
  it('is given to the right one by its point before sending, and the history shows both', async () => {
    const { mother, father, ofFather } = await swappedParents();
    const { version } = ofFather;
    const after = await ok(act(desk.technician, ofFather.id, 'reassign', { donorId: father.id, version }));
    expect(after).toMatchObject({ donorId: father.id, version: version + 1, status: 'registered' });
    expect(after.custody.at(-1)).toMatchObject({
      event: 'reassign',
      note: `${mother.code} → ${father.code}: ${REASON}`,
    });
    expect(after.corrections).toEqual([
      expect.objectContaining({
        status: 'applied',
        fromCode: mother.code,
        toCode: father.code,
        reason: REASON,
      }),
    ]);
    const kinds = async (id: string) =>
      (await ok(get(desk.technician, `/donors/${id}`))).timeline.map((entry: any) => entry.kind);
    expect(await kinds(mother.id)).toContain('donor.specimen_taken_away');
    expect(await kinds(father.id)).toContain('donor.specimen_assigned');
    const [entry] = await sql(
      desk,
      `SELECT data FROM audit_entry WHERE action = 'specimen.reassigned' AND subject_id = $1`,
      [ofFather.id],
    );
    expect(entry.data).toMatchObject({ fromDonorId: mother.id, toDonorId: father.id, reason: REASON });
  });

  it('needs a reason, the version that was seen, and another donor', async () => {
    const { mother, father, ofFather } = await swappedParents();
    const { id, version, barcode } = ofFather;
    const send = (body: object) => () => act(desk.technician, id, 'reassign', { version, ...body });
    await expectRefused(desk, send({ donorId: father.id, reason: ' ' }), {
      ...{ status: 400, code: 'intake.correction_reason_missing', field: 'reason', value: ' ' },
    });
    await expectRefused(desk, send({ donorId: father.id, version: 7 }), {
      ...{ status: 409, code: 'platform.version_conflict', field: 'version', value: 7 },
    });
    await expectRefused(desk, send({ donorId: mother.id }), {
      ...{ status: 409, code: 'intake.specimen_same_donor', field: 'donorId', value: mother.code },
    });
    const far = await ok(post(desk.stranger, '/persons', aRescuedChild));
    await expectRefused(desk, send({ donorId: far.id }), {
      ...{ status: 404, code: 'platform.not_found', field: 'donorId', value: far.id },
    });
    const unborn = await ok(
      post(desk.technician, '/persons', { ...aRescuedChild, birthYear: 2026, foundOn: undefined }),
    );
    const old = await ok(
      patch(desk.technician, `/specimens/${id}`, { collectedOn: '2025-12-30', reason: REASON, version }),
    );
    await expectRefused(desk, send({ donorId: unborn.id, version: old.version }), {
      ...{ status: 400, code: 'intake.collected_before_birth', field: 'collectedOn', value: '2025-12-30' },
    });
    expect((await act(desk.stranger, id, 'reassign', { donorId: far.id, version })).status).toBe(404);
    expect(barcode).toMatch(/^HS/);
  });

  it('is exchanged with another in one action, or not at all', async () => {
    const { mother, father, ofFather, ofMother } = await swappedParents();
    const { id, version } = ofFather;
    const swap = (body: object) => act(desk.technician, id, 'swap', { version, ...body });
    await expectRefused(desk, () => swap({ otherBarcode: 'HS00000000' }), {
      ...{ status: 404, code: 'platform.not_found', field: 'otherBarcode', value: 'HS00000000' },
    });
    await ok(swap({ otherBarcode: ofMother.barcode.toLowerCase() }));
    expect((await specimen(ofFather.id)).donorId).toBe(father.id);
    const other = await specimen(ofMother.id);
    expect(other.donorId).toBe(mother.id);
    expect(other.corrections).toHaveLength(1);
    expect(other.custody.at(-1)).toMatchObject({ event: 'reassign' });
    await expectRefused(
      desk,
      () => act(desk.technician, id, 'swap', { version, otherBarcode: ofMother.barcode }),
      {
        ...{ status: 409, code: 'platform.version_conflict', field: 'version', value: version },
      },
    );
  });

  it('is corrected by the coordinator after sending, no longer by the point', async () => {
    const box = await aSentShipment(desk, 1);
    const sent = box.specimens[0]!;
    const right = await ok(post(desk.technician, '/persons', aRescuedChild));
    const body = { donorId: right.id, version: sent.version };
    await expectRefused(desk, () => act(desk.technician, sent.id, 'reassign', body), {
      ...{ status: 409, code: 'intake.specimen_already_sent', field: 'id', value: sent.barcode },
    });
    expect((await act(desk.analyst, sent.id, 'reassign', body)).status).toBe(403);
    const after = await ok(act(desk.coordinator, sent.id, 'reassign', body));
    expect(after).toMatchObject({ donorId: right.id, status: 'in_transit' });
  });
});

describe('a tube that was spoiled at the point', () => {
  it('leaves the list of tubes to pack, and comes back when that was a mistake', async () => {
    const one = await aSpecimen(desk);
    const waiting = async () =>
      (await ok(get(desk.technician, '/worklist'))).items.find(
        (item: any) => item.kind === 'specimens_to_pack',
      );
    const before = (await waiting()).count;
    const spoiled = await ok(act(desk.technician, one.id, 'spoil', { version: one.version }));
    expect(spoiled.status).toBe('spoiled');
    expect((await waiting()).count).toBe(before - 1);
    const { id } = await ok(post(desk.technician, '/shipments', {}));
    await expectRefused(
      desk,
      () => post(desk.technician, `/shipments/${id}/specimens`, { barcode: one.barcode }),
      {
        ...{ status: 409, code: 'platform.transition_refused', field: 'status', value: 'spoiled' },
      },
    );
    const back = await ok(act(desk.technician, one.id, 'restore', { version: spoiled.version }));
    expect(back.status).toBe('registered');
    await ok(post(desk.technician, `/shipments/${id}/specimens`, { barcode: one.barcode }));
  });
});

describe('material and day of collection', () => {
  it('are corrected with reason and history', async () => {
    const one = await aSpecimen(desk);
    const body = { material: 'swab', collectedOn: '2026-01-06', reason: REASON, version: one.version };
    const after = await ok(patch(desk.technician, `/specimens/${one.id}`, body));
    expect(after).toMatchObject({ material: 'swab', collectedOn: '2026-01-06' });
    const [entry] = await sql(
      desk,
      `SELECT data FROM audit_entry WHERE action = 'specimen.corrected' AND subject_id = $1`,
      [one.id],
    );
    expect(entry.data).toMatchObject({
      before: { material: 'blood_card', collectedOn: '2026-01-05' },
      after: { material: 'swab', collectedOn: '2026-01-06' },
      reason: REASON,
    });
    await expectRefused(
      desk,
      () => patch(desk.technician, `/specimens/${one.id}`, { ...body, version: after.version }),
      { status: 400, code: 'intake.nothing_corrected', field: 'body' },
    );
  });
});

describe('a receipt', () => {
  const receive = (box: string, barcode: string, part: object = {}) =>
    post(desk.analyst, `/shipments/${box}/receive`, { barcode, condition: 'good', ...part });
  const boxOf = (id: string) => ok(get(desk.analyst, `/shipments/${id}`));

  it('with a wrong condition is undone on the same day, and received again', async () => {
    const box = await aSentShipment(desk, 2);
    const [one, two] = [box.specimens[0]!, box.specimens[1]!];
    await ok(receive(box.id, one.barcode, { condition: 'damaged' }));
    await ok(receive(box.id, two.barcode));
    const rejected = await specimen(one.id);
    const undone = await ok(act(desk.analyst, one.id, 'undo-receipt', { version: rejected.version }));
    expect(undone).toMatchObject({ status: 'in_transit', rejectReason: null });
    expect(await boxOf(box.id)).toMatchObject({ status: 'partially_received', receivedAt: null });
    expect(await ok(receive(box.id, one.barcode))).toMatchObject({ status: 'received' });
    expect((await specimen(one.id)).custody.map((event: any) => event.event)).toEqual(
      expect.arrayContaining(['reject', 'undo_receipt', 'receive']),
    );
  });

  it('of a whole box is undone on the same day, not on the next', async () => {
    const box = await aSentShipment(desk, 1);
    const one = box.specimens[0]!;
    await ok(receive(box.id, one.barcode));
    await ok(act(desk.analyst, one.id, 'undo-receipt', { version: (await specimen(one.id)).version }));
    expect((await boxOf(box.id)).status).toBe('sent');
    await ok(receive(box.id, one.barcode));
    // The application may not change what happened; the owner of the database moves it two days back.
    const owner = new pg.Client({ connectionString: desk.api.config.databaseUrl });
    await owner.connect();
    await owner.query(`UPDATE custody_event SET at = at - interval '2 days' WHERE specimen_id = $1`, [
      one.id,
    ]);
    await owner.end();
    const { version } = await specimen(one.id);
    const answer = await act(desk.analyst, one.id, 'undo-receipt', { version });
    expect([answer.status, answer.body.code]).toEqual([409, 'intake.receipt_too_old']);
  });

  it('that rejected a good tube is overruled by the laboratory lead', async () => {
    const box = await aSentShipment(desk, 1);
    const one = box.specimens[0]!;
    await ok(receive(box.id, one.barcode, { condition: 'unlabelled' }));
    const { version } = await specimen(one.id);
    expect((await act(desk.analyst, one.id, 'accept', { version })).status).toBe(403);
    expect(await ok(act(lead, one.id, 'accept', { version }))).toMatchObject({
      ...{ status: 'received', rejectReason: null },
    });
  });

  it('takes in a tube of a reconciled box that is found the next day', async () => {
    const box = await aSentShipment(desk, 2);
    const [one, two] = [box.specimens[0]!, box.specimens[1]!];
    const half = await ok(receive(box.id, one.barcode));
    await ok(
      post(desk.analyst, `/shipments/${box.id}/reconcile`, { reason: '少一支', version: half.version }),
    );
    await expectRefused(desk, () => receive(box.id, two.barcode), {
      ...{ status: 409, code: 'intake.specimen_declared_lost', field: 'barcode', value: two.barcode },
    });
    await expectRefused(desk, () => receive(box.id, two.barcode, { unexpected: true, note: ' ' }), {
      ...{ status: 400, code: 'intake.unexpected_note_missing', field: 'note', value: ' ' },
    });
    const found = await ok(receive(box.id, two.barcode, { unexpected: true, note: '夹在箱盖里' }));
    expect([found.status, ...found.specimens.map((row: any) => row.status)]).toEqual([
      ...['reconciled', 'received', 'received'],
    ]);
    expect((await specimen(two.id)).custody.at(-1)).toMatchObject({ event: 'find', note: '夹在箱盖里' });
  });

  it('takes in a lost box that is delivered after all', async () => {
    const box = await aSentShipment(desk, 1);
    await ok(
      post(desk.coordinator, `/shipments/${box.id}/declare-lost`, {
        reason: '快递丢失',
        version: box.version,
      }),
    );
    const one = box.specimens[0]!;
    const found = await ok(receive(box.id, one.barcode, { unexpected: true, note: '快递补送' }));
    expect([found.status, found.specimens[0].status]).toEqual(['reconciled', 'received']);
  });

  it('takes in a tube that no list names, or the list of another box', async () => {
    const [box, other] = [await aSentShipment(desk, 1), await aSentShipment(desk, 1)];
    const loose = await aSpecimen(desk);
    await expectRefused(desk, () => receive(box.id, loose.barcode), {
      ...{ status: 409, code: 'intake.not_in_shipment', field: 'barcode', value: loose.barcode },
    });
    const part = { unexpected: true, note: '箱内多出一支' };
    const after = await ok(receive(box.id, loose.barcode, part));
    expect(after.specimens).toHaveLength(2);
    await ok(receive(box.id, other.specimens[0]!.barcode, { ...part, condition: 'damaged' }));
    expect(await specimen(other.specimens[0]!.id)).toMatchObject({
      ...{ status: 'rejected', rejectReason: 'damaged', shipmentId: box.id },
    });
    expect((await boxOf(other.id)).status).toBe('received');
    const last = await ok(receive(box.id, box.specimens[0]!.barcode));
    expect(last.status).toBe('received');
    const late = await aSpecimen(desk);
    expect((await ok(receive(box.id, late.barcode, part))).specimens).toHaveLength(4);
  });

  it('is not needed for a lost tube that is still at the point', async () => {
    const box = await aSentShipment(desk, 1);
    await ok(
      post(desk.analyst, `/shipments/${box.id}/declare-lost`, { reason: '空箱', version: box.version }),
    );
    const one = box.specimens[0]!;
    const { version } = await specimen(one.id);
    expect(await ok(act(desk.technician, one.id, 'found', { version }))).toMatchObject({
      ...{ status: 'registered', shipmentId: null },
    });
    const { id } = await ok(post(desk.technician, '/shipments', {}));
    await ok(post(desk.technician, `/shipments/${id}/specimens`, { barcode: one.barcode }));
  });
});
