import { describe, expect, it } from 'vitest';
import { isOnePerson, ProfileRows } from '@homeward/duplicates/worker';
import { GeneDropper, pedigreeFromRelations, seededRandom, type KinshipSettings } from '@homeward/kinship';
import { DEFAULT_SETTINGS } from '@homeward/policy';
import { parseFrequencyTable, type Genotype, type GenotypeMap } from '@homeward/str';
import { readFixture } from './read-fixture.js';

const NAME = DEFAULT_SETTINGS.frequencyTable;
const frequencies = parseFrequencyTable(readFixture(`frequencies/${NAME}.csv`), NAME);

/** How two genotypes of relatives compare at one locus: equal, one part of the other, otherwise. */
type Shares = readonly [equal: number, dropOut: number, other: number];

const LINEAGES = ['unrelated', 'parent_child', 'full_siblings'] as const;
type Related = (typeof LINEAGES)[number];

/** Probability of sharing none, one or two alleles by descent. */
const BY_DESCENT: Readonly<Record<Related, readonly [number, number, number]>> = {
  unrelated: [1, 0, 0],
  parent_child: [0, 1, 0],
  full_siblings: [0.25, 0.5, 0.25],
};

function kindOf(a: number, b: number, c: number, d: number): 0 | 1 | 2 {
  if ((a === c && b === d) || (a === d && b === c)) return 0;
  const part = a === b ? c === a || d === a : c === d && (a === c || b === c);
  return part ? 1 : 2;
}

/** By enumeration of all alleles; of two persons who share one allele by descent it is `a`. */
function sharesOf(freqs: readonly number[]): Record<Related, Shares> {
  const none = [0, 0, 0];
  const one = [0, 0, 0];
  const sum = freqs.reduce((total, p) => total + p, 0);
  const p = freqs.map((f) => f / sum);
  for (let a = 0; a < p.length; a++)
    for (let b = 0; b < p.length; b++)
      for (let c = 0; c < p.length; c++) {
        const abc = p[a]! * p[b]! * p[c]!;
        one[kindOf(a, b, a, c)]! += abc;
        for (let d = 0; d < p.length; d++) none[kindOf(a, b, c, d)]! += abc * p[d]!;
      }
  const shares = (related: Related): Shares => {
    const [k0, k1, k2] = BY_DESCENT[related];
    const at = (kind: number): number => k0 * none[kind]! + k1 * one[kind]! + (kind === 0 ? k2 : 0);
    return [at(0), at(1), at(2)];
  };
  return {
    unrelated: shares('unrelated'),
    parent_child: shares('parent_child'),
    full_siblings: shares('full_siblings'),
  };
}

/** Exact probability that two persons typed at these loci pass the rule. */
function passes(loci: readonly Shares[]): number {
  // By differing loci, and of these as after drop-out; more than four never pass.
  let states = new Map<string, number>([['0,0', 1]]);
  for (const shares of loci) {
    const next = new Map<string, number>();
    for (const [key, probability] of states) {
      const [differing, dropOut] = key.split(',').map(Number) as [number, number];
      const steps = [
        [differing, dropOut],
        [differing + 1, dropOut + 1],
        [differing + 1, dropOut],
      ];
      for (const [kind, [d, o]] of steps.entries())
        if (d! <= 4)
          next.set(
            `${String(d)},${String(o)}`,
            (next.get(`${String(d)},${String(o)}`) ?? 0) + probability * shares[kind]!,
          );
    }
    states = next;
  }
  let total = 0;
  for (const [key, probability] of states) {
    const [differing, dropOut] = key.split(',').map(Number) as [number, number];
    if (isOnePerson({ shared: loci.length, differing, dropOut })) total += probability;
  }
  return total;
}

const LOCI = [...frequencies.loci]
  .map(([locus, { freqs }]) => ({ locus, shares: sharesOf(freqs) }))
  // The least informative first: those at which siblings agree most often.
  .sort((a, b) => b.shares.full_siblings[0] - a.shares.full_siblings[0]);

/** Rate among pairs who are typed at the least informative loci of the default table: no kit is worse. */
const worst = (loci: number, related: Related): number =>
  passes(LOCI.slice(0, loci).map(({ shares }) => shares[related]));

describe('pairs who are not one person pass, at the least informative loci', () => {
  it.each([
    // loci, full siblings, parent and child, unrelated: at most
    [15, 1e-5, 1e-7, 1e-13],
    [16, 5e-6, 1e-8, 1e-14],
    [18, 1e-6, 1e-9, 1e-16],
    [19, 2e-6, 1e-8, 1e-15],
    [20, 1e-6, 1e-9, 1e-16],
    [21, 5e-7, 1e-10, 1e-17],
    [22, 1e-6, 1e-10, 1e-17],
    [24, 2e-7, 1e-11, 1e-18],
    [30, 1e-9, 1e-15, 1e-20],
  ])(
    'at %i loci: full siblings %f, parent and child %f, unrelated %f',
    (loci, siblings, child, unrelated) => {
      expect(worst(loci, 'full_siblings')).toBeLessThan(siblings);
      expect(worst(loci, 'parent_child')).toBeLessThan(child);
      expect(worst(loci, 'unrelated')).toBeLessThan(unrelated);
    },
  );

  it('never more than with the fewest loci of its tolerance', () => {
    for (const [from, to] of [
      [15, 18],
      [19, 21],
      [22, 40],
    ] as const)
      for (let loci = from + 1; loci <= to; loci++)
        expect(worst(loci, 'full_siblings')).toBeLessThan(worst(loci - 1, 'full_siblings'));
  });
});

const settings: KinshipSettings = {
  frequencies,
  minimumFrequency: { rule: '5/2N' },
  frequencyRule: 'raised_alone',
  theta: 0.01,
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
  untyped: 'pruned',
};

describe('drawn families', () => {
  const pedigree = pedigreeFromRelations(
    [
      { id: 'M', relation: 'mother' },
      { id: 'S', relation: 'full_sibling' },
    ],
    { id: 'X' },
  );
  const names = LOCI.slice(0, 15).map(({ locus }) => locus);
  const dropper = new GeneDropper(pedigree, settings, names, seededRandom(20_261_130));

  it('have no sibling and no child among 3,000 that is taken for the other, with mutation and theta 0.01', () => {
    const rows = new ProfileRows();
    let equal = 0;
    for (let n = 0; n < 3_000; n++) {
      const family = dropper.family();
      const [own, sibling] = [dropper.genotypes(family, 'X'), dropper.genotypes(family, 'S')];
      equal += names.filter((locus) => sameGenotype(own[locus]!, sibling[locus]!)).length;
      for (const [id, typing] of [
        ['X', own],
        ['S', sibling],
        ['M', dropper.genotypes(family, 'M')],
      ] as const)
        rows.add(`${id}${String(n)}`, typing);
    }
    expect(rows.size).toBe(9_000);
    expect(rows.profileIds().flatMap((id) => rows.findSame(id))).toEqual([]);
    // What is drawn agrees with what is enumerated: the share of equal loci among siblings.
    const expected = LOCI.slice(0, 15).reduce((sum, { shares }) => sum + shares.full_siblings[0], 0);
    expect(equal / 3_000 / expected).toBeGreaterThan(0.99);
    expect(equal / 3_000 / expected).toBeLessThan(1.03);
  });
});

function sameGenotype([a, b]: Genotype, [c, d]: Genotype): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

/** Typed again: each allele is lost with this probability, and one locus in 2,000 is read a repeat too long. */
function typing(own: GenotypeMap, dropOut: number, random: () => number): GenotypeMap {
  return Object.fromEntries(
    Object.entries(own).flatMap(([locus, call]): [string, Genotype][] => {
      const [a, b] = call;
      const [lostA, lostB] = [random() < dropOut, random() < dropOut];
      const misread = random() < 0.0005;
      if (lostA && lostB) return [];
      if (misread) return [[locus, [a, String(Number(b) + 1)]]];
      if (lostA) return [[locus, [b, b]]];
      return [[locus, lostB ? [a, a] : [a, b]]];
    }),
  );
}

describe('one person, typed twice', () => {
  it.each([
    // loci, drop-out per allele and typing, share that is missed at most
    [15, 0.001, 0.03],
    [15, 0.005, 0.08],
    [20, 0.001, 0.003],
    [20, 0.005, 0.015],
    [20, 0.02, 0.15],
    [24, 0.001, 0.002],
    [24, 0.005, 0.006],
    [24, 0.02, 0.1],
  ])(
    'at %i loci with a drop-out of %f per allele is missed in a share of %f at most',
    (loci, dropOut, missed) => {
      const random = seededRandom(7);
      const pedigree = pedigreeFromRelations([{ id: 'M', relation: 'mother' }], { id: 'X' });
      const names = [...frequencies.loci.keys()].slice(0, loci);
      const dropper = new GeneDropper(pedigree, settings, names, seededRandom(loci));
      let found = 0;
      const drawn = 4_000;
      const rows = new ProfileRows();
      for (let n = 0; n < drawn; n++) {
        const own = dropper.genotypes(dropper.family(), 'X');
        rows.add(`a${String(n)}`, typing(own, dropOut, random));
        rows.add(`b${String(n)}`, typing(own, dropOut, random));
      }
      for (let n = 0; n < drawn; n++) found += rows.findSame(`a${String(n)}`).length;
      const share = 1 - found / drawn;
      expect(share).toBeLessThanOrEqual(missed);
    },
  );
});
