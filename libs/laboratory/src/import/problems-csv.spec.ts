import { describe, expect, it } from '@jest/globals';
import { copyText } from './copy.js';
import { csvCell } from './problems-csv.js';

describe('cells of a downloaded table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-9', "'-9"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['a,b', '"a,b"'],
    ['9.3', '9.3'],
  ])('%s becomes %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

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
