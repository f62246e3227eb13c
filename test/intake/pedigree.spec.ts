import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMother, type Desk, expectRefused, get, ok, openCase, openDesk, post, sql } from './desk.js';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.close());

const path = (caseId: string) => `/api/v1/cases/${caseId}/pedigree`;
const put = (caseId: string, body: object, caller = desk.technician) =>
  caller
    .put(path(caseId))
    .send(body)
    .then((answer) => answer);
const remove = (caseId: string, version: number, caller = desk.technician) =>
  caller.delete(`${path(caseId)}?version=${version}`).then((answer) => answer);
const read = (caseId: string) => ok(get(desk.technician, `/cases/${caseId}/pedigree`));
const versions = async (caseId: string) =>
  (await sql(desk, 'SELECT version, search_version AS search FROM missing_case WHERE id = $1', [caseId]))[0];

/** A case with its mother, and with a great-uncle whom no relation places. */
async function family() {
  const { id } = await openCase(desk);
  const mother = await ok(post(desk.technician, `/cases/${id}/relatives`, aMother()));
  const uncle = await ok(
    post(desk.technician, `/cases/${id}/relatives`, {
      ...aMother(),
      ...{ relation: 'other_relative', sex: 'male', identity: { name: '王叔公' } },
    }),
  );
  return { id, mother, uncle };
}

/** The great-uncle as brother of the mother's father. */
const drawn = (members: any[], uncleId: string) => [
  ...members.filter(({ donorId }) => donorId !== uncleId),
  { key: 'ggf', role: 'great_grandfather', sex: 'male' },
  { key: 'ggm', role: 'great_grandmother', sex: 'female' },
  { key: 'gf', role: 'maternal_grandfather', sex: 'male', father: 'ggf', mother: 'ggm' },
  { key: 'great', role: 'great_uncle', sex: 'male', father: 'ggf', mother: 'ggm', donorId: uncleId },
];
const underGrandfather = (members: any[], motherId: string) =>
  members.map((one) => (one.donorId === motherId ? { ...one, father: 'gf' } : one));

describe('the pedigree of a case', () => {
  it('starts from the relations, is drawn, and is removed again', async () => {
    const { id, mother, uncle } = await family();
    const start = await read(id);
    expect(start).toMatchObject({ drawn: false, unplaced: [] });
    expect(start.members).toMatchObject([
      { key: 'father', role: 'father', donorId: null },
      { role: 'mother', donorId: mother.id },
      { key: 'missing', father: 'father', missing: { birthDate: null, missingSince: null } },
      { role: 'relative', donorId: uncle.id, father: null, mother: null },
    ]);
    const before = await versions(id);
    const members = underGrandfather(drawn(start.members, uncle.id), mother.id);
    const answer = await ok(put(id, { version: start.version, members }));
    expect(answer).toMatchObject({ drawn: true, version: before.version + 1 });
    expect(answer.members.find(({ key }: any) => key === 'great')).toMatchObject({ donorId: uncle.id });
    expect(await versions(id)).toEqual({ version: before.version + 1, search: before.search + 1 });

    // The same again changes nothing: no new search.
    await ok(put(id, { version: answer.version, members }));
    expect(await versions(id)).toEqual({ version: before.version + 1, search: before.search + 1 });

    const page = await ok(get(desk.technician, `/cases/${id}`));
    const entry = page.timeline.at(-1);
    expect(entry).toMatchObject({ kind: 'case.pedigree_drawn', data: { missing: ['missing'] } });
    // Genetics and identity stay apart: the drawing knows donors by their ids.
    expect(JSON.stringify(entry)).not.toContain('王叔公');

    expect(await ok(remove(id, answer.version))).toMatchObject({ drawn: false });
    expect(await versions(id)).toEqual({ version: before.version + 2, search: before.search + 2 });
  });

  it('is refused with the row, the field and the value that are wrong, and nothing is stored', async () => {
    const { id, mother, uncle } = await family();
    const { version, members } = await read(id);
    const before = await versions(id);
    const refused = (changed: any[], problem: string, field: string, value: string) =>
      expectRefused(desk, () => put(id, { version, members: changed }), {
        ...{ status: 400, code: `intake.pedigree_${problem}`, field, value },
      });
    await refused(drawn(members, uncle.id).slice(0, -1), 'donor_not_placed', 'members', uncle.code);
    await refused(
      members.map((one: any) => (one.key === 'missing' ? { ...one, father: 'nobody' } : one)),
      'unknown_parent',
      'members.2.father',
      'nobody',
    );
    const again = { key: 'x', role: 'cousin', sex: 'female', donorId: mother.id };
    await refused([...members, again], 'donor_twice', 'members.4.donorId', mother.code);
    expect(await versions(id)).toEqual(before);
  });

  it('is changed by one person at a time, by its district, while the case is open', async () => {
    const { id } = await family();
    const { version, members } = await read(id);
    expect((await put(id, { version, members }, desk.coordinator)).status).toBe(403);
    expect((await put(id, { version, members }, desk.stranger)).status).toBe(404);
    await ok(put(id, { version, members }));
    const stale = { status: 409, code: 'platform.version_conflict', field: 'version', value: version };
    await expectRefused(desk, () => put(id, { version, members: members.slice(1) }), stale);
    await expectRefused(desk, () => remove(id, version), stale);
    const closed = await ok(
      post(desk.coordinator, `/cases/${id}/close`, { version: version + 1, reason: '已找到' }),
    );
    await expectRefused(desk, () => remove(id, closed.version), {
      ...{ status: 409, code: 'intake.case_not_open', field: 'status', value: 'closed' },
    });
  });

  it('may have several missing members; the search reports the progress of each', async () => {
    const { id } = await family();
    const { version, members } = await read(id);
    const facts = { birthDate: '2015-02-01', missingSince: '2018-05-01' };
    const second = {
      ...{ key: 'second', role: 'missing_person', number: 2, sex: 'female' },
      ...{ father: 'father', mother: members[1].key, missing: facts },
    };
    const answer = await ok(put(id, { version, members: [...members, second] }));
    expect(answer.members.at(-1)).toMatchObject({ key: 'second', missing: facts });
    const { search } = await ok(get(desk.technician, `/cases/${id}`));
    expect(search).toMatchObject({
      status: 'pending',
      members: [{ missingKey: 'missing' }, { missingKey: 'second', status: 'pending' }],
    });
  });
});
