import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { RecordCutter } from './record-cutter.js';

/** What comes out when the text arrives in pieces that end at these places. */
function cut(text: string, places: readonly number[]): { pieces: string[]; records: number; rest: string } {
  const cutter = new RecordCutter();
  const pieces: string[] = [];
  let records = 0;
  const ends = [...places.map((place) => Math.min(place, text.length)), text.length].sort((a, b) => a - b);
  ends.forEach((end, i) => {
    const taken = cutter.take(text.slice(ends[i - 1] ?? 0, end));
    if (!taken) return;
    pieces.push(taken.text);
    records += taken.records;
  });
  return { pieces, records, rest: cutter.rest };
}

describe('cutting a table into pieces', () => {
  const cell = fc.constantFrom('a', '', '"b"', '"c\nd"', '"e""f"', '""', '9.3', '5"');
  const record = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));

  it.each(['\n', '\r\n'])('loses nothing and never cuts a record, with line break %j', (lineBreak) => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), fc.array(fc.nat(80)), (records, places) => {
        const text = `h,h${lineBreak}${records.join(lineBreak)}${lineBreak}`;
        const { pieces, records: count, rest } = cut(text, places);
        expect(pieces.join('') + rest).toBe(text);
        expect(count).toBe(records.length + 1);
        // Each piece is a stretch of whole records: what went before it ends where a record ends.
        const ends = new Set<number>();
        let at = 0;
        for (const one of ['h,h', ...records]) ends.add((at += one.length + lineBreak.length));
        let length = 0;
        for (const piece of pieces) expect(ends).toContain((length += piece.length));
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });

  it('keeps a last line without a line break, and reads lone carriage returns', () => {
    expect(cut('a\nb', [])).toEqual({ pieces: ['a\n'], records: 1, rest: 'b' });
    expect(cut('a\rb\rc', [])).toEqual({ pieces: ['a\rb\r'], records: 2, rest: 'c' });
    expect(cut('a\r\nb', [2])).toEqual({ pieces: ['a\r\n'], records: 1, rest: 'b' });
  });
});
