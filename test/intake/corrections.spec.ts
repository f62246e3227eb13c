import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { Response } from 'supertest';
import { until } from '@homeward/testing';
import type { Caller } from '../support/api.js';
import {
  aMother,
  type Desk,
  expectRefused,
  get,
  idNumber,
  ok,
  openCase,
  openDesk,
  post,
  sql,
  aRescuedChild,
} from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const put = (caller: Caller, path: string, body: object): Promise<Response> =>
  caller
    .put(`/api/v1${path}`)
    .send(body)
    .then((answer) => answer);

async function aMotherInACase() {
  const family = await openCase(desk);
  const mother = await ok(post(desk.technician, `/cases/${family.id}/relatives`, aMother()));
  return { family, mother, identity: mother.identity as Record<string, string> };
}
const searchVersion = async (caseId: string) =>
  (await ok(get(desk.technician, `/cases/${caseId}`))).search.version as number;

describe('a name that was mistyped', () => {
  it('is corrected, encrypted, and audited by its fields only', async () => {
    const { mother, identity, family } = await aMotherInACase();
    const before = await searchVersion(family.id);
    const corrected = await ok(
      put(desk.technician, `/donors/${mother.id}/identity`, {
        identity: { ...identity, name: '李秀瑛', address: '和平区某街2号' },
        version: mother.version,
      }),
    );
    expect(corrected.identity).toEqual({ ...identity, name: '李秀瑛', address: '和平区某街2号' });
    expect(corrected.version).toBe(mother.version + 1);
    const [entry] = await sql(
      desk,
      `SELECT data::text FROM audit_entry WHERE action = 'identity.corrected' AND subject_id = $1`,
      [mother.id],
    );
    expect(JSON.parse(entry.data)).toEqual({ fields: ['name', 'address'] });
    const [row] = await sql(
      desk,
      'SELECT row_to_json(identity)::text AS all FROM identity WHERE donor_id = $1',
      [mother.id],
    );
    expect(row.all).not.toMatch(/李秀|某街/);
    // Nothing that is compared has changed.
    expect(await searchVersion(family.id)).toBe(before);
  });

  it('is corrected by its own point or the coordinator, and not over a correction that was not seen', async () => {
    const { mother, identity } = await aMotherInACase();
    const at = `/donors/${mother.id}/identity`;
    const body = { identity: { ...identity, name: '王' }, version: mother.version };
    await expectRefused(desk, () => put(desk.stranger, at, body), {
      ...{ status: 404, code: 'platform.not_found', field: 'id', value: mother.id },
    });
    expect((await put(desk.analyst, at, body)).status).toBe(403);
    await expectRefused(desk, () => put(desk.technician, at, { ...body, version: 9 }), {
      ...{ status: 409, code: 'platform.version_conflict', field: 'version', value: 9 },
    });
    await expectRefused(desk, () => put(desk.technician, at, { ...body, identity: {} }), {
      ...{ status: 400, code: 'intake.name_missing', field: 'identity.name', value: '' },
    });
  });
});

describe('an ID number that was mistyped', () => {
  it('passes every check of a registration', async () => {
    const { mother, identity } = await aMotherInACase();
    const send = (number: string, more: object = {}) =>
      put(desk.technician, `/donors/${mother.id}/identity`, {
        ...{ identity: { ...identity, idNumber: number }, version: mother.version },
        ...more,
      });
    const male = idNumber('1988-02-03', 'male');
    await expectRefused(desk, () => send('120101198802030001'), {
      ...{ status: 400, code: 'intake.id_number_check_character', field: 'identity.idNumber' },
      value: '120101198802030001',
    });
    await expectRefused(desk, () => send(male), {
      ...{ status: 400, code: 'intake.id_number_sex_disagrees', field: 'sex', value: 'female' },
    });
    // With the sex corrected too, the declared relation no longer stands: a mother is not a man.
    await expectRefused(desk, () => send(male, { sex: 'male' }), {
      ...{ status: 400, code: 'intake.relation_sex_disagrees', field: 'sex', value: 'male' },
    });
  });

  it('does not register the same person twice without a choice', async () => {
    const { mother } = await aMotherInACase();
    const other = await aMotherInACase();
    const taken = mother.identity.idNumber as string;
    const at = `/donors/${other.mother.id}/identity`;
    const body = { identity: { ...other.identity, idNumber: taken }, version: other.mother.version };
    await expectRefused(desk, () => put(desk.technician, at, body), {
      ...{ status: 409, code: 'intake.duplicate_id_number', field: 'identity.idNumber', value: taken },
    });
    const twin = await ok(put(desk.technician, at, { ...body, duplicateChoice: 'twin' }));
    expect(twin.identity.idNumber).toBe(taken);
    // The choice belongs to the number: another telephone asks for none.
    const again = { identity: { ...twin.identity, phone: '13900009999' }, version: twin.version };
    expect((await ok(put(desk.technician, at, again))).identity).toMatchObject({
      ...{ idNumber: taken, phone: '13900009999' },
    });
  });

  it('that changes a birth date starts a new search of the family', async () => {
    const { mother, identity, family } = await aMotherInACase();
    const before = await searchVersion(family.id);
    const corrected = await ok(
      put(desk.technician, `/donors/${mother.id}/identity`, {
        identity: { ...identity, idNumber: idNumber('1986-02-03', 'female') },
        birthYear: 1986,
        version: mother.version,
      }),
    );
    expect(corrected.birthYear).toBe(1986);
    expect(await searchVersion(family.id)).toBe(before + 1);
  });

  it('waits for a publication that locks the donor, without a deadlock', async () => {
    const { mother, identity, family } = await aMotherInACase();
    const publication = new pg.Client({ connectionString: desk.api.config.databaseUrl });
    await publication.connect();
    try {
      await publication.query('BEGIN');
      await publication.query('SELECT FROM donor WHERE id = $1 FOR NO KEY UPDATE', [mother.id]);
      const correction = put(desk.technician, `/donors/${mother.id}/identity`, {
        identity: { ...identity, idNumber: idNumber('1985-02-03', 'female') },
        ...{ birthYear: 1985, version: mother.version },
      });
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await until(async () => (await publication.query(waiting)).rowCount, { what: 'the correction waits' });
      // The other order would be a deadlock, and one of the two would be lost.
      await publication.query(`SET LOCAL lock_timeout = '2s'`);
      const held = await publication.query('SELECT FROM missing_case WHERE id = $1 FOR SHARE', [family.id]);
      expect(held.rowCount).toBe(1);
      await publication.query('COMMIT');
      expect((await ok(correction)).birthYear).toBe(1985);
    } finally {
      await publication.end();
    }
  });

  it('that changes the sex or birth of a person of unknown origin has the person compared again', async () => {
    const person = await ok(post(desk.technician, '/persons', aRescuedChild));
    const asked = () =>
      sql(desk, `SELECT 1 FROM work_item WHERE kind = 'profile.corrected' AND subject_id = $1`, [person.id]);
    const correct = (part: object, version: number) =>
      ok(put(desk.technician, `/donors/${person.id}/identity`, { identity: {}, ...part, version }));
    const same = await correct({}, person.version);
    expect(await asked()).toHaveLength(0);
    await correct({ sex: 'female' }, same.version);
    expect(await asked()).toHaveLength(1);
  });

  it('of the missing child is corrected on the case, with its relatives still older', async () => {
    const { family } = await aMotherInACase();
    const { version } = await ok(get(desk.technician, `/cases/${family.id}`));
    const at = `/cases/${family.id}/identity`;
    const number = idNumber('2015-05-02', 'male');
    const identity = { name: '张小明', idNumber: number };
    await expectRefused(desk, () => put(desk.technician, at, { identity, version }), {
      ...{ status: 400, code: 'intake.id_number_birth_disagrees', field: 'birthDate', value: '2015-05-01' },
    });
    await expectRefused(
      desk,
      () => put(desk.technician, at, { identity: { name: '张小明' }, birthDate: '1980-01-01', version }),
      { status: 400, code: 'intake.relation_birth_disagrees', field: 'birthYear', value: 1988 },
    );
    const corrected = await ok(put(desk.technician, at, { identity, birthDate: '2015-05-02', version }));
    expect(corrected).toMatchObject({ missingBirthDate: '2015-05-02', identity: { idNumber: number } });
    expect(corrected.timeline.map((entry: any) => entry.kind)).toContain('identity.corrected');
  });
});

const patch = (caller: Caller, path: string, body: object): Promise<Response> =>
  caller
    .patch(`/api/v1${path}`)
    .send(body)
    .then((answer) => answer);
const REASON = '登记表与系统不一致';
const lastEntry = async (action: string, subject: string) =>
  (
    await sql(
      desk,
      `SELECT data, role FROM audit_entry WHERE action = $1 AND subject_id = $2 ORDER BY id DESC LIMIT 1`,
      [action, subject],
    )
  )[0];

describe('every other field', () => {
  it('of a case is corrected with before and after, also by the coordinator', async () => {
    const { family } = await aMotherInACase();
    const before = await searchVersion(family.id);
    const { version } = await ok(get(desk.technician, `/cases/${family.id}`));
    const at = `/cases/${family.id}`;
    await expectRefused(
      desk,
      () => patch(desk.technician, at, { missingSince: '2010-01-01', reason: REASON, version }),
      { status: 400, code: 'intake.born_after_missing', field: 'missingSince', value: '2015-05-01' },
    );
    const after = await ok(
      patch(desk.coordinator, at, { missingSince: '2018-03-05', urgent: true, reason: REASON, version }),
    );
    expect(after).toMatchObject({ missingSince: '2018-03-05', urgent: true, version: version + 1 });
    expect(await searchVersion(family.id)).toBe(before + 1);
    expect(await lastEntry('case.corrected', family.id)).toEqual({
      role: 'coordinator',
      data: {
        ...{ before: { missingSince: '2018-03-04', urgent: false }, reason: REASON },
        after: { missingSince: '2018-03-05', urgent: true },
      },
    });
    // Urgency alone moves the search forward, and searches nothing again.
    await ok(patch(desk.technician, at, { urgent: false, reason: REASON, version: after.version }));
    expect(await searchVersion(family.id)).toBe(before + 1);
  });

  it('of a person: category and day of finding, which can be cleared', async () => {
    const person = await ok(post(desk.technician, '/persons', aRescuedChild));
    const body = { category: 'welfare_resident', foundOn: null, reason: REASON, version: person.version };
    const after = await ok(patch(desk.technician, `/donors/${person.id}`, body));
    expect(after).toMatchObject({ category: 'welfare_resident', foundOn: null });
    expect((await lastEntry('donor.corrected', person.id)).data.before).toEqual({
      ...{ category: 'rescued_child', foundOn: '2024-01-02' },
    });
    await expectRefused(
      desk,
      () =>
        patch(desk.technician, `/donors/${person.id}`, {
          foundOn: '2014-01-01',
          reason: REASON,
          version: after.version,
        }),
      { status: 400, code: 'intake.found_before_birth', field: 'foundOn', value: '2014-01-01' },
    );
    expect((await patch(desk.stranger, `/donors/${person.id}`, body)).status).toBe(404);
  });

  it('of a consent is corrected while the consent stays in force', async () => {
    const { mother } = await aMotherInACase();
    const consent = { kind: 'own_consent', reference: 'TY-1', givenOn: '2026-01-05' };
    const donor = await ok(post(desk.technician, `/donors/${mother.id}/consent`, consent));
    const asked = () =>
      sql(desk, `SELECT generation FROM work_item WHERE kind = 'profile.consent' AND subject_id = $1`, [
        mother.id,
      ]);
    const before = await asked();
    const body = { reference: ' TY-2 ', givenOn: '2026-01-06', reason: REASON, version: donor.version };
    const after = await ok(patch(desk.technician, `/donors/${mother.id}/consent`, body));
    expect(after.consent).toMatchObject({
      ...{ id: donor.consent.id, reference: 'TY-2', givenOn: '2026-01-06', withdrawnAt: null },
    });
    expect(await asked()).toEqual(before);
    expect((await lastEntry('consent.corrected', mother.id)).data).toMatchObject({
      ...{ before: { reference: 'TY-1' }, after: { reference: 'TY-2' }, reason: REASON },
    });
  });

  it('that was wrong can be unknown again: null clears a birth year, leaving it out keeps it', async () => {
    const person = await ok(post(desk.technician, '/persons', aRescuedChild));
    const correct = (part: object, version: number) =>
      ok(put(desk.coordinator, `/donors/${person.id}/identity`, { identity: {}, ...part, version }));
    const kept = await correct({}, person.version);
    expect(kept.birthYear).toBe(2015);
    const cleared = await correct({ birthYear: null, reason: REASON }, kept.version);
    expect(cleared.birthYear).toBeNull();
    expect((await lastEntry('donor.corrected', person.id)).data).toMatchObject({
      ...{ before: { birthYear: 2015 }, after: { birthYear: null }, reason: REASON },
    });
  });
});

describe('a wrong relative', () => {
  const REMOVE = { reason: '登记的是邻居' };

  it('leaves the family, and the real mother takes the place', async () => {
    const { family, mother } = await aMotherInACase();
    const before = await searchVersion(family.id);
    const { version } = await ok(get(desk.technician, `/cases/${family.id}`));
    const at = `/cases/${family.id}/relatives/${mother.id}/remove`;
    expect((await post(desk.analyst, at, { ...REMOVE, version })).status).toBe(403);
    expect((await post(desk.stranger, at, { ...REMOVE, version })).status).toBe(404);
    const after = await ok(post(desk.technician, at, { ...REMOVE, version }));
    expect(after.members).toEqual([]);
    expect(await searchVersion(family.id)).toBe(before + 1);
    expect((await lastEntry('case.relative_removed', family.id)).data).toMatchObject({
      ...{ donorId: mother.id, relation: 'mother', reason: REMOVE.reason },
    });
    expect((await ok(get(desk.technician, `/donors/${mother.id}`))).cases).toEqual([]);
    await ok(post(desk.technician, `/cases/${family.id}/relatives`, aMother()));
    await expectRefused(desk, () => post(desk.technician, at, { ...REMOVE, version: after.version }), {
      ...{ status: 404, code: 'intake.not_in_family', field: 'donorId', value: mother.id },
    });
  });

  it('gets the right relation, in the case and with the person', async () => {
    const family = await openCase(desk);
    const uncle = await ok(
      post(desk.technician, `/cases/${family.id}/relatives`, {
        ...{ relation: 'paternal_uncle', sex: 'male', identity: { name: '王舅舅' } },
      }),
    );
    const before = await searchVersion(family.id);
    const { version } = await ok(get(desk.technician, `/cases/${family.id}`));
    const at = `/cases/${family.id}/relatives/${uncle.id}`;
    await expectRefused(
      desk,
      () => patch(desk.technician, at, { relation: 'maternal_aunt', reason: REASON, version }),
      { status: 400, code: 'intake.relation_sex_disagrees', field: 'sex', value: 'male' },
    );
    const after = await ok(
      patch(desk.coordinator, at, { relation: 'maternal_uncle', reason: REASON, version }),
    );
    expect(after.members).toMatchObject([{ relation: 'maternal_uncle' }]);
    expect((await ok(get(desk.technician, `/donors/${uncle.id}`))).cases).toMatchObject([
      { relation: 'maternal_uncle' },
    ]);
    expect(await searchVersion(family.id)).toBe(before + 1);
    expect((await lastEntry('case.relation_corrected', family.id)).data).toMatchObject({
      ...{ before: { relation: 'paternal_uncle' }, after: { relation: 'maternal_uncle' }, reason: REASON },
    });
  });

  it('leaves an empty place in a drawing', async () => {
    const { family, mother } = await aMotherInACase();
    const drawing = await ok(get(desk.technician, `/cases/${family.id}/pedigree`));
    await ok(
      put(desk.technician, `/cases/${family.id}/pedigree`, {
        ...{ members: drawing.members, version: drawing.version },
      }),
    );
    const { version } = await ok(get(desk.technician, `/cases/${family.id}`));
    await ok(
      post(desk.technician, `/cases/${family.id}/relatives/${mother.id}/remove`, { ...REMOVE, version }),
    );
    const after = await ok(get(desk.technician, `/cases/${family.id}/pedigree`));
    expect(after).toMatchObject({ drawn: true, unplaced: [] });
    expect(after.members.map((member: any) => member.donorId)).not.toContain(mother.id);
  });
});
