import { describe, expect, it } from 'vitest';
import { copyText } from './copy.js';

describe('values in COPY text form', () => {
  it.each([
    [null, '\\N'],
    [7, '7'],
    ['a\tb\\c\nd', 'a\\tb\\\\c\\nd'],
    [['15', 'O"L', 'a\\b'], '{"15","O\\\\"L","a\\\\\\\\b"}'],
    [{ zh: '行', en: 'a\nb' }, '{"zh":"行","en":"a\\\\nb"}'],
  ])('%j', (value, text) => {
    expect(copyText(value)).toBe(text);
  });
});
