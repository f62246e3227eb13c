import { describe, expect, it } from '@jest/globals';
import { idNumberFacts, idNumberProblem } from './id-number';

const today = '2026-06-01';

describe('a Chinese ID number', () => {
  it('tells sex and birth date when it is complete', () => {
    expect(idNumberFacts('11010519491231002X', today)).toEqual({
      sex: 'female',
      birthDate: '1949-12-31',
      birthYear: 1949,
    });
  });
  it('is read in full width and lower case', () => {
    expect(idNumberFacts('１１０１０５ 19491231 002x', today)?.birthYear).toBe(1949);
  });
  it('tells nothing while it is incomplete', () => {
    expect(idNumberFacts('11010519491231002', today)).toBeNull();
    expect(idNumberProblem('11010519491231002', today)).toBeNull();
  });
  it('is refused for its check character', () => {
    expect(idNumberProblem('110105194912310021', today)).toBe('check_character');
  });
  it('is refused at once for a region that does not exist', () => {
    expect(idNumberProblem('00', today)).toBe('region');
    expect(idNumberProblem('16', today)).toBe('region');
  });
  it('is refused at once for a day that does not exist', () => {
    expect(idNumberProblem('11010520230230', today)).toBe('birth_date');
  });
  it('is refused for a birth date to come', () => {
    expect(idNumberProblem('11010520260602', today)).toBe('birth_in_future');
  });
  it('is refused for a letter among the digits, and for a nineteenth character', () => {
    expect(idNumberProblem('1101A', today)).toBe('characters');
    expect(idNumberProblem('11010519491231002X1', today)).toBe('characters');
  });
});
