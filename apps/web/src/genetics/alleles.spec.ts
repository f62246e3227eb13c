import { describe, expect, it } from '@jest/globals';
import { compareAlleles, markSharedAlleles, sortedGenotype } from './alleles';

describe('alleles', () => {
  it('are ordered as numbers', () => {
    expect(['10', 'Y', '9.3', '9', 'X', '11'].sort(compareAlleles)).toEqual([
      '9',
      '9.3',
      '10',
      '11',
      'X',
      'Y',
    ]);
    expect(sortedGenotype(['10', '9'])).toEqual(['9', '10']);
  });

  it('share a mark between the person and whoever has the same allele', () => {
    const marks = markSharedAlleles({
      person: ['17', '16'],
      relatives: { m: ['15', '16'], f: ['17', '18'] },
    });
    expect([...marks]).toEqual([
      ['16', 'first'],
      ['17', 'second'],
    ]);
  });

  it('are unmarked where nobody shares them', () => {
    expect([
      ...markSharedAlleles({ person: ['24', '25'], relatives: { m: ['21', '24'], f: ['22', '26'] } }),
    ]).toEqual([['24', 'first']]);
  });

  it('do not match as substrings: 9 is not in 19', () => {
    expect(markSharedAlleles({ person: ['9', '9'], relatives: { m: ['19', '9.3'] } }).size).toBe(0);
  });
});
