import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesOf, rowsOf, SETTINGS } from './testing/small-world.js';

const ORDER = {
  families: 60,
  persons: 250,
  present: 0.5,
  mutation: { paternal: 0.01, maternal: 0.01 },
  typing: { missing: 0.05, dropout: 0.05 },
  samplesPerFile: 100,
};

describe('a simulation', () => {
  it('writes the same bytes for the same arguments', async () => {
    expect(await filesOf(ORDER)).toEqual(await filesOf(ORDER));
  });

  it('writes the bytes it wrote on the machine where this test was made', async () => {
    const hash = createHash('sha256');
    for (const [name, text] of [...(await filesOf(ORDER))].sort(([a], [b]) => (a < b ? -1 : 1)))
      hash.update(`${name}\n${text}`);
    expect(hash.digest('hex')).toBe('715def26a7cb063aa66dfb72e3e89bac42e60ed8aef8b5ce4a811ec72df64375');
  });

  it.each([8, 7 + 2 ** 32])('writes others for the seed %d', async (seed) => {
    const [one, other] = [await filesOf(ORDER), await filesOf({ ...ORDER, seed })];
    for (const name of ['persons-0001.csv', 'relatives-0001.csv', 'truth.csv'])
      expect(other.get(name)).not.toBe(one.get(name));
  });

  it('draws the same strangers however many families there are', async () => {
    const alone = rowsOf(await filesOf({ persons: 100 }), 'persons');
    const files = await filesOf({ persons: 100, families: 30 });
    const children = new Set(rowsOf(files, 'truth').map(({ sample }) => sample));
    const strangers = rowsOf(files, 'persons').filter((row) => !children.has(row['Sample Name']));
    expect(strangers).toHaveLength(70);
    expect(alone).toEqual(expect.arrayContaining(strangers));
  });

  it('splits samples into files of the ordered size, each with its header', async () => {
    const files = await filesOf(ORDER);
    const names = [...files.keys()].filter((name) => name.startsWith('persons'));
    expect(names).toEqual(['persons-0001.csv', 'persons-0002.csv', 'persons-0003.csv']);
    expect(names.map((name) => rowsOf(files, name).length)).toEqual([100, 100, 50]);
    expect(new Set(names.map((name) => files.get(name)!.split('\n', 1)[0])).size).toBe(1);
  });

  it('names its arguments, its loci and those left out, and every file', async () => {
    const files = await filesOf(ORDER);
    const about = JSON.parse(files.get('about.json')!);
    expect(about.arguments).toMatchObject({
      families: 60,
      persons: 250,
      seed: SETTINGS.seed,
      familyTypes: 'trio:1',
    });
    expect(about.loci).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6']);
    expect(about.lociLeftOut).toEqual(['DYS391']);
    expect(about.counts).toEqual({
      persons: 250,
      families: 60,
      relatives: 120,
      hiddenChildren: 30,
      familiesByType: { trio: 60 },
    });
    expect([...about.files].sort()).toEqual([...files.keys()].sort());
  });

  it('writes no table without samples', async () => {
    const files = await filesOf({ persons: 3 });
    expect([...files.keys()].filter((name) => name.startsWith('relatives'))).toEqual([]);
    expect(files.get('truth.csv')).toBe('case,family_type,sample,mutations\n');
  });
});
