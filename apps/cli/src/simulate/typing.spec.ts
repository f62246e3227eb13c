import { describe, expect, it } from 'vitest';
import { filesOf, FREQUENCIES, genotype, rowsOf } from './testing/small-world.js';

const LOCI = Object.keys(FREQUENCIES);
const PERSONS = 4000;

const pairs = async (typing: { missing: number; dropout: number }): Promise<[string, string][]> => {
  const rows = rowsOf(await filesOf({ persons: PERSONS, typing }), 'persons');
  return rows.flatMap((row) => LOCI.map((locus) => genotype(row, locus)));
};

describe('typing', () => {
  it('leaves out the ordered share of the loci and nothing else', async () => {
    const perfect = await pairs({ missing: 0, dropout: 0 });
    const typed = await pairs({ missing: 0.1, dropout: 0 });
    const blank = typed.filter(([a, b]) => a === '' && b === '').length;
    const expected = typed.length * 0.1;
    expect(Math.abs(blank - expected)).toBeLessThan(4 * Math.sqrt(expected));
    const changed = typed.filter(([a, b], at) => a !== '' && `${a},${b}` !== perfect[at]!.join());
    expect(changed).toEqual([]);
  });

  it('drops either allele of the ordered share of heterozygous genotypes', async () => {
    const perfect = await pairs({ missing: 0, dropout: 0 });
    const typed = await pairs({ missing: 0, dropout: 0.2 });
    const before = perfect.map(([a, b], at) => ({ a, b, after: typed[at]! }));
    const homozygous = before.filter(({ a, b, after }) => a === b && after.join() !== `${a},${b}`);
    expect(homozygous).toEqual([]);
    const heterozygous = before.filter(({ a, b }) => a !== b);
    const dropped = heterozygous.filter(({ after }) => after[0] === after[1]);
    const expected = heterozygous.length * 0.2;
    expect(Math.abs(dropped.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    const first = dropped.filter(({ a, after }) => after[0] === a).length;
    expect(Math.abs(first - dropped.length / 2)).toBeLessThan(2 * Math.sqrt(dropped.length));
    expect(dropped.filter(({ a, b, after }) => after[0] !== a && after[0] !== b)).toEqual([]);
  });

  it('never touches the sex marker', async () => {
    const rows = rowsOf(await filesOf({ persons: 100, typing: { missing: 1, dropout: 1 } }), 'persons');
    expect(rows.filter((row) => row['AMEL 1'] !== 'X' || !/^[XY]$/.test(row['AMEL 2']!))).toEqual([]);
    expect(rows.filter((row) => genotype(row, 'L1').join('') !== '')).toEqual([]);
  });
});
