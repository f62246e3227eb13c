import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
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

const register = (part: object = {}) => post(desk.technician, '/persons', { ...aRescuedChild, ...part });
const record = (id: string, part: object = {}) =>
  post(desk.technician, `/donors/${id}/consent`, {
    kind: 'legal_basis',
    reference: '反拐条例',
    givenOn: '2026-01-02',
    ...part,
  });

describe('a person of unknown origin', () => {
  it('gets a code and is listed by category', async () => {
    const person = await ok(register());
    expect(person).toMatchObject({
      code: expect.stringMatching(/^P-\d{6}$/),
      kind: 'unknown_origin',
      category: 'rescued_child',
      foundOn: '2024-01-02',
      identity: null,
      consent: null,
      specimens: [],
      profile: null,
      cases: [],
    });
    const adult = await ok(
      register({ category: 'adult_seeking_family', sex: 'female', birthYear: 1990, foundOn: undefined }),
    );
    const listed = await ok(get(desk.technician, '/persons?category=adult_seeking_family'));
    expect(listed.items.map((item: any) => item.id)).toEqual([adult.id]);
    const found = await ok(get(desk.technician, `/persons?q=${person.code.slice(2)}`));
    expect(found.items.map((item: any) => item.code)).toEqual([person.code]);
  });

  it('of another district looks as if it did not exist', async () => {
    const { id } = await ok(register());
    for (const request of [
      () => get(desk.stranger, `/donors/${id}`),
      () =>
        post(desk.stranger, `/donors/${id}/consent`, {
          kind: 'legal_basis',
          reference: 'x',
          givenOn: '2026-01-02',
        }),
      () => post(desk.stranger, `/donors/${id}/consent/withdraw`, { reason: 'x' }),
    ])
      await expectRefused(desk, request, { status: 404, code: 'platform.not_found', field: 'id', value: id });
    expect((await ok(get(desk.stranger, '/persons'))).items).toEqual([]);
  });

  it.each([
    ['an unknown category', { category: 'tourist' }, 'platform.invalid_input', 'category', 'tourist'],
    ['no sex', { sex: null }, 'platform.invalid_input', 'sex', undefined],
    ['a finding in the future', { foundOn: '2999-01-01' }, 'intake.day_in_future', 'foundOn', '2999-01-01'],
    [
      'a finding before birth',
      { foundOn: '2014-12-31' },
      'intake.found_before_birth',
      'foundOn',
      '2014-12-31',
    ],
    [
      'a birth year that is no whole number',
      { birthYear: 2015.5 },
      'platform.invalid_input',
      'birthYear',
      2015.5,
    ],
    ['an unknown field', { genotype: 'x' }, 'platform.unknown_field', 'genotype', 'x'],
  ])('is refused with %s', async (_, part, code, field, value) => {
    await expectRefused(desk, () => register(part), {
      status: 400,
      code,
      field,
      ...(value === undefined ? {} : { value }),
    });
  });

  it('is not taken for a relative with the same ID number', async () => {
    const mother = aMother();
    await ok(post(desk.technician, `/cases/${(await openCase(desk)).id}/relatives`, mother));
    const body = {
      category: 'adult_seeking_family',
      sex: 'female',
      birthYear: undefined,
      identity: mother.identity,
    };
    await expectRefused(
      desk,
      () => register({ ...body, foundOn: undefined, duplicateChoice: 'same_person' }),
      {
        status: 409,
        code: 'intake.same_person_unavailable',
        field: 'duplicateChoice',
        value: 'same_person',
      },
    );
  });
});

describe('consent', () => {
  it('publishes the profile, withdrawal takes it back, and both stay on record', async () => {
    const person = await ok(register());
    const work = async () =>
      (
        await sql(
          desk,
          `SELECT generation FROM work_item WHERE kind = 'profile.consent' AND subject_id = $1`,
          [person.id],
        )
      )[0]?.generation;
    expect(await work()).toBeUndefined();
    const given = await ok(record(person.id));
    expect(given).toMatchObject({ consent: { kind: 'legal_basis', withdrawnAt: null }, version: 2 });
    expect(await work()).toBe(1);
    const withdrawn = await ok(
      post(desk.technician, `/donors/${person.id}/consent/withdraw`, { reason: '监护人要求' }),
    );
    expect(withdrawn.consent.withdrawnAt).toEqual(expect.any(String));
    expect(await work()).toBe(2);
    expect(withdrawn.timeline.map((entry: any) => entry.kind)).toEqual([
      'donor.registered',
      'consent.recorded',
      'consent.withdrawn',
    ]);
    await ok(record(person.id, { reference: '新同意书' }));
    const rows = await sql(
      desk,
      'SELECT withdrawn_reason AS reason FROM consent WHERE donor_id = $1 ORDER BY id',
      [person.id],
    );
    expect(rows).toEqual([{ reason: '监护人要求' }, { reason: null }]);
  });

  it.each([
    ['in the future', { givenOn: '2999-01-01' }, 'day_in_future', 'givenOn', '2999-01-01'],
    ['without a reference', { reference: ' ' }, 'consent_reference_missing', 'reference', ' '],
    ['before birth', { givenOn: '2014-06-01' }, 'consent_before_birth', 'givenOn', '2014-06-01'],
    [
      'of a child under 14 for itself',
      { kind: 'own_consent' },
      'consent_needs_guardian',
      'kind',
      'own_consent',
    ],
  ])('is refused %s', async (_, part, code, field, value) => {
    const { id } = await ok(register());
    await expectRefused(desk, () => record(id, part), { status: 400, code: `intake.${code}`, field, value });
  });

  it('of one who turned 14 is proved by the ID number', async () => {
    const year = new Date().getFullYear();
    const givenOn = `${year}-01-15`;
    const teenager = (birthDate: string) =>
      register({
        category: 'household_registration',
        birthYear: undefined,
        foundOn: undefined,
        identity: { idNumber: idNumber(birthDate, 'male') },
      });
    const older = await ok(teenager(`${year - 14}-01-14`));
    await ok(record(older.id, { kind: 'own_consent', givenOn }));
    const younger = await ok(teenager(`${year - 14}-01-16`));
    await expectRefused(desk, () => record(younger.id, { kind: 'own_consent', givenOn }), {
      status: 400,
      code: 'intake.consent_needs_guardian',
      field: 'kind',
      value: 'own_consent',
    });
  });

  it('that is wrong keeps the donor it came with from being registered', async () => {
    const consent = { kind: 'own_consent', reference: 'x', givenOn: '2026-01-02' };
    await expectRefused(desk, () => register({ consent }), {
      status: 400,
      code: 'intake.consent_needs_guardian',
      field: 'consent.kind',
      value: 'own_consent',
    });
  });

  it('is in force once: a second one is refused, also when both arrive together', async () => {
    const { id } = await ok(register());
    const answers = await Promise.all([record(id), record(id), record(id)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    await expectRefused(desk, () => record(id, { reference: 'second' }), {
      status: 409,
      code: 'intake.consent_in_force',
      field: 'reference',
      value: '反拐条例',
    });
  });

  it('in force counts, also when it was recorded under a clock that had been set back', async () => {
    const { id } = await ok(register());
    await ok(record(id, { reference: '旧' }));
    await ok(post(desk.technician, `/donors/${id}/consent/withdraw`, { reason: '监护人要求' }));
    await ok(record(id, { reference: '新' }));
    // An id that an earlier clock makes sorts before that of the withdrawn one.
    await sql(
      desk,
      `UPDATE consent SET id = overlay(id::text placing '0000' from 1)::uuid WHERE donor_id = $1 AND withdrawn_at IS NULL`,
      [id],
    );
    const { consent } = await ok(get(desk.technician, `/donors/${id}`));
    expect(consent).toMatchObject({ reference: '新', withdrawnAt: null });
  });

  it('that was never given cannot be withdrawn, and a withdrawal needs its reason', async () => {
    const { id, code } = await ok(register());
    const withdraw = (reason: string) => () =>
      post(desk.technician, `/donors/${id}/consent/withdraw`, { reason });
    await expectRefused(desk, withdraw('x'), {
      status: 409,
      code: 'intake.no_consent_in_force',
      field: 'id',
      value: code,
    });
    await ok(record(id));
    await expectRefused(desk, withdraw(' '), {
      status: 400,
      code: 'intake.withdrawal_reason_missing',
      field: 'reason',
      value: ' ',
    });
  });

  it('is recorded by technicians only', async () => {
    const { id } = await ok(register());
    const answer = await post(desk.analyst, `/donors/${id}/consent`, {
      kind: 'legal_basis',
      reference: 'x',
      givenOn: '2026-01-02',
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'platform.forbidden']);
  });
});

describe('a consent that was not recorded', () => {
  it('is found on one list, relatives too, as the work list counts it', async () => {
    const family = await openCase(desk);
    const mother = await ok(post(desk.technician, `/cases/${family.id}/relatives`, aMother()));
    const person = await ok(register());
    const asked = await ok(register());
    await ok(record(asked.id));
    const refused = await ok(register());
    await ok(record(refused.id));
    await ok(post(desk.technician, `/donors/${refused.id}/consent/withdraw`, { reason: '家属撤回同意' }));

    const { items: waiting } = await ok(get(desk.technician, '/worklist'));
    const entry = waiting.find((item: any) => item.kind === 'consents_missing');
    expect(entry.path).toBe('/persons?consent=missing');
    const everyone = await ok(get(desk.technician, '/donors?consent=missing&limit=200'));
    const ids = everyone.items.map((item: any) => item.id);
    expect(ids).toHaveLength(entry.count);
    expect(ids).toEqual(expect.arrayContaining([mother.id, person.id]));
    expect(ids).not.toContain(asked.id);
    expect(ids).not.toContain(refused.id);

    const persons = await ok(get(desk.technician, '/persons?consent=missing&limit=200'));
    expect(persons.items.map((item: any) => item.kind)).not.toContain('relative');
    expect(persons.items.map((item: any) => item.id)).toContain(person.id);
    expect((await ok(get(desk.stranger, '/donors?consent=missing'))).items).toEqual([]);
    expect((await get(desk.technician, '/donors?consent=given')).body).toMatchObject({
      ...{ status: 400, field: 'consent', value: 'given' },
    });
  });
});
