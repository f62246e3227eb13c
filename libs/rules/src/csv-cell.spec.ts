import { describe, expect, it } from 'vitest';
import { csvCell } from './csv-cell.js';

describe('a CSV cell', () => {
  it.each(['=1+1', '+8613800000000', '-x', '@sum', '\tx', '＝1+1', '＋1', '－x', '＠sum'])(
    'that a spreadsheet would run is made text: %s',
    (text) => {
      expect(csvCell(text)).toBe(`'${text}`);
    },
  );

  it('leaves a negative number a number', () => {
    expect(['-3.5', '-7', '0'].map(csvCell)).toEqual(['-3.5', '-7', '0']);
  });

  it('quotes separators and quotes', () => {
    expect(csvCell('a,"b"')).toBe('"a,""b"""');
    expect(csvCell('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"`);
  });
});
