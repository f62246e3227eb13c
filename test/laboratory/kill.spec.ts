import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import {
  controlRows,
  importFile,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
  upload,
  barcode,
  batch,
} from './scene.js';
import { LOCI } from './typing-table.js';

let scene: Scene;
const DONORS = 60;

beforeAll(async () => {
  scene = await openScene();
  for (let serial = 1; serial <= DONORS; serial++) await seedDonor(scene, { serial });
});
afterAll(() => scene.close());

function table(remark: string): string {
  const lines = Array.from({ length: DONORS }, (_, donor) =>
    LOCI.map(
      // No two donors are alike: a plate with one genotype twice is stopped.
      (locus, index) =>
        `${barcode(donor + 1)},${locus},${11 + (Math.floor(donor / 4 ** (index % 3)) % 4)},${13 + (index % 3)}`,
    ),
  );
  return [
    `SampleName,Marker,Allele1,Allele2,${remark}`,
    ...lines.flat(),
    `${barcode(9999)},TH01,OL,9`,
    ...controlRows(),
    '',
  ].join('\n');
}

/** Ends every connection of the application in the middle of whatever it does, as a killed worker would. */
async function cutConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: scene.database.url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await client.end();
}

/** Runs `work` again and again, cutting it off after ever longer times, until it comes through. */
async function interrupted(work: () => Promise<void>): Promise<number> {
  let cuts = 0;
  for (let delay = 2; ; delay = Math.ceil(delay * 1.5)) {
    const running = work().then(
      () => 'through' as const,
      () => 'broken' as const,
    );
    const timer = new AbortController();
    const late = sleep(delay, 'late' as const, { signal: timer.signal }).catch(() => 'through' as const);
    if ((await Promise.race([running, late])) === 'late') {
      await cutConnections();
      cuts++;
    }
    timer.abort();
    if ((await running) === 'through') return cuts;
  }
}

async function stored(batchId: string): Promise<unknown> {
  return [
    await rowsOf(
      scene,
      `SELECT row_number, position, sample_name, marker, alleles, status, code FROM import_row WHERE batch_id = $1 ORDER BY 1, 2`,
      [batchId],
    ),
    await rowsOf(
      scene,
      `SELECT name, kind, genotypes, loci_typed, status, code FROM import_sample WHERE batch_id = $1 ORDER BY name`,
      [batchId],
    ),
  ];
}

describe('a worker that is killed at any moment', () => {
  it('of validation leaves nothing half-stored and comes to the same result', async () => {
    const calm = await importFile(scene, 'calm.csv', table('calm'));
    const { id } = (await upload(scene, 'storm.csv', table('storm'))).body;
    const cuts = await interrupted(async () => {
      const [before] = await rowsOf(
        scene,
        `SELECT status, (SELECT count(*)::int FROM import_row WHERE batch_id = id AND NOT verdicts_hidden) AS rows
           FROM import_batch WHERE id = $1`,
        [id],
      );
      if (['uploaded', 'validating'].includes(before.status)) expect(before.rows).toBe(0);
      await scene.imports.validate(id, noProgress);
    });
    expect(cuts).toBeGreaterThan(0);
    expect(await batch(scene, id)).toMatchObject({
      status: 'awaiting_approval',
      rows: calm.rows,
      samples: calm.samples,
    });
    expect(await stored(id)).toEqual(await stored(calm.id));
  });

  it('of application makes each profile once', async () => {
    const { id, version } = await importFile(scene, 'apply.csv', table('apply'));
    await scene.lead.post(`/api/v1/imports/${id}/approve`).send({ version }).expect(200);
    const cuts = await interrupted(() => scene.imports.apply(id, noProgress));
    expect(cuts).toBeGreaterThan(0);
    expect(await batch(scene, id)).toMatchObject({ status: 'applied' });
    const [counts] = await rowsOf(
      scene,
      `SELECT (SELECT count(*)::int FROM profile) AS profiles, (SELECT count(*)::int FROM typing) AS typings,
              (SELECT count(*)::int FROM profile_change) AS changes, (SELECT count(*)::int FROM profile WHERE revision = 1) AS first,
              (SELECT count(*)::int FROM specimen WHERE status = 'typed') AS typed,
              (SELECT count(*)::int FROM custody_event WHERE event = 'type') AS custody,
              (SELECT sum(CASE WHEN subject_id = 'several' THEN jsonb_array_length(data->'subjects') ELSE 1 END)::int
                 FROM audit_entry WHERE action = 'profile.created') AS audited`,
    );
    const each = { profiles: DONORS, typings: DONORS, changes: DONORS, first: DONORS };
    expect(counts).toEqual({ ...each, typed: DONORS, custody: DONORS, audited: DONORS });
  });
});
