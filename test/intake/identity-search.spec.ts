import { IdentitySearch } from '@homeward/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/api.js';
import {
  aMother,
  aRescuedChild,
  type Desk,
  get,
  idNumber,
  ok,
  openCase,
  openDesk,
  post,
  sql,
} from './desk.js';

let desk: Desk;
let mother: any;
let family: any;
let person: any;
beforeAll(async () => {
  desk = await openDesk();
  family = await openCase(desk);
  mother = await ok(
    post(desk.technician, `/cases/${family.id}/relatives`, {
      ...aMother(),
      identity: {
        name: '买买提·阿依古丽',
        idNumber: idNumber('1988-02-03', 'female'),
        phone: '138 0000 4321',
      },
    }),
  );
  person = await ok(post(desk.technician, '/persons', { ...aRescuedChild, identity: { name: '小 石头' } }));
});
afterAll(() => desk.close());

const found = async (caller: Caller, path: string, q: string): Promise<string[]> =>
  (await ok(get(caller, `${path}?q=${encodeURIComponent(q)}`))).items.map((item: any) => item.id);
const searches = () =>
  sql(
    desk,
    `SELECT account_id, data, data::text AS text FROM audit_entry WHERE action = 'identity.searched' ORDER BY id`,
  );

describe('a family that phones', () => {
  it.each([
    ['her name', '买买提•阿依古丽'],
    ['her telephone', '+86 138-0000-4321'],
  ])('is found by %s, in the cases and among the donors', async (_, q) => {
    expect(await found(desk.technician, '/cases', q)).toEqual([family.id]);
    expect(await found(desk.technician, '/donors', q)).toEqual([mother.id]);
    expect(await found(desk.coordinator, '/donors', q)).toEqual([mother.id]);
  });

  it('is found by her complete ID number only', async () => {
    const { idNumber: number } = mother.identity;
    expect(await found(desk.technician, '/cases', number.toLowerCase())).toEqual([family.id]);
    expect(await found(desk.technician, '/donors', number)).toEqual([mother.id]);
    expect(await found(desk.technician, '/donors', number.slice(0, 17))).toEqual([]);
  });

  it('is not found by another point, nor by those who work with codes', async () => {
    expect(await found(desk.stranger, '/donors', '买买提·阿依古丽')).toEqual([]);
    expect(await found(desk.stranger, '/cases', mother.identity.idNumber)).toEqual([]);
    const before = (await searches()).length;
    expect(await found(desk.analyst, '/donors', '买买提·阿依古丽')).toEqual([]);
    expect(await searches()).toHaveLength(before);
  });

  it('leaves one audit entry for each search, without the text', async () => {
    const before = (await searches()).length;
    await found(desk.technician, '/persons', '小石头');
    await found(desk.technician, '/persons', ' 小石头 ');
    await found(desk.technician, '/persons', person.code);
    const entries = (await searches()).slice(before);
    expect(entries).toHaveLength(2);
    expect(entries[0].data).toMatchObject({ searched: [{ naming: 'name' }], found: 1 });
    // Equal searches can be told to be equal.
    expect(entries[0].data.searched).toEqual(entries[1].data.searched);
    for (const { text } of await searches()) expect(text).not.toMatch(/石头|阿依|4321/);
  });

  it('is found by a code as before', async () => {
    expect(await found(desk.technician, '/persons', person.code.toLowerCase())).toEqual([person.id]);
    expect(await found(desk.technician, '/cases', mother.code)).toEqual([family.id]);
  });
});

describe('names stored before there was an index', () => {
  it('are indexed once, and found', async () => {
    await sql(desk, 'UPDATE identity SET name_index = NULL');
    expect(await found(desk.technician, '/persons', '小石头')).toEqual([]);
    const search = desk.api.app.get(IdentitySearch, { strict: false });
    expect(await search.indexNames()).toBe(2);
    expect(await search.indexNames()).toBe(0);
    expect(await found(desk.technician, '/persons', '小石头')).toEqual([person.id]);
  });
});
