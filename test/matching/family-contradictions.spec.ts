import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import { retype } from '@homeward/testing';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { childOf, population, World } from './world.js';

const V1 = '/api/v1';
const people = population();

/** The typings of a table of `fixtures/import/cases`, by sample. */
function samplesOf(name: string): Record<string, GenotypeMap> {
  const { root } = loadConfig({ DATABASE_URL: 'postgres://nowhere' });
  const [, ...rows] = readFileSync(join(root, 'fixtures/import/cases', name), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const samples: Record<string, GenotypeMap> = {};
  for (const row of rows) {
    const [sample = '', locus = '', a = '', b = ''] = row.split('\t');
    (samples[sample] ??= {})[locus] = [a, b || a];
  }
  return samples;
}

let world: World;
let api: ApiUnderTest;
let lead: Caller;
let technician: Caller;
beforeAll(async () => {
  world = await World.open();
  api = await startApi(world.database.url);
  lead = await api.signIn('lab_lead');
  technician = await api.signIn('technician');
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const listed = async (query: string, by = lead): Promise<any[]> =>
  (await by.get(`${V1}/family-contradictions?${query}`).expect(200)).body;
const searchOf = async (caseId: string) => (await lead.get(`${V1}/cases/${caseId}`).expect(200)).body.search;
const decide = (row: any, step: 'stand' | 'reopen', more: object = {}, by = lead) =>
  by
    .post(`${V1}/family-contradictions/${row.id}/${step}`)
    .send({ reason: '已知收养，登记关系不变', version: row.version, ...more });
const waiting = async (by: Caller): Promise<number> =>
  (await by.get(`${V1}/worklist`).expect(200)).body.items.find(
    ({ kind }: any) => kind === 'families_contradicting',
  )?.count ?? 0;

describe('father, mother and full sibling who are three unrelated persons', () => {
  it('stop the case, which is on the lists of the point and of the lead, with loci and without alleles', async () => {
    const { FATHER, MOTHER, SIBLING } = samplesOf('family-father-mother-sibling-unrelated.txt');
    const caseId = await world.openCase();
    const before = [await waiting(technician), await waiting(lead)];
    await world.addRelative(caseId, 'father', FATHER!, { sex: 'male' });
    await world.addRelative(caseId, 'mother', MOTHER!, { sex: 'female' });
    const siblingId = await world.addRelative(caseId, 'full_sibling', SIBLING!);
    await world.search(caseId);
    expect(await searchOf(caseId)).toMatchObject({
      status: 'not_searchable',
      notSearchableCode: 'declared_relation_refuted',
    });
    const [found, ...others] = await listed(`caseId=${caseId}`, technician);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ kind: 'place', status: 'open', steps: [] },
      members: [{ id: siblingId, relation: 'full_sibling' }],
    });
    expect(found.log10Lr).toBeLessThan(-4);
    expect(found.loci.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(SIBLING!)).toEqual(expect.arrayContaining(found.loci));
    expect(await waiting(technician)).toBe(before[0]! + 1);
    expect(await waiting(lead)).toBe(before[1]! + 1);
    expect((await decide(found, 'stand', {}, technician)).status).toBe(403);
  });
});

describe('declared siblings who are strangers, without a parent', () => {
  let caseId: string;
  let second: string;
  beforeAll(async () => {
    caseId = await world.openCase();
    await world.addRelative(caseId, 'full_sibling', people[20]!);
    second = await world.addRelative(caseId, 'full_sibling', people[21]!);
    await world.search(caseId);
  });

  it('stop the case, although no locus excludes siblings', async () => {
    const [found] = await listed(`caseId=${caseId}`);
    expect(found).toMatchObject({ kind: 'place', status: 'open', steps: ['stand'], loci: [] });
    expect(found.log10Lr).toBeLessThan(-2);
    expect((await searchOf(caseId)).status).toBe('not_searchable');
  });

  it('are searched when the lead decides with a reason, seen on the timeline; once, under a version', async () => {
    const [found] = await listed(`caseId=${caseId}`);
    const refused = [
      await decide(found, 'stand', { reason: ' ' }),
      await decide(found, 'stand', { version: 9 }),
      await decide(found, 'reopen'),
      await decide({ id: caseId, version: 1 }, 'stand'),
    ].map(({ status, body }) => [status, body.code]);
    expect(refused).toEqual([
      [400, 'searching.contradiction_reason_missing'],
      [409, 'platform.version_conflict'],
      [409, 'searching.contradiction_not_open'],
      [404, 'platform.not_found'],
    ]);
    expect((await decide(found, 'stand')).body).toMatchObject({
      ...{ status: 'stands', reason: '已知收养，登记关系不变', decidedBy: '周航', steps: ['reopen'] },
    });
    await world.search(caseId);
    expect((await searchOf(caseId)).status).toBe('joined');
    const { timeline } = (await lead.get(`${V1}/cases/${caseId}`)).body;
    expect(timeline.map(({ kind }: any) => kind)).toContain('case.contradiction_stands');
    expect(await listed(`caseId=${caseId}&status=open`)).toEqual([]);
    await world.search(caseId);
    expect(await listed(`caseId=${caseId}`)).toHaveLength(1);
  });

  it('stop it again when the decision is taken back', async () => {
    const [found] = await listed(`caseId=${caseId}`);
    expect((await decide(found, 'reopen', { reason: '材料不足' })).body.status).toBe('open');
    await world.search(caseId);
    expect((await searchOf(caseId)).status).toBe('not_searchable');
    const [again] = await listed(`caseId=${caseId}`);
    await decide(again, 'stand');
    await world.search(caseId);
    expect((await searchOf(caseId)).status).toBe('joined');
  });

  it('stop it again when one of them is typed anew and still contradicts: the decision was made on other evidence', async () => {
    const { FGA: _, ...fewer } = people[21]!;
    await world.run((tx) => retype(world.offices, tx, second, fewer));
    await world.search(caseId);
    expect((await searchOf(caseId)).status).toBe('not_searchable');
    const open = await listed(`caseId=${caseId}&status=open`);
    expect(open).toHaveLength(1);
    // The relation is corrected: what contradicted is gone.
    await technician
      .post(`${V1}/cases/${caseId}/relatives/${second}/remove`)
      .send({ reason: '并非同胞', version: (await lead.get(`${V1}/cases/${caseId}`)).body.version })
      .expect(200);
    await world.search(caseId);
    expect(await listed(`caseId=${caseId}&status=open`)).toEqual([]);
    expect((await searchOf(caseId)).status).toBe('joined');
  });
});

describe('two relatives with one genotype', () => {
  it('stop the case: tubes exchanged, or one person twice', async () => {
    const caseId = await world.openCase();
    const ids = [
      await world.addRelative(caseId, 'father', people[22]!, { sex: 'male' }),
      await world.addRelative(caseId, 'mother', people[22]!, { sex: 'female' }),
    ];
    await world.search(caseId);
    const [found] = await listed(`caseId=${caseId}`);
    expect(found).toMatchObject({ kind: 'same_genotype', log10Lr: null, status: 'open' });
    expect(found.members.map(({ id }: any) => id).sort()).toEqual([...ids].sort());
    expect((await searchOf(caseId)).status).toBe('not_searchable');
  });
});

describe('a true family', () => {
  it('is searched and nothing is on a list', async () => {
    const caseId = await world.openCase();
    const [father, mother] = [people[23]!, people[24]!];
    await world.addRelative(caseId, 'father', father, { sex: 'male' });
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    await world.addRelative(caseId, 'full_sibling', childOf(father, mother, 1));
    await world.search(caseId);
    expect(await listed(`caseId=${caseId}`)).toEqual([]);
    expect((await searchOf(caseId)).status).toBe('joined');
  });
});
