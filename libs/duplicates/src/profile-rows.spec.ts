import { describe, expect, it } from 'vitest';
import { seededRandom } from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';
import { isOnePerson } from './identity-rule.js';
import { ProfileRows } from './profile-rows.js';

/** Loci of twelve equally frequent alleles. */
const ALLELES = 12;

function stranger(random: () => number, loci: readonly number[]): GenotypeMap {
  const allele = (): string => String(8 + Math.floor(random() * ALLELES));
  return Object.fromEntries(loci.map((locus) => [`D${String(locus)}`, [allele(), allele()]]));
}

const firstLoci = (count: number): number[] => [...Array(count).keys()];

/** The rule, pair by pair, as it is written down. */
function agreementOf(a: GenotypeMap, b: GenotypeMap): { shared: number; differing: number; dropOut: number } {
  const shared = Object.keys(a).filter((locus) => b[locus]);
  const differing = shared.filter((locus) => [...a[locus]!].sort().join() !== [...b[locus]!].sort().join());
  const dropOut = differing.filter((locus) => {
    const [x, y] = [a[locus]!, b[locus]!];
    return x.every((allele) => y.includes(allele)) || y.every((allele) => x.includes(allele));
  });
  return { shared: shared.length, differing: differing.length, dropOut: dropOut.length };
}

describe('rows of profiles', () => {
  it('find whom the rule finds, pair by pair, among profiles of different kits with damaged copies', () => {
    const random = seededRandom(12);
    const profiles = new Map<string, GenotypeMap>();
    for (let n = 0; n < 150; n++) {
      // Kits overlap: 16 to 40 loci from a different start; every third is a copy of the one before with 0 to 5 changes.
      const loci = firstLoci(16 + Math.floor(random() * 25)).map((locus) => locus + (n % 5));
      const before = profiles.get(`p${String(n - 1)}`);
      const copied = n % 3 === 2 && before;
      const genotypes = new Map(Object.entries(copied ? before : stranger(random, loci)));
      for (let change = Math.floor(random() * 6); copied && change > 0; change--) {
        const names = [...genotypes.keys()];
        const name = names[Math.floor(random() * names.length)]!;
        const [a, b] = genotypes.get(name)!;
        if (random() < 0.5) genotypes.set(name, [a, a]);
        else if (random() < 0.5) genotypes.set(name, ['30', b]);
        else genotypes.delete(name);
      }
      profiles.set(`p${String(n)}`, Object.fromEntries(genotypes));
    }
    const rows = new ProfileRows();
    for (const [id, genotypes] of profiles) rows.add(id, genotypes);
    let pairs = 0;
    for (const [id, own] of profiles) {
      const expected = [...profiles]
        .filter(([other, genotypes]) => other !== id && isOnePerson(agreementOf(own, genotypes)))
        .map(([other, genotypes]) => [other, agreementOf(own, genotypes).shared])
        .sort();
      const found = rows.findSame(id).map(({ profileId, shared }) => [profileId, shared]);
      expect(found.sort(), id).toEqual(expected);
      pairs += expected.length;
    }
    expect(pairs).toBeGreaterThan(40);
  });

  it('name the loci that differ, and forget a profile that is removed', () => {
    const own = stranger(seededRandom(1), firstLoci(24));
    const rows = new ProfileRows();
    rows.add('a', own);
    rows.add('b', { ...own, D3: ['8', '30'] });
    rows.add('c', stranger(seededRandom(2), firstLoci(24)));
    expect(rows.findSame('a')).toEqual([{ profileId: 'b', shared: 24, differing: ['D3'] }]);
    rows.remove('b');
    expect([rows.has('b'), rows.size, rows.findSame('a')]).toEqual([false, 2, []]);
    // Its row is used again.
    rows.add('d', own);
    expect(rows.findSame('a')).toEqual([{ profileId: 'd', shared: 24, differing: [] }]);
    expect(rows.profileIds().sort()).toEqual(['a', 'c', 'd']);
  });

  it('grow with loci and profiles', () => {
    const random = seededRandom(4);
    const rows = new ProfileRows();
    const twins = stranger(random, firstLoci(70));
    rows.add('first', twins);
    for (let n = 0; n < 3_000; n++) rows.add(`n${String(n)}`, stranger(random, firstLoci(20)));
    rows.add('last', twins);
    expect(rows.findSame('first')).toEqual([{ profileId: 'last', shared: 70, differing: [] }]);
    expect(rows.lociOf('last')).toBe(70);
  });
});
