import type { Layout } from '../table/layout.js';
import { readRecords } from '../table/reader.js';

/** What happened to one row of the file. */
export interface RowOutcome {
  readonly status: string;
  readonly reason: string;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The rows of the file, two columns added: status and reason. Cells that a spreadsheet would run as a formula are
 * made text. Written as UTF-8 with byte-order mark, which every spreadsheet program reads.
 */
export async function writeProblems(
  content: Buffer,
  layout: Layout,
  outcomes: ReadonlyMap<number, RowOutcome>,
  headings: readonly [string, string],
): Promise<string> {
  const width = layout.header.length;
  const lines = [csvLine([...layout.header, ...headings])];
  for await (const records of readRecords(content, layout)) {
    for (const { rowNumber, cells } of records) {
      const outcome = outcomes.get(rowNumber) ?? { status: '', reason: '' };
      const padded = Array.from({ length: width }, (_, column) => cells[column] ?? '');
      lines.push(csvLine([...padded, outcome.status, outcome.reason]));
    }
  }
  return BYTE_ORDER_MARK + lines.join('');
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** One CSV cell; a leading = + - @ tab or carriage return is defused with an apostrophe. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
