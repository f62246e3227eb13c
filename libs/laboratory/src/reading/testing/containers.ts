import { zipSync } from 'fflate';
import type { Grid } from './layouts.js';

/** A grid of cells as the bytes of a file. */
export type Container = (grid: Grid) => Buffer;

/** A writer of an encoding that Node can only read: two bytes for a character that is not ASCII. */
function encoder(encoding: string): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, Buffer>();
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) {
      const pair = Buffer.from([high, low]);
      const text = decoder.decode(pair);
      if (text.length === 1 && !bytes.has(text)) bytes.set(text, pair);
    }
  return (text) => Buffer.concat(Array.from(text, (one) => bytes.get(one) ?? Buffer.from(one, 'latin1')));
}
export const gb18030 = encoder('gb18030');
export const big5 = encoder('big5');

function lines(grid: Grid, delimiter: string, newline = '\n'): string {
  const quote = (cell: string) =>
    cell.includes(delimiter) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return grid.map((cells) => cells.map(quote).join(delimiter) + newline).join('');
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function zip(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 1 }));
}

/** A workbook with one sheet: what looks like a number is one. */
function workbook(grid: Grid): Buffer {
  const namespace = 'http://schemas.openxmlformats.org';
  const relation = `${namespace}/officeDocument/2006/relationships`;
  const cellOf = (text: string, row: number, column: number) => {
    if (text === '') return '';
    const reference = `r="${letters(column)}${row}"`;
    return /^\d{1,2}(?:\.\d)?$/.test(text)
      ? `<c ${reference}><v>${text}</v></c>`
      : `<c ${reference} t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
  };
  const rows = grid.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((text, column) => cellOf(text, at + 1, column)).join('')}</row>`,
  );
  return zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
}

/** The rows of the first half in one file, the others in another. */
function twoFiles(grid: Grid): Buffer {
  const [header = [], ...body] = grid;
  const half = Math.ceil(body.length / 2);
  const first = lines([header, ...body.slice(0, half)], '\t');
  if (half === body.length) return zip({ 'a.txt': first });
  return zip({ 'a.txt': first, 'folder/b.csv': lines([header, ...body.slice(half)], ',') });
}

const withRemark = (grid: Grid, remark: string) =>
  lines(
    grid.map((cells, row) => [...cells, row === 0 ? 'Remark' : row === 1 ? remark : '']),
    '\t',
  );

export const CONTAINERS: Readonly<Record<string, Container>> = {
  tabs: (grid) => Buffer.from(lines(grid, '\t')),
  commas: (grid) => Buffer.from(lines(grid, ',')),
  'semicolons, byte-order mark, CR LF': (grid) => Buffer.from(`\ufeff${lines(grid, ';', '\r\n')}`),
  'bars, CR': (grid) => Buffer.from(lines(grid, '|', '\r')),
  'UTF-16': (grid) => Buffer.from(`\ufeff${lines(grid, '\t', '\r\n')}`, 'utf16le'),
  'UTF-16 without a mark': (grid) => Buffer.from(lines(grid, '\t'), 'utf16le'),
  'UTF-16 the other way round': (grid) => Buffer.from(lines(grid, ','), 'utf16le').swap16(),
  'a DOS end': (grid) => Buffer.from(`${lines(grid, '\t')}\x1a\0\0`),
  workbook,
  'an archive of two files': twoFiles,
};

/** Containers that add cells or lines; not for tables without a header. */
export const WITH_LINES: Readonly<Record<string, Container>> = {
  'GB18030 with a remark': (grid) => gb18030(withRemark(grid, '备注')),
  'sep= and titles': (grid) => Buffer.from(`sep=,\nReport\nRun,R17\n\n${lines(grid, ',')}`),
};

/** Containers whose encoding a person states. */
export const STATED: Readonly<Record<'big5' | 'latin1', Container>> = {
  big5: (grid) => big5(withRemark(grid, '備註')),
  latin1: (grid) => Buffer.from(withRemark(grid, 'été'), 'latin1'),
};
