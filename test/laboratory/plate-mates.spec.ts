import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@homeward/platform';
import {
  approveAndApply,
  barcode,
  batch,
  controlRows,
  decide,
  findingsOf,
  importFile,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { longTable, person, type Genotypes } from './typing-table.js';

let scene: Scene;
let serial = 700;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const newDonor = async () => {
  const own = ++serial;
  return { ...(await seedDonor(scene, { serial: own })), name: barcode(own) };
};
const samplesOf = async (id: string) => {
  const { items } = (await scene.lead.get(`/api/v1/imports/${id}/samples?limit=200`).expect(200)).body;
  return new Map<string, any>(items.map((sample: any) => [sample.name, sample]));
};

/** A table with the wells of its samples. */
function wellTable(samples: readonly { name: string; well: string; genotypes: Genotypes }[]): string {
  const rows = samples.flatMap(({ name, well, genotypes }) =>
    Object.entries(genotypes).map(([locus, call]) => [well, name, locus, ...call].join(',')),
  );
  const header = `Well,Sample Name,Marker,Allele 1,Allele 2,Allele 3,Allele 4,#${newId()}`;
  return [header, ...rows, ...controlRows(',', ['H12']), ''].join('\n');
}

describe('the same genotype in two specimens of a plate', () => {
  it('holds both; a lead says for each what it is, and the pair is not stopped again', async () => {
    const [a, b, other] = [await newDonor(), await newDonor(), await newDonor()];
    const table = (of: Genotypes) =>
      longTable([
        { name: a.name, genotypes: of },
        { name: other.name, genotypes: person(2) },
        { name: b.name, genotypes: of },
      ]);
    const first = await importFile(scene, 'twins.csv', table(person(1)));
    expect(first).toMatchObject({ samples: { total: 3, accepted: 1, held: 2 }, openFindings: 2 });
    const found = await findingsOf(scene, first.id);
    const mine = found.find(({ sampleName }) => sampleName === a.name);
    expect(mine).toMatchObject({
      code: 'laboratory.same_genotype_on_plate',
      decisions: ['uphold', 'same_person', 'identical_twins'],
    });
    expect(mine.message).toContain(b.name);
    expect((await samplesOf(first.id)).get(a.name)).toMatchObject({ status: 'held', message: mine.message });
    const own = await decide(scene, first.id, 'same_genotype_on_plate', 'identical_twins', scene.analyst);
    expect(own.body).toMatchObject({ status: 403 });
    const bad = await decide(scene, first.id, 'same_genotype_on_plate', 'release');
    expect(bad.body).toMatchObject({ status: 400, code: 'laboratory.decision_not_possible' });
    for (let both = 0; both < 2; both++)
      expect((await decide(scene, first.id, 'same_genotype_on_plate', 'identical_twins')).status).toBe(200);
    expect(await approveAndApply(scene, first.id)).toMatchObject({
      status: 'applied',
      samples: { accepted: 3 },
    });
    const profiles = await rowsOf(
      scene,
      `SELECT FROM profile WHERE donor_id = ANY($1) AND superseded_at IS NULL`,
      [[a.donorId, b.donorId]],
    );
    expect(profiles).toHaveLength(2);
    const again = await importFile(scene, 'twins-again.csv', table(person(1)));
    expect(again).toMatchObject({ samples: { accepted: 3, held: 0 }, openFindings: 0 });
  });

  it('leaves out what a lead upholds, and lets the other one in', async () => {
    const [a, b] = [await newDonor(), await newDonor()];
    const { id } = await importFile(
      scene,
      'twice.csv',
      longTable([a, b].map(({ name }) => ({ name, genotypes: person(3) }))),
    );
    await decide(scene, id, 'same_genotype_on_plate', 'uphold');
    await decide(scene, id, 'same_genotype_on_plate', 'same_person');
    const statuses = [...(await samplesOf(id)).values()].map(({ status }) => status).sort();
    expect(statuses.filter((status) => status !== 'accepted')).toContain('rejected');
    expect((await batch(scene, id)).samples).toMatchObject({ accepted: 1, held: 0 });
  });

  it('is as it should be for two specimens of one donor', async () => {
    const { donorId, name } = await newDonor();
    const second = ++serial;
    await seedDonor(scene, { serial: second, donorId });
    const rows = [name, barcode(second)].map((each) => ({ name: each, genotypes: person(4) }));
    expect(await importFile(scene, 'one.csv', longTable(rows))).toMatchObject({
      samples: { accepted: 2, held: 0 },
    });
  });
});

describe('a neighbour', () => {
  it('that is seen in a mixture is named beside it, and the wells are kept', async () => {
    const [a, b] = [await newDonor(), await newDonor()];
    const mixed = Object.fromEntries(
      Object.entries(person(1)).map(([locus, call]) => [locus, [...call, ...person(5)[locus]!]]),
    );
    const { id } = await importFile(
      scene,
      'mixed.csv',
      wellTable([
        { name: a.name, well: 'B2', genotypes: mixed },
        { name: b.name, well: 'C03', genotypes: person(5) },
      ]),
    );
    const samples = await samplesOf(id);
    expect(samples.get(b.name)).toMatchObject({ well: 'C03', status: 'accepted' });
    expect(samples.get(a.name)).toMatchObject({
      well: 'B02',
      status: 'rejected',
      code: 'laboratory.mixture',
    });
    const [remark] = samples
      .get(a.name)
      .remarks.filter(({ code }: any) => code === 'laboratory.neighbour_seen');
    expect(remark.message).toContain(`${b.name} (C03)`);
    expect(await findingsOf(scene, id)).toEqual([]);
  });

  it('that is seen in a sample with one third allele holds it', async () => {
    const [a, b] = [await newDonor(), await newDonor()];
    const weak = { ...person(6), vWA: ['12', ...person(6).vWA!] };
    const { id } = await importFile(
      scene,
      'weak.csv',
      wellTable([
        { name: a.name, well: 'A01', genotypes: weak },
        { name: b.name, well: 'A02', genotypes: person(6) },
      ]),
    );
    const [finding, none] = await findingsOf(scene, id);
    expect(finding).toMatchObject({ code: 'laboratory.neighbour_in_sample', sampleName: a.name });
    expect(none).toBeUndefined();
    await decide(scene, id, 'neighbour_in_sample', 'uphold');
    expect((await samplesOf(id)).get(a.name)).toMatchObject({ status: 'rejected' });
  });
});
