import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peakRemarks } from './peak-remarks.js';

const D3 = { name: 'D3S1358', type: 'autosomal', repeatLength: 4 } as const;
const D22 = { name: 'D22S1045', type: 'autosomal', repeatLength: 3 } as const;
const AMEL = { name: 'AMEL', type: 'sex' } as const;
const DYS391 = { name: 'DYS391', type: 'Y', repeatLength: 4 } as const;
const codes = (...given: Parameters<typeof peakRemarks>) =>
  peakRemarks(...given).map(({ code }) => code.replace('laboratory.', ''));

describe('heterozygotes', () => {
  it.each([
    [[1000, 600], []],
    [[1000, 599], ['peak_imbalance']],
    [[599, 1000], ['peak_imbalance']],
    [[1000, null], []],
    [[], []],
  ])('with heights %j: %j', (heights, expected) => {
    expect(codes(D3, ['15', '18'], heights)).toEqual(expected);
  });

  it('name alleles, share and threshold in both languages', () => {
    expect(peakRemarks(D3, ['15', '18'], [400, 1000])[0]).toEqual({
      code: 'laboratory.peak_imbalance',
      locus: 'D3S1358',
      alleles: ['15', '18'],
      value: 0.4,
      message: {
        zh: 'D3S1358：杂合子 15、18 峰高不平衡（40%，低于 60%）',
        en: 'D3S1358: the peaks of 15 and 18 are out of balance (40%, below 60%)',
      },
    });
  });

  it('are looked at on AMEL, too', () => {
    expect(codes(AMEL, ['X', 'Y'], [2000, 700])).toEqual(['peak_imbalance']);
  });
});

describe('stutter', () => {
  it('is suspected one repeat below a peak of which it has less than 15 %', () => {
    expect(codes(D3, ['14', '15'], [149, 1000])).toEqual(['peak_like_stutter']);
    expect(codes(D3, ['14', '15'], [150, 1000])).toEqual(['peak_imbalance']);
    expect(codes(D3, ['15', '16'], [1000, 140])).toEqual(['peak_imbalance']);
    expect(codes(D3, ['13', '15'], [140, 1000])).toEqual(['peak_imbalance']);
  });

  it('counts bases: 8.3 is one repeat below 9.3', () => {
    expect(codes(D3, ['8.3', '9.3'], [100, 1000])).toEqual(['peak_like_stutter']);
    expect(codes(D22, ['14', '15'], [100, 1000])).toEqual(['peak_like_stutter']);
  });

  it('is seen among three alleles', () => {
    expect(codes(D3, ['14', '15', '18'], [120, 1000, 900])).toEqual(['peak_like_stutter']);
  });
});

describe('low peaks', () => {
  it('below the analytical threshold are named, each', () => {
    expect(codes(D3, ['15', '18'], [49, 45])).toEqual(['peak_low', 'peak_low']);
    expect(codes(D3, ['15', '18'], [50, 50])).toEqual([]);
  });

  it('of a homozygote may hide a second allele', () => {
    expect(codes(D3, ['15'], [199])).toEqual(['peak_alone_and_low']);
    expect(codes(D3, ['15', '15'], [199, null])).toEqual(['peak_alone_and_low']);
    expect(codes(D3, ['15', '15'], [200, 200])).toEqual([]);
  });

  it('of the one allele of a man hide none', () => {
    expect(codes(DYS391, ['10'], [120])).toEqual([]);
    expect(codes(AMEL, ['X', 'X'], [120, 120])).toEqual([]);
  });
});

describe('sizes', () => {
  it('differ as the labels do', () => {
    expect(codes(D3, ['15', '18'], [], [121.6, 133.7])).toEqual([]);
    expect(codes(D3, ['15', '19'], [], [121.6, 133.7])).toEqual(['peak_size_disagrees']);
  });
});

it('finds nothing, and fails on nothing, where heights and sizes are missing or no numbers', () => {
  expect(codes(D3, ['15', '18'], [NaN, -5], [Infinity])).toEqual([]);
  const value = fc.oneof(fc.double(), fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('9', '9.3', '10', 'X', 'OL', ''), { maxLength: 6 }),
      fc.array(value, { maxLength: 8 }),
      fc.array(value, { maxLength: 8 }),
      (alleles, heights, sizes) => {
        for (const remark of peakRemarks(D3, alleles, heights, sizes)) {
          expect(remark.locus).toBe('D3S1358');
          expect(remark.message.zh).not.toBe('');
        }
      },
    ),
  );
});
