import { dayIn } from '@homeward/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  aCase,
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
} from './desk.js';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.close());

const open = (missing: object) => () =>
  post(desk.technician, '/cases', { missing: { ...aCase.missing, ...missing } });

describe('a case', () => {
  it('is opened with a number of its year and city, and asks for its search', async () => {
    const opened = await ok(post(desk.technician, '/cases', { ...aCase, urgent: true }));
    expect(opened).toMatchObject({
      number: expect.stringMatching(/^\d{4}-TJ-\d{5}$/),
      status: 'open',
      missingSex: 'male',
      missingBirthDate: '2015-05-01',
      members: [],
      search: { version: 1, status: 'pending' },
      hits: [],
    });
    expect(opened.timeline.map((entry: any) => [entry.kind, entry.who])).toEqual([['case.opened', '王敏']]);
    const work = await sql(desk, `SELECT kind, priority FROM work_item WHERE subject_id = $1`, [opened.id]);
    expect(work).toEqual([{ kind: 'matching.case', priority: 10 }]);
  });

  it('takes sex and birth date from the ID number, and shows it to the desk that asked', async () => {
    const number = idNumber('2014-06-07', 'female');
    const opened = await ok(
      open({ sex: 'unknown', birthDate: undefined, identity: { name: '王小红', idNumber: number } })(),
    );
    expect(opened).toMatchObject({
      missingSex: 'female',
      missingBirthDate: '2014-06-07',
      identity: { name: '王小红', idNumber: number, phone: null, address: null },
    });
  });

  it('is listed newest first, page by page, and found by number and by a member', async () => {
    const first = await openCase(desk);
    const second = await openCase(desk);
    const page = await ok(get(desk.technician, '/cases?limit=1'));
    expect(page.items.map((item: any) => item.id)).toEqual([second.id]);
    const next = await ok(get(desk.technician, `/cases?limit=1&after=${page.next}`));
    expect(next.items[0]).toMatchObject({ id: first.id, members: 0, typedMembers: 0 });
    const mother = await ok(post(desk.technician, `/cases/${first.id}/relatives`, aMother()));
    for (const q of [first.number, mother.code]) {
      const found = await ok(get(desk.technician, `/cases?q=${q}`));
      expect(found.items.map((item: any) => [item.id, item.members])).toEqual([[first.id, 1]]);
    }
  });

  it('is listed by the days on which it was opened, the first and the last included', async () => {
    const { id } = await openCase(desk);
    const [today, yesterday] = [0, 1].map((back) => dayIn(new Date(Date.now() - back * 86_400_000)));
    const listed = async (query: string) =>
      (await ok(get(desk.technician, `/cases?${query}`))).items.map((item: any) => item.id);
    expect(await listed(`from=${today}&to=${today}`)).toContain(id);
    expect(await listed(`from=${yesterday}`)).toContain(id);
    expect(await listed(`to=${yesterday}`)).toEqual([]);
    await expectRefused(desk, () => get(desk.technician, '/cases?from=2026-02-30'), {
      ...{ status: 400, code: 'platform.invalid_input', field: 'from', value: '2026-02-30' },
    });
  });

  it('shows no name to roles that work with codes', async () => {
    const { id } = await ok(open({ identity: { name: '王小红' } })());
    await ok(post(desk.technician, `/cases/${id}/relatives`, aMother()));
    const seen = await get(desk.analyst, `/cases/${id}`);
    expect(seen.body).toMatchObject({ identity: null, members: [{ relation: 'mother', identity: null }] });
    expect(seen.text).not.toMatch(/王小红|李秀英/);
    const coordinator = await ok(get(desk.coordinator, `/cases/${id}`));
    expect(coordinator.members[0].identity.name).toBe('李秀英');
  });

  it('of another district looks as if it did not exist', async () => {
    const { id, number } = await openCase(desk);
    for (const request of [
      () => get(desk.stranger, `/cases/${id}`),
      () => post(desk.stranger, `/cases/${id}/relatives`, aMother()),
    ])
      await expectRefused(desk, request, { status: 404, code: 'platform.not_found', field: 'id', value: id });
    expect((await ok(get(desk.stranger, `/cases?q=${number}`))).items).toEqual([]);
  });

  it('is opened by collection points only', async () => {
    expect((await post(desk.coordinator, '/cases', aCase)).status).toBe(403);
  });
});

describe('opening a case refuses', () => {
  it.each([
    [
      'a disappearance in the future',
      { missingSince: '2999-01-01' },
      'day_in_future',
      'missing.missingSince',
      '2999-01-01',
    ],
    [
      'a day that does not exist',
      { missingSince: '2018-02-30' },
      'not_a_day',
      'missing.missingSince',
      '2018-02-30',
    ],
    [
      'a birth after the disappearance',
      { birthDate: '2018-03-05' },
      'born_after_missing',
      'missing.birthDate',
      '2018-03-05',
    ],
    ['an empty name', { identity: { name: '  ' } }, 'name_missing', 'missing.identity.name', '  '],
    [
      'an ID number of the other sex',
      { identity: { idNumber: idNumber('2015-05-01', 'female') } },
      'id_number_sex_disagrees',
      'missing.sex',
      'male',
    ],
    [
      'an ID number of another birth date',
      { identity: { idNumber: idNumber('2015-05-02', 'male') } },
      'id_number_birth_disagrees',
      'missing.birthDate',
      '2015-05-01',
    ],
    [
      'an ID number whose check character is wrong',
      { identity: { idNumber: '120101201505010011' } },
      'id_number_check_character',
      'missing.identity.idNumber',
      '120101201505010011',
    ],
  ])('%s', async (_, missing, code, field, value) => {
    await expectRefused(desk, open(missing), { status: 400, code: `intake.${code}`, field, value });
  });

  it('the ID number of a missing person who is registered already', async () => {
    const number = idNumber('2015-05-01', 'male');
    await ok(open({ identity: { idNumber: number } })());
    await expectRefused(desk, open({ identity: { idNumber: number } }), {
      status: 409,
      code: 'intake.duplicate_id_number',
      field: 'missing.identity.idNumber',
      value: number,
    });
  });

  it('an unknown field, by its path', async () => {
    await expectRefused(desk, open({ nickname: '小宝' }), {
      status: 400,
      code: 'platform.unknown_field',
      field: 'missing.nickname',
      value: '小宝',
    });
  });

  it('an unknown sex, and a body without the missing person', async () => {
    await expectRefused(desk, open({ sex: 'boy' }), {
      status: 400,
      code: 'platform.invalid_input',
      field: 'missing.sex',
      value: 'boy',
    });
    await expectRefused(desk, () => post(desk.technician, '/cases', {}), {
      status: 400,
      code: 'platform.invalid_input',
      field: 'missing',
    });
  });
});

describe('a list', () => {
  it('refuses a cursor that is none', async () => {
    await expectRefused(desk, () => get(desk.technician, '/cases?after=zzz'), {
      status: 400,
      code: 'platform.invalid_input',
      field: 'after',
      value: 'zzz',
    });
  });
});
