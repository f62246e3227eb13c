import { describe, expect, it } from 'vitest';
import type { LocusCounts } from '../samples/plate-counts.js';
import { individualLimits, plateFigures, upperLimit } from './plate-figures.js';

const locus = (typed: number, heterozygous: number, alleles: Record<string, number> = {}): LocusCounts => ({
  typed,
  heterozygous,
  alleles,
});
const plate = (loci: Record<string, LocusCounts>, samples = 100, failed = 0) => ({ samples, failed, loci });

describe('the heterozygosity of a plate', () => {
  it('is where the table expects it', () => {
    const figures = plateFigures(
      plate({ A: locus(100, 80), B: locus(100, 60) }),
      new Map([
        ['A', 0.8],
        ['B', 0.6],
      ]),
    );
    expect(figures).toMatchObject({ heterozygosity: 0.7, expectedHeterozygosity: 0.7, heterozygosityZ: 0 });
  });

  it('is (70 − 80) / √(100 · 0.8 · 0.2) = −2.5 standard deviations away with ten heterozygotes too few', () => {
    expect(plateFigures(plate({ A: locus(100, 70) }), new Map([['A', 0.8]])).heterozygosityZ).toBeCloseTo(
      -2.5,
      12,
    );
  });

  it('counts calls of loci that the table does not have only in the observed share', () => {
    const figures = plateFigures(plate({ A: locus(100, 80), X: locus(100, 0) }), new Map([['A', 0.8]]));
    expect(figures).toMatchObject({ heterozygosity: 0.4, expectedHeterozygosity: 0.8, heterozygosityZ: 0 });
  });

  it('is not there without calls', () => {
    expect(plateFigures(plate({}, 3, 3), new Map([['A', 0.8]]))).toEqual({
      failedShare: 1,
      heterozygosity: null,
      expectedHeterozygosity: null,
      heterozygosityZ: null,
      inbreeding: null,
      missingShare: null,
      height: null,
    });
    expect(plateFigures(plate({}, 0), new Map()).failedShare).toBe(0);
  });
});

describe('the inbreeding coefficient', () => {
  it('is 1 of homozygotes alone', () => {
    expect(plateFigures(plate({ A: locus(20, 0, { 8: 20, 9: 20 }) }), new Map()).inbreeding).toBe(1);
  });

  it('is near 0 in Hardy-Weinberg proportions', () => {
    // 25 of 8,8; 50 of 8,9; 25 of 9,9: He = 200/199 · 0.5.
    const { inbreeding } = plateFigures(plate({ A: locus(100, 50, { 8: 100, 9: 100 }) }), new Map());
    expect(inbreeding).toBeCloseTo(1 - 0.5 / ((200 / 199) * 0.5), 12);
  });

  it('leaves out loci with fewer than ten persons', () => {
    expect(plateFigures(plate({ A: locus(9, 0, { 8: 9, 9: 9 }) }, 9), new Map()).inbreeding).toBeNull();
  });
});

describe('missing calls', () => {
  it('are counted at the loci that half of the samples have', () => {
    const loci = { A: locus(90, 0), B: locus(100, 0), Other: locus(10, 0) };
    expect(plateFigures(plate(loci), new Map()).missingShare).toBeCloseTo(0.05, 12);
  });

  it('are those of samples that were not refused', () => {
    expect(plateFigures(plate({ A: locus(80, 0) }, 100, 20), new Map())).toMatchObject({
      missingShare: 0,
      failedShare: 0.2,
    });
  });
});

describe('the limit of a p chart', () => {
  it('is three standard deviations of a plate of this size above the centre', () => {
    expect(upperLimit(0.1, 100)).toBeCloseTo(0.1 + 3 * 0.03, 12);
  });
  it('is 1 at most, and of no samples', () => {
    expect(upperLimit(0.9, 4)).toBe(1);
    expect(upperLimit(0.1, 0)).toBe(1);
  });
});

describe('the mean height of peaks', () => {
  it('is their sum by copies of alleles', () => {
    const counts = { ...plate({ A: locus(2, 1) }), heights: { sum: 6_000, copies: 4 } };
    expect(plateFigures(counts, new Map()).height).toBe(1_500);
  });

  it('has the limits of an individuals chart: the mean and 2.66 mean moving ranges', () => {
    // Moving ranges 2, 2, 2, 2.
    expect(individualLimits([10, 12, 10, 12, 10])).toEqual({
      centre: 10.8,
      lower: 10.8 - 5.32,
      upper: 10.8 + 5.32,
    });
    expect(individualLimits([1, 9, 1, 9, 1])!.lower).toBe(0);
  });

  it('has none with four plates', () => {
    expect(individualLimits([10, 12, 10, 12])).toBeNull();
  });
});
