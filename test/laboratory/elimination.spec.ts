import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  barcode,
  controlRows,
  findingsOf,
  importFile,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { longTable, person } from './typing-table.js';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const calls = (n: number) =>
  Object.entries(person(n)).map(([locus, call]) => ({ locus, alleles: [...new Set(call)] }));
const body = (n: number) => ({
  kind: 'staff',
  person: `员工${n}`,
  source: '质控板 3',
  genotypes: calls(n),
});
const add = (more: object, by = scene.lead) => by.post('/api/v1/elimination-profiles').send(more);
const importOf = async (serial: number, genotypes: ReturnType<typeof person>, name = `${serial}.csv`) => {
  await seedDonor(scene, { serial });
  return importFile(scene, name, longTable([{ name: barcode(serial), genotypes }], controlRows()));
};

describe('the elimination set', () => {
  it('stores name and genotypes encrypted, shows codes, and records each look', async () => {
    const added = (await add(body(1)).expect(201)).body;
    expect(added.code).toMatch(/^E-\d{4}$/);
    expect(JSON.stringify(added)).not.toContain('员工1');
    const [row] = await rowsOf(scene, 'SELECT * FROM elimination_profile WHERE id = $1', [added.id]);
    expect(row.person).toMatch(/^v1\.a256gcm\./);
    expect(row.genotypes).toMatch(/^v1\.a256gcm\./);
    const { items } = (await scene.lead.get('/api/v1/elimination-profiles').expect(200)).body;
    expect(JSON.stringify(items)).not.toMatch(/员工|D3S1358/);

    const looks = () =>
      rowsOf(
        scene,
        `SELECT data FROM audit_entry WHERE action = 'elimination_profile.read' AND subject_id = $1`,
        [added.id],
      );
    expect(await looks()).toEqual([]);
    const read = (await scene.lead.get(`/api/v1/elimination-profiles/${added.id}`).expect(200)).body;
    expect(read.person).toBe('员工1');
    expect(read.genotypes).toHaveLength(added.loci);
    expect(await looks()).toEqual([{ data: { code: added.code } }]);
    const entries = await rowsOf(
      scene,
      `SELECT data::text AS data FROM audit_entry WHERE subject_type = 'elimination_profile'`,
    );
    expect(JSON.stringify(entries)).not.toMatch(/员工|D3S1358/);
    for (const caller of [scene.analyst, await scene.api.signIn('auditor')])
      await caller.get(`/api/v1/elimination-profiles/${added.id}`).expect(403);
  });

  it('stops the plate of a sample that is identical with it, by its code; withdrawn it stops nothing', async () => {
    const { id, code, version } = (await add(body(2)).expect(201)).body;
    const stopped = await importOf(1400, person(2));
    expect(stopped.failure.code).toBe('laboratory.elimination_match');
    const [finding] = await findingsOf(scene, stopped.id);
    expect(finding.message).toContain(code);
    expect(finding.message).not.toContain('员工');

    const withdraw = (more: object) =>
      scene.lead
        .post(`/api/v1/elimination-profiles/${id}/withdraw`)
        .send({ version, reason: '已离职', ...more });
    expect((await withdraw({ reason: ' ' })).body.field).toBe('reason');
    expect((await withdraw({ version: 9 })).body.code).toBe('platform.version_conflict');
    expect((await withdraw({})).body).toMatchObject({ withdrawnReason: '已离职', withdrawnBy: '周航' });
    expect((await withdraw({ version: version + 1 })).body.code).toBe('laboratory.elimination_withdrawn');
    expect((await importOf(1401, person(2), 'again.csv')).status).toBe('awaiting_approval');
  });

  it('names what cannot be used, and stores nothing of it', async () => {
    const count = async () =>
      (await rowsOf(scene, 'SELECT count(*)::int AS n FROM elimination_profile'))[0].n;
    const before = await count();
    const [first, ...others] = calls(3);
    for (const [more, code, value] of [
      [
        { ...body(3), genotypes: [{ locus: 'D99', alleles: ['1'] }, ...others] },
        'laboratory.elimination_genotype_refused',
        'D99 1',
      ],
      [
        { ...body(3), genotypes: [{ ...first, alleles: ['OL'] }, ...others] },
        'laboratory.elimination_genotype_refused',
        `${first!.locus} OL`,
      ],
      [
        { ...body(3), genotypes: [first, ...others, first] },
        'laboratory.elimination_genotype_refused',
        `${first!.locus} ${first!.alleles.join(',')}`,
      ],
      [{ ...body(3), genotypes: calls(3).slice(0, 3) }, 'laboratory.elimination_too_few_loci', 3],
      [{ ...body(3), person: ' ' }, 'laboratory.elimination_text_missing', ''],
    ] as const) {
      const answer = await add(more);
      expect([answer.status, answer.body.code, answer.body.value]).toEqual([400, code, value]);
    }
    expect((await add({ kind: 'staff', person: 'x', source: 'x' })).status).toBe(400);
    expect((await add(body(3), scene.analyst)).status).toBe(403);
    expect(await count()).toBe(before);
  });

  it('takes a sample of an import that is no donor’s', async () => {
    const own = person(4);
    const donor = person(5);
    await seedDonor(scene, { serial: 1402 });
    const { id } = await importFile(
      scene,
      'staff.csv',
      longTable(
        [
          { name: barcode(1402), genotypes: donor },
          { name: 'Staff plate 1', genotypes: own },
        ],
        controlRows(),
      ),
    );
    const { items } = (await scene.lead.get(`/api/v1/imports/${id}/samples`)).body;
    const [staff, sample] = [
      items.find((each: any) => each.name === 'Staff plate 1'),
      items.find((each: any) => each.kind === 'sample'),
    ];
    const from = (sampleId: string) => add({ kind: 'staff', person: '员工4', source: 'x', sampleId });
    expect((await from(sample.id)).body.code).toBe('laboratory.sample_of_donor');
    expect((await from('01890000-0000-7000-8000-000000000000')).status).toBe(404);
    const { code } = (await from(staff.id).expect(201)).body;
    const stopped = await importOf(1403, own);
    expect((await findingsOf(scene, stopped.id))[0].message).toContain(code);
  });

  it('reads the samples of a table', async () => {
    const table = longTable([
      { name: 'A', genotypes: person(6) },
      { name: 'B', genotypes: { ...person(7), TH01: ['x', 'y'] } },
    ]).toString();
    const { items } = (
      await scene.lead.post('/api/v1/elimination-profiles/read-table').send({ table }).expect(200)
    ).body;
    expect(items.map(({ name, refused }: any) => [name, refused])).toEqual([
      ['A', []],
      ['B', ['TH01']],
    ]);
    expect(
      (await scene.lead.post('/api/v1/elimination-profiles/read-table').send({ table: 'a,b' })).status,
    ).toBe(400);
  });
});
