import type { TableRecord } from '../table/table-form.js';

/** The columns that the file with verdicts of this system ends with. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['状态', '原因'],
  ['Status', 'Reason'],
];

/** Whether a table is a file with verdicts that this system wrote, corrected and uploaded again. */
export function isOwnExport(header: readonly string[]): boolean {
  const filled = header.filter((cell) => cell.trim() !== '');
  const [status, reason] = filled.slice(-2);
  return ENDINGS.some(([first, second]) => first === status && second === reason);
}

/** The export writes an apostrophe before what a spreadsheet would run as a formula; here it is taken off. */
export async function* withoutApostrophes(
  rows: AsyncIterable<readonly TableRecord[]>,
): AsyncGenerator<TableRecord[]> {
  for await (const records of rows)
    yield records.map((record) => ({
      ...record,
      cells: record.cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')),
    }));
}
