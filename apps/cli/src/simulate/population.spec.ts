import { describe, expect, it } from 'vitest';
import { allelesOf, filesOf, FREQUENCIES, genotype, rowsOf, type Row } from './testing/small-world.js';

const PERSONS = 20_000;

/** Sum of (observed - expected)^2 / expected. */
function chiSquare(observed: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): number {
  return [...expected].reduce(
    (sum, [key, count]) => sum + ((observed.get(key) ?? 0) - count) ** 2 / count,
    0,
  );
}

/** Exceeded once in about 10,000 times (Wilson and Hilferty). */
function critical(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 3.72 * Math.sqrt(part)) ** 3;
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

describe('persons of unknown origin', () => {
  const persons = filesOf({ persons: PERSONS }).then((files) => rowsOf(files, 'persons'));

  it.each(Object.keys(FREQUENCIES))('have the genotypes of Hardy and Weinberg at %s', async (locus) => {
    const alleles = allelesOf(locus);
    const expected = new Map<string, number>(
      alleles.flatMap(([a, p], i) =>
        alleles.slice(i).map(([b, q]) => [`${a},${b}`, PERSONS * p * q * (a === b ? 1 : 2)] as const),
      ),
    );
    const observed = counted((await persons).map((row) => genotype(row, locus).join(',')));
    expect([...observed.keys()].filter((key) => !expected.has(key))).toEqual([]);
    const freedom = expected.size - 1;
    expect(chiSquare(observed, expected)).toBeLessThanOrEqual(freedom === 0 ? 0 : critical(freedom));
  });

  it('have loci that are independent of each other', async () => {
    const first = allelesOf('L1');
    const second = allelesOf('L2');
    const smaller = (all: typeof first, a: string): number => {
      const above = all.slice(all.findIndex(([allele]) => allele === a)).reduce((sum, [, p]) => sum + p, 0);
      const p = all.find(([allele]) => allele === a)![1];
      return above ** 2 - (above - p) ** 2;
    };
    const expected = new Map(
      first.flatMap(([a]) =>
        second.map(([b]) => [`${a},${b}`, PERSONS * smaller(first, a) * smaller(second, b)] as const),
      ),
    );
    const observed = counted((await persons).map((row) => `${row['L1 1']!},${row['L2 1']!}`));
    expect(chiSquare(observed, expected)).toBeLessThan(critical(expected.size - 1));
  });

  it('are numbered, of both sexes, and registered with the sex that the sex marker shows', async () => {
    const files = await filesOf({ persons: 2000 });
    const rows = rowsOf(files, 'persons');
    const registered = new Map(rowsOf(files, 'registrations').map((row) => [row.sample, row]));
    expect(rows.map((row) => row['Sample Name'])).toEqual(
      rows.map((_, index) => `P-${String(index + 1).padStart(8, '0')}`),
    );
    const sexOf = (row: Row): string => (row['AMEL 2'] === 'Y' ? 'male' : 'female');
    expect(rows.filter((row) => registered.get(row['Sample Name'])?.sex !== sexOf(row))).toEqual([]);
    const male = rows.filter((row) => sexOf(row) === 'male').length;
    expect(Math.abs(male - 1000)).toBeLessThan(4 * Math.sqrt(500));
  });

  it('are registered with a birth year and found after it', async () => {
    const rows = rowsOf(await filesOf({ persons: 2000 }), 'registrations');
    expect(rows.filter((row) => !/^(19|20)\d\d$/.test(row.birth_year!))).toEqual([]);
    const found = rows.filter((row) => row.found_on !== '');
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter((row) => row.found_on!.slice(0, 4) < row.birth_year!)).toEqual([]);
    expect(found.filter((row) => !/^\d{4}-\d\d-\d\d$/.test(row.found_on!))).toEqual([]);
  });
});
