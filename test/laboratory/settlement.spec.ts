import { createHash } from 'node:crypto';
import { ImportSettlement } from '@homeward/laboratory';
import { type WorkHandler, type WorkKind, WorkRunner } from '@homeward/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VerdictStage } from '../../libs/laboratory/src/import/verdict-stage.js';
import {
  approveAndApply,
  barcode,
  batch,
  controlRows,
  decide,
  importFile,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { LOCI, longTable, type TableRow } from './typing-table.js';

/** A twenty-fifth of what is settled at once in earnest. */
const WINDOW = 20;
/** On the plate that is stopped. */
const SAMPLES = 210;

let scene: Scene;
let settlement: ImportSettlement;

beforeAll(async () => {
  scene = await openScene();
  settlement = scene.api.app.get(ImportSettlement, { strict: false });
  settlement.window = WINDOW;
  const stage = scene.api.app.get(VerdictStage, { strict: false });
  stage.pieces = { ...stage.pieces, samples: 50 };
  for (let serial = 1; serial <= SAMPLES + 1; serial++) await seedDonor(scene, { serial });
}, 240_000);
afterAll(() => scene.close());

/** Ten loci, drawn from the digest of the number: no two samples are alike. */
function genotypes(sample: number): Record<string, readonly string[]> {
  const drawn = createHash('sha256').update(String(sample)).digest();
  return Object.fromEntries(
    LOCI.map((locus, index) => {
      const pair = [11 + (drawn[index]! % 4), 11 + (Math.floor(drawn[index]! / 4) % 4)].sort();
      return [locus, pair.map(String)];
    }),
  );
}

/** Plate P1 has no negative control, P2 has both. */
async function twoPlates(): Promise<any> {
  const positive = Object.fromEntries(
    controlRows()
      .map((row) => row.split(','))
      .filter(([name]) => name === 'PC_2800M')
      .map(([, marker, a, b]) => [marker!, [a!, b!]]),
  );
  const donors = Array.from({ length: SAMPLES + 1 }, (_, index): TableRow => {
    const plate = index < SAMPLES ? 'P1' : 'P2';
    return { plate, name: barcode(index + 1), genotypes: genotypes(index + 1) };
  });
  const controls = [
    ...['P1', 'P2'].map((plate): TableRow => ({ plate, name: 'PC_2800M', genotypes: positive })),
    { plate: 'P2', name: 'NC', genotypes: { TH01: [] } },
  ];
  return importFile(scene, 'plates.csv', longTable([...donors, ...controls], []));
}

const byStatus = (id: string): Promise<{ status: string; n: number }[]> =>
  rowsOf(
    scene,
    `SELECT status, count(*)::int AS n FROM import_sample WHERE batch_id = $1 AND kind = 'sample' GROUP BY status ORDER BY status`,
    [id],
  );

/** Does the work that a decision asked for, as the worker does. */
async function work(id: string): Promise<void> {
  const runner = scene.api.app.get(WorkRunner, { strict: false });
  const [item] = await rowsOf<{ id: string }>(
    scene,
    `SELECT id FROM work_item WHERE kind = 'import.settle' AND subject_id = $1 AND status IN ('pending', 'running')`,
    [id],
  );
  const handlers = { 'import.settle': () => settlement.settle(id, noProgress) };
  await runner.run(item!.id, handlers as unknown as Record<WorkKind, WorkHandler>, {});
}

/** Watches the windows, and stops the work before one of them is committed, as a kill would. */
async function watched(act: () => Promise<void>, killAt = Infinity): Promise<number> {
  let windows = 0;
  const stop = scene.api.db.watch(({ name }) => {
    if (!name.startsWith('ImportSettlement')) return;
    windows++;
    if (windows >= killAt) throw new Error('killed');
  });
  try {
    await act();
  } finally {
    stop();
  }
  return windows;
}

it('a plate with some hundred samples is released in windows; killed in the middle, it goes on and loses none', async () => {
  const { id, status } = await twoPlates();
  expect(status).toBe('awaiting_approval');
  expect(await byStatus(id)).toEqual([
    { status: 'accepted', n: 1 },
    { status: 'held', n: SAMPLES },
  ]);
  expect((await decide(scene, id, 'negative_control_missing', 'release')).status).toBe(200);
  const begun = await batch(scene, id);
  expect(begun).toMatchObject({ status: 'awaiting_approval', settling: true });
  expect(begun.samples.held).toBe(SAMPLES - WINDOW);
  const seen = (await scene.lead.get(`/api/v1/imports/${id}`)).body;
  expect(seen.steps).not.toContain('approve');
  const refused = await scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version: seen.version });
  expect([refused.status, refused.body.code]).toEqual([409, 'laboratory.batch_settling']);

  await watched(() => work(id), 5);
  const half = await batch(scene, id);
  expect(half.samples.held).toBeGreaterThan(0);
  expect(half.samples.held).toBeLessThan(SAMPLES - WINDOW);
  expect(half.samples.held % WINDOW).toBe((SAMPLES - WINDOW) % WINDOW);
  expect(half).toMatchObject({ status: 'awaiting_approval', settling: true, lastError: { error: 'killed' } });

  const windows = await watched(() => work(id));
  expect(windows).toBeGreaterThan(half.samples.held / WINDOW);
  expect(await byStatus(id)).toEqual([{ status: 'accepted', n: SAMPLES + 1 }]);
  const done = await batch(scene, id);
  expect(done).toMatchObject({ settling: false, samples: { accepted: SAMPLES + 1, held: 0 } });
  // Done again, it changes nothing.
  await settlement.settle(id, noProgress);
  expect(await batch(scene, id)).toEqual(done);
  expect(await approveAndApply(scene, id)).toMatchObject({
    status: 'applied',
    samples: { accepted: SAMPLES + 1 },
  });
}, 120_000);

it('released after the others were stored, they are stored when the last window is settled', async () => {
  const { id } = await twoPlates();
  await approveAndApply(scene, id);
  expect((await decide(scene, id, 'negative_control_missing', 'release')).status).toBe(200);
  expect(await batch(scene, id)).toMatchObject({ status: 'applied', settling: true });
  await work(id);
  expect(await batch(scene, id)).toMatchObject({ status: 'approved', samples: { held: 0 } });
  await scene.imports.apply(id, noProgress);
  expect(await batch(scene, id)).toMatchObject({ status: 'applied', samples: { accepted: SAMPLES + 1 } });
}, 120_000);

it('upheld, all are refused; a batch that was given up meanwhile stays as it is', async () => {
  const upheld = await twoPlates();
  await decide(scene, upheld.id, 'negative_control_missing', 'uphold');
  await work(upheld.id);
  expect(await byStatus(upheld.id)).toEqual([
    { status: 'accepted', n: 1 },
    { status: 'rejected', n: SAMPLES },
  ]);

  const given = await twoPlates();
  await decide(scene, given.id, 'negative_control_missing', 'release');
  const { version } = await batch(scene, given.id);
  await scene.lead
    .post(`/api/v1/imports/${given.id}/reject`)
    .send({ version, reason: '样本对调' })
    .expect(200);
  expect(await batch(scene, given.id)).toMatchObject({ status: 'rejected', settling: false });
  const before = await byStatus(given.id);
  await settlement.settle(given.id, noProgress);
  expect(await byStatus(given.id)).toEqual(before);
}, 120_000);
