import { describe, expect, it } from 'vitest';
import { idNumberFacts, idNumberProblem } from './id-number.js';

const today = '2026-06-01';

describe('an ID number as it is typed', () => {
  it('gives sex and birth date when it is complete', () => {
    expect(idNumberFacts('11010519491231002X', today)).toEqual({
      text: '11010519491231002X',
      sex: 'female',
      birthDate: '1949-12-31',
      birthYear: 1949,
    });
  });
  it('is read in full width and lower case', () => {
    expect(idNumberFacts('１１０１０５ 19491231 002x', today)?.birthYear).toBe(1949);
  });
  it('gives no sex and birth date while it is incomplete', () => {
    expect(idNumberFacts('11010519491231002', today)).toBeNull();
    expect(idNumberProblem('11010519491231002', today)).toBeNull();
  });
  it('is refused for its check character', () => {
    expect(idNumberProblem('110105194912310021', today)).toBe('check_character');
  });
  it('is refused at once for a region that does not exist', () => {
    expect(idNumberProblem('00', today)).toBe('region');
    expect(idNumberProblem('16', today)).toBe('region');
    expect(idNumberProblem('110000', today)).toBe('region');
    // The page refused the numbers of foreign permanent residents, which the server takes.
    expect(['9', '93', '931', '91', '911'].map((text) => idNumberProblem(text, today))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(idNumberProblem('916', today)).toBeNull();
    expect(idNumberProblem('938', today)).toBe('region');
  });
  it('is refused at once for a day that does not exist', () => {
    expect(idNumberProblem('11010520230230', today)).toBe('birth_date');
  });
  it('is refused for a birth date in the future', () => {
    expect(idNumberProblem('11010520260602', today)).toBe('birth_in_future');
  });
  it('is refused for a letter among the digits, and for a nineteenth character', () => {
    expect(idNumberProblem('1101A', today)).toBe('characters');
    expect(idNumberProblem('11010519491231002X1', today)).toBe('characters');
  });

  it('is refused while it is typed only for what the whole number is refused for', () => {
    const whole = '11010519491231002X';
    for (let length = 0; length <= whole.length; length++)
      expect([length, idNumberProblem(whole.slice(0, length), today)]).toEqual([length, null]);
  });
});
