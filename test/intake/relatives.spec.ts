import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCase,
  aMother,
  aRescuedChild,
  type Desk,
  expectRefused,
  get,
  idNumber,
  ok,
  openCase,
  openDesk,
  post,
  sql,
} from './desk.js';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.close());

const add = (caseId: string, body: object) => post(desk.technician, `/cases/${caseId}/relatives`, body);
const searchVersion = async (caseId: string) =>
  (await sql(desk, 'SELECT search_version AS v FROM missing_case WHERE id = $1', [caseId]))[0].v;

describe('a relative', () => {
  it('gets a code, the birth year of the ID number, a place in the family; the case is searched again', async () => {
    const { id, number } = await openCase(desk);
    const consent = { kind: 'own_consent', reference: '同意书-17', givenOn: '2026-01-02' };
    const mother = await ok(add(id, { ...aMother('1988-02-03'), consent }));
    expect(mother).toMatchObject({
      code: expect.stringMatching(/^D-\d{6}$/),
      kind: 'relative',
      birthYear: 1988,
      consent: { ...consent, withdrawnAt: null },
      identity: { name: '李秀英', phone: '138 0000 1234' },
      cases: [{ caseId: id, number, relation: 'mother' }],
    });
    expect(mother.timeline.map((entry: any) => entry.kind)).toEqual(['donor.registered', 'consent.recorded']);
    expect(await searchVersion(id)).toBe(2);
    const seen = await ok(get(desk.technician, `/cases/${id}`));
    expect(seen).toMatchObject({
      search: { version: 2, status: 'pending' },
      members: [{ donorId: mother.id }],
    });
    // A donor who is new has no profile that the consent could publish.
    const work = await sql(
      desk,
      `SELECT 1 FROM work_item WHERE kind = 'profile.consent' AND subject_id = $1`,
      [mother.id],
    );
    expect(work).toEqual([]);
  });

  it('who searches for two children is one donor in two cases', async () => {
    const first = await openCase(desk);
    const second = await openCase(desk);
    const mother = await ok(add(first.id, aMother()));
    const again = await ok(add(second.id, { relation: 'mother', donorId: mother.id }));
    expect(again.cases.map((one: any) => one.caseId)).toEqual([first.id, second.id]);
  });

  it('is stored encrypted: no table holds what was typed', async () => {
    const { id } = await openCase(desk);
    const mother = {
      ...aMother(),
      identity: {
        name: '赵独一',
        idNumber: idNumber('1988-02-03', 'female'),
        phone: '13912345678',
        address: '唯一路1号',
      },
    };
    await ok(add(id, mother));
    const tables = await sql(
      desk,
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    for (const { tablename } of tables) {
      const rows = await sql(desk, `SELECT t::text FROM "${tablename}" t`);
      for (const plain of Object.values(mother.identity)) expect(JSON.stringify(rows)).not.toContain(plain);
    }
  });

  it('leaves an audit entry for each reading of the name', async () => {
    const { id } = await openCase(desk);
    const mother = await ok(add(id, aMother()));
    const reads = async () =>
      (
        await sql(
          desk,
          `SELECT count(*)::int n FROM audit_entry WHERE action = 'identity.read' AND subject_id = $1`,
          [mother.id],
        )
      )[0].n;
    const before = await reads();
    await ok(get(desk.coordinator, `/donors/${mother.id}`));
    expect(await reads()).toBe(before + 1);
    await ok(get(desk.analyst, `/donors/${mother.id}`));
    expect(await reads()).toBe(before + 1);
  });
});

describe('adding a relative refuses', () => {
  it('a mother who is male', async () => {
    const { id } = await openCase(desk);
    const body = { relation: 'mother', sex: 'male', identity: { name: '李秀英' } };
    await expectRefused(desk, () => add(id, body), {
      status: 400,
      code: 'intake.relation_sex_disagrees',
      field: 'sex',
      value: 'male',
    });
  });

  it('a father who is younger than the child', async () => {
    const { id } = await openCase(desk);
    const body = { relation: 'father', sex: 'male', birthYear: 2016, identity: { name: '王刚' } };
    await expectRefused(desk, () => add(id, body), {
      status: 400,
      code: 'intake.relation_birth_disagrees',
      field: 'birthYear',
      value: 2016,
    });
  });

  it('a second mother, also when both come at once', async () => {
    const { id } = await openCase(desk);
    await ok(add(id, aMother()));
    await expectRefused(desk, () => add(id, aMother()), {
      status: 409,
      code: 'intake.relation_taken',
      field: 'relation',
      value: 'mother',
    });
    const other = await openCase(desk);
    const answers = await Promise.all([1, 2, 3].map(() => add(other.id, aMother())));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  });

  it('the same donor twice', async () => {
    const { id } = await openCase(desk);
    const sister = await ok(add(id, { relation: 'full_sibling', sex: 'female', identity: { name: '王姐' } }));
    await expectRefused(desk, () => add(id, { relation: 'maternal_half_sibling', donorId: sister.id }), {
      status: 409,
      code: 'intake.already_member',
      field: 'donorId',
      value: sister.code,
    });
  });

  it('a person of unknown origin as a relative', async () => {
    const { id } = await openCase(desk);
    const person = await ok(post(desk.technician, '/persons', aRescuedChild));
    await expectRefused(desk, () => add(id, { relation: 'full_sibling', donorId: person.id }), {
      status: 409,
      code: 'intake.not_a_relative',
      field: 'donorId',
      value: person.code,
    });
  });

  it('a donor of another district, as one that does not exist', async () => {
    const { id } = await openCase(desk);
    const theirs = await openCase(desk, desk.stranger);
    const mother = await ok(post(desk.stranger, `/cases/${theirs.id}/relatives`, aMother()));
    await expectRefused(desk, () => add(id, { relation: 'mother', donorId: mother.id }), {
      status: 404,
      code: 'platform.not_found',
      field: 'donorId',
      value: mother.id,
    });
  });

  it('a relative without a name, and one given twice', async () => {
    const { id } = await openCase(desk);
    await expectRefused(desk, () => add(id, { relation: 'mother', sex: 'female' }), {
      status: 400,
      code: 'intake.relative_incomplete',
      field: 'identity',
    });
    const sister = await ok(add(id, { relation: 'full_sibling', sex: 'female', identity: { name: '王姐' } }));
    await expectRefused(
      desk,
      () => add(id, { relation: 'full_sibling', donorId: sister.id, sex: 'female' }),
      {
        status: 400,
        code: 'intake.relative_given_twice',
        field: 'sex',
      },
    );
  });

  it.each([
    [
      'too short an ID number',
      { idNumber: '12010119850607' },
      'id_number_length',
      'identity.idNumber',
      '12010119850607',
    ],
    [
      'an ID number of no region',
      { idNumber: '000101198506071232' },
      'id_number_region',
      'identity.idNumber',
      '000101198506071232',
    ],
    ['a telephone number of letters', { phone: 'none' }, 'phone_malformed', 'identity.phone', 'none'],
  ])('%s', async (_, part, code, field, value) => {
    const { id } = await openCase(desk);
    const body = { relation: 'mother', sex: 'female', identity: { name: '李', ...part } };
    await expectRefused(desk, () => add(id, body), { status: 400, code: `intake.${code}`, field, value });
  });

  it('a birth year that contradicts the ID number, and one out of range', async () => {
    const { id } = await openCase(desk);
    await expectRefused(desk, () => add(id, { ...aMother('1988-02-03'), birthYear: 1987 }), {
      status: 400,
      code: 'intake.id_number_birth_disagrees',
      field: 'birthYear',
      value: 1987,
    });
    await expectRefused(
      desk,
      () => add(id, { relation: 'mother', sex: 'female', birthYear: 1066, identity: { name: '李' } }),
      {
        status: 400,
        code: 'intake.birth_year_out_of_range',
        field: 'birthYear',
        value: 1066,
      },
    );
  });

  it('an ID number of someone born before 1900', async () => {
    const { id } = await openCase(desk);
    const identity = { name: '李', idNumber: idNumber('1899-12-31', 'female') };
    await expectRefused(desk, () => add(id, { relation: 'mother', sex: 'female', identity }), {
      status: 400,
      code: 'intake.birth_year_out_of_range',
      field: 'birthYear',
      value: 1899,
    });
  });

  it('an unknown relation', async () => {
    const { id } = await openCase(desk);
    await expectRefused(desk, () => add(id, { ...aMother(), relation: 'godmother' }), {
      status: 400,
      code: 'platform.invalid_input',
      field: 'relation',
      value: 'godmother',
    });
  });

  it('a family whose case is closed', async () => {
    const { id } = await ok(post(desk.technician, '/cases', aCase));
    await sql(desk, `UPDATE missing_case SET status = 'reunited' WHERE id = $1`, [id]);
    await expectRefused(desk, () => add(id, aMother()), {
      status: 409,
      code: 'intake.case_not_open',
      field: 'status',
      value: 'reunited',
    });
  });
});

describe('an ID number that is registered already', () => {
  it('is refused without a choice, and nothing is stored', async () => {
    const first = await openCase(desk);
    const second = await openCase(desk);
    const mother = aMother();
    await ok(add(first.id, mother));
    await expectRefused(desk, () => add(second.id, mother), {
      status: 409,
      code: 'intake.duplicate_id_number',
      field: 'identity.idNumber',
      value: mother.identity.idNumber,
    });
  });

  it('of the same person leads to the donor who exists', async () => {
    const first = await openCase(desk);
    const second = await openCase(desk);
    const mother = aMother();
    const known = await ok(add(first.id, mother));
    const again = await ok(add(second.id, { ...mother, duplicateChoice: 'same_person' }));
    expect(again.id).toBe(known.id);
    expect(again.cases).toHaveLength(2);
  });

  it('of a twin or a typing error is stored with that choice', async () => {
    const mother = aMother();
    await ok(add((await openCase(desk)).id, mother));
    for (const duplicateChoice of ['twin', 'typing_error']) {
      const donor = await ok(add((await openCase(desk)).id, { ...mother, duplicateChoice }));
      expect(
        await sql(desk, 'SELECT duplicate_choice AS choice FROM identity WHERE donor_id = $1', [donor.id]),
      ).toEqual([{ choice: duplicateChoice }]);
    }
  });

  it('in another district is refused without saying whose it is, and cannot be claimed as the same person', async () => {
    const mother = aMother();
    const theirs = await openCase(desk, desk.stranger);
    const known = await ok(post(desk.stranger, `/cases/${theirs.id}/relatives`, mother));
    const { id } = await openCase(desk);
    const refused = await add(id, mother);
    expect([refused.status, refused.body.code]).toEqual([409, 'intake.duplicate_id_number']);
    for (const secret of [known.id, known.code, theirs.number, '李秀英', 'Hexi', '河西'])
      expect(refused.text).not.toContain(secret);
    await expectRefused(desk, () => add(id, { ...mother, duplicateChoice: 'same_person' }), {
      status: 409,
      code: 'intake.same_person_unavailable',
      field: 'duplicateChoice',
      value: 'same_person',
    });
  });

  it('without a duplicate makes the choice wrong', async () => {
    const { id } = await openCase(desk);
    await expectRefused(desk, () => add(id, { ...aMother(), duplicateChoice: 'twin' }), {
      status: 409,
      code: 'intake.nothing_duplicated',
      field: 'duplicateChoice',
      value: 'twin',
    });
  });

  it('is stored once when two desks send it at the same moment', async () => {
    const mother = aMother();
    const cases = await Promise.all([1, 2, 3, 4].map(() => openCase(desk)));
    const answers = await Promise.all(cases.map(({ id }) => add(id, mother)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
  });
});
