import { describe, expect, it } from 'vitest';
import { idNumberCheck, readIdNumber } from './id-number.js';

const today = '2026-11-23';
const complete = (body: string) => body + idNumberCheck(body);

describe('a resident identity number', () => {
  it('is read as published in GB 11643', () => {
    expect(readIdNumber('11010519491231002X', today)).toEqual({
      text: '11010519491231002X',
      birthDate: '1949-12-31',
      birthYear: 1949,
      sex: 'female',
    });
    expect(readIdNumber('440524188001010014', today)).toMatchObject({ birthYear: 1880, sex: 'male' });
  });

  it('may be typed in full width, with blanks, with a small x', () => {
    expect(readIdNumber(' 1101051949 1231002x', today)).toMatchObject({ text: '11010519491231002X' });
    const wide = '11010519491231002X'.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    expect(readIdNumber(wide, today)).toMatchObject({ text: '11010519491231002X' });
  });

  it.each([
    ['length', '11010519491231002'],
    ['length', ''],
    ['characters', '11010519491231O02X'],
    ['characters', 'X10105194912310021'],
    ['region', complete('00010519491231002')],
    ['region', complete('16010519491231002')],
    ['birth_date', complete('11010519490230002')],
    ['birth_date', complete('11010519001301002')],
    ['birth_date', complete('11010517991231002')],
    ['birth_in_future', complete('11010520261124002')],
    ['check_character', '110105194912310021'],
  ])('is refused for its %s: %s', (problem, text) => {
    expect(readIdNumber(text, today)).toEqual({ problem });
  });

  it('shows every single wrong digit and every transposition of neighbours by its check character', () => {
    const right = '12010119850607123';
    const check = idNumberCheck(right);
    for (let at = 0; at < right.length; at++)
      for (const digit of '0123456789')
        if (digit !== right[at])
          expect(idNumberCheck(right.slice(0, at) + digit + right.slice(at + 1))).not.toBe(check);
    for (let at = 0; at + 1 < right.length; at++)
      if (right[at] !== right[at + 1])
        expect(
          idNumberCheck(right.slice(0, at) + right[at + 1]! + right[at]! + right.slice(at + 2)),
        ).not.toBe(check);
  });
});
