import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Specimens } from '@homeward/intake';
import { seedDefaultPolicy } from '@homeward/policy';
import { newId, systemActor } from '@homeward/platform';
import {
  aMother,
  aRescuedChild,
  aSentShipment,
  type Desk,
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
beforeAll(async () => {
  desk = await openDesk();
  await desk.api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
});
afterAll(() => desk.close());

/** Stores the profile of a donor as the laboratory would. */
async function aProfile(donorId: string, kind: string, loci: number): Promise<string> {
  const id = newId();
  await sql(
    desk,
    `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, autosomal_loci) VALUES ($1, $2, $3, 1, '{}', $4)`,
    [id, donorId, kind, loci],
  );
  return id;
}

async function aHit(caseId: string, caseNumber: string, person: { id: string; code: string }): Promise<void> {
  const profile = await aProfile(person.id, 'unknown_origin', 24);
  await sql(desk, 'INSERT INTO person_row (row_number, profile_id, donor_id) VALUES (0, $1, $2)', [
    profile,
    person.id,
  ]);
  await sql(
    desk,
    `INSERT INTO hit (id, number, case_id, case_number, search_version, policy_version, person_row, person_profile_id,
       person_donor_id, person_code, person_category, family_type, typed_relations, log10_lr, mismatches, loci_compared,
       expected_chance_hits, persons_searched, more_loci_needed, sex_agreement, age_agreement, evidence, status)
     VALUES ($1, 'H-1', $2, $3, 2, (SELECT version FROM policy WHERE in_force), 0, $4, $5, $6, 'rescued_child', 'duo',
       '{mother}', 6.5, 0, 24, 0.001, 1, false, 'agrees', 'agrees', '{}', 'new')`,
    [newId(), caseId, caseNumber, profile, person.id, person.code],
  );
}

describe('the page of a case', () => {
  it('shows family, specimens, typing, search and hits together', async () => {
    const { id, number } = await openCase(desk);
    const mother = await ok(post(desk.technician, `/cases/${id}/relatives`, aMother()));
    const [kit] = await issueKits(desk, 1);
    const specimen = await ok(post(desk.technician, '/specimens', specimenOf(mother.id, kit!)));
    await aProfile(mother.id, 'relative', 23);
    const person = await ok(post(desk.technician, '/persons', aRescuedChild));
    await aHit(id, number, person);

    const seen = await ok(get(desk.analyst, `/cases/${id}`));
    expect(seen).toMatchObject({
      number,
      typedMembers: 0,
      members: [
        {
          donorId: mother.id,
          code: mother.code,
          relation: 'mother',
          birthYear: 1988,
          identity: null,
          consent: null,
          specimens: [{ id: specimen.id, barcode: kit!.specimenBarcode, status: 'registered' }],
          profile: { autosomalLoci: 23, revision: 1 },
        },
      ],
      search: { version: 2, status: 'pending', joinedAt: null },
      hits: [{ number: 'H-1', status: 'new', log10Lr: 6.5, personCode: person.code }],
    });
    expect(seen.timeline.map((entry: any) => entry.kind)).toEqual([
      'case.opened',
      'donor.registered',
      'case.relative_added',
      'specimen.registered',
    ]);
  });

  it('shows no hits to a collection point before they are confirmed', async () => {
    const { items } = await ok(get(desk.technician, '/cases?limit=1'));
    const seen = await ok(get(desk.technician, `/cases/${items[0].id}`));
    expect(seen.members).toHaveLength(1);
    expect(seen.hits).toEqual([]);
  });

  it('never holds a genotype', async () => {
    const { items } = await ok(get(desk.analyst, '/cases?limit=1'));
    const { text } = await get(desk.analyst, `/cases/${items[0].id}`);
    expect(text).not.toContain('genotypes');
  });
});

describe('a specimen that the worker types', () => {
  it('has a custody event without an account, and counts as typed', async () => {
    const { id, specimens } = await aSentShipment(desk, 1);
    const { barcode, id: specimenId } = specimens[0]!;
    await ok(post(desk.analyst, `/shipments/${id}/receive`, { barcode, condition: 'good' }));
    const service = desk.api.app.get(Specimens);
    await desk.api.db.run(systemActor, (tx) => service.transition(tx, specimenId, 'type'));
    const { status, custody } = await ok(get(desk.technician, `/specimens/${specimenId}`));
    expect([status, custody.at(-1).event, custody.at(-1).who]).toEqual(['typed', 'type', null]);
  });
});
