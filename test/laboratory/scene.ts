import { makeBarcode } from '@homeward/rules';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Imports } from '@homeward/laboratory';
import { type Actor, newId, systemActor, type Tx } from '@homeward/platform';
import { CONTROL_2800M } from '../../apps/cli/src/demo/control-rows.js';
import { type ApiUnderTest, type Caller, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

export interface Scene {
  readonly database: TestDatabase;
  readonly api: ApiUnderTest;
  readonly analyst: Caller;
  readonly lead: Caller;
  readonly imports: Imports;
  close(): Promise<void>;
}

/** The API on a database of its own; the work is run by hand, so that each step can be looked at. */
export async function openScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const api = await startApi(database.url);
  const analyst = await api.signIn('analyst');
  const lead = await api.signIn('lab_lead');
  return {
    database,
    api,
    analyst,
    lead,
    imports: api.app.get(Imports, { strict: false }),
    async close() {
      await api.close();
      await database.drop();
    },
  };
}

export const barcode = (serial: number) => makeBarcode('HS', serial);
export const noProgress = () => Promise.resolve();

export interface DonorSeed {
  readonly serial: number;
  readonly sex?: 'male' | 'female' | 'unknown';
  /** Null: the kit was issued, but nothing is registered with it. */
  readonly status?: 'registered' | 'in_transit' | 'received' | 'typed' | null;
  readonly kind?: 'relative' | 'unknown_origin';
  readonly consent?: boolean;
  /** The donor of an earlier seed, sampled again. */
  readonly donorId?: string;
}

export interface SeededDonor {
  readonly donorId: string;
  readonly specimenId: string | null;
  readonly caseId: string | null;
}

/** A donor with a specimen under the barcode of `serial`; a relative is the mother or father of a case. */
export async function seedDonor(scene: Scene, seed: DonorSeed): Promise<SeededDonor> {
  return scene.api.db.run(systemActor, async (tx) => {
    const place = await technicianPlace(tx);
    const kitId = newId();
    const status = seed.status === undefined ? 'received' : seed.status;
    await insert(tx, 'collection_kit', {
      id: kitId,
      form_barcode: makeBarcode('HF', seed.serial),
      specimen_barcode: barcode(seed.serial),
      status: status === null ? 'issued' : 'used',
      district_id: place.district_id,
      collection_point_id: place.collection_point_id,
    });
    const kind = seed.kind ?? 'unknown_origin';
    const donorId = seed.donorId ?? (await insertDonor(tx, place, seed, kind));
    if (status === null) return { donorId, specimenId: null, caseId: null };
    const specimenId = newId();
    await insert(tx, 'specimen', {
      id: specimenId,
      barcode: barcode(seed.serial),
      kit_id: kitId,
      donor_id: donorId,
      material: 'blood_card',
      collected_on: '2026-01-05',
      status,
      ...place,
    });
    const caseId = kind === 'relative' && !seed.donorId ? await insertCase(tx, place, donorId, seed) : null;
    return { donorId, specimenId, caseId };
  });
}

type Place = Record<'district_id' | 'collection_point_id' | 'created_by', string>;

async function technicianPlace(tx: Tx): Promise<Place> {
  const [place] = await tx.em.query<Place[]>(
    `SELECT district_id, collection_point_id, id AS created_by FROM account WHERE username = 'technician'`,
  );
  return place!;
}

async function insertDonor(tx: Tx, place: Place, seed: DonorSeed, kind: string): Promise<string> {
  const id = newId();
  await insert(tx, 'donor', {
    id,
    code: `D-${seed.serial}`,
    kind,
    category: kind === 'unknown_origin' ? 'rescued_child' : null,
    sex: seed.sex ?? 'unknown',
    ...place,
  });
  if (seed.consent ?? true)
    await insert(tx, 'consent', {
      id: newId(),
      donor_id: id,
      kind: 'legal_basis',
      reference: 'test',
      given_on: '2026-01-05',
      recorded_by: place.created_by,
      district_id: place.district_id,
      collection_point_id: place.collection_point_id,
    });
  return id;
}

async function insertCase(tx: Tx, place: Place, donorId: string, seed: DonorSeed): Promise<string> {
  const id = newId();
  const { created_by, ...where } = place;
  await insert(tx, 'missing_case', {
    id,
    number: `CASE-${seed.serial}`,
    status: 'open',
    missing_sex: 'unknown',
    missing_since: '2010-01-01',
    created_by,
    ...where,
  });
  await insert(tx, 'case_member', {
    id: newId(),
    case_id: id,
    donor_id: donorId,
    relation: 'mother',
    ...where,
  });
  return id;
}

async function insert(tx: Tx, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await tx.em.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

/** The files of one folder of `fixtures/import`. */
export function importFixtures(scene: Scene | null, folder: string): { name: string; content: Buffer }[] {
  const root = scene?.api.config.root ?? join(import.meta.dirname, '../..');
  const path = join(root, 'fixtures/import', folder);
  return readdirSync(path).map((name) => ({ name, content: readFileSync(join(path, name)) }));
}

/** Uploads a file as an analyst; the answer is whatever the API says. */
export function upload(scene: Scene, name: string, content: Buffer | string, panel?: string) {
  const request = scene.analyst.post('/api/v1/imports').attach('file', Buffer.from(content), name);
  return panel === undefined ? request : request.field('panel', panel);
}

/** Uploads and validates a file; returns the batch as the API shows it. */
export async function importFile(scene: Scene, name: string, content: Buffer | string, panel?: string) {
  const answer = await upload(scene, name, content, panel);
  if (answer.status !== 202) throw new Error(`${name}: ${answer.status} ${answer.text}`);
  const { id } = answer.body as { id: string };
  await scene.imports.validate(id, noProgress);
  return batch(scene, id);
}

export async function batch(scene: Scene, id: string): Promise<any> {
  return (await scene.analyst.get(`/api/v1/imports/${id}`).expect(200)).body;
}

export async function approveAndApply(scene: Scene, id: string): Promise<any> {
  const { version } = await batch(scene, id);
  await scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version }).expect(200);
  await scene.imports.apply(id, noProgress);
  return batch(scene, id);
}

/** The findings of a batch, as the laboratory lead sees them. */
export async function findingsOf(scene: Scene, id: string): Promise<any[]> {
  return (await scene.lead.get(`/api/v1/imports/${id}/findings`).expect(200)).body;
}

/** The lead decides one open finding; the answer is whatever the API says. */
export async function decide(scene: Scene, batchId: string, code: string, decision: string, by = scene.lead) {
  const findings = await findingsOf(scene, batchId);
  const finding = findings.find((each) => each.status === 'open' && each.code === `laboratory.${code}`);
  if (!finding) throw new Error(`no open ${code} among ${findings.map((each) => each.code).join(', ')}`);
  const body = { decision, reason: '已复核原始图谱和实验记录', version: finding.version };
  return by.post(`/api/v1/import-findings/${finding.id}/decide`).send(body);
}

/** Rows of a positive control (2800M) and an empty negative one, for a long table of name, marker and two alleles. */
export function controlRows(separator = ',', before: readonly string[] = []): string[] {
  const positive = Object.entries(CONTROL_2800M).map(([marker, [a, b]]) => ['PC_2800M', marker, a, b]);
  const negative = ['NC', 'TH01', '', ''];
  return [...positive, negative].map((cells) => [...before, ...cells].join(separator));
}

/** Rows of a query, seen by the whole system. */
export function rowsOf<T = any>(
  scene: Scene,
  sql: string,
  values: unknown[] = [],
  actor: Actor = systemActor,
) {
  return scene.api.db.run(actor, (tx) => tx.em.query<T[]>(sql, values));
}
