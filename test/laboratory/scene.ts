import { makeClearBarcode } from '@homeward/rules';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Imports } from '@homeward/laboratory';
import pg from 'pg';
import { Donors, Kits, type Sex } from '@homeward/intake';
import { type Actor, systemActor } from '@homeward/platform';
import { addRelative, collect, deliver, Offices, openCase, registerPerson, send } from '@homeward/testing';
import { CONTROL_2800M } from '../../apps/cli/src/demo/control-rows.js';
import { type ApiUnderTest, type Caller, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

export interface Scene {
  readonly database: TestDatabase;
  readonly api: ApiUnderTest;
  readonly analyst: Caller;
  readonly lead: Caller;
  readonly imports: Imports;
  readonly offices: Offices;
  /** The next kit that is issued has this serial. */
  issueNext(serial: number): Promise<void>;
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
    offices: await Offices.open(api.app),
    async issueNext(serial) {
      // The application may take serials, not set them.
      const owner = new pg.Client({ connectionString: database.url });
      await owner.connect();
      await owner.query(`SELECT setval('collection_kit_serial', $1, false)`, [serial]);
      await owner.end();
    },
    async close() {
      await api.close();
      await database.drop();
    },
  };
}

/** Serials of kits whose labels have neither I nor O: others are never issued. */
const SERIALS = Array.from({ length: 12_000 }, (_, n) => n + 1).filter(
  (serial) => makeClearBarcode('HS', serial) && makeClearBarcode('HF', serial),
);
const serialOf = (number: number): number => SERIALS[number - 1]!;

/** What stands on the tube of the kit with this number; issued or not. */
export const barcode = (number: number): string => makeClearBarcode('HS', serialOf(number))!;
export const noProgress = () => Promise.resolve();

export interface DonorSeed {
  /** Number of the kit: `barcode(serial)` is the specimen's barcode. */
  readonly serial: number;
  readonly sex?: Sex;
  /** Null: the kit was issued, but nothing is registered with it. */
  readonly status?: 'in_transit' | 'received' | null;
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

const COLLECTED_ON = '2026-01-05';

/** A donor with a specimen under the barcode of `serial`; a relative is the parent or sibling of a case of its own. */
export function seedDonor(scene: Scene, seed: DonorSeed): Promise<SeededDonor> {
  const { offices } = scene;
  const { sex = 'unknown', status = 'received', kind = 'unknown_origin', consent = true } = seed;
  return offices.run(async (tx) => {
    const missingCase = kind === 'relative' && !seed.donorId ? await openCase(offices, tx) : null;
    const relation = sex === 'male' ? 'father' : sex === 'female' ? 'mother' : 'full_sibling';
    const donor = seed.donorId
      ? await offices.service(Donors).get(tx, seed.donorId)
      : missingCase
        ? await addRelative(offices, tx, missingCase, relation, { sex, consent })
        : await registerPerson(offices, tx, { category: 'rescued_child', sex, consent });
    const caseId = missingCase?.id ?? null;
    await scene.issueNext(serialOf(seed.serial));
    if (status === null) {
      const { collectionPointId } = donor;
      await offices.service(Kits).issue(offices.as(tx, 'coordinator'), { collectionPointId, count: 1 });
      return { donorId: donor.id, specimenId: null, caseId };
    }
    const [specimen] = await collect(offices, tx, [donor], COLLECTED_ON);
    if (status === 'in_transit') await send(offices, tx, [specimen!]);
    else await deliver(offices, tx, [specimen!]);
    return { donorId: donor.id, specimenId: specimen!.id, caseId };
  });
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

/** What the release of a plate needs beside its reason. */
export const RELEASE = { cause: '孔板边缘蒸发', immediateAction: '对照已重新分型，结果一致' };

/** The lead decides one open finding; the answer is whatever the API says. */
export async function decide(scene: Scene, batchId: string, code: string, decision: string, by = scene.lead) {
  const findings = await findingsOf(scene, batchId);
  const finding = findings.find((each) => each.status === 'open' && each.code === `laboratory.${code}`);
  if (!finding) throw new Error(`no open ${code} among ${findings.map((each) => each.code).join(', ')}`);
  const body = { decision, reason: '已复核原始图谱和实验记录', ...RELEASE, version: finding.version };
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
