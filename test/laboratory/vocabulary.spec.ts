import { Vocabularies } from '@homeward/laboratory';
import { systemActor } from '@homeward/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/api.js';
import { publishedEntries } from '../../libs/laboratory/src/reference/published-entries.js';
import {
  approveAndApply,
  barcode,
  batch,
  importFile,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';

let scene: Scene;
let second: Caller;

beforeAll(async () => {
  scene = await openScene();
  second = await scene.api.signIn('lab_lead2');
});
afterAll(() => scene.close());

const vocabularies = () => scene.api.app.get(Vocabularies, { strict: false });
const current = () => vocabularies().latest();
const entry = (kind: string, key: string, value: object | null) => ({
  kind,
  key,
  value,
  source: 'the laboratory',
});
const propose = (entries: object[], by = scene.lead) =>
  by.post('/api/v1/vocabulary/changes').send({ entries, reason: '新增试剂盒' });
async function proposed(entries: object[], by = scene.lead): Promise<any> {
  const answer = await propose(entries, by);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}
const decideOn = (change: any, step: string, by = second, reason = '已核对说明书') =>
  by.post(`/api/v1/vocabulary/changes/${change.id}/${step}`).send({ version: change.version, reason });
const KIT = {
  verification: 'insert of the kit',
  manufacturer: 'Home',
  loci: ['TH01', 'TPOX', 'FGA', 'vWA', 'D3S1358', 'CSF1PO', 'D5S818', 'D7S820'].map((locus) => ({
    locus,
    label_in_source: locus,
  })),
};

describe('the vocabulary in the database', () => {
  it('begins as the release publishes it, once, on the audit log', async () => {
    const [one, two] = await Promise.all([current(), current()]);
    expect([one.version, two.version]).toEqual([1, 1]);
    expect(await scene.api.db.run(systemActor, (tx) => vocabularies().renew(tx))).toBeNull();
    const { entries } = await scene.api.db.run(systemActor, (tx) => vocabularies().entries(tx));
    const published = publishedEntries(scene.api.config.root);
    expect(entries).toHaveLength(published.length);
    const values = new Map(
      entries.map(({ kind, key, value, source }) => [`${kind} ${key}`, { value, source }]),
    );
    for (const { kind, key, value, source } of published)
      expect([key, values.get(`${kind} ${key}`)]).toEqual([key, { value, source }]);
    expect(
      await rowsOf(
        scene,
        `SELECT data->>'version' AS v FROM audit_entry WHERE action = 'vocabulary.renewed'`,
      ),
    ).toEqual([{ v: '1' }]);
    expect(one.panels.find('VFP_Panels_v1')?.name).toBe('VeriFiler Plus');
  });

  it('is shown by kind, and tells what a name would be taken for', async () => {
    const loci = (await scene.analyst.get('/api/v1/vocabulary/entries?kind=locus').expect(200)).body;
    expect(loci.items.find((item: any) => item.key === 'D3S1358')).toMatchObject({
      origin: 'published',
      since: 1,
    });
    const tried = await scene.analyst.get('/api/v1/vocabulary/sample-kind?name=NC_A12').expect(200);
    expect(tried.body).toEqual({ kind: 'negative_control', version: loci.version });
    await scene.analyst.get('/api/v1/vocabulary/entries?kind=else').expect(400);
    const technician = await scene.api.signIn('technician');
    await technician.get('/api/v1/vocabulary/entries?kind=locus').expect(403);
  });
});

describe('a change of the vocabulary', () => {
  it('is in force after another account approved it, and not before; earlier versions stay as they were', async () => {
    const before = await current();
    const change = await proposed([
      entry('kit', 'Home 8', KIT),
      entry('panel_name', 'ignored', { name: 'Home_Panels_v8', kit: 'Home 8' }),
      entry('control_name', 'ignored', { kind: 'negative_control', match: 'word', word: 'LEER' }),
    ]);
    expect(change).toMatchObject({
      status: 'proposed',
      steps: ['withdraw'],
      entries: ['kit Home 8', 'panel_name HOMEPANELSV8', 'control_name negative_control/word/LEER'],
    });
    expect((await current()).version).toBe(before.version);

    expect((await decideOn(change, 'approve', scene.lead)).body.code).toBe(
      'laboratory.own_vocabulary_change',
    );
    expect((await decideOn(change, 'approve', scene.analyst)).status).toBe(403);
    expect((await decideOn(change, 'approve', second, ' ')).body.code).toBe(
      'laboratory.vocabulary_reason_missing',
    );
    expect((await decideOn({ ...change, version: 7 }, 'approve')).body.code).toBe(
      'platform.version_conflict',
    );
    const approved = (await decideOn(change, 'approve')).body;
    expect(approved).toMatchObject({
      status: 'approved',
      madeVersion: before.version + 1,
      decidedBy: '林涛',
      steps: [],
    });

    const after = await current();
    expect(after.version).toBe(before.version + 1);
    expect(after.panels.find('home 8')?.loci).toHaveLength(8);
    expect(after.panels.find('Home-Panels v8')?.name).toBe('Home 8');
    expect(after.kinds.of({ sampleName: 'LEER_A01', sampleType: '', plate: null })).toBe('negative_control');
    const old = await scene.api.db.run(systemActor, (tx) => vocabularies().version(tx, before.version));
    expect(old.panels.find('home 8')).toBeUndefined();
    const actions = await rowsOf(
      scene,
      `SELECT action, account_id FROM audit_entry WHERE subject_id = $1 AND action <> 'access.refused' ORDER BY id`,
      [change.id],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'vocabulary_change.proposed',
      'vocabulary_change.approved',
    ]);
    expect(new Set(actions.map(({ account_id }) => account_id)).size).toBe(2);
    expect((await decideOn({ ...change, version: 2 }, 'reject')).body.code).toBe(
      'platform.transition_refused',
    );
  });

  it('names entry, field and value of what cannot be used, and stores nothing of it', async () => {
    const count = () => rowsOf(scene, 'SELECT count(*)::int AS n FROM vocabulary_change');
    const before = await count();
    const answer = await propose([
      entry('panel_name', '', { name: 'Fine', kit: 'GlobalFiler' }),
      entry('panel_name', '', { name: 'Ours', kit: 'Nothing' }),
    ]);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'laboratory.vocabulary_entry_refused',
      field: 'kit',
      value: 'Nothing',
    });
    for (const body of [
      { entries: [], reason: 'x' },
      { entries: [entry('locus', 'X', { type: 'autosomal' })], reason: '' },
      {
        entries: [{ ...entry('panel_name', '', { name: 'A1', kit: 'GlobalFiler' }), source: '' }],
        reason: 'x',
      },
      {
        entries: [
          entry('panel_name', '', { name: 'A1', kit: 'GlobalFiler' }),
          entry('panel_name', '', { name: 'a 1', kit: 'GlobalFiler' }),
        ],
        reason: 'x',
      },
      { entries: [entry('locus', 'D3S1358', null)], reason: 'x' },
      { entries: [entry('kit', 'Not there', null)], reason: 'x' },
    ])
      expect((await scene.lead.post('/api/v1/vocabulary/changes').send(body)).status).toBe(400);
    expect(await count()).toEqual(before);
  });

  it('is refused when somebody else changed the same entry in between', async () => {
    const value = { name: 'Twice', kit: 'GlobalFiler' };
    const [first, other] = [
      await proposed([entry('panel_name', '', value)]),
      await proposed([entry('panel_name', '', { ...value, kit: 'NGM Detect' })]),
    ];
    expect((await decideOn(first, 'approve')).status).toBe(200);
    const refused = await decideOn(other, 'approve');
    expect([refused.status, refused.body.code]).toEqual([409, 'laboratory.vocabulary_entry_changed']);
    expect((await current()).panels.find('twice')?.name).toBe('GlobalFiler');
    // Only who proposed it takes it back.
    expect((await decideOn(other, 'withdraw')).body.code).toBe('laboratory.not_own_vocabulary_change');
    expect((await decideOn(other, 'withdraw', scene.lead)).body.status).toBe('withdrawn');
  });

  it('two that are approved at the same moment are two versions', async () => {
    const changes = [];
    for (const name of ['At once 1', 'At once 2', 'At once 3'])
      changes.push(await proposed([entry('panel_name', '', { name, kit: 'GlobalFiler' })]));
    const answers = await Promise.all(changes.map((change) => decideOn(change, 'approve')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.madeVersion)).size).toBe(3);
    const { panels } = await current();
    for (const name of ['At once 1', 'At once 2', 'At once 3'])
      expect(panels.find(name)?.name).toBe('GlobalFiler');
  });

  it('outlives the next release: what the laboratory changed or took away stays so', async () => {
    const [word] = publishedEntries(scene.api.config.root).filter(
      ({ key }) => key === 'negative_control/word/MOCK',
    );
    const change = await proposed([
      entry('control_name', word!.key, null),
      entry('locus', 'DYS447', { type: 'Y-STR', chromosome: 'Y', repeat_bp: 5, aliases: ['DYS447'] }),
    ]);
    expect((await decideOn(change, 'approve')).status).toBe(200);
    // A release that publishes one locus more.
    const next = new Vocabularies(
      scene.api.db,
      { record: () => Promise.resolve() } as never,
      scene.api.config,
    );
    const published = [
      ...publishedEntries(scene.api.config.root),
      { kind: 'locus', key: 'D99S1', value: { type: 'autosomal', chromosome: '9' }, source: 'a release' },
    ];
    Object.assign(next, { published });
    const version = await scene.api.db.run(systemActor, (tx) => next.renew(tx));
    const after = await scene.api.db.run(systemActor, (tx) => next.version(tx, version!));
    expect(after.loci.get('D99S1')?.type).toBe('autosomal');
    expect(after.loci.get('DYS447')?.repeatLength).toBe(5);
    expect(after.kinds.of({ sampleName: 'MOCK', sampleType: '', plate: null })).toBe('unknown');
    // The older release starts again: it changes nothing.
    expect(await scene.api.db.run(systemActor, (tx) => vocabularies().renew(tx))).toBeNull();
    expect((await current()).loci.get('D99S1')?.type).toBe('autosomal');
  });
});

describe('a panel and a bin file', () => {
  const panels =
    'Version\tGMID-X v 1.2\nPanel\tHome_v1\tnone\nTH01\tblue\t80\t130\t6,9.3\t4\tnone\t6, 9.3,\nD99X\tgreen\t80\t130\t\t4\tnone\t1, 2,';
  const bins = 'Panel Name\tHome_v1\nMarker Name\tTH01\n6\t100\t0.5\t0.5\n7\t104\t0.5\t0.5\tvirtual';

  it('become kits that can be proposed', async () => {
    const { items } = (
      await scene.analyst.post('/api/v1/vocabulary/panel-files').send({ panels, bins }).expect(200)
    ).body;
    expect(items).toMatchObject([
      {
        panel: 'Home_v1',
        unknown: ['D99X'],
        loci: [{ locus: 'TH01', ladder_alleles: ['6'], bins: ['6', '7'] }],
      },
    ]);
    const change = await proposed(
      [entry('kit', 'Home v1', { verification: 'panel file Home_v1', loci: items[0].loci })],
      scene.analyst,
    );
    expect((await decideOn(change, 'approve', scene.lead)).status).toBe(200);
    expect((await current()).panels.find('Home v1')?.loci[0]).toMatchObject({ name: 'TH01', ladder: ['6'] });
  });

  it('are refused with the line', async () => {
    const answer = await scene.analyst.post('/api/v1/vocabulary/panel-files').send({ panels, bins: 'x' });
    expect([answer.status, answer.body.code, answer.body.value]).toEqual([
      400,
      'laboratory.panel_file_not_read',
      'x',
    ]);
  });
});

describe('an import whose panel nobody knows', () => {
  const LOCI = {
    TH01: '6',
    TPOX: '8',
    FGA: '21',
    vWA: '16',
    D3S1358: '15',
    CSF1PO: '11',
    D5S818: '12',
    D7S820: '9',
    D8S1179: '13',
  };
  const table = (name: string, panel: string) =>
    [
      'Sample Name,Panel,Marker,Allele 1,Allele 2',
      ...Object.entries(LOCI).map(([marker, allele], index) =>
        [name, panel, marker, allele, String(Number(allele) + 1 + (index % 2))].join(','),
      ),
    ].join('\n');

  it('asks which kit it is; the answer is remembered, and the batch is judged again', async () => {
    await seedDonor(scene, { serial: 900 });
    const uploaded = await importFile(scene, 'ours.csv', table(barcode(900), 'Our_Panel_X'));
    expect(uploaded).toMatchObject({
      samples: { accepted: 0 },
      vocabularyVersion: (await current()).version,
    });
    const questions = (await scene.lead.get(`/api/v1/imports/${uploaded.id}/panel-questions`).expect(200))
      .body;
    expect(questions).toMatchObject([{ panel: 'Our_Panel_X', rows: 9 }]);
    expect(questions[0].kits.map(({ name }: any) => name)).toContain('AmpFLSTR Identifiler');

    const answer = (kit: string, by = scene.lead, panel = 'Our_Panel_X') =>
      by
        .post(`/api/v1/imports/${uploaded.id}/panel-questions`)
        .send({ panel, kit, reason: '实验室使用的面板名称', version: uploaded.version });
    expect((await answer('GlobalFiler', scene.analyst)).status).toBe(403);
    expect((await answer('Nothing')).body.code).toBe('laboratory.vocabulary_entry_refused');
    expect((await answer('GlobalFiler', scene.lead, 'Other')).body.code).toBe('laboratory.panel_not_asked');
    expect((await answer('GlobalFiler')).body).toMatchObject({ status: 'uploaded' });
    await scene.imports.validate(uploaded.id, noProgress);
    const judged = await batch(scene, uploaded.id);
    expect(judged).toMatchObject({ panels: ['GlobalFiler'], vocabularyVersion: (await current()).version });
    expect(judged.vocabularyVersion).toBe(uploaded.vocabularyVersion + 1);
    expect((await scene.lead.get(`/api/v1/imports/${uploaded.id}/panel-questions`)).body).toEqual([]);

    await seedDonor(scene, { serial: 901 });
    const next = await importFile(scene, 'next.csv', table(barcode(901), 'Our_Panel_X'));
    expect(next.panels).toEqual(['GlobalFiler']);
    expect((await scene.lead.get(`/api/v1/imports/${next.id}/panel-questions`)).body).toEqual([]);
    const [change] = (await scene.lead.get('/api/v1/vocabulary/changes?limit=1')).body.items;
    expect(change).toMatchObject({
      batchId: uploaded.id,
      status: 'approved',
      entries: ['panel_name OURPANELX'],
    });
  });

  it('takes loci by name under a kit of which only the name is known', async () => {
    await seedDonor(scene, { serial: 902 });
    const { id } = await importFile(scene, 'dnatyper.csv', table(barcode(902), 'DNATyper 21'));
    const { items } = (await scene.lead.get(`/api/v1/imports/${id}/samples`)).body;
    expect(items).toMatchObject([{ panel: 'DNATyper 21', lociTyped: 9 }]);
  });
});

it('own positive controls of the laboratory are compared with their genotype', async () => {
  const genotypes = {
    TH01: ['6', '7'],
    TPOX: ['8'],
    FGA: ['21', '22'],
    vWA: ['16', '17'],
    D3S1358: ['15', '16'],
  };
  const change = await proposed([
    entry('control', 'LAB-K1', { genotypes, lot: '2026-03', names: ['质控血'] }),
  ]);
  expect((await decideOn(change, 'approve')).status).toBe(200);
  await seedDonor(scene, { serial: 903 });
  const LOCI = ['TH01', 'TPOX', 'FGA', 'vWA', 'D3S1358', 'CSF1PO', 'D5S818', 'D7S820', 'D8S1179'];
  const person = LOCI.map(
    (marker, index) => `${barcode(903)},${marker},${10 + (index % 3)},${13 - (index % 2)}`,
  );
  const file = (own: Record<string, readonly string[]>, n: number) =>
    [
      'Sample Name,Marker,Allele 1,Allele 2',
      ...person.map((line) =>
        line.replace(/,TH01,\d+,\d+/, ',TH01,7,9').replace(/,FGA,\d+,\d+/, ',FGA,22,2' + n),
      ),
      ...Object.entries(own).map(([marker, [a, b = '']]) => `质控血_A0${n},${marker},${a},${b}`),
      'NC,TH01,,',
    ].join('\n');
  const right = await importFile(scene, 'own.csv', file(genotypes, 3));
  expect(right).toMatchObject({ status: 'awaiting_approval', openFindings: 0 });
  const wrong = await importFile(scene, 'wrong.csv', file({ ...genotypes, TH01: ['6', '9.3'] }, 4));
  expect(wrong.failure).toMatchObject({ code: 'laboratory.positive_control_mismatch' });
  expect((await approveAndApply(scene, right.id)).status).toBe('applied');
});
