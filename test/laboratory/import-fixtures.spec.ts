import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  batch as batchOf,
  decide,
  findingsOf,
  importFile,
  importFixtures,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
  upload,
} from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  await seedDonor(scene, { serial: 1, sex: 'male' });
  await seedDonor(scene, { serial: 2, sex: 'female' });
  await seedDonor(scene, { serial: 4, status: 'in_transit' });
  await seedDonor(scene, { serial: 5, status: null });
});
afterAll(() => scene.close());

/** Most of these files hold no controls: the lead records the exception, so that only their own defects stop them. */
async function importedAlone(name: string, content: Buffer) {
  const { id } = await importFile(scene, name, content);
  for (const { code, status } of await findingsOf(scene, id))
    if (status === 'open' && /control_missing$/.test(code))
      await decide(scene, id, code.replace('laboratory.', ''), 'release');
  return batchOf(scene, id);
}

describe('tables in order are accepted whole', () => {
  it.each(importFixtures(null, 'ok'))('$name', async ({ name, content }) => {
    const batch = await importedAlone(name, content);
    expect(batch).toMatchObject({ status: 'awaiting_approval', failure: null });
    expect(batch.rows.rejected).toBe(0);
    expect(batch.rows.accepted).toBeGreaterThan(0);
    expect(batch.samples.accepted).toBe(batch.samples.total);
    expect(batch.samples.total).toBeGreaterThan(0);
  });

  it('in different layouts give the same genotypes', async () => {
    const rows = await rowsOf<{ file: string; genotypes: Record<string, string[]> }>(
      scene,
      `SELECT file_name AS file, genotypes - 'AMEL' - 'Yindel' - 'DYS391' AS genotypes FROM import_sample
         JOIN import_batch ON import_batch.id = batch_id WHERE lower(name) = 'hs000000016' AND file_name !~ 'agcu|y-str|mtdna|two-panels'`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const row of rows) expect(row).toEqual({ file: row.file, genotypes: rows[0]!.genotypes });
  });

  it('AGCU calls D5S2800 by the name of D5S2500', async () => {
    const [row] = await rowsOf(
      scene,
      `SELECT genotypes FROM import_sample JOIN import_batch ON import_batch.id = batch_id WHERE file_name ~ 'agcu-d5s2500' AND lower(name) = 'hs000000016'`,
    );
    expect(Object.keys(row.genotypes)).toContain('D5S2800');
    expect(Object.keys(row.genotypes)).not.toContain('D5S2500');
  });
});

describe('files that are no genotype table', () => {
  /** Seen only when the whole file is read. */
  const later = /^(?:table_broken|no_rows|column_without_header|format_broken\.cmf|xml_refused\.cut-off)\b/;

  it.each(importFixtures(null, 'not-ok/files'))('$name', async ({ name, content }) => {
    const code = `laboratory.${name.split('.')[0]}`;
    if (later.test(name)) {
      const batch = await importFile(scene, name, content);
      expect(batch).toMatchObject({
        status: 'failed',
        failure: { code },
        rows: { total: 0 },
        samples: { total: 0 },
      });
      return;
    }
    const answer = await upload(scene, name, content);
    expect(answer.status).toBe(code.endsWith('too_large') ? 413 : 400);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ code });
    expect(await rowsOf(scene, 'SELECT 1 FROM import_batch WHERE file_name = $1', [name])).toEqual([]);
  });
});

describe('every defect has its verdict', () => {
  it.each(importFixtures(null, 'not-ok/rows'))('$name', async ({ name, content }) => {
    const code = `laboratory.${name.split('.')[0]}`;
    const batch = await importedAlone(name, content);
    const found = await rowsOf(
      scene,
      `SELECT code, field, value, message, status FROM import_row WHERE batch_id = $1 AND code = $2
       UNION ALL SELECT code, field, value, message, status FROM import_sample WHERE batch_id = $1 AND code = $2`,
      [batch.id, code],
    );
    expect(found.length).toBeGreaterThan(0);
    for (const verdict of found) {
      expect(verdict.message.zh).toMatch(/\p{Script=Han}/u);
      expect(verdict.message.en).toMatch(/^[\x20-\x7e…]+$/);
      // Of a control that nothing is known of, the rows are passed over; nothing speaks against it.
      if (!code.endsWith('control_haplotype_unknown')) expect(verdict.status).not.toBe('accepted');
    }
    // What waits for the lead's decision.
    const held = ['sex_contradicts'].some((finding) => code.endsWith(finding));
    if (held) expect(found.map(({ status }) => status)).toContain('held');
    const stops = [
      'positive_control_mismatch',
      'positive_control_failed',
      'negative_control_not_empty',
      'elimination_match',
      'column_like_marker',
      'column_unknown',
    ];
    const stopped = stops.some((stop) => code.endsWith(stop));
    expect(batch.status).toBe(stopped ? 'quarantined' : 'awaiting_approval');
    expect(batch.failure?.code ?? null).toBe(stopped ? code : null);
    const { total, accepted, rejected, skipped } = batch.rows;
    expect(accepted + rejected + skipped).toBe(total);
  });
});
