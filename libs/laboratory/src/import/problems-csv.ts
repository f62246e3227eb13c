import { csvCell } from '@homeward/rules';
import type { OpenedTable } from '../formats/opened-table.js';

/** What happened to one row of the file. */
export interface RowOutcome {
  readonly status: string;
  readonly reason: string;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Outcomes by row number of the rows from the first to the last, both included. */
export type OutcomesOf = (first: number, last: number) => Promise<ReadonlyMap<number, RowOutcome>>;

/**
 * The rows of the file in pieces, two columns added: status and reason. Cells that a spreadsheet would run as a formula
 * are made text. Written as UTF-8 with byte-order mark, which every spreadsheet program reads.
 */
export async function* problemRows(
  tables: readonly OpenedTable[],
  outcomesOf: OutcomesOf,
  headings: readonly [string, string],
): AsyncGenerator<string> {
  for (const [index, table] of tables.entries()) {
    if (index === 0) yield BYTE_ORDER_MARK;
    yield* rowsOf(table, outcomesOf, headings);
  }
}

async function* rowsOf(
  { layout: { header }, part, records: read }: OpenedTable,
  outcomesOf: OutcomesOf,
  headings: readonly [string, string],
): AsyncGenerator<string> {
  const width = header.length;
  if (part !== null) yield csvRow([part]);
  yield csvRow([...header, ...headings]);
  for await (const records of read()) {
    const [first, last] = [records[0], records.at(-1)];
    if (!first || !last) continue;
    const outcomes = await outcomesOf(first.rowNumber, last.rowNumber);
    const lines = records.map(({ rowNumber, cells }) => {
      const { status, reason } = outcomes.get(rowNumber) ?? { status: '', reason: '' };
      const padded = Array.from({ length: width }, (_, column) => cells[column] ?? '');
      return csvRow([...padded, status, reason]);
    });
    yield lines.join('');
  }
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
