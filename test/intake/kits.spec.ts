import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aRescuedChild,
  type Desk,
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
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.close());

const reason = '包装破损';

describe('a kit that is lost or torn', () => {
  it('is voided by its point or the coordinator, and never takes a sample afterwards', async () => {
    const [torn, lost] = await issueKits(desk, 2);
    const at = `/kits/${torn!.id}/void`;
    await expectRefused(desk, () => post(desk.stranger, at, { reason }), {
      ...{ status: 404, code: 'platform.not_found', field: 'id', value: torn!.id },
    });
    await expectRefused(desk, () => post(desk.technician, at, { reason: ' ' }), {
      ...{ status: 400, code: 'intake.void_reason_missing', field: 'reason', value: ' ' },
    });
    expect((await ok(post(desk.technician, at, { reason }))).status).toBe('void');
    await ok(post(desk.coordinator, `/kits/${lost!.id}/void`, { reason: '遗失' }));
    await expectRefused(desk, () => post(desk.technician, at, { reason }), {
      ...{ status: 409, code: 'intake.kit_void', field: 'id', value: torn!.specimenBarcode },
    });
    const donor = await ok(post(desk.technician, '/persons', aRescuedChild));
    const answer = await post(desk.technician, '/specimens', specimenOf(donor.id, torn!));
    expect(answer.body).toMatchObject({ status: 409, code: 'intake.kit_void' });
    const [entry] = await sql(
      desk,
      `SELECT data->>'reason' AS reason FROM audit_entry WHERE action = 'kit.voided' AND subject_id = $1`,
      [torn!.id],
    );
    expect(entry.reason).toBe(reason);
  });

  it('is not voided once it holds a sample', async () => {
    const [kit] = await issueKits(desk, 1);
    const donor = await ok(post(desk.technician, '/persons', aRescuedChild));
    await ok(post(desk.technician, '/specimens', specimenOf(donor.id, kit!)));
    await expectRefused(desk, () => post(desk.coordinator, `/kits/${kit!.id}/void`, { reason }), {
      ...{ status: 409, code: 'intake.barcode_used', field: 'id', value: kit!.specimenBarcode },
    });
  });
});

describe('a sheet of labels', () => {
  it('is a PDF of unused kits, and the printing is audited', async () => {
    const kits = await issueKits(desk, 23);
    const ids = kits.map((kit) => kit.id).join(',');
    const answer = await desk.technician.get(`/api/v1/kits/labels.pdf?ids=${ids}`).buffer(true);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const pdf = (answer.body as Buffer).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    const [entry] = await sql(
      desk,
      `SELECT data FROM audit_entry WHERE action = 'kit.labels_printed' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry.data).toMatchObject({ count: 23, from: kits[0]!.formBarcode });
    expect((await get(desk.coordinator, '/kits/labels.pdf?count=5')).status).toBe(200);
  });

  it('never prints the labels of a used or void kit, or of another point', async () => {
    const [used, other] = await issueKits(desk, 2);
    const donor = await ok(post(desk.technician, '/persons', aRescuedChild));
    await ok(post(desk.technician, '/specimens', specimenOf(donor.id, used!)));
    await expectRefused(desk, () => get(desk.technician, `/kits/labels.pdf?ids=${used!.id}`), {
      ...{ status: 409, code: 'intake.barcode_used', field: 'ids', value: used!.specimenBarcode },
    });
    await expectRefused(desk, () => get(desk.stranger, `/kits/labels.pdf?ids=${other!.id}`), {
      ...{ status: 404, code: 'platform.not_found', field: 'ids', value: other!.id },
    });
    expect((await get(desk.technician, '/kits/labels.pdf')).body.code).toBe('intake.labels_unspecified');
    expect((await get(desk.technician, '/kits/labels.pdf?count=501')).body).toMatchObject({
      ...{ status: 400, code: 'intake.kit_count_out_of_range', field: 'count', value: 501 },
    });
    expect((await get(desk.technician, '/kits/labels.pdf?ids=x')).body).toMatchObject({
      ...{ status: 400, field: 'ids' },
    });
  });
});
