import { describe, expect, it } from 'vitest';
import { compareMitochondrial } from './mtdna.js';
import { compareYHaplotypes, haplotypeFrequency, yLikelihoodRatio } from './y-haplotype.js';

describe('Y haplotypes', () => {
  const man = { DYS391: ['10'], DYS385: ['13', '16'], DYS19: ['15'] };
  it('counts steps and pairs the copies of multi-copy loci in order', () => {
    const result = compareYHaplotypes(man, { DYS391: ['11'], DYS385: ['16', '13'], DYS456: ['15'] });
    expect(result).toMatchObject({
      lociCompared: 2,
      totalSteps: 1,
      differences: [{ locus: 'DYS391', steps: 1 }],
    });
  });
  it.each([
    ['13', '29', '14', '30', ['DYS389I'], 1],
    ['13', '29', '13', '30', ['DYS389II'], 1],
    ['13', '29', '14', '31', ['DYS389I', 'DYS389II'], 2],
    ['13', '29', '14', '29', ['DYS389I', 'DYS389II'], 2],
    ['13', '29.1', '12', '28.1', ['DYS389I'], 1],
    ['12', '28', '14', '30', ['DYS389I'], 2],
  ])('compares DYS389II without DYS389I: %s, %s against %s, %s', (i, ii, otherI, otherII, loci, steps) => {
    const result = compareYHaplotypes(
      { DYS389II: [ii], DYS389I: [i] },
      { DYS389I: [otherI], DYS389II: [otherII, otherII] },
    );
    expect(result.differences.map(({ locus }) => locus).sort()).toEqual(loci);
    expect(result).toMatchObject({ lociCompared: 2, totalSteps: steps });
  });
  it('compares DYS389II as it is when a man does not show DYS389I', () => {
    const result = compareYHaplotypes({ DYS389I: ['13'], DYS389II: ['29'] }, { DYS389II: ['30'] });
    expect(result).toMatchObject({ lociCompared: 1, totalSteps: 1 });
  });
  it('counts the haplotype into the database and bounds it from above', () => {
    expect(haplotypeFrequency(0, 999).estimate).toBeCloseTo(0.001, 12);
    expect(haplotypeFrequency(0, 1000).upperBound).toBeCloseTo(1 - 0.05 ** (1 / 1000), 12);
    // Exact interval of 2 in 100 at 95 %: 0.06162.
    expect(haplotypeFrequency(2, 100).upperBound).toBeCloseTo(0.0616, 4);
  });
  it('is 1/f for a match, less mutation', () => {
    const lr = yLikelihoodRatio(man, man, { frequency: 0.001, meioses: 1, rate: () => 0.002 })!;
    expect(lr.log10Lr).toBeCloseTo(3 + 3 * Math.log10(0.998), 12);
  });
  it('loses about three orders of magnitude for one step', () => {
    const other = { ...man, DYS19: ['16'] };
    const lr = yLikelihoodRatio(man, other, { frequency: 0.001, meioses: 1, rate: () => 0.002 })!;
    expect(lr.log10Lr).toBeCloseTo(3 + 2 * Math.log10(0.998) - 3, 12);
  });
  it('has no LR without shared loci', () => {
    expect(yLikelihoodRatio(man, {}, { frequency: 0.001, meioses: 1, rate: () => 0.002 })).toBeNull();
  });
});

describe('mitochondrial exclusion', () => {
  const ranges = [[16024, 16365]] as const;
  const verdict = (a: string[], b: string[]): string =>
    compareMitochondrial({ variants: a, ranges }, { variants: b, ranges }).verdict;
  it('excludes at two differences, not at one', () => {
    expect(verdict(['16223T', '16311C'], ['16129A'])).toBe('excluded');
    expect(verdict(['16223T'], ['A16223T', '16311C'])).toBe('inconclusive');
    expect(verdict(['16223T', '263G'], ['16223T'])).toBe('not_excluded');
  });
  it('lets a mixed base agree with either', () =>
    expect(verdict(['16311Y'], ['16311C'])).toBe('not_excluded'));
  it('does not count lengths of C-stretches', () => expect(verdict(['16193.1C'], [])).toBe('not_excluded'));
  it('needs common ranges', () => {
    const result = compareMitochondrial({ variants: [], ranges }, { variants: [], ranges: [[73, 340]] });
    expect(result.verdict).toBe('not_comparable');
  });
});
