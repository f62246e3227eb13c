import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFile, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSnapshot, saveSnapshot, SnapshotRefused } from '@homeward/engine';
import { PersonIndex, Query, scan, screen } from '@homeward/search';
import { population } from '../matching/world.js';

const people = population();
const loci = Object.keys(people[0]!);
const small = { segmentRows: 512 };

let folder: string;
let path: string;
let index: PersonIndex;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-snapshot-'));
  path = join(folder, 'index');
  index = new PersonIndex([...loci, 'nobody is typed here'], small);
  for (let row = 0; row < 1100; row++) index.add(people[row % people.length]!);
  for (const row of [3, 511, 512, 1099]) index.kill(row);
  await saveSnapshot(path, index, { head: 1100, kills: 4 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const scores = loci.map((locus, i) => ({
  locus,
  log10Lr: (a: string, b: string) => Math.sin(Number(a) * 7 + Number(b) * 7 + i),
}));
const answers = (of: PersonIndex) => {
  const whole = { from: 0, to: of.head };
  const parents = [{ parents: [people[5]!] }, { parents: [people[1]!, people[2]!] }] as const;
  return {
    scan: scan(of, new Query(of, scores), { ...whole, threshold: 0, minLoci: 1 }),
    screen: screen(of, parents, { ...whole, maxMismatches: 7, minLoci: 1 }),
  };
};

describe('a snapshot', () => {
  it('returns the same index with its note, and continues from there', async () => {
    const { index: again, note } = await loadSnapshot(path);
    expect(note).toEqual({ head: 1100, kills: 4 });
    expect([again.head, again.alive]).toEqual([1100, 1096]);
    expect(answers(again)).toEqual(answers(index));
    for (const either of [index, again]) {
      either.add({ ...people[40]!, 'nobody is typed here': ['1', '2'] });
      either.add({ [loci[0]!]: ['99.9', '5'] });
    }
    expect(answers(again)).toEqual(answers(index));
    expect(again.genotypes(1101)).toEqual({ [loci[0]!]: ['99.9', '5'] });
  });

  it('is small for a small index, and leaves no partial file', async () => {
    const nearlyEmpty = new PersonIndex(loci);
    nearlyEmpty.add(people[0]!);
    const bytes = await saveSnapshot(join(folder, 'tiny'), nearlyEmpty, null);
    expect(bytes).toBeLessThan(100_000);
    expect((await readdir(folder)).sort()).toEqual(['index', 'tiny']);
  });

  it('is refused when it would need more memory than allowed', async () => {
    await expect(loadSnapshot(path, { memoryLimit: 100_000 })).rejects.toThrow(/may use 100000/);
  });

  it.each([
    ['not_a_snapshot', () => Buffer.from('PK\u0003\u0004 something else altogether')],
    ['other_version', (bytes: Buffer) => bytes.fill('2', 7, 8)],
    ['damaged_head', (bytes: Buffer) => bytes.fill('!', 40, 41)],
    ['damaged_head', (bytes: Buffer) => bytes.fill(0xff, 8, 12)],
    [
      'damaged_rows',
      (bytes: Buffer) => bytes.fill(bytes.at(-9000)! ^ 1, bytes.length - 9000, bytes.length - 8999),
    ],
    ['truncated', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['truncated', (bytes: Buffer) => bytes.subarray(0, 30)],
    ['truncated', (bytes: Buffer) => bytes.subarray(0, 5)],
    ['truncated', () => Buffer.alloc(0)],
    ['too_long', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ])('is refused: %s', async (defect, damage) => {
    const bad = join(folder, 'bad');
    await writeFile(bad, damage(await readFile(path)));
    const refused = await loadSnapshot(bad).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SnapshotRefused);
    expect(refused).toMatchObject({ defect });
  });

  it('is refused at any byte that is changed, and at any length', async () => {
    const bad = join(folder, 'bad');
    const { length } = await readFile(path);
    for (let at = 0; at < length; at += Math.ceil(length / 60)) {
      await copyFile(path, bad);
      const file = await open(bad, 'r+');
      const byte = Buffer.alloc(1);
      await file.read(byte, 0, 1, at);
      byte[0]! ^= 0x10;
      await file.write(byte, 0, 1, at);
      await file.close();
      await expect(loadSnapshot(bad)).rejects.toBeInstanceOf(SnapshotRefused);
      await truncate(bad, at);
      await expect(loadSnapshot(bad)).rejects.toBeInstanceOf(SnapshotRefused);
    }
  });
});
