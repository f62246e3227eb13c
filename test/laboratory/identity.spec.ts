import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approveAndApply,
  barcode,
  controlRows,
  decide,
  findingsOf,
  importFile,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { caseTable, type Genotypes, longTable, person } from './typing-table.js';

let scene: Scene;
let serial = 500;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const newDonor = async (seed: Partial<Parameters<typeof seedDonor>[1]> = {}) => {
  const own = ++serial;
  return { ...(await seedDonor(scene, { ...seed, serial: own })), name: barcode(own) };
};
const load = (...samples: { name: string; genotypes: Genotypes }[]) =>
  importFile(scene, 'typing.csv', longTable(samples));
const apply = async (...samples: { name: string; genotypes: Genotypes }[]) =>
  approveAndApply(scene, (await load(...samples)).id);
const profileOf = async (donorId: string) =>
  (
    await rowsOf(
      scene,
      `SELECT id, revision, genotypes, autosomal_loci AS loci, conflicts, possible_nulls AS nulls, published
         FROM profile WHERE donor_id = $1 AND superseded_at IS NULL`,
      [donorId],
    )
  )[0];
const sampleOf = async (batchId: string, name: string) => {
  const { items } = (await scene.lead.get(`/api/v1/imports/${batchId}/samples?limit=200`).expect(200)).body;
  return items.find((sample: any) => sample.name === name);
};
const waiting = async () =>
  (await scene.lead.get('/api/v1/worklist')).body.items.find(
    ({ kind }: any) => kind === 'imports_with_findings',
  ).count;

describe('a second typing that is another person', () => {
  it('is held before approval: the published profile stays, and the lead gets a finding', async () => {
    const donor = await newDonor();
    const [first, second] = ['first', 'second'].map((which) =>
      caseTable(scene, `retyping-swap-${which}.txt`, { SAMPLE1: donor.name }, controlRows('\t')),
    );
    await approveAndApply(scene, (await importFile(scene, 'first.txt', first!)).id);
    const before = await profileOf(donor.donorId);
    expect(before).toMatchObject({ loci: 21, published: true });
    const waited = await waiting();
    const batch = await importFile(scene, 'second.txt', second!);
    expect(batch).toMatchObject({
      status: 'awaiting_approval',
      samples: { total: 1, accepted: 0, held: 1 },
      openFindings: 1,
    });
    const [finding] = await findingsOf(scene, batch.id);
    expect(finding).toMatchObject({
      code: 'laboratory.typing_of_other_person',
      sampleName: donor.name,
      decisions: ['uphold', 'replace'],
    });
    expect(finding.differing).toHaveLength(19);
    expect(finding.differing).toContainEqual({
      locus: 'CSF1PO',
      inForce: ['10', '12'],
      typed: ['7', '10'],
      dropOut: false,
    });
    expect(await waiting()).toBe(waited + 1);
    const refused = await scene.lead
      .post(`/api/v1/imports/${batch.id}/approve`)
      .send({ version: batch.version });
    expect(refused.body).toMatchObject({ status: 409, code: 'laboratory.nothing_to_apply' });
    expect(await profileOf(donor.donorId)).toEqual(before);
  });

  it.each([
    [3, 'typing_of_other_person'],
    [2, 'typing_contradicts'],
    [1, 'typing_contradicts'],
  ])('%i other loci: %s, and the others of the batch go on', async (count, code) => {
    const [donor, other] = [await newDonor(), await newDonor()];
    await apply({ name: donor.name, genotypes: person(1) });
    const changed = Object.entries(person(1)).map(([locus, call], index) => [
      locus,
      index < count ? ['20', '21'] : call,
    ]);
    const batch = await load(
      { name: donor.name, genotypes: Object.fromEntries(changed) as Genotypes },
      { name: other.name, genotypes: person(4) },
    );
    expect(await sampleOf(batch.id, donor.name)).toMatchObject({
      status: 'held',
      code: `laboratory.${code}`,
    });
    expect((await approveAndApply(scene, batch.id)).status).toBe('applied');
    expect(await profileOf(other.donorId)).toMatchObject({ loci: 10, published: true });
    expect(await profileOf(donor.donorId)).toMatchObject({
      genotypes: person(1),
      revision: 1,
      conflicts: [],
    });
    expect(await findingsOf(scene, batch.id)).toMatchObject([{ status: 'open' }]);
  });

  it('upheld, is refused; replacing, sets the earlier typings aside; each with reason and name', async () => {
    const donor = await newDonor();
    await apply({ name: donor.name, genotypes: person(1) });
    const wrong = await load({ name: donor.name, genotypes: person(5) });
    expect((await decide(scene, wrong.id, 'typing_of_other_person', 'release')).body).toMatchObject({
      status: 400,
      code: 'laboratory.decision_not_possible',
    });
    expect((await decide(scene, wrong.id, 'typing_of_other_person', 'uphold')).body).toMatchObject({
      status: 'upheld',
      decision: 'uphold',
      decidedBy: expect.stringContaining('周航'),
    });
    expect(await sampleOf(wrong.id, donor.name)).toMatchObject({ status: 'rejected' });
    const right = await load({ name: donor.name, genotypes: person(5) });
    expect((await decide(scene, right.id, 'typing_of_other_person', 'replace')).status).toBe(200);
    expect((await approveAndApply(scene, right.id)).status).toBe('applied');
    expect(await profileOf(donor.donorId)).toMatchObject({
      genotypes: person(5),
      conflicts: [],
      revision: 2,
    });
    const typings = await rowsOf(
      scene,
      `SELECT set_aside_reason AS reason, username FROM typing LEFT JOIN account ON account.id = set_aside_by
        WHERE donor_id = $1 ORDER BY typing.id`,
      [donor.donorId],
    );
    expect(typings).toEqual([
      { reason: '已复核原始图谱和实验记录', username: 'lab_lead' },
      { reason: null, username: null },
    ]);
    const actions = await rowsOf(scene, `SELECT action FROM audit_entry WHERE subject_id = ANY($1)`, [
      [wrong.id, right.id, donor.donorId],
    ]);
    const told = ['import_finding.upheld', 'import_finding.released', 'typing.set_aside'];
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(told));
  });
});

describe('a second typing with drop-out', () => {
  it('keeps the fuller genotype, shows both, and remembers a possible null', async () => {
    const donor = await newDonor();
    await apply({ name: donor.name, genotypes: { ...person(1), TPOX: ['11', '11'] } });
    const again = { ...person(1), vWA: ['11', '11'] };
    const batch = await load({ name: donor.name, genotypes: again });
    expect(batch).toMatchObject({ samples: { accepted: 1, held: 0 }, openFindings: 0 });
    const { remarks } = await sampleOf(batch.id, donor.name);
    expect(remarks).toMatchObject([{ code: 'laboratory.possible_null' }]);
    expect(remarks[0].message).toContain('vWA 11,12 / 11,11');
    expect(remarks[0].message).toContain('TPOX 11,11 / 11,12');
    await approveAndApply(scene, batch.id);
    const { body: shown } = await scene.lead.get(`/api/v1/donors/${donor.donorId}`).expect(200);
    const calls = (locus: string) =>
      shown.disagreements
        .filter((found: any) => found.locus === locus && found.kind === 'possible_null')
        .flatMap(({ typings }: any) => typings.map(({ alleles }: any) => alleles.join(',')));
    expect([calls('TPOX'), calls('vWA')]).toEqual([
      ['11,11', '11,12'],
      ['11,12', '11,11'],
    ]);
    const { body: atDesk } = await (
      await scene.api.signIn('technician')
    ).get(`/api/v1/donors/${donor.donorId}`);
    expect(atDesk.disagreements).toBeNull();
    const profile = await profileOf(donor.donorId);
    expect(profile).toMatchObject({ genotypes: person(1), loci: 10, conflicts: [], published: true });
    expect(
      profile.nulls.map(({ locus, calls }: any) => [locus, calls.map(({ alleles }: any) => alleles)]),
    ).toEqual([
      [
        'TPOX',
        [
          ['11', '11'],
          ['11', '12'],
        ],
      ],
      [
        'vWA',
        [
          ['11', '12'],
          ['11', '11'],
        ],
      ],
    ]);
  });

  it('at three loci is stopped', async () => {
    const donor = await newDonor();
    await apply({ name: donor.name, genotypes: person(1) });
    const few = { vWA: ['11', '11'], TPOX: ['12', '12'], CSF1PO: ['11', '11'] };
    const batch = await load({ name: donor.name, genotypes: { ...person(1), ...few } });
    expect(await findingsOf(scene, batch.id)).toMatchObject([{ code: 'laboratory.typing_of_other_person' }]);
  });

  it('of the same alleles is concordant, and says at how many loci', async () => {
    const donor = await newDonor();
    await apply({ name: donor.name, genotypes: person(1) });
    const batch = await load({ name: donor.name, genotypes: person(1) });
    const { remarks } = await sampleOf(batch.id, donor.name);
    expect(remarks).toMatchObject([{ code: 'laboratory.typing_concordant' }]);
    expect(remarks[0].message).toContain('10');
  });
});

describe('two specimens of one donor', () => {
  const both = async () => {
    const first = await newDonor();
    return [first, await newDonor({ donorId: first.donorId })] as const;
  };

  it('in one batch are held together when they are two persons; after one is left out the other is applied', async () => {
    const [first, second] = await both();
    const batch = await load(
      { name: first.name, genotypes: person(1) },
      { name: second.name, genotypes: person(5) },
    );
    expect(batch.samples).toMatchObject({ accepted: 0, held: 2 });
    expect((await findingsOf(scene, batch.id)).map(({ code }) => code)).toEqual(
      Array(2).fill('laboratory.samples_of_donor_differ'),
    );
    const [finding] = (await findingsOf(scene, batch.id)).filter(
      ({ sampleName }) => sampleName === second.name,
    );
    const body = { decision: 'uphold', reason: '第二管是别人的', version: finding.version };
    await scene.lead.post(`/api/v1/import-findings/${finding.id}/decide`).send(body).expect(200);
    await decide(scene, batch.id, 'samples_of_donor_differ', 'release');
    await approveAndApply(scene, batch.id);
    expect(await profileOf(first.donorId)).toMatchObject({ genotypes: person(1), conflicts: [] });
  });

  it('both released, the second is held when it is applied', async () => {
    const [first, second] = await both();
    const batch = await load(
      { name: first.name, genotypes: person(1) },
      { name: second.name, genotypes: person(5) },
    );
    for (let count = 0; count < 2; count++)
      await decide(scene, batch.id, 'samples_of_donor_differ', 'release');
    expect((await approveAndApply(scene, batch.id)).samples).toMatchObject({ accepted: 1, held: 1 });
    expect(await profileOf(first.donorId)).toMatchObject({ loci: 10, conflicts: [] });
    expect(await findingsOf(scene, batch.id)).toMatchObject([
      { code: 'laboratory.typing_of_other_person', status: 'open' },
      { status: 'released' },
      { status: 'released' },
    ]);
  });

  it('in two batches: the second is compared with the profile of the first', async () => {
    const [first, second] = await both();
    await apply({ name: first.name, genotypes: person(1) });
    const batch = await load({ name: second.name, genotypes: person(5) });
    expect(await sampleOf(batch.id, second.name)).toMatchObject({
      status: 'held',
      code: 'laboratory.typing_of_other_person',
    });
  });
});

describe('between validation and application', () => {
  it('another batch published a profile: the sample is compared again, and stopped', async () => {
    const donor = await newDonor();
    const late = await load({ name: donor.name, genotypes: person(5) });
    expect(late.samples).toMatchObject({ accepted: 1, held: 0 });
    await apply({ name: donor.name, genotypes: person(1) });
    const applied = await approveAndApply(scene, late.id);
    expect(applied).toMatchObject({ status: 'applied', samples: { accepted: 0, held: 1 }, openFindings: 1 });
    expect(await profileOf(donor.donorId)).toMatchObject({ genotypes: person(1), revision: 1 });
    // Decided afterwards, the sample is applied afterwards.
    expect((await decide(scene, late.id, 'typing_of_other_person', 'replace')).status).toBe(200);
    await scene.imports.apply(late.id, noProgress);
    expect(await profileOf(donor.donorId)).toMatchObject({ genotypes: person(5), revision: 2 });
    expect((await scene.lead.get(`/api/v1/imports/${late.id}`)).body).toMatchObject({
      status: 'applied',
      samples: { accepted: 1, held: 0 },
      openFindings: 0,
    });
  });

  it('a decision on other evidence does not hold', async () => {
    const donor = await newDonor();
    await apply({ name: donor.name, genotypes: person(1) });
    const late = await load({ name: donor.name, genotypes: { ...person(1), TPOX: ['8', '9'] } });
    await decide(scene, late.id, 'typing_contradicts', 'release');
    const between = { FGA: ['20', '21'], D19S433: ['13', '14'], ...person(1) };
    await apply({ name: donor.name, genotypes: between });
    await rowsOf(
      scene,
      `UPDATE import_sample SET genotypes = genotypes || '{"FGA":["24","25"]}' WHERE batch_id = $1 AND kind = 'sample'`,
      [late.id],
    );
    await approveAndApply(scene, late.id);
    expect(await findingsOf(scene, late.id)).toMatchObject([
      { code: 'laboratory.typing_contradicts', status: 'open', decision: null },
    ]);
    expect(await profileOf(donor.donorId)).toMatchObject({ genotypes: between, conflicts: [] });
  });
});
