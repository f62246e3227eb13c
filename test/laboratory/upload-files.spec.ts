import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '@homeward/testing';
import { StoredFiles } from '../../libs/laboratory/src/import/stored-files.service.js';
import { bufferFile } from '../../libs/laboratory/src/table/table-file.js';
import { UploadFolder } from '../../apps/api/src/laboratory/upload-folder.js';
import { openScene, rowsOf, type Scene, upload } from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const folder = () => join(scene.api.config.dataDir, 'uploads');
const temporaryFiles = () => (existsSync(folder()) ? readdirSync(folder()) : []);
/** What multer would leave elsewhere: 32 hexadecimal digits. */
const elsewhere = () => readdirSync(tmpdir()).filter((name) => /^[0-9a-f]{32}$/.test(name));

async function leftBy(request: () => PromiseLike<{ status: number }>) {
  const before = new Set(temporaryFiles());
  const { status } = await request();
  const left = () => temporaryFiles().filter((name) => !before.has(name));
  // The answer may arrive before the file is unlinked.
  await until(() => left().length === 0, { what: () => `unlinked: ${left().join(', ')}`, deadline: 5_000 });
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

async function fileOf(batchId: string): Promise<string> {
  const [row] = await rowsOf(scene, `SELECT file_id AS id FROM import_batch WHERE id = $1`, [batchId]);
  return row.id as string;
}

it('the same content is stored once, and an upload that was cut off is cleared away', async () => {
  const files = scene.api.app.get(StoredFiles, { strict: false });
  const content = Buffer.from(`SampleName,Marker,Allele1\r\n${'twice,TH01,9\r\n'.repeat(50)}`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const both = await Promise.all([1, 2].map(() => files.store(bufferFile(content), sha256)));
  expect(new Set(both).size).toBe(1);
  const count = async () =>
    (await rowsOf(scene, `SELECT count(*)::int AS files FROM stored_file WHERE id = $1`, [both[0]]))[0].files;
  expect(await count()).toBe(1);
  // Nobody refers to it; it may be on its way into a batch.
  await files.sweep();
  expect(await count()).toBe(1);
  await rowsOf(scene, `UPDATE stored_file SET stored_at = now() - interval '7 hours' WHERE id = $1`, [
    both[0],
  ]);
  await files.sweep();
  expect(await count()).toBe(0);
});

it('bytes arrive in the database as they were sent', async () => {
  const content = Buffer.from(`SampleName,Marker,Allele1\r\n${'样本,TH01,9.3\r\n'.repeat(30_000)}`);
  const { body } = await upload(scene, '大.csv', content);
  const kept = await scene.api.app.get(StoredFiles, { strict: false }).open(await fileOf(body.id));
  const pieces: Buffer[] = [];
  for await (const piece of kept.pieces()) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(content)).toBe(true);
  expect(kept.size).toBe(content.length);
});

it('a file is in the data folder while it is read, readable by the account of the process only', async () => {
  const before = elsewhere();
  const seen: number[] = [];
  const watched = setInterval(() => {
    for (const name of temporaryFiles()) seen.push(statSync(join(folder(), name)).mode & 0o777);
  }, 1);
  await upload(
    scene,
    'watched.csv',
    Buffer.from(`SampleName,Marker,Allele1\r\n${'x,TH01,9.3\r\n'.repeat(300_000)}`),
  );
  clearInterval(watched);
  expect(new Set(seen)).toEqual(new Set([0o600]));
  expect(statSync(folder()).mode & 0o777).toBe(0o700);
  expect(elsewhere()).toEqual(before);
});

it('files of a killed process are removed at the next start, files that are being uploaded are not', () => {
  mkdirSync(folder(), { recursive: true });
  const uploads = scene.api.app.get(UploadFolder, { strict: false });
  const machine = uploads.newFile().split('-')[0]!;
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const file = (name: string, ageSeconds = 0): string => {
    writeFileSync(join(folder(), name), 'genotypes', { mode: 0o600 });
    const at = Date.now() / 1000 - ageSeconds;
    utimesSync(join(folder(), name), at, at);
    return name;
  };
  const gone = [
    file(`${machine}-${dead}-a`),
    file(`${machine}-${process.pid}-of-an-earlier-process-of-this-number`),
    file(`ffffffff-1-forgotten`, 7_200),
    file(`${machine}-${process.ppid}-forgotten`, 7_200),
  ];
  const kept = [file(`${machine}-${process.ppid}-b`), file('ffffffff-1-of-another-machine')];
  uploads.sweep();
  const left = readdirSync(folder());
  expect(left.filter((name) => gone.includes(name))).toEqual([]);
  expect(left).toEqual(expect.arrayContaining(kept));
});
