import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Audit } from '@homeward/audit';
import { DuplicateSearcher } from '@homeward/duplicates/worker';
import { Consents } from '@homeward/intake';
import { Profiles } from '@homeward/laboratory';
import { legalBasis, retype } from '@homeward/testing';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { postTwice } from '../support/twice.js';
import { childOf, population, World } from './world.js';

const V1 = '/api/v1';
const people = population();
let world: World;
let api: ApiUnderTest;
let lead: Caller;
beforeAll(async () => {
  world = await World.open();
  api = await startApi(world.database.url);
  lead = await api.signIn('lab_lead');
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const nothing = () => Promise.resolve();
const compare = (): Promise<void> => world.context.get(DuplicateSearcher, { strict: false }).run(nothing);
const listed = async (query = ''): Promise<any[]> =>
  (await lead.get(`${V1}/duplicates?${query}`).expect(200)).body.items;
const between = async (a: string, b: string, query = ''): Promise<any[]> =>
  (await listed(query)).filter(({ sides }) => sides.every(({ donorId }: any) => [a, b].includes(donorId)));
const read = async (id: string): Promise<any> => (await lead.get(`${V1}/duplicates/${id}`).expect(200)).body;
const decide = (row: any, finding: string, more: object = {}) =>
  lead.post(`${V1}/duplicates/${row.id}/decide`).send({
    ...{ finding, reason: '两案登记的是同一位母亲', version: row.version },
    ...more,
  });
const reopen = (row: any) =>
  lead.post(`${V1}/duplicates/${row.id}/reopen`).send({ reason: '材料不足，重新核对', version: row.version });
const coverage = async (): Promise<any> => (await lead.get(`${V1}/duplicates/coverage`).expect(200)).body;
const sql = (text: string, values: unknown[] = []): Promise<any[]> =>
  world.run((tx) => tx.em.query(text, values));

/** The same person, registered in two cases. */
async function registeredTwice(place: number): Promise<{ cases: string[]; donors: [string, string] }> {
  const cases = [await world.openCase(), await world.openCase()];
  const first = await world.addRelative(cases[0]!, 'mother', people[place]!);
  const second = await world.addRelative(cases[1]!, 'mother', people[place]!);
  return { cases, donors: [first, second] };
}

describe('a mother who is registered in two cases', () => {
  let donors: [string, string];
  let row: any;
  beforeAll(async () => {
    const others = await world.openCase();
    // Parents and children of one family, each registered in another case: kinship between cases is never computed.
    const [father, mother] = [people[1]!, people[2]!];
    ({ donors } = await registeredTwice(0));
    await world.addRelative(others, 'father', father);
    await world.addRelative(await world.openCase(), 'mother', mother);
    for (const turn of [0, 1])
      await world.addRelative(await world.openCase(), 'full_sibling', childOf(father, mother, turn));
    await compare();
    [row] = await between(...donors);
  });

  it('is found once, with codes and numbers, and without a name or an allele', async () => {
    expect(await listed()).toHaveLength(1);
    const loci = Object.keys(people[0]!).length;
    expect(row).toMatchObject({
      ...{ status: 'open', differing: [], lociCompared: loci, steps: ['decide'] },
      sides: [{ donorId: donors[0], sex: 'female', revision: 1, loci }, { donorId: donors[1] }],
    });
    expect(row.sides[0].cases[0]).toMatchObject({ relation: 'mother' });
    expect(row.sides[0].specimens[0].barcode).toMatch(/^HS/);
    const text = JSON.stringify(await read(row.id));
    expect(text).not.toContain('无名氏');
    expect(text).not.toContain(JSON.stringify(people[0]!.FGA));
  });

  it('is the only thing that is found between cases: parents, children and siblings in other cases are not', async () => {
    await world.delta();
    const counts = await sql(`SELECT (SELECT count(*)::int FROM possible_duplicate) AS duplicates,
      (SELECT count(*)::int FROM hit) AS hits, (SELECT count(*)::int FROM person_link) AS links`);
    expect(counts).toEqual([{ duplicates: 1, hits: 0, links: 0 }]);
  });

  it('is on the work list of the lead, and nobody else learns of her', async () => {
    const waiting = async (by: Caller) =>
      (await by.get(`${V1}/worklist`).expect(200)).body.items.find(
        ({ kind }: any) => kind === 'duplicates_to_decide',
      );
    expect(await waiting(lead)).toMatchObject({ count: 1, path: '/duplicates?status=open' });
    for (const role of ['technician', 'analyst', 'coordinator', 'auditor', 'security_admin']) {
      const other = await api.signIn(role);
      expect(await waiting(other)).toBeUndefined();
      await other.get(`${V1}/duplicates`).expect(403);
      await other.get(`${V1}/duplicates/${row.id}`).expect(403);
      await other.get(`${V1}/duplicates/coverage`).expect(403);
    }
    // Neither on the timeline of her records nor on that of the cases, not even for the lead.
    for (const { donorId, cases } of row.sides) {
      const donor = (await lead.get(`${V1}/donors/${donorId}`).expect(200)).body;
      const missing = (await lead.get(`${V1}/cases/${cases[0].id}`).expect(200)).body;
      expect(JSON.stringify([donor.timeline, missing.timeline])).not.toContain('duplicate');
    }
  });

  it('leaves one audit entry for each look', async () => {
    const looks = () =>
      sql(`SELECT action, subject_id AS subject FROM audit_entry WHERE action LIKE 'duplicate.%' AND account_id IS NOT NULL
            AND role = 'lab_lead' ORDER BY id`);
    const before = (await looks()).length;
    await lead.get(`${V1}/duplicates`).expect(200);
    await lead.get(`${V1}/duplicates/${row.id}`).expect(200);
    const after = (await looks()).slice(before);
    expect(after.map(({ action }) => action)).toEqual(['duplicate.listed', 'duplicate.read']);
    expect(after[1].subject).toBe(row.id);
  });

  it('is hidden from an account that may see one of the two only', async () => {
    const districts = await sql(`SELECT id FROM district ORDER BY code`);
    const [{ district_id: own }] = await sql(`SELECT district_id FROM donor WHERE id = $1`, [donors[0]]);
    const other = districts.find(({ id }) => id !== own).id;
    const seenIn = async (districtId: string): Promise<number> =>
      world.run(async (tx) => {
        await tx.em.query(
          `SELECT set_config('homeward.scope', 'district', true), set_config('homeward.district', $1, true)`,
          [districtId],
        );
        return (await tx.em.query<unknown[]>(`SELECT id FROM possible_duplicate`)).length;
      });
    expect([await seenIn(own), await seenIn(other)]).toEqual([1, 0]);
  });

  it('is decided once, with a reason, under a version; and the decision can be taken back', async () => {
    const refused = [
      await decide(row, 'same_person', { reason: '是' }),
      await decide(row, 'same_person', { version: 9 }),
      await decide(row, 'cousins'),
      await decide({ id: donors[0], version: 1 }, 'twins'),
      await reopen(row),
    ].map(({ status, body }) => [status, body.code]);
    expect(refused).toEqual([
      [400, 'duplicates.reason_missing'],
      [409, 'platform.version_conflict'],
      [400, 'platform.invalid_input'],
      [404, 'platform.not_found'],
      [409, 'platform.transition_refused'],
    ]);
    const decision = { finding: 'same_person', reason: '两案登记的是同一位母亲', version: row.version };
    const { body } = await postTwice(lead, `${V1}/duplicates/${row.id}/decide`, decision);
    expect(body).toMatchObject({ status: 'same_person', steps: ['reopen'] });
    expect(body.acts).toMatchObject([{ event: 'same_person', by: '周航' }]);
    const back = (await reopen(body).expect(200)).body;
    expect(back).toMatchObject({ status: 'open', steps: ['decide'] });
    expect(back.acts.map(({ event }: any) => event)).toEqual(['same_person', 'reopen']);
    expect((await decide(back, 'same_person')).status).toBe(200);
  });

  it('is not asked again after another typing, since she is known to be one person', async () => {
    await world.run((tx) => retype(world.offices, tx, donors[0], people[0]!));
    await compare();
    expect((await between(...donors)).map(({ status }) => status)).toEqual(['same_person']);
  });
});

describe('a decision that is about samples', () => {
  it('holds for the profiles it was made on, and the pair is asked again with the next ones', async () => {
    const { donors } = await registeredTwice(10);
    await compare();
    const [row] = await between(...donors);
    expect((await decide(row, 'mix_up', { reason: '孔位 A1 与 A2 调换' })).status).toBe(200);
    await compare();
    expect(await between(...donors)).toHaveLength(1);
    // The exchange is put right: her own blood is another person's.
    await world.run((tx) => retype(world.offices, tx, donors[1], people[11]!));
    await compare();
    expect(await between(...donors)).toHaveLength(1);
    // Exchanged again.
    await world.run((tx) => retype(world.offices, tx, donors[1], people[10]!));
    await compare();
    const [again, before] = await between(...donors);
    expect([again.status, before.status]).toEqual(['open', 'mix_up']);
    expect(await read(again.id)).toMatchObject({ previousId: before.id, previousNumber: before.number });
    // What was decided on former profiles is not decided again.
    const stale = await reopen(before);
    expect([stale.status, stale.body.code]).toEqual([409, 'duplicates.not_in_force']);
  });
});

describe('a pair of which one consent is withdrawn', () => {
  it('is not shown from that moment, ends, and comes back with the consent', async () => {
    const { donors } = await registeredTwice(20);
    await compare();
    const [row] = await between(...donors);
    await world.withdrawRelative(donors[1]);
    expect(await between(...donors)).toEqual([]);
    await lead.get(`${V1}/duplicates/${row.id}`).expect(404);
    await compare();
    expect((await between(...donors, 'status=superseded')).map(({ id }) => id)).toEqual([row.id]);
    // While she is away another record of hers comes in, which is compared without her.
    const third = await world.addRelative(await world.openCase(), 'mother', people[20]!);
    await compare();
    await world.run((tx) =>
      world.offices.service(Consents).record(world.offices.as(tx, 'technician'), donors[1], legalBasis()),
    );
    await world.offices.service(Profiles).applyConsent(donors[1]);
    expect(await coverage()).toMatchObject({ relatives: expect.any(Number) });
    await compare();
    expect((await between(...donors)).map(({ id, status }) => [id, status])).toEqual([[row.id, 'open']]);
    expect(await between(donors[1], third)).toHaveLength(1);
    expect(await between(donors[0], third)).toHaveLength(1);
  });
});

describe('within one case', () => {
  it('leaves one genotype to the family check, and reports what that does not', async () => {
    const caseId = await world.openCase();
    const one = await world.addRelative(caseId, 'full_sibling', people[30]!);
    const two = await world.addRelative(caseId, 'full_sibling', people[30]!);
    const near = { ...people[31]!, FGA: ['17', '30'] as [string, string] };
    const three = await world.addRelative(caseId, 'full_sibling', people[31]!);
    const four = await world.addRelative(caseId, 'full_sibling', near);
    await compare();
    await world.search(caseId);
    const contradictions = (await lead.get(`${V1}/family-contradictions?caseId=${caseId}`)).body;
    expect(contradictions.map(({ kind }: any) => kind)).toContain('same_genotype');
    expect(await between(one, two)).toEqual([]);
    expect((await between(three, four)).map(({ differing }) => differing)).toEqual([['FGA']]);
  });

  it('does not report belongings of one missing person, and a person who is in two cases under one record', async () => {
    const caseId = await world.openCase();
    const items = [
      await world.addRelative(caseId, 'self', people[33]!),
      await world.addRelative(caseId, 'self', people[33]!),
    ];
    await compare();
    expect(await between(items[0]!, items[1]!)).toEqual([]);
    const other = await world.openCase();
    await sql(
      `INSERT INTO case_member (id, case_id, donor_id, relation, district_id, collection_point_id)
       SELECT gen_random_uuid(), $1, id, 'father', district_id, collection_point_id FROM donor WHERE id = $2`,
      [other, items[0]],
    );
    await compare();
    expect((await listed()).filter(({ sides }) => sides[0].donorId === sides[1].donorId)).toEqual([]);
  });
});

describe('the comparison', () => {
  it('leaves no profile out, whatever is killed and however many run', async () => {
    const { donors } = await registeredTwice(40);
    await world.addRelative(await world.openCase(), 'mother', people[41]!);
    // Stopped while the round is being stored: neither the pair nor that anybody was compared is remembered.
    const second = await world.secondProcess();
    const failing = vi
      .spyOn(second.get(Audit, { strict: false }), 'recordAll')
      .mockRejectedValue(new Error('gone'));
    await expect(second.get(DuplicateSearcher, { strict: false }).run(nothing)).rejects.toThrow('gone');
    failing.mockRestore();
    await second.close();
    const before = await coverage();
    expect(before.compared).toBe(before.relatives - 3);
    expect(await between(...donors)).toEqual([]);
    // Two processes at once find the pair, and store it once.
    const third = await world.secondProcess();
    await Promise.all([compare(), third.get(DuplicateSearcher, { strict: false }).run(nothing)]);
    await third.close();
    expect(await between(...donors)).toHaveLength(1);
    const after = await coverage();
    expect(after.compared).toBe(after.relatives);
    const raised = await sql(`SELECT subject_id FROM audit_entry WHERE action = 'duplicate.raised'`);
    expect(new Set(raised.map((entry) => entry.subject_id)).size).toBe(raised.length);
  });

  it('counts who is typed at too few loci, and finds nothing of them', async () => {
    const few = Object.fromEntries(Object.entries(people[50]!).slice(0, 14));
    const donors = [
      await world.addRelative(await world.openCase(), 'mother', few),
      await world.addRelative(await world.openCase(), 'mother', few),
    ] as const;
    const before = (await coverage()).tooFewLoci;
    await compare();
    expect(before).toBe(2);
    expect(await between(...donors)).toEqual([]);
  });

  it('never has a person of unknown origin in it', async () => {
    await world.addPerson(people[0]!);
    const before = (await listed()).length;
    await compare();
    expect(await listed()).toHaveLength(before);
    expect(
      await sql(`SELECT FROM compared_relative c JOIN profile p ON p.id = c.profile_id
                       WHERE p.donor_kind <> 'relative'`),
    ).toEqual([]);
  });

  it('is asked for by whatever changes a profile', async () => {
    const asked = async (work: () => Promise<unknown>): Promise<boolean> => {
      await sql(`DELETE FROM work_item WHERE kind = 'matching.duplicates'`);
      await work();
      return (await sql(`SELECT FROM work_item WHERE kind = 'matching.duplicates'`)).length === 1;
    };
    let donor = '';
    const caseId = await world.openCase();
    expect(await asked(async () => (donor = await world.addRelative(caseId, 'father', people[60]!)))).toBe(
      true,
    );
    expect(await asked(() => world.run((tx) => retype(world.offices, tx, donor, people[61]!)))).toBe(true);
    expect(await asked(() => world.withdrawRelative(donor))).toBe(true);
    expect(await asked(() => world.openCase())).toBe(false);
  });
});
