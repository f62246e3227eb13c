import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLocusDictionary } from '@homeward/str';
import { bufferFile, type TableFile } from '../table/table-file.js';
import type { TableRecord } from '../table/table-form.js';
import { HeaderNotRecognised } from '../table/table.errors.js';
import type { Encoding } from '../table/encoding.js';
import { openTextTable } from './text-table.js';

const loci = createLocusDictionary(
  JSON.parse(readFileSync(new URL('../../../../fixtures/loci.json', import.meta.url), 'utf8')),
);

async function open(content: Buffer | string, encoding?: Encoding) {
  const file = bufferFile(Buffer.from(content as string));
  const table = await openTextTable(file, { fileName: 'plate.txt', encoding, loci });
  const records: TableRecord[] = [];
  for await (const some of table.records()) records.push(...some);
  const stated = Object.fromEntries(table.statements.map(({ code, value }) => [code, value]));
  return { ...table, records, stated };
}

const HEADER = 'Sample Name,Marker,Allele 1,Allele 2';
const ROW = 'S1,TH01,9,9.3';

describe('what is decided about a file is stated', () => {
  it.each([
    ['a tab', `${HEADER}\n${ROW}\n`.replaceAll(',', '\t'), { delimiter: 'tab', decimal_mark: 'point' }],
    ['a comma', `${HEADER}\n${ROW}\n`, { delimiter: 'comma', decimal_mark: 'point' }],
    ['a bar', `${HEADER}\n${ROW}\n`.replaceAll(',', '|'), { delimiter: 'bar' }],
    [
      'decimal commas',
      `${HEADER}\nS1,TH01,9,7\nS1,TH01,6,9:3\n`.replaceAll(',', ';').replace(':', ','),
      { delimiter: 'semicolon', decimal_mark: 'comma' },
    ],
    [
      'one point among commas',
      `${HEADER}\nS1,TH01,6,9:3\n${ROW}\n`.replaceAll(',', ';').replace(':', ','),
      { decimal_mark: 'point' },
    ],
    ['UTF-16 without a mark', Buffer.from(`${HEADER}\r\n${ROW}\r\n`, 'utf16le'), { encoding: 'utf-16le' }],
    [
      'UTF-16 the other way round',
      Buffer.from(`样本,位点,Allele 1,Allele 2\r\n${ROW}\r\n`, 'utf16le').swap16(),
      { encoding: 'utf-16be' },
    ],
  ])('%s', async (_, content, stated) => {
    const table = await open(content);
    expect(table.stated).toMatchObject(stated);
    expect(table.records.length).toBeGreaterThan(0);
  });

  it('GB18030 may be another encoding, so a piece of its text is shown', async () => {
    const content = Buffer.concat([
      Buffer.from(`${HEADER},Remark\n${ROW},`),
      Buffer.from('d1f9b1be', 'hex'),
      Buffer.from('\n'),
    ]);
    expect((await open(content)).stated).toMatchObject({ encoding: 'gb18030', encoding_sample: '样本' });
  });

  it('Big5 and Latin-1 are read where they are stated', async () => {
    const remark = (hex: string) =>
      Buffer.concat([Buffer.from(`${HEADER},Remark\n${ROW},`), Buffer.from(hex, 'hex'), Buffer.from('\n')]);
    const big5 = await open(remark('bccba5bb'), 'big5');
    expect(big5.stated).toMatchObject({ encoding_stated: 'big5', encoding_sample: '樣本' });
    expect(big5.records[0]!.cells[4]).toBe('樣本');
    const latin = await open(remark('72e973756c746174'), 'latin1');
    expect(latin.records[0]!.cells[4]).toBe('résultat');
  });
});

describe('lines around the table', () => {
  it('titles above the header are passed over and stated', async () => {
    const table = await open(`GeneMapper report\r\nRun,R17\r\n\r\n${HEADER}\r\n${ROW}\r\n`);
    expect(table.statements).toContainEqual({
      code: 'lines_above',
      value: '2',
      detail: 'GeneMapper report / Run R17',
    });
    expect(table.records).toEqual([{ rowNumber: 5, cells: ['S1', 'TH01', '9', '9.3'] }]);
  });

  it('a header with a line break in a cell is found below a title', async () => {
    const table = await open(`"A title, of two\nlines"\n"Sample\nName",Marker,Allele 1,Allele 2\n${ROW}\n`);
    expect(table.records).toMatchObject([{ rowNumber: 3, cells: ['S1', 'TH01', '9', '9.3'] }]);
  });

  it('a line with three cells above the header is no title', async () => {
    await expect(open(`Name,Locus?,A1\n${HEADER}\n${ROW}\n`)).rejects.toThrow(HeaderNotRecognised);
  });

  it.each(['Exported by GeneMapper ID-X', 'Exported by GeneMapper,,,', '导出时间：2026-01-05'])(
    'the note "%s" below the table is no sample',
    async (note) => {
      const { records } = await open(`${HEADER}\n${ROW}\n${note}\n`);
      expect(records.map((record) => record.note ?? false)).toEqual([false, true]);
    },
  );

  it('line ends with and without CR in one file', async () => {
    const { records } = await open(`${HEADER}\r\n${ROW}\n${ROW}\r\n${ROW}`);
    expect(records.map(({ cells }) => cells)).toEqual(Array(3).fill(ROW.split(',')));
  });
});

it('a file of any length is read in constant memory', async () => {
  const line = Buffer.from('S1,TH01,9,9.3\n'.repeat(5_000));
  const pieces = 300;
  const long: TableFile = {
    size: line.length * pieces,
    async *pieces() {
      yield Buffer.from(`${HEADER}\n`);
      await Promise.resolve();
      for (let piece = 0; piece < pieces; piece++) yield line;
    },
  };
  const table = await openTextTable(long, { fileName: 'long.csv', loci });
  let rows = 0;
  let most = 0;
  const before = process.memoryUsage().rss;
  for await (const records of table.records()) {
    rows += records.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  expect(rows).toBe(5_000 * pieces);
  expect((most - before) / 1e6).toBeLessThan(150);
});
