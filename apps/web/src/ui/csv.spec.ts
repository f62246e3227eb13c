import { describe, expect, it } from '@jest/globals';
import { csvCell, toCsv } from './csv';

describe('a CSV cell', () => {
  it('is made text when a spreadsheet would run it', () => {
    expect(csvCell('=1+1')).toBe(`"'=1+1"`);
    expect(csvCell('+8613800000000')).toBe(`"'+8613800000000"`);
    expect(csvCell('@sum')).toBe(`"'@sum"`);
    expect(csvCell('-x')).toBe(`"'-x"`);
  });
  it('leaves a negative number a number', () => {
    expect(csvCell(-3.5)).toBe('-3.5');
  });
  it('quotes separators and quotes', () => {
    expect(csvCell('a,"b"')).toBe('"a,""b"""');
  });
  it('is empty for null', () => {
    expect(csvCell(null)).toBe('');
  });
});

describe('a CSV file', () => {
  it('starts with the mark that Excel needs and ends each row', () => {
    expect(toCsv(['a', 'b'], [[1, '二']])).toBe('\uFEFFa,b\r\n1,二\r\n');
  });
});
