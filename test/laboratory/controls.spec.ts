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
import { caseTable, longTable, person, type TableRow } from './typing-table.js';

let scene: Scene;
let serial = 700;
const donor = async () => {
  const own = ++serial;
  await seedDonor(scene, { serial: own });
  return barcode(own);
};
const batchOf = async (id: string) => (await scene.lead.get(`/api/v1/imports/${id}`).expect(200)).body;
const codesOf = async (id: string) =>
  (await findingsOf(scene, id)).map(({ code, plate }) =>
    `${code.replace('laboratory.', '')} ${plate}`.trim(),
  );

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe('a batch without a control', () => {
  it.each([
    ['none', [], ['negative_control_missing', 'positive_control_missing']],
    ['no positive', ['NC,TH01,,'], ['positive_control_missing']],
    ['no negative', controlRows().slice(0, -1), ['negative_control_missing']],
  ])('%s: is stopped, until the lead records the exception with a reason', async (_, controls, missing) => {
    const name = await donor();
    const { id, status, version } = await importFile(
      scene,
      'a.csv',
      longTable([{ name, genotypes: person(1) }], controls),
    );
    expect(status).toBe('quarantined');
    expect(await codesOf(id)).toEqual(missing);
    const refused = await scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version });
    expect(refused.status).toBe(409);
    for (const code of missing) {
      expect((await decide(scene, id, code, 'release', scene.analyst)).status).toBe(403);
      const [{ id: finding, version: at }] = (await findingsOf(scene, id)).filter((each) =>
        each.code.endsWith(code),
      );
      const silent = { decision: 'release', reason: '  ', version: at };
      expect((await scene.lead.post(`/api/v1/import-findings/${finding}/decide`).send(silent)).status).toBe(
        400,
      );
      expect((await decide(scene, id, code, 'release')).body).toMatchObject({ status: 'released' });
    }
    expect(await batchOf(id)).toMatchObject({
      status: 'awaiting_approval',
      failure: null,
      samples: { accepted: 1 },
    });
    expect(await approveAndApply(scene, id)).toMatchObject({ status: 'applied', samples: { accepted: 1 } });
  });
});

describe('two plates in one file', () => {
  const positive = Object.fromEntries(
    controlRows()
      .map((row) => row.split(','))
      .filter(([name]) => name === 'PC_2800M')
      .map(([, marker, a, b]) => [marker!, [a!, b!]]),
  );
  const table = (name1: string, name2: string, contaminated: readonly string[]) => {
    const plate = (which: string, name: string, negative: readonly string[]): TableRow[] => [
      { plate: which, name, genotypes: person(Number(which.slice(1))) },
      { plate: which, name: 'PC_2800M', genotypes: positive },
      { plate: which, name: 'NC', genotypes: { TH01: negative } },
    ];
    return longTable([...plate('P1', name1, contaminated), ...plate('P2', name2, [])], []);
  };
  it('a contaminated negative control of the first stops the first only', async () => {
    const [first, second] = [await donor(), await donor()];
    const { id, status, samples } = await importFile(scene, 'a.csv', table(first, second, ['9']));
    expect([status, samples]).toEqual(['awaiting_approval', { total: 2, accepted: 1, held: 1 }]);
    expect(await codesOf(id)).toEqual(['negative_control_not_empty P1']);
    await approveAndApply(scene, id);
    const typed = () =>
      rowsOf(scene, `SELECT barcode FROM specimen WHERE status = 'typed' AND barcode = ANY($1)`, [
        [first, second],
      ]);
    expect(await typed()).toEqual([{ barcode: second }]);
    // The lead lets the first plate in afterwards.
    await decide(scene, id, 'negative_control_not_empty', 'release');
    expect(await batchOf(id)).toMatchObject({ status: 'approved' });
    await scene.imports.apply(id, noProgress);
    expect(await typed()).toHaveLength(2);
    expect(await batchOf(id)).toMatchObject({ status: 'applied', samples: { accepted: 2, held: 0 } });
  });

  it('upheld, its samples are refused; the same names on both plates are samples of their own', async () => {
    const [first, second] = [await donor(), await donor()];
    const { id } = await importFile(scene, 'a.csv', table(first, second, ['9']));
    await decide(scene, id, 'negative_control_not_empty', 'uphold');
    const { items } = (await scene.lead.get(`/api/v1/imports/${id}/samples`)).body;
    expect(items.map(({ name, plate, status }: any) => [name, plate, status])).toEqual(
      [
        [first, 'P1', 'rejected'],
        [second, 'P2', 'accepted'],
        ['NC', 'P1', 'rejected'],
        ['NC', 'P2', 'accepted'],
        ['PC_2800M', 'P1', 'accepted'],
        ['PC_2800M', 'P2', 'accepted'],
      ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
    );
  });
});

describe('a sample that is neither a barcode nor a known control', () => {
  it('blocks approval until the lead says what it is; as a control it is judged as one', async () => {
    const name = await donor();
    const rows = [
      { name, genotypes: person(1) },
      { name: 'X-17', genotypes: { TH01: ['9', '9.3'] } },
    ];
    const { id, version, samples } = await importFile(scene, 'a.csv', longTable(rows));
    expect(samples).toMatchObject({ total: 1, accepted: 1, held: 1 });
    const refused = await scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version });
    expect(refused.body).toMatchObject({ code: 'laboratory.sample_kinds_undecided', value: 'X-17' });
    await decide(scene, id, 'sample_kind_unknown', 'negative_control');
    expect(await batchOf(id)).toMatchObject({ status: 'uploaded' });
    await scene.imports.validate(id, noProgress);
    expect(await batchOf(id)).toMatchObject({
      status: 'quarantined',
      failure: { code: 'laboratory.negative_control_not_empty' },
    });
    // What was decided stays on record through the new judgement.
    expect(await findingsOf(scene, id)).toMatchObject([
      { code: 'laboratory.negative_control_not_empty', status: 'open' },
      { code: 'laboratory.sample_kind_unknown', status: 'released', decision: 'negative_control' },
    ]);
  });

  it('left out with a reason, the others go on', async () => {
    const name = await donor();
    const rows = [
      { name, genotypes: person(1) },
      { name: `${name.slice(0, -1)}${name.endsWith('A') ? 'B' : 'A'}`, genotypes: person(2) },
    ];
    const { id } = await importFile(scene, 'a.csv', longTable(rows));
    await decide(scene, id, 'sample_kind_unknown', 'leave_out');
    expect(await approveAndApply(scene, id)).toMatchObject({
      status: 'applied',
      samples: { accepted: 1, held: 0 },
    });
  });

  it.each([
    ['', 'no name'],
    ['x'.repeat(150), 'a name that is too long'],
  ])('%s (%s): is of unknown kind', async (unnamed) => {
    const name = await donor();
    const rows = [
      { name, genotypes: person(1) },
      { name: unnamed, genotypes: { TH01: ['9', '9.3'] } },
    ];
    const { id } = await importFile(scene, 'a.csv', longTable(rows));
    expect(await codesOf(id)).toEqual(['sample_kind_unknown']);
  });
});

it('negative controls with alleles under the names of laboratories stop the batch', async () => {
  const name = await donor();
  const positive = controlRows('\t').slice(0, -1);
  const table = caseTable(scene, 'negative-controls-with-alleles.txt', { HS000001Q3U: name }, positive);
  const batch = await importFile(scene, 'a.txt', table);
  expect(batch).toMatchObject({ status: 'quarantined', samples: { accepted: 0 } });
  const found = await findingsOf(scene, batch.id);
  expect(found.map(({ code, sampleName }) => [code, sampleName])).toEqual(
    ['02-Neg.ktr.__', 'NC_A12_3', 'RB-1'].map((control) => [
      'laboratory.negative_control_not_empty',
      control,
    ]),
  );
});

it("the laboratory's own control DNA stops the batch; the lead releases it with a reason", async () => {
  const name = await donor();
  const rows = Object.entries(person(1)).map(([locus, [a, b]]) => [name, '', locus, a, b].join('\t'));
  const table = caseTable(scene, 'own-positive-control.txt', {}, [...rows, 'NC\tNegative Control\tTH01\t\t']);
  const { id, status } = await importFile(scene, 'a.txt', table);
  expect(status).toBe('quarantined');
  const before = await findingsOf(scene, id);
  for (const { code } of before.filter((each) => each.status === 'open'))
    await decide(
      scene,
      id,
      code.replace('laboratory.', ''),
      code.endsWith('unknown') ? 'leave_out' : 'release',
    );
  expect(await approveAndApply(scene, id)).toMatchObject({ status: 'applied' });
  expect(before.map(({ code }) => code)).toContain('laboratory.positive_control_mismatch');
});

it('a man whose AMELY is deleted is entered by the decision of the lead', async () => {
  const own = ++serial;
  const { donorId } = await seedDonor(scene, { serial: own, sex: 'male' });
  const table = caseTable(scene, 'amely-null-male.txt', { HS000001NSR: barcode(own) }, controlRows('\t'));
  const { id, samples } = await importFile(scene, 'a.txt', table);
  expect(samples).toMatchObject({ accepted: 0, held: 1 });
  const [finding] = await findingsOf(scene, id);
  expect(finding).toMatchObject({ code: 'laboratory.sex_evidence_unclear', scope: 'sample' });
  expect(finding.message).toMatch(/AMEL X; .*Yindel 2/);
  await decide(scene, id, 'sex_evidence_unclear', 'release');
  await approveAndApply(scene, id);
  const [profile] = await rowsOf(scene, `SELECT published FROM profile WHERE donor_id = $1`, [donorId]);
  expect(profile).toEqual({ published: true });
});
