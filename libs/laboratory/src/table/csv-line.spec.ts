import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { lineBreak, splitCsvLine } from './csv-line.js';

describe('cells of a line', () => {
  it('equal those of a CSV parser, or are left to it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '9', '样'), maxLength: 14 });
    fc.assert(
      fc.property(text, (line) => {
        const cells = splitCsvLine(line, ',');
        if (cells === null || line === '') return;
        expect([cells]).toEqual(parse(line, { relax_quotes: true, relax_column_count: true }));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['"a","b ""c""",9.3', ['a', 'b "c"', '9.3']],
    ['a,"",', ['a', '', '']],
    ['5" tube,x', ['5" tube', 'x']],
  ])('%s', (line, cells) => expect(splitCsvLine(line, ',')).toEqual(cells));

  it.each(['a,"open', '"a"b,c'])('%s is left to the parser', (line) =>
    expect(splitCsvLine(line, ',')).toBeNull(),
  );
});

it.each([
  ['a\nb\r\n', '\n'],
  ['a\r\nb\n', '\r\n'],
  ['a\rb', '\r'],
  ['a\r', null],
  ['a', null],
])('the line break of %j is %j', (text, found) => expect(lineBreak(text)).toBe(found));
