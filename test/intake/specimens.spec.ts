import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Donors, Specimens } from '@homeward/intake';
import { Offices } from '@homeward/testing';
import {
  aRescuedChild,
  aSpecimen,
  type Desk,
  everything,
  expectRefused,
  get,
  issueKits,
  ok,
  openDesk,
  post,
  specimenOf,
  sql,
} from './desk.js';

let desk: Desk;
let donor: { id: string; code: string };
beforeAll(async () => {
  desk = await openDesk();
  donor = await ok(post(desk.technician, '/persons', aRescuedChild));
});
afterAll(() => desk.close());

const register = (body: object) => post(desk.technician, '/specimens', body);

describe('kits', () => {
  it('are issued to a point with barcodes of their own, and seen there only', async () => {
    const [first, second] = await issueKits(desk, 2);
    expect(first!.formBarcode).toMatch(/^HF[0-9A-Z]{9}$/);
    expect(first!.specimenBarcode.slice(2, 10)).toBe(first!.formBarcode.slice(2, 10));
    const here = await ok(get(desk.technician, '/kits?status=issued&limit=2'));
    expect(here.items.map((kit: any) => kit.id)).toEqual([second!.id, first!.id]);
    expect((await ok(get(desk.stranger, '/kits'))).items).toEqual([]);
  });

  it.each([0, 501])('are not issued %s at a time', async (count) => {
    const [{ id }] = await sql(desk, `SELECT id FROM collection_point WHERE code = 'TJ-HP-01'`);
    await expectRefused(desk, () => post(desk.coordinator, '/kits', { collectionPointId: id, count }), {
      status: 400,
      code: 'intake.kit_count_out_of_range',
      field: 'count',
      value: count,
    });
  });

  it('are not issued to a point that does not exist, nor by a technician', async () => {
    const body = { collectionPointId: donor.id, count: 1 };
    await expectRefused(desk, () => post(desk.coordinator, '/kits', body), {
      status: 404,
      code: 'platform.not_found',
      field: 'collectionPointId',
      value: donor.id,
    });
    expect((await post(desk.technician, '/kits', body)).status).toBe(403);
  });
});

describe('a specimen', () => {
  it('is registered with both barcodes of one kit, and its custody begins', async () => {
    const [kit] = await issueKits(desk, 1);
    const scanned = { ...kit!, specimenBarcode: ` ${kit!.specimenBarcode.toLowerCase()} ` };
    const specimen = await ok(register(specimenOf(donor.id, scanned)));
    expect(specimen).toMatchObject({
      barcode: kit!.specimenBarcode,
      donorCode: donor.code,
      collectedOn: '2026-01-05',
      status: 'registered',
      shipmentId: null,
    });
    const seen = await ok(get(desk.technician, `/specimens/${specimen.id}`));
    expect(seen.custody).toEqual([
      {
        event: 'register',
        fromStatus: null,
        toStatus: 'registered',
        at: expect.any(String),
        who: '王敏',
        note: null,
      },
    ]);
    const detail = await ok(get(desk.technician, `/donors/${donor.id}`));
    expect(detail.specimens.at(-1)).toEqual({
      id: specimen.id,
      barcode: specimen.barcode,
      status: 'registered',
    });
    expect(detail.timeline.at(-1).kind).toBe('specimen.registered');
  });

  it('is found by either barcode, and a fresh kit as a kit', async () => {
    const [kit, fresh] = await issueKits(desk, 2);
    const { id } = await ok(register(specimenOf(donor.id, kit!)));
    for (const barcode of [kit!.formBarcode, kit!.specimenBarcode])
      expect(await ok(get(desk.technician, `/scan/${barcode}`))).toEqual({
        kind: 'specimen',
        id,
        path: `/specimens/${id}`,
        status: 'registered',
      });
    expect(await ok(get(desk.technician, `/scan/${fresh!.formBarcode}`))).toMatchObject({
      kind: 'kit',
      status: 'issued',
    });
  });

  it('of another district looks as if it did not exist', async () => {
    const { id } = await aSpecimen(desk);
    await expectRefused(desk, () => get(desk.stranger, `/specimens/${id}`), {
      status: 404,
      code: 'platform.not_found',
      field: 'id',
      value: id,
    });
  });

  it('has a custody record that the application cannot change or delete', async () => {
    await aSpecimen(desk);
    for (const statement of [`UPDATE custody_event SET note = 'x'`, 'DELETE FROM custody_event'])
      await expect(sql(desk, statement)).rejects.toThrow(/permission denied/);
  });
});

describe('registering a specimen refuses', () => {
  it('form and tube of different kits', async () => {
    const [one, other] = await issueKits(desk, 2);
    const body = specimenOf(donor.id, {
      formBarcode: one!.formBarcode,
      specimenBarcode: other!.specimenBarcode,
    });
    await expectRefused(desk, () => register(body), {
      status: 409,
      code: 'intake.barcodes_of_different_kits',
      field: 'specimenBarcode',
      value: other!.specimenBarcode,
    });
  });

  it('a barcode with a wrong check character', async () => {
    const [kit] = await issueKits(desk, 1);
    const wrong = kit!.formBarcode.slice(0, -1) + (kit!.formBarcode.endsWith('0') ? '1' : '0');
    await expectRefused(desk, () => register(specimenOf(donor.id, { ...kit!, formBarcode: wrong })), {
      status: 400,
      code: 'intake.barcode_malformed',
      field: 'formBarcode',
      value: wrong,
    });
  });

  it('the form scanned in place of the tube', async () => {
    const [kit] = await issueKits(desk, 1);
    await expectRefused(
      desk,
      () => register(specimenOf(donor.id, { ...kit!, specimenBarcode: kit!.formBarcode })),
      {
        status: 400,
        code: 'intake.barcode_of_wrong_kind',
        field: 'specimenBarcode',
        value: kit!.formBarcode,
      },
    );
  });

  it('a barcode that no one issued', async () => {
    const [kit] = await issueKits(desk, 1);
    const { makeBarcode } = await import('@homeward/rules');
    const never = makeBarcode('HF', 999_999_999);
    await expectRefused(desk, () => register(specimenOf(donor.id, { ...kit!, formBarcode: never })), {
      status: 404,
      code: 'intake.barcode_not_issued',
      field: 'formBarcode',
      value: never,
    });
    const tube = makeBarcode('HS', 999_999_999);
    await expectRefused(desk, () => register(specimenOf(donor.id, { ...kit!, specimenBarcode: tube })), {
      status: 404,
      code: 'intake.barcode_not_issued',
      field: 'specimenBarcode',
      value: tube,
    });
  });

  it('a barcode of another point', async () => {
    const [theirs] = await issueKits(desk, 1, 'TJ-HX-01');
    await expectRefused(desk, () => register(specimenOf(donor.id, theirs!)), {
      status: 409,
      code: 'intake.barcode_of_other_point',
      field: 'formBarcode',
      value: theirs!.formBarcode,
    });
  });

  it('a barcode used before, also when both come at once', async () => {
    const [kit, other] = await issueKits(desk, 2);
    await ok(register(specimenOf(donor.id, kit!)));
    await expectRefused(desk, () => register(specimenOf(donor.id, kit!)), {
      status: 409,
      code: 'intake.barcode_used',
      field: 'specimenBarcode',
      value: kit!.specimenBarcode,
    });
    const answers = await Promise.all([1, 2, 3].map(() => register(specimenOf(donor.id, other!))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  });

  it('a void kit', async () => {
    const [kit] = await issueKits(desk, 1);
    await sql(desk, `UPDATE collection_kit SET status = 'void' WHERE id = $1`, [kit!.id]);
    await expectRefused(desk, () => register(specimenOf(donor.id, kit!)), {
      status: 409,
      code: 'intake.kit_void',
      field: 'specimenBarcode',
      value: kit!.specimenBarcode,
    });
  });

  it.each([
    [
      'a collection in the future',
      { collectedOn: '2999-01-01' },
      'intake.day_in_future',
      'collectedOn',
      '2999-01-01',
    ],
    [
      'a collection before birth',
      { collectedOn: '2014-01-01' },
      'intake.collected_before_birth',
      'collectedOn',
      '2014-01-01',
    ],
    ['an unknown material', { material: 'hair' }, 'platform.invalid_input', 'material', 'hair'],
    ['an unknown field', { status: 'typed' }, 'platform.unknown_field', 'status', 'typed'],
  ])('%s', async (_, part, code, field, value) => {
    const [kit] = await issueKits(desk, 1);
    await expectRefused(desk, () => register({ ...specimenOf(donor.id, kit!), ...part }), {
      status: 400,
      code,
      field,
      value,
    });
  });

  it('a donor of another district, as one that does not exist', async () => {
    const [kit] = await issueKits(desk, 1);
    const theirs = await ok(post(desk.stranger, '/persons', aRescuedChild));
    await expectRefused(desk, () => register(specimenOf(theirs.id, kit!)), {
      status: 404,
      code: 'platform.not_found',
      field: 'donorId',
      value: theirs.id,
    });
  });

  it('a donor who withdrew the consent', async () => {
    const [kit] = await issueKits(desk, 1);
    const person = await ok(
      post(desk.technician, '/persons', {
        ...aRescuedChild,
        consent: { kind: 'legal_basis', reference: 'x', givenOn: '2026-01-02' },
      }),
    );
    await ok(post(desk.technician, `/donors/${person.id}/consent/withdraw`, { reason: 'x' }));
    await expectRefused(desk, () => register(specimenOf(person.id, kit!)), {
      status: 409,
      code: 'intake.donor_withdrawn',
      field: 'donorId',
      value: person.code,
    });
  });
});

describe('registered in a batch', () => {
  let offices: Offices;
  beforeAll(async () => {
    offices = await Offices.open(desk.api.app);
  });

  const person = (birthYear: number, givenOn = '2026-01-05') => ({
    ...{ category: 'rescued_child' as const, sex: 'female' as const, birthYear },
    consent: { kind: 'legal_basis' as const, reference: 'TY-9', givenOn },
  });
  const registered = (kits: readonly { formBarcode: string; specimenBarcode: string }[]) =>
    offices.db.run(offices.actor('technician'), async (tx) => {
      const donors = await offices.service(Donors).registerPersons(tx, [person(2015), person(2016)]);
      const asked = donors.map(({ id }, place) => ({
        ...{ donorId: id, ...kits[place]!, material: 'blood_card' as const, collectedOn: '2026-01-05' },
      }));
      return { donors, views: await offices.service(Specimens).registerAll(tx, asked) };
    });

  it('persons and specimens are as if registered one by one', async () => {
    const { donors, views } = await registered(await issueKits(desk, 2));
    const one = await ok(post(desk.technician, '/persons', person(2017)));
    const number = (code: string) => Number(code.slice(2));
    expect(donors.map(({ code }) => number(code))).toEqual([2, 1].map((before) => number(one.code) - before));
    expect(views.map(({ donorCode }) => donorCode)).toEqual(donors.map(({ code }) => code));
    const stored = `SELECT version, birth_year, (SELECT json_agg(c.given_on) FROM consent c WHERE c.donor_id = d.id) AS given,
      (SELECT json_agg(a.action ORDER BY a.id) FROM audit_entry a WHERE a.subject_id = d.id::text) AS actions
      FROM donor d WHERE d.id = ANY($1) ORDER BY birth_year`;
    const [first, second, alone] = await sql(desk, stored, [[...donors.map(({ id }) => id), one.id]]);
    expect([first, second]).toEqual([2015, 2016].map((birthYear) => ({ ...alone, birth_year: birthYear })));
    expect(donors.map(({ version }) => version)).toEqual([alone.version, alone.version]);
    const seen = await ok(get(desk.technician, `/specimens/${views[1]!.specimen.id}`));
    expect(seen).toMatchObject({ status: 'registered', donorCode: donors[1]!.code });
    expect(seen.custody).toHaveLength(1);
  });

  it('nothing is stored when one is wrong: a kit scanned twice, a consent before birth', async () => {
    const [kit] = await issueKits(desk, 1);
    const before = await everything(desk);
    await expect(registered([kit!, kit!])).rejects.toMatchObject({ code: 'intake.barcode_used' });
    const persons = [person(2015), person(2016, '2015-01-05')];
    await expect(
      offices.db.run(offices.actor('technician'), (tx) =>
        offices.service(Donors).registerPersons(tx, persons),
      ),
    ).rejects.toMatchObject({ field: 'consent.givenOn' });
    expect(await everything(desk)).toBe(before);
  });
});

describe('a scan refuses', () => {
  it('a text that is not a barcode', async () => {
    await expectRefused(desk, () => get(desk.technician, '/scan/6901234567892'), {
      status: 400,
      code: 'intake.barcode_malformed',
      field: 'barcode',
      value: '6901234567892',
    });
  });

  it("another point's shipment, as one that does not exist", async () => {
    const { number } = await ok(post(desk.stranger, '/shipments', {}));
    await expectRefused(desk, () => get(desk.technician, `/scan/${number}`), {
      status: 404,
      code: 'platform.not_found',
      field: 'barcode',
      value: number,
    });
  });
});
