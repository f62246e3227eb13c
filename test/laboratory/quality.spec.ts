import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor } from '@homeward/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  approveAndApply,
  barcode,
  controlRows,
  importFile,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
} from './scene.js';
import { heightTable, longTable, person } from './typing-table.js';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  await scene.api.db.run(systemActor, (tx) => seedDefaultPolicy(tx));
  for (let serial = 1500; serial < 1506; serial++) await seedDonor(scene, { serial });
});
afterAll(() => scene.close());

const charts = async () => (await scene.lead.get('/api/v1/quality/plates').expect(200)).body;
const heterozygous = (n: number) => ({ ...person(n), AMEL: ['X', 'Y'] });
const homozygous = (n: number) =>
  Object.fromEntries(
    Object.keys(person(n)).map((locus, index) => [locus, index === 0 ? ['10', '11'] : ['12', '12']]),
  );

it('shows what was counted on each plate, as it is now', async () => {
  expect(await charts()).toMatchObject({ plates: [], failedCentre: 0, missingCentre: null });
  const { id } = await importFile(
    scene,
    'two.csv',
    longTable(
      [
        { plate: 'P1', name: barcode(1500), genotypes: heterozygous(1) },
        { plate: 'P1', name: barcode(1501), genotypes: heterozygous(2) },
        { plate: 'P1', name: 'HS000009999', genotypes: heterozygous(3) },
        { plate: 'P2', name: barcode(1502), genotypes: homozygous(4) },
      ],
      [],
    ),
  );
  // Counted while the batch was judged, not when somebody looks.
  const judged = await rowsOf(scene, 'SELECT plate FROM plate_quality WHERE batch_id = $1 ORDER BY plate', [
    id,
  ]);
  expect(judged).toEqual([{ plate: 'P1' }, { plate: 'P2' }]);
  const { plates, failedCentre, frequencyTable } = await charts();
  expect(frequencyTable).toBe('kinsimu_hebei_42loci');
  expect(
    plates.map(({ plate, samples, failed, heterozygosity, missingShare }: any) => ({
      plate,
      samples,
      failed,
      heterozygosity,
      missingShare,
    })),
  ).toEqual([
    { plate: 'P1', samples: 2, failed: 0, heterozygosity: 1, missingShare: 0 },
    { plate: 'P2', samples: 1, failed: 0, heterozygosity: 0.1, missingShare: 0 },
  ]);
  expect(failedCentre).toBe(0);
  expect(plates[0].heterozygosityZ).toBeGreaterThan(0);
  expect(plates[1].heterozygosityZ).toBeLessThan(-3);

  // Counted again only after the batch has changed.
  const counted = () =>
    rowsOf(
      scene,
      'SELECT plate, batch_version, xmin::text AS at FROM plate_quality WHERE batch_id = $1 ORDER BY plate',
      [id],
    );
  const before = await counted();
  await charts();
  expect(await counted()).toEqual(before);
  await scene.lead
    .post(`/api/v1/imports/${id}/reject`)
    .send({ reason: '重新上机', version: before[0].batch_version })
    .expect(200);
  expect((await charts()).plates).toEqual([]);
});

it('counts refused samples', async () => {
  const { id } = await importFile(
    scene,
    'refused.csv',
    longTable(
      [
        { name: barcode(1503), genotypes: heterozygous(1) },
        { name: barcode(1504), genotypes: Object.fromEntries(Object.entries(heterozygous(2)).slice(0, 3)) },
      ],
      controlRows(),
    ),
  );
  const own = (await charts()).plates.filter(({ batchId }: any) => batchId === id);
  expect(own).toMatchObject([{ plate: '', samples: 2, failed: 1, failedShare: 0.5 }]);
  await approveAndApply(scene, id);
  expect((await charts()).plates.filter(({ batchId }: any) => batchId === id)).toMatchObject([
    { samples: 2, failed: 1 },
  ]);
});

it('charts the mean height of peaks, and counts what a lead refuses without reading genotypes again', async () => {
  const heights = [1000, 1200, 1000, 1200, 1000];
  const rows = heights.map((height, index) => {
    const [first, ...others] = Object.entries(person(index));
    const genotypes = Object.fromEntries([[first![0], [first![1][0]!]], ...others]);
    return { plate: `H${String(index)}`, name: barcode(1500 + index), genotypes, height };
  });
  const { id } = await importFile(scene, 'heights.csv', heightTable(rows));
  const { plates: all, heightLimits } = await charts();
  const plates = all.filter(({ batchId }: any) => batchId === id);
  expect(plates.map(({ height }: any) => height)).toEqual(heights);
  expect(heightLimits.centre).toBe(1080);
  expect(heightLimits.upper).toBeCloseTo(1080 + 2.66 * 200, 9);
  const before = await rowsOf(
    scene,
    'SELECT plate, counts FROM plate_quality WHERE batch_id = $1 ORDER BY plate',
    [id],
  );
  await rowsOf(
    scene,
    `UPDATE import_sample SET status = 'rejected', genotypes = '{}' WHERE batch_id = $1 AND plate = 'H3'`,
    [id],
  );
  await rowsOf(scene, `UPDATE import_batch SET version = version + 1 WHERE id = $1`, [id]);
  const failed = (await charts()).plates.flatMap(({ batchId, failed }: any) =>
    batchId === id ? [failed] : [],
  );
  expect(failed).toEqual([0, 0, 0, 1, 0]);
  const after = await rowsOf(
    scene,
    'SELECT plate, counts FROM plate_quality WHERE batch_id = $1 ORDER BY plate',
    [id],
  );
  expect(after.map(({ counts }: any) => counts.loci)).toEqual(before.map(({ counts }: any) => counts.loci));
});
