import type { LocusDictionary } from '@homeward/str';
import { headingOf, refuseSampleLines, type Heading, type TextLayout } from '../../layout/layout.js';
import { textPieces } from '../../table/encoding.js';
import type { TableRecord } from '../../table/table-form.js';
import { FileEmpty, HeaderNotRecognised } from '../../table/table.errors.js';
import { CellsMerged, SheetsAmbiguous } from '../format.errors.js';
import { aboveStatement, type OpenedTable, type Statement } from '../opened-table.js';
import { shapedRows } from '../shapes.js';
import type { ArchiveEntry } from '../zip/zip-archive.js';
import { sheetRows } from './sheet-rows.js';
import { openWorkbook, type Sheet, type Workbook } from './workbook.js';

/** Rows among which the header of a sheet stands. */
const HEAD_ROWS = 40;
const LONGEST_SHOWN = 200;

type OnBytes = (done: number) => Promise<void> | void;

interface SheetHead {
  readonly sheet: Sheet;
  readonly rows: readonly TableRecord[];
  readonly heading: Heading | null;
}

/**
 * Opens the one genotype table of a workbook. Other sheets with content are named in the statements.
 * @throws FileEmpty, HeaderNotRecognised, HeaderRepeated, SheetsAmbiguous, CellsMerged, ArchiveBroken, ArchiveTooLarge, XmlRefused
 */
export async function openXlsxTable(
  entries: readonly ArchiveEntry[],
  { fileName, loci }: { readonly fileName: string; readonly loci: LocusDictionary },
): Promise<OpenedTable> {
  const workbook = await openWorkbook(entries, fileName);
  const heads: SheetHead[] = [];
  for (const sheet of workbook.sheets) {
    const rows = await headRows(sheet, workbook);
    if (rows.length > 0) heads.push({ sheet, rows, heading: headingOf(byRow(rows), loci) });
  }
  const tables = heads.filter(({ heading }) => heading !== null);
  if (tables.length > 1)
    throw new SheetsAmbiguous(
      fileName,
      tables.map(({ sheet }) => sheet.name),
    );
  const [first] = heads;
  if (!first) throw new FileEmpty(fileName);
  const [table] = tables;
  const heading = table?.heading;
  if (!table || !heading) {
    for (const { rows } of heads)
      refuseSampleLines(
        rows.map(({ cells }) => cells),
        null,
      );
    throw new HeaderNotRecognised((first.rows[0]?.cells ?? []).join(' | ').slice(0, LONGEST_SHOWN));
  }
  refuseSampleLines([heading.header], heading);
  await checkMerged(table.sheet, heading);
  const text: TextLayout = { encoding: 'utf-8', delimiter: '\t', decimal: 'point', ...heading };
  const rows = (onBytes?: OnBytes) => rowsBelow(table.sheet, workbook, heading, onBytes);
  const shaped = await shapedRows(text, rows, { fileName, loci });
  return {
    part: null,
    format: 'xlsx',
    statements: [...statementsOf(table, heads, heading), ...shaped.statements],
    layout: shaped.layout,
    records: (onBytes) => shaped.records(rows(onBytes)),
  };
}

async function* rowsBelow(
  sheet: Sheet,
  workbook: Workbook,
  { headerRow }: Heading,
  onBytes?: OnBytes,
): AsyncGenerator<TableRecord[]> {
  for await (const rows of sheetRows(sheet, workbook, onBytes))
    yield rows.filter(({ rowNumber }) => rowNumber > headerRow);
}

function statementsOf(table: SheetHead, heads: readonly SheetHead[], heading: Heading): Statement[] {
  const others = heads.filter((head) => head !== table).map(({ sheet }) => sheet.name);
  return [
    { code: 'format', value: 'xlsx' },
    { code: 'sheet', value: table.sheet.name },
    ...aboveStatement(heading.above),
    ...(others.length === 0 ? [] : [{ code: 'passed_over', value: others.join(', ') } as const]),
  ];
}

async function headRows(sheet: Sheet, workbook: Workbook): Promise<TableRecord[]> {
  const found: TableRecord[] = [];
  for await (const rows of sheetRows(sheet, workbook)) {
    found.push(...rows);
    if ((found.at(-1)?.rowNumber ?? 0) > HEAD_ROWS) break;
  }
  return found.slice(0, HEAD_ROWS);
}

/** Rows at their place in the sheet. */
function byRow(rows: readonly TableRecord[]): (readonly string[])[] {
  const last = Math.min(HEAD_ROWS, rows.at(-1)?.rowNumber ?? 0);
  const at = new Map(rows.map(({ rowNumber, cells }) => [rowNumber, cells]));
  return Array.from({ length: last }, (_, index) => at.get(index + 1) ?? []);
}

/** Merged cells are listed behind the rows, so they are looked for in the text: parsing all of it takes long. */
async function checkMerged(sheet: Sheet, { headerRow }: Heading): Promise<void> {
  let rest = '';
  for await (const { text } of textPieces(sheet.entry.file, 'utf-8')) {
    rest += text;
    for (const [, cells = '', last = '0'] of rest.matchAll(
      /<(?:\w+:)?mergeCell\s[^<>]*?ref="([^"]*?(\d+))"/g,
    ))
      if (Number(last) >= headerRow) throw new CellsMerged(sheet.name, cells);
    rest = rest.slice(-1000);
  }
}
