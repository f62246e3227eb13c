import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { LocusScore } from '@homeward/kinship';
import type { Genotype, GenotypeMap } from '@homeward/str';
import { PersonIndex } from './person-index.js';
import { Query } from './query.js';
import { scan, type ScanResult, type ScanRange } from './scan.js';

const LOCI = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'];

const allele = fc.constantFrom('8', '9', '9.3', '10', '11');
const genotype: fc.Arbitrary<Genotype> = fc.tuple(allele, allele);
const person: fc.Arbitrary<GenotypeMap> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...LOCI), genotype), { selector: ([locus]) => locus })
  .map((entries) => Object.fromEntries(entries));

/** A score that depends on locus and unordered pair, some of it impossible. */
function scoreOf(locus: string, seed: number): LocusScore {
  return {
    locus,
    log10Lr(a, b) {
      const mixed = Array.from(`${locus}${[a, b].sort().join('/')}`).reduce(
        (sum, character) => (sum * 31 + character.charCodeAt(0)) % 1009,
        seed,
      );
      return mixed % 17 === 0 ? -Infinity : (mixed - 500) / 250;
    },
  };
}

/** The same question asked of one person at a time, without an index. */
function naive(
  persons: readonly GenotypeMap[],
  dead: ReadonlySet<number>,
  scores: readonly LocusScore[],
  range: ScanRange,
): ScanResult {
  const all = persons.slice(range.from, range.to).flatMap((genotypes, i) => {
    const row = range.from + i;
    if (dead.has(row)) return [];
    let score = 0;
    let loci = 0;
    for (const { locus, log10Lr } of scores) {
      const typed = genotypes[locus];
      if (!typed) continue;
      score = Math.fround(score + Math.fround(log10Lr(typed[0], typed[1])));
      loci++;
    }
    return [{ row, score, loci }];
  });
  const passing = all.filter(({ score, loci }) => score >= range.threshold && loci >= range.minLoci);
  passing.sort((x, y) => y.score - x.score || x.row - y.row);
  return { found: passing.slice(0, range.topK), passed: passing.length, compared: all.length };
}

describe('a scan', () => {
  it('equals a naive loop on random databases, kills and ranges', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 60 }),
        fc.uniqueArray(fc.constantFrom(...LOCI), { minLength: 1 }),
        fc.array(fc.nat(59)),
        fc.record({
          a: fc.nat(60),
          b: fc.nat(60),
          threshold: fc.constantFrom(-Infinity, -2, 0, 1.5),
          minLoci: fc.nat(4),
          topK: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
        }),
        fc.nat(1000),
        (persons, asked, kills, choice, seed) => {
          const index = new PersonIndex(LOCI);
          for (const genotypes of persons) index.add(genotypes);
          const dead = new Set(kills.filter((row) => row < persons.length));
          for (const row of dead) index.kill(row);
          const [from, to] = [choice.a, choice.b]
            .map((row) => Math.min(row, persons.length))
            .sort((x, y) => x - y);
          const { threshold, minLoci, topK } = choice;
          const range = { from: from!, to: to!, threshold, minLoci, ...(topK !== undefined && { topK }) };
          const scores = asked.map((locus) => scoreOf(locus, seed));
          const scanned = scan(index, new Query(index, scores), range);
          expect(scanned).toEqual(naive(persons, dead, scores, range));
          expect(index.alive).toBe(persons.length - dead.size);
        },
      ),
      { seed: 20260101, numRuns: 400 },
    );
  });

  it('crosses blocks and segments', () => {
    const segmentRows = 16_384;
    const index = new PersonIndex(['L1'], { segmentRows });
    const rows = 2 * segmentRows + 5000;
    for (let row = 0; row < rows; row++)
      index.add(row % 1000 === 999 ? { L1: ['9', '9'] } : { L1: ['8', '9'] });
    const query = new Query(index, [{ locus: 'L1', log10Lr: (a, b) => (a === b ? 1 : -1) }]);
    index.kill(segmentRows + 463);
    const { found, compared } = scan(index, query, { from: 500, to: rows, threshold: 0, minLoci: 1 });
    const expected = Array.from({ length: Math.floor(rows / 1000) }, (_, i) => i * 1000 + 999);
    expect(found.map(({ row }) => row)).toEqual(expected.filter((row) => row !== segmentRows + 463));
    expect(compared).toBe(rows - 501);
  });

  it('scores genotypes that arrive after the question was made', () => {
    const index = new PersonIndex(LOCI);
    index.add({ L1: ['8', '8'] });
    const asked: string[] = [];
    const query = new Query(index, [
      {
        locus: 'L1',
        log10Lr(a, b) {
          asked.push(`${a},${b}`);
          return a === '32.2' ? 3 : 0;
        },
      },
    ]);
    const all = { from: 0, threshold: 1, minLoci: 0 };
    expect(scan(index, query, { ...all, to: 1 }).found).toEqual([]);
    index.add({ L1: ['32.2', '9'] });
    expect(scan(index, query, { ...all, to: 2 }).found).toEqual([{ row: 1, score: 3, loci: 1 }]);
    // Each genotype is asked for once.
    expect(asked).toEqual(['8,8', '32.2,9']);
  });

  it('finds nothing in an empty index, and no row with too few shared loci', () => {
    const index = new PersonIndex(LOCI);
    const query = new Query(index, [scoreOf('L1', 1)]);
    const none = { found: [], passed: 0, compared: 0 };
    expect(scan(index, query, { from: 0, to: 0, threshold: 0, minLoci: 0 })).toEqual(none);
    index.add({ L2: ['8', '9'] });
    expect(scan(index, query, { from: 0, to: 1, threshold: -9, minLoci: 1 })).toEqual({
      ...none,
      compared: 1,
    });
    expect(new Query(index, [scoreOf('elsewhere', 1)]).loci).toBe(0);
  });

  it.each([
    [-1, 1],
    [1, 0],
    [0, 3],
    [0.5, 1],
    [Number.NaN, 1],
  ])('refuses rows [%d, %d) of two', (from, to) => {
    const index = new PersonIndex(LOCI);
    index.add({});
    index.add({});
    const query = new Query(index, []);
    expect(() => scan(index, query, { from, to, threshold: 0, minLoci: 0 })).toThrow(/not within \[0, 2\)/);
  });

  it('refuses a question made for another index, a threshold that is no number, and a NaN score', () => {
    const index = new PersonIndex(LOCI);
    index.add({ L1: ['8', '9'] });
    const whole = { from: 0, to: 1, threshold: 0, minLoci: 0 };
    expect(() => scan(index, new Query(new PersonIndex(LOCI), []), whole)).toThrow(/another index/);
    const query = new Query(index, []);
    expect(() => scan(index, query, { ...whole, threshold: Number.NaN })).toThrow(/not a number/);
    expect(() => scan(index, query, { ...whole, topK: 0 })).toThrow(/topK/);
    const bad = new Query(index, [{ locus: 'L1', log10Lr: () => Number.NaN }]);
    expect(() => scan(index, bad, whole)).toThrow(/L1 8,9/);
    expect(() => new Query(index, [scoreOf('L1', 1), scoreOf('L1', 2)])).toThrow(/twice/);
  });
});
