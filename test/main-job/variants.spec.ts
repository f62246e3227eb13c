import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GenotypeMap } from '@homeward/str';
import { longTable, wideTable } from '../../apps/cli/src/demo/genotype-table.js';
import { get, ok, post } from '../review/scene.js';
import { openOffice, waiting, wrongPages, type Office } from './office.js';
import { expected, familyOf, realPeople, without, type Family } from './people.js';
import {
  approve,
  decide,
  decideFinding,
  hitsOf,
  importAll,
  Point,
  taskOf,
  visit,
  upload,
  versionOf,
  type Donor,
  type Sample,
} from './steps.js';

const people = realPeople();
const at = (n: number): Family => familyOf(people[2 * n]!, people[2 * n + 1]!);
const FEW = 12;
const first = (genotypes: GenotypeMap, loci: number): GenotypeMap =>
  Object.fromEntries(Object.entries(genotypes).slice(0, loci));

interface Planted extends Family {
  readonly caseId: string;
  readonly relatives: Record<string, Donor & Sample>;
  readonly person: Donor & Sample;
}

let office: Office;
let disputed: Planted;
let refuted: Planted;
let withdrawn: Planted;
let retyped: Planted;

/** A family with both parents, or one, and its child in the other district. */
async function plant(
  heping: Point,
  hexi: Point,
  family: Family,
  typed = ['father', 'mother'],
): Promise<Planted> {
  const { father, mother, child } = family;
  const relatives = Object.fromEntries(
    Object.entries({ father, mother }).filter(([who]) => typed.includes(who)),
  );
  return {
    ...family,
    ...(await heping.family(relatives)),
    person: await hexi.person(child, { birthYear: 1995 }),
  };
}

const coverage = async () => ok(get(await office.as('analyst'), '/coverage'));
const caseOf = async ({ caseId }: Planted) => ok(get(await office.as('coordinator'), `/cases/${caseId}`));
const statusOf = async (hitId: string): Promise<string> =>
  (await ok(get(await office.as('coordinator'), `/hits/${hitId}`))).status;

beforeAll(async () => {
  office = await openOffice();
  const heping = await Point.open(office, 'technician', 10);
  const hexi = await Point.open(office, 'technician2', 10);
  disputed = await plant(heping, hexi, at(0));
  refuted = await plant(heping, hexi, at(1));
  withdrawn = await plant(heping, hexi, at(2), ['mother']);
  retyped = await plant(heping, hexi, at(3), ['mother']);
  const few = ({ barcode, genotypes }: Sample): Sample => ({
    barcode,
    genotypes: barcode === retyped.relatives.mother!.barcode ? first(genotypes, FEW) : genotypes,
  });
  await importAll(office, 'relatives.txt', longTable((await heping.deliver()).map(few)));
  await importAll(office, 'persons.csv', wideTable(await hexi.deliver()));
});
afterAll(() => office.close());

describe('two analysts who disagree', () => {
  it('leave the decision to the lab lead, who sees both opinions', async () => {
    const [hit] = await hitsOf(office, disputed.caseId);
    await decide(office, 'analyst', hit!.id, 'C1');
    expect(await decide(office, 'analyst2', hit!.id, 'I1')).toMatchObject({ status: 'conflict' });
    const seen = await waiting(office);
    expect([seen.lab_lead?.hits_conflict, seen.analyst?.hits_conflict]).toEqual([1, undefined]);
    expect(await wrongPages(office)).toEqual([]);
    const lead = await office.as('lab_lead');
    expect((await ok(get(lead, `/hits/${hit!.id}/opinions`))).items).toHaveLength(2);
    expect(await decide(office, 'lab_lead', hit!.id, 'C1')).toMatchObject({ status: 'confirmed' });
    await office.work();
    expect(await statusOf(hit!.id)).toBe('notified');
    expect((await waiting(office)).lab_lead?.hits_conflict).toBeUndefined();
  });
});

describe('a refutation on site', () => {
  let hitId: string;

  it('ends the hit and the other task; the case stays open, compared and told to the coordinator', async () => {
    hitId = (await hitsOf(office, refuted.caseId))[0]!.id;
    await decide(office, 'analyst2', hitId, 'C1');
    await decide(office, 'analyst', hitId, 'C1');
    await office.work();
    await visit(office, 'investigator2', hitId, 'identity_refuted');
    await office.work();
    expect(await statusOf(hitId)).toBe('refuted');
    expect((await taskOf(office, 'investigator', hitId)).status).toBe('cancelled');
    expect(await caseOf(refuted)).toMatchObject({ status: 'open', search: { status: 'joined' } });
    expect(await coverage()).toMatchObject({ complete: true });
    const { items } = await ok(get(await office.as('coordinator'), '/messages?unread=true'));
    expect(items.map(({ kind }: any) => kind)).toContain('hit.refuted_on_site');
  });

  it('is not raised again by a new search of the same profiles', async () => {
    // The mother takes her consent back and gives it again: the family is searched twice more.
    const technician = await office.as('technician');
    const mother = refuted.relatives.mother!.id;
    await ok(post(technician, `/donors/${mother}/consent/withdraw`, { reason: '需要再考虑一下' }));
    await office.work();
    const raised = await hitsOf(office, refuted.caseId);
    // With the father alone it is another question, and the pair is asked about again.
    expect(raised.find(({ status }) => status === 'new')).toMatchObject({ familyType: 'father_duo' });
    expect(await statusOf(hitId)).toBe('refuted');
    await ok(
      post(technician, `/donors/${mother}/consent`, {
        kind: 'own_consent',
        reference: 'TY-9',
        givenOn: '2026-01-01',
      }),
    );
    await office.work();
  });
});

describe('a consent that is taken back', () => {
  it('of the person: the hit is void, and no search finds the person', async () => {
    const [hit] = await hitsOf(office, withdrawn.caseId);
    expect(hit).toMatchObject({ status: 'new', familyType: 'mother_duo', personCode: withdrawn.person.code });
    const { personsAlive } = await coverage();
    const technician2 = await office.as('technician2');
    const path = `/donors/${withdrawn.person.id}/consent/withdraw`;
    await ok(post(technician2, path, { reason: '监护人撤回同意' }));
    expect(await coverage()).toMatchObject({ complete: true, personsAlive });
    await office.work();
    expect(await statusOf(hit!.id)).toBe('superseded');
    expect(await hitsOf(office, withdrawn.caseId)).toEqual([]);
    expect(await coverage()).toMatchObject({ complete: true, personsAlive: personsAlive - 1 });
    // A search of the family from the beginning does not find the person either.
    const technician = await office.as('technician');
    await ok(
      post(technician, `/cases/${withdrawn.caseId}/relatives`, {
        relation: 'full_sibling',
        sex: 'female',
        identity: { name: '无名氏' },
      }),
    );
    await office.work();
    expect(await hitsOf(office, withdrawn.caseId)).toEqual([]);
  });

  it('of the only typed relative: the case is not searchable, and the lab lead sees why', async () => {
    const technician = await office.as('technician');
    const mother = withdrawn.relatives.mother!.id;
    await ok(post(technician, `/donors/${mother}/consent/withdraw`, { reason: '家属撤回同意' }));
    await office.work();
    expect(await caseOf(withdrawn)).toMatchObject({
      search: { status: 'not_searchable', notSearchableCode: 'no_consent' },
    });
    expect((await waiting(office)).lab_lead?.cases_not_searchable).toBe(2);
  });
});

describe('re-typing', () => {
  it('of a mother with few loci searches again, and finds the child', async () => {
    expect(await caseOf(retyped)).toMatchObject({
      search: { status: 'not_searchable', notSearchableCode: 'too_few_loci' },
    });
    const { barcode, genotypes } = retyped.relatives.mother!;
    await importAll(office, 'again.txt', longTable([{ barcode, genotypes }]));
    const wanted = expected({ mother: retyped.mother }, retyped.child);
    const [hit] = await hitsOf(office, retyped.caseId);
    expect(hit).toMatchObject({
      personCode: retyped.person.code,
      familyType: 'mother_duo',
      lociCompared: wanted.lociCompared,
      mismatches: 0,
    });
    expect(Math.abs(hit!.log10Lr - wanted.log10Lr)).toBeLessThan(1e-12);
    const { members } = await caseOf(retyped);
    expect(members[0].profile).toMatchObject({ revision: 2 });
    expect(await coverage()).toMatchObject({ complete: true });
  });

  it('that contradicts the first typing: after the lead accepts it, the locus is left out and the hit is raised again', async () => {
    const [before] = await hitsOf(office, retyped.caseId);
    const { barcode, genotypes } = retyped.relatives.mother!;
    const [locus, [one]] = Object.entries(genotypes)[0]!;
    const wrong = { ...genotypes, [locus]: [one, one === '13' ? '14' : '13'] as const };
    const { id } = await upload(office, 'contradiction.txt', longTable([{ barcode, genotypes: wrong }]));
    expect(await hitsOf(office, retyped.caseId)).toEqual([before]);
    await decideFinding(office, id, 'laboratory.typing_contradicts', 'release');
    await approve(office, id);
    const [after, ...others] = await hitsOf(office, retyped.caseId);
    expect(others).toEqual([]);
    const wanted = expected({ mother: without(retyped.mother, locus) }, retyped.child);
    expect(after).toMatchObject({ status: 'new', lociCompared: wanted.lociCompared });
    expect(Math.abs(after!.log10Lr - wanted.log10Lr)).toBeLessThan(1e-12);
    const detail = await ok(get(await office.as('analyst'), `/hits/${after!.id}`));
    expect(detail.previousHitId).toBe(before!.id);
    expect(detail.evidence.leftOut).toContainEqual({ locus, reason: 'conflict' });
    expect(await statusOf(before!.id)).toBe('superseded');
    expect(await versionOf(office, 'analyst', after!.id)).toBe(1);
  });
});

describe('new blood', () => {
  it('is requested from both points by an agreed I3; each sees its own tubes on its work list', async () => {
    const [hit] = await hitsOf(office, retyped.caseId);
    await decide(office, 'analyst', hit!.id, 'I3');
    await decide(office, 'analyst2', hit!.id, 'I3');
    await office.work();
    const seen = await waiting(office);
    expect(seen.technician?.specimens_to_recollect).toBe(1);
    expect(seen.technician2?.specimens_to_recollect).toBe(1);
    expect(await wrongPages(office)).toEqual([]);
  });
});
