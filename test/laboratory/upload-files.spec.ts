import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openScene, rowsOf, type Scene, upload } from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Multer gives its files 32 hexadecimal digits for a name. */
const temporaryFiles = () => readdirSync(tmpdir()).filter((name) => /^[0-9a-f]{32}$/.test(name));

async function leftBy(request: () => PromiseLike<{ status: number }>) {
  const before = new Set(temporaryFiles());
  const { status } = await request();
  const left = () => temporaryFiles().filter((name) => !before.has(name));
  // The answer may arrive before the file is unlinked.
  for (let tries = 0; tries < 50 && left().length > 0; tries++) await sleep(20);
  return { status, left: left() };
}

it.each([
  ['accepted', 202, 'SampleName,Marker,Allele1\nHS1,TH01,9\n', undefined],
  ['refused for its content', 400, 'PK\u0003\u0004', undefined],
  ['refused for its panel', 400, 'SampleName,Marker,Allele1\nHS2,TH01,9\n', 'SuperKit 9000'],
  ['empty', 400, '', undefined],
])('an upload that is %s leaves no temporary file behind', async (_, status, content, panel) => {
  expect(await leftBy(() => upload(scene, 'a.csv', content, panel))).toEqual({ status, left: [] });
});

it('an upload over the limit is stopped on its way and leaves no temporary file behind', async () => {
  const content = Buffer.alloc(scene.api.config.uploadLimitBytes + 1024, 'a');
  expect(await leftBy(() => upload(scene, 'huge.csv', content))).toEqual({ status: 413, left: [] });
}, 120_000);

it('bytes arrive in the database as they were sent', async () => {
  const content = Buffer.from(`SampleName,Marker,Allele1\r\n${'样本,TH01,9.3\r\n'.repeat(30_000)}`);
  const { body } = await upload(scene, '大.csv', content);
  const [row] = await rowsOf<{ content: Buffer }>(
    scene,
    `SELECT content FROM import_file WHERE batch_id = $1`,
    [body.id],
  );
  expect(row?.content.equals(content)).toBe(true);
});
