import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTables } from '../formats/open-table.js';
import type { TableFile } from '../table/table-file.js';
import { readTables } from './read-table.js';
import { damage, damaged } from './testing/damage.js';
import { FURTHER, people, SAFE, sorted, withDyeAndHeights, type Write } from './testing/layouts.js';
import { kinds, loci, panels } from './testing/read-file.js';

/** As an instrument exports all its columns; the noise of the peaks is drawn. */
const whole =
  (noise: readonly number[]): Write =>
  (names, persons) => [
    [
      ...['Run Name', 'Well', 'Sample Name', 'Sample Type', 'Panel', 'Marker', 'Dye'],
      ...['Allele 1', 'Allele 2', 'Height 1', 'Height 2', 'Size 1', 'Size 2', 'GQ'],
    ],
    ...persons.flatMap((person, i) =>
      Object.entries(person).map(([marker, pair], j) => {
        const [a, b] = sorted(pair);
        const two = a !== b;
        const [low = 0, weak = 0, off = 0] = [0, 1, 2].map(
          (more) => noise[(i * 7 + j + more) % noise.length],
        );
        return [
          ...[`Run ${Math.floor(i / 4)}`, 'A01', names[i]!, 'Sample', 'GlobalFiler', marker, 'B'],
          ...[a!, two ? b! : '', String(low), two ? String(weak) : ''],
          ...[
            (100 + 4 * Number(a)).toFixed(2),
            two ? (100 + 4 * Number(b) + off / 1000).toFixed(2) : '',
            '1',
          ],
        ];
      }),
    ),
  ];

const NAMES = ['P1', 'P2', 'P3', 'NC', 'P4', 'PC 2800M', 'Ladder', 'P1', 'P5', '', 'P6', 'P2'];

const table = fc.record({
  layout: fc.oneof(
    fc.constantFrom(...Object.values({ ...SAFE, ...FURTHER }), withDyeAndHeights),
    fc
      .array(fc.oneof(fc.integer({ min: 700, max: 1100 }), fc.integer({ min: 0, max: 2000 })), {
        minLength: 5,
      })
      .map(whole),
  ),
  persons: people,
  times: fc.integer({ min: 1, max: 4 }),
  damages: fc.array(damage, { maxLength: 3 }),
  delimiter: fc.constantFrom('\t', '\t', ';', ','),
  newline: fc.constantFrom('\n', '\r\n'),
  pieces: fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function textOf({ layout, persons, times, damages, delimiter, newline }: Table): string {
  const many = Array.from({ length: times }, () => persons).flat();
  const grid = damages.reduce((cells, one) => damaged(cells, one, false, true), layout(NAMES, many));
  const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
  return grid.map((cells) => cells.map(quoted).join(delimiter) + newline).join('');
}

/** A file that comes in pieces of these lengths, again and again. */
function inPieces(content: Buffer, lengths: readonly number[]): TableFile {
  return {
    size: content.length,
    async *pieces() {
      for (let [at, turn] = [0, 0]; at < content.length; turn++) {
        const length = lengths[turn % lengths.length]!;
        yield await Promise.resolve(content.subarray(at, at + length));
        at += length;
      }
    },
  };
}

/** All that is read of a table, and how many lines were taken whole. */
async function seen(text: string, lengths: readonly number[], offered: boolean) {
  const how = { fileName: 'a.txt', encoding: 'utf-8', loci } as const;
  const tables = await openTables(inPieces(Buffer.from(text), lengths), how);
  let taken = 0;
  const watched = tables.map((one) => ({
    ...one,
    records: ((onBytes, taker) => {
      if (!offered || !taker) return one.records(onBytes);
      const take: typeof taker.take = (...line) => {
        const known = taker.take(...line);
        if (known) taken++;
        return known;
      };
      return one.records(onBytes, { take });
    }) satisfies typeof one.records,
  }));
  const read = await readTables(watched, { loci, panels, kinds, panel: null });
  const drafts = read.drafts.all();
  const calls = drafts.map((_, sample) => read.calls.ofSample(sample));
  const { account } = read;
  return {
    taken,
    all: {
      drafts,
      calls: calls.map((some) =>
        some.map(({ rowNumber, position, sampleName, plate, part, shared }) => ({
          ...{ rowNumber, position, sampleName, plate, part, shared },
        })),
      ),
      shared: drafts.map((_, sample) =>
        read.calls.judgementsOf(sample).map((number) => read.calls.judgement(number)),
      ),
      peaks: drafts.map((_, sample) => read.peaksOf(sample)),
      heights: drafts.map((_, sample) => read.heightsOf(sample)),
      cells: account.counts(calls.flat()),
      passed: account.passed(),
      refused: account.refused(),
    },
  };
}

/** What is read, or the code and text of the refusal. */
async function outcome(text: string, lengths: readonly number[], offered: boolean) {
  try {
    return await seen(text, lengths, offered);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code?.startsWith('laboratory.')) throw error;
    return { taken: 0, all: { code, message } };
  }
}

describe('lines taken whole', () => {
  it('say the same as records that are judged one by one', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(table, async (drawn) => {
        const text = textOf(drawn);
        const short = await outcome(text, drawn.pieces, true);
        const long = await outcome(text, drawn.pieces, false);
        expect(short.all).toEqual(long.all);
        taken += short.taken;
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  const HEAD = 'Sample Name\tMarker\tDye\tAllele 1\tAllele 2\tHeight 1\tHeight 2';
  const rows = (name: string, ...more: string[]) =>
    ['TH01', 'vWA', 'FGA', 'TPOX'].map((marker) => `${name}\t${marker}\tB\t12\t14\t900\t1000`).concat(more);
  const file = (...lines: string[]) => [HEAD, ...lines].join('\n');

  it('are nearly all lines of a good file', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `P${i}`);
    const { taken } = await seen(
      file(...names.flatMap((name) => [...rows(name), ...rows(name), ...rows(name)])),
      [400],
      true,
    );
    expect(taken).toBeGreaterThan(500);
  });

  it.each([
    ['a second allele with a comma', 'P9\tTH01\tB\t12\t14,1\t900\t1000'],
    ['an unnamed cell too many', 'P9\tTH01\tB\t12\t14\t900\t1000\t7'],
    ['a cell too few', 'P9\tTH01\tB\t12\t14\t900'],
    ['a peak without its allele', 'P9\tTH01\tB\t12\t\t900\t1000'],
    ['a quote', 'P9\tTH01\t"B"\t12\t14\t900\t1000'],
    ['a blank before the marker', 'P9\t TH01\tB\t12\t14\t900\t1000'],
    ['a peak out of balance', 'P9\tTH01\tB\t12\t14\t900\t100'],
    ['a height with a comma', 'P9\tTH01\tB\t12\t14\t900\t1,000'],
    ['R that writes no allele', 'P9\tTH01\tB\t12\tNA\t900\tNA'],
    ['a peak whose allele is a blank', 'P9\tTH01\tB\t12\t\u00a0\t900\t1000'],
    ['an allele that nobody knows, beside its height', 'P9\tTH01\tB\t12\tNA\t900\t1000'],
    ['a dye that is a blank', 'P9\tTH01\t \t12\t14\t900\t1000'],
    ['no marker', 'P9\t\tB\t12\t14\t900\t1000'],
    ['a note', 'Exported by x\t\t\t\t\t\t'],
    ['another sample', 'P8\tTH01\tB\t12\t14\t900\t1000'],
  ])('are not those with %s', async (_, line) => {
    const absent = ['NA', '\u00a0'].map((cell) => `P9\tTH01\tB\t12\t${cell}\t900\t`);
    const text = file(...rows('P9'), ...rows('P9'), ...absent, ...rows('P9'), line, ...rows('P9', ''));
    const short = await seen(text, [60], true);
    const without = await seen(text.replace(`${line}\n`, ''), [60], true);
    expect(short.taken).toBe(without.taken - (line.startsWith('P8') ? 1 : 0));
    expect(short.all).toEqual((await seen(text, [60], false)).all);
  });

  it('are no notes under the table, whatever the sample is called', async () => {
    const name = 'End of table';
    const text = file(...rows(name), ...rows(name), `${name}\t\tB\t\t\t\t`, `${name}\t\t\t\t\t\t`, '');
    expect((await seen(text, [60], true)).all).toEqual((await seen(text, [60], false)).all);
  });
});
