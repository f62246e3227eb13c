import { afterEach, describe, expect, it } from 'vitest';
import type { LocusScore } from '@homeward/kinship';
import { IndexMemoryExhausted, PersonIndex, Query, scan, screen } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import fc from 'fast-check';
import { totalmem } from 'node:os';
import { KernelRefused, kernelModule } from './kernel-module.js';
import { indexMemoryLimit } from './memory-limit.js';
import { SearchEngine } from './search-engine.js';

const LOCI = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'];
const allele = fc.constantFrom('8', '9', '9.3', '10', '11', '12');
const genotype = fc.tuple(allele, allele);
const person: fc.Arbitrary<GenotypeMap> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...LOCI), genotype), { selector: ([locus]) => locus })
  .map((entries) => Object.fromEntries(entries));
/** A few profiles, repeated: blocks and segments fill without a large example. */
const persons = fc
  .tuple(fc.array(person, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 1500 }))
  .map(([some, count]) => Array.from({ length: count }, (_, i) => some[(i * 7) % some.length]!));
const dead = fc.array(fc.nat(1499), { maxLength: 20 });
const RUNS = { numRuns: 60 };

let engine: SearchEngine | undefined;
afterEach(() => engine?.close());

function indexOf(all: readonly GenotypeMap[], killed: readonly number[]): PersonIndex {
  const index = new PersonIndex(LOCI, { segmentRows: 512 });
  for (const one of all) index.add(one);
  for (const row of killed) if (row < index.head) index.kill(row);
  return index;
}

function scores(seed: number): LocusScore[] {
  return LOCI.filter((_, i) => (seed >> i) % 2 === 0).map((locus, i) => ({
    locus,
    log10Lr: (a, b) =>
      (Number(a) * 131 + Number(b) * 131 + i * 17 + seed) % 29 === 0
        ? -Infinity
        : Math.sin(Number(a) + Number(b) + i),
  }));
}

describe('the engine', () => {
  it('scans as the reference does, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(
        persons,
        dead,
        fc.nat(127),
        fc.nat(1500),
        fc.option(fc.integer({ min: 1, max: 9 })),
        fc.float({ min: -4, max: 4, noNaN: true }),
        async (all, killed, seed, cut, topK, threshold) => {
          const index = indexOf(all, killed);
          const query = new Query(index, scores(seed));
          const from = cut % (all.length + 1);
          const range = {
            from,
            to: all.length,
            threshold: seed % 5 === 0 ? -Infinity : threshold,
            minLoci: seed % 4,
            ...(topK !== null && { topK }),
          };
          engine = SearchEngine.open(index, { threads: 0 });
          expect(await engine.scan(query, range)).toEqual(scan(index, query, range));
        },
      ),
      RUNS,
    );
  });

  it('screens as the reference does, for one parent and for two', async () => {
    const parents = fc.oneof(fc.tuple(person), fc.tuple(person, person)).map((pair) => ({ parents: pair }));
    await fc.assert(
      fc.asyncProperty(
        persons,
        dead,
        fc.array(parents, { minLength: 1, maxLength: 5 }),
        fc.nat(7),
        fc.nat(4),
        fc.nat(1500),
        async (all, killed, queries, maxMismatches, minLoci, cut) => {
          const index = indexOf(all, killed);
          const range = { from: cut % (all.length + 1), to: all.length, maxMismatches, minLoci };
          engine = SearchEngine.open(index, { threads: 0 });
          expect(await engine.screen(queries, range)).toEqual(screen(index, queries, range));
        },
      ),
      RUNS,
    );
  });
});

describe('what cannot be searched', () => {
  const index = indexOf([{ L1: ['8', '9'] }], []);
  const whole = { from: 0, to: 1, threshold: 0, minLoci: 0 };

  it('an empty index and a query without a shared locus find no rows', async () => {
    engine = SearchEngine.open(new PersonIndex(LOCI), { threads: 0 });
    expect(
      await engine.screen([{ parents: [{ L1: ['8', '8'] }] }], {
        from: 0,
        to: 0,
        maxMismatches: 3,
        minLoci: 0,
      }),
    ).toEqual({ starts: new Uint32Array(2), rows: new Uint32Array() });
    const filled = SearchEngine.open(index, { threads: 0 });
    const query = new Query(index, [{ locus: 'DX', log10Lr: () => 1 }]);
    expect(await filled.scan(query, { ...whole, minLoci: 1 })).toEqual({ found: [], passed: 0, compared: 1 });
  });

  it('refuses rows out of bounds, mismatches out of range and another index', async () => {
    engine = SearchEngine.open(index, { threads: 0 });
    const query = new Query(index, scores(0));
    await expect(engine.scan(query, { ...whole, to: 2 })).rejects.toThrow(
      'rows [0, 2) are not within [0, 1)',
    );
    await expect(engine.scan(new Query(new PersonIndex(LOCI), []), whole)).rejects.toThrow(/another index/);
    await expect(engine.screen([], { from: 0, to: 1, maxMismatches: 8, minLoci: 0 })).rejects.toThrow(
      'maxMismatches is 8, not 0 to 7',
    );
    expect(() => SearchEngine.open(index, { threads: -1 })).toThrow('threads is -1');
  });

  it('kernels with another hash are refused', () => {
    expect(() => kernelModule('AGFzbQEAAAA=')).toThrow(KernelRefused);
  });

  it('the limit is a part of what the machine has', () => {
    expect(indexMemoryLimit()).toBeGreaterThan(2 ** 28);
    expect(indexMemoryLimit()).toBeLessThan(totalmem());
  });

  it('more memory than allowed is refused before a row is half written', () => {
    const small = new PersonIndex(['L1', 'L2'], { memoryLimit: 1_000_000, segmentRows: 512 });
    let refused: unknown;
    try {
      for (let i = 0; i < 100_000; i++) small.add({ L1: ['8', String(i % 50)] });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(IndexMemoryExhausted);
    expect(small.genotypes(small.head - 1)).toEqual({ L1: ['8', String((small.head - 1) % 50)] });
    expect(() => small.add({ L1: ['8', '8'] })).toThrow(IndexMemoryExhausted);
    expect(small.aliveBetween(0, small.head)).toBe(small.head);
  });
});
