import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createLocusDictionary } from '@homeward/str';
import { callAt, slotsOf, type RawCall } from '../calls/calls.js';
import { recogniseText } from '../table/encoding.js';
import { detectLayout } from '../layout/layout.js';
import { bufferFile } from '../table/table-file.js';
import { readRecords } from '../table/reader.js';
import { TableBroken } from '../table/table.errors.js';

const MARKERS = ['D3S1358', 'vWA', 'TH01', 'Penta E', 'F13A01', 'D5S818'];
const loci = createLocusDictionary({
  loci: Object.fromEntries(MARKERS.map((name) => [name, { aliases: [name], type: 'autosomal' }])),
});

async function read(content: Buffer): Promise<RawCall[]> {
  const { encoding } = await recogniseText(bufferFile(content), 'f.txt');
  const layout = detectLayout(content, encoding, loci);
  const calls: RawCall[] = [];
  for await (const records of readRecords(bufferFile(content), layout))
    calls.push(...records.flatMap((record) => slotsOf(layout).map((slot) => callAt(record, slot, layout))));
  return calls;
}

/** Sample name → marker → two alleles, as a laboratory would have them. */
const allele = fc.oneof(
  fc.integer({ min: 4, max: 40 }).map(String),
  fc.constantFrom('9.3', '17.1', '9,3', 'OL', '?', 'X'),
);
const name = fc
  .stringMatching(/^[A-Z0-9][A-Za-z0-9 ,;"_-]{0,11}[A-Z0-9]$/)
  .filter((text) => text.trim() === text);
const table = fc.array(
  fc.record({
    name: fc.oneof(name, fc.constantFrom('样本一', '天津 02')),
    calls: fc.array(fc.tuple(allele, allele), { minLength: MARKERS.length, maxLength: MARKERS.length }),
  }),
  { minLength: 1, maxLength: 8 },
);
const style = fc.record({
  delimiter: fc.constantFrom('\t', ',', ';'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le'),
  wide: fc.boolean(),
  header: fc.constantFrom('Sample Name', 'SampleName', 'Sample.Name', '样本名称'),
  numbering: fc.constantFrom(' ', '_', '(', ''),
  quoteAll: fc.boolean(),
  trailing: fc.boolean(),
  blankLines: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function written(rows: Table, by: Style): Buffer {
  const quote = (cell: string) =>
    by.quoteAll || /["\r\n\t,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const numbered = (marker: string, n: number) =>
    by.numbering === '' ? marker : `${marker}${by.numbering}${n}${by.numbering === '(' ? ')' : ''}`;
  const lines = by.wide
    ? [
        [by.header, ...MARKERS.flatMap((marker) => [numbered(marker, 1), numbered(marker, 2)])],
        ...rows.map((row) => [row.name, ...row.calls.flat()]),
      ]
    : [
        [by.header, 'Marker', 'Dye', 'Allele 1', 'Allele 2'],
        ...rows.flatMap((row) => row.calls.map((pair, i) => [row.name, MARKERS[i] ?? '', 'B', ...pair])),
      ];
  const text = lines
    .map((cells) => cells.map(quote).join(by.delimiter) + (by.trailing ? by.delimiter : ''))
    .join(by.newline + (by.blankLines ? by.newline : ''));
  if (by.encoding === 'utf-16le') return Buffer.from(`\ufeff${text}${by.newline}`, 'utf16le');
  return Buffer.from((by.encoding === 'utf-8' ? '' : '\ufeff') + text + by.newline);
}

describe('reading a table', () => {
  it('gives back what was written, in every supported layout', async () => {
    await fc.assert(
      fc.asyncProperty(table, style, async (rows, by) => {
        const calls = await read(written(rows, by));
        expect(calls.map((call) => [call.sampleName, call.marker, ...call.alleles])).toEqual(
          rows.flatMap((row) => row.calls.map((pair, i) => [row.name, MARKERS[i], ...pair])),
        );
        expect(calls.every((call) => call.surplus === null)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('fails on arbitrary text only with an error that names the cause', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        try {
          await read(Buffer.from(`SampleName,Marker,Allele1\n${text}`));
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^laboratory\./);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts rows as a spreadsheet does, blank lines included', async () => {
    const calls = await read(Buffer.from('\nSampleName,Marker,Allele1\n\nS,TH01,9\n,,\nS,vWA,16\n'));
    expect(calls.map((call) => call.rowNumber)).toEqual([4, 6]);
  });

  it('names the row near which a quote was never closed', async () => {
    const reading = read(Buffer.from(`SampleName,Marker,Allele1\nS,TH01,9\n"S,vWA,16\n`));
    await expect(reading).rejects.toThrow(TableBroken);
    await expect(read(Buffer.from(`SampleName,Marker,Allele1\nS,TH01,9\n"S,vWA,16\n`))).rejects.toThrow(
      /row 3/,
    );
  });
});
