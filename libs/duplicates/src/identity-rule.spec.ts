import { describe, expect, it } from 'vitest';
import { codeOf, isOnePerson, showsPart } from './identity-rule.js';

const at = (shared: number, differing: number, dropOut: number): boolean =>
  isOnePerson({ shared, differing, dropOut });

describe('one person', () => {
  it.each([
    // shared loci, differing loci of any kind at most, as after drop-out at most
    [15, 0, 1],
    [18, 0, 1],
    [19, 1, 2],
    [21, 1, 2],
    [22, 2, 3],
    [40, 2, 3],
  ])('with %i loci differs at %i at most, or at %i as after drop-out', (shared, any, dropOut) => {
    expect([at(shared, any, 0), at(shared, any + 1, 0)]).toEqual([true, false]);
    expect([at(shared, dropOut, dropOut), at(shared, dropOut + 1, dropOut + 1)]).toEqual([true, false]);
    // One difference that drop-out does not explain is enough for the narrower rule.
    expect(at(shared, dropOut, dropOut - 1)).toBe(false);
  });

  it('is never said of fewer than 15 loci, however equal', () => {
    expect(at(14, 0, 0)).toBe(false);
    expect(at(0, 0, 0)).toBe(false);
  });
});

describe('a difference that drop-out explains', () => {
  it('is one call that shows part of the other, whatever the order of alleles', () => {
    expect(codeOf(['9', '8'])).toBe(codeOf(['8', '9']));
    expect(codeOf(['9.3', '6', '8'])).toBe(codeOf(['8', '9.3', '6']));
    expect([showsPart(['10', '10'], ['10', '11']), showsPart(['11', '10'], ['11', '11'])]).toEqual([
      true,
      true,
    ]);
    expect([showsPart(['7', '8'], ['7', '9']), showsPart(['10', '10'], ['11', '11'])]).toEqual([
      false,
      false,
    ]);
  });
});
