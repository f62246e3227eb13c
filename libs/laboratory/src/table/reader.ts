import { setImmediate } from 'node:timers/promises';
import { decode } from './encoding.js';
import { lineBreak, splitCsvLine } from './csv-line.js';
import { QuotedReader } from './quoted-reader.js';
import { TableBroken } from './table.errors.js';
import { SEPARATOR_LINE, type TableForm, type TableRecord } from './table-form.js';

/** A single record this long means a quote that was never closed. */
export const LONGEST_RECORD = 256 * 1024;

/**
 * The records of the table below its header, in order, as many at a time as one piece of the file holds. Blank lines
 * are counted but not returned, so that a row number is the one a spreadsheet shows. The event loop gets a turn between
 * pieces; a turn for each record would take most of the time.
 * @throws TableBroken
 */
export async function* readRecords(
  content: Buffer,
  form: TableForm,
  onBytes: (done: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<TableRecord[]> {
  const reader = new RecordReader(form.delimiter);
  try {
    let characters = 0;
    for (const text of decode(content, form.encoding)) {
      await setImmediate();
      yield await reader.take(text);
      await onBytes(Math.min(content.length, (characters += text.length)));
    }
    yield await reader.end();
  } finally {
    reader.close();
  }
}

/** Splits pieces of text into records: by line, and from the first line that takes a full CSV parser by that. */
class RecordReader {
  private found: TableRecord[] = [];
  private rowNumber = 0;
  private headerSeen = false;
  private headerWidth = 0;
  /** Cells that records have beyond the header, as trailing separators make them. */
  private usualWidth: number | null = null;
  private rest = '';
  private newline: string | null = null;
  private quoted: QuotedReader | null = null;

  constructor(private readonly delimiter: string) {}

  async take(piece: string): Promise<TableRecord[]> {
    if (this.quoted) await this.quoted.write(piece);
    else {
      const text = this.rest + piece;
      this.newline ??= lineBreak(text);
      const read = this.newline === null ? { to: 0, whole: true } : this.readLines(text, this.newline);
      this.rest = text.slice(read.to);
      if (read.whole) this.checkLength(this.rest);
      else await this.handOver();
    }
    return this.taken();
  }

  async end(): Promise<TableRecord[]> {
    if (!this.quoted && this.rest !== '') {
      const line = this.newline === null ? this.rest.replace(/\r$/, '') : this.rest;
      const cells = splitCsvLine(line, this.delimiter);
      if (cells) this.add(cells);
      else await this.handOver();
    }
    if (this.quoted) await this.quoted.end();
    return this.taken();
  }

  close(): void {
    this.quoted?.close();
  }

  /** Reads whole lines; tells where it stopped, and whether because no lines were left or before one with difficult quotes. */
  private readLines(text: string, newline: string): { to: number; whole: boolean } {
    let from = 0;
    for (let end = text.indexOf(newline); end >= 0; end = text.indexOf(newline, from)) {
      const cells = splitCsvLine(text.slice(from, end), this.delimiter);
      if (!cells) return { to: from, whole: false };
      this.add(cells);
      from = end + newline.length;
    }
    return { to: from, whole: true };
  }

  private async handOver(): Promise<void> {
    const { delimiter, newline } = this;
    this.quoted = new QuotedReader(
      { delimiter, newline, longest: LONGEST_RECORD },
      (cells) => this.add(cells),
      () => this.rowNumber + 1,
    );
    await this.quoted.write(this.rest);
    this.rest = '';
  }

  private add(cells: readonly string[]): void {
    this.rowNumber++;
    if (isBlank(cells)) return;
    if (this.headerSeen) this.found.push({ rowNumber: this.rowNumber, cells });
    else if (!isBeforeHeader(cells.join(this.delimiter))) {
      this.headerSeen = true;
      this.headerWidth = cells.length;
    }
  }

  private taken(): TableRecord[] {
    const records = this.found;
    this.found = [];
    if (records.length === 0) return records;
    const usual = (this.usualWidth ??= usualWidth(records, this.headerWidth));
    if (records.every(({ cells }) => cells.length <= usual)) return records;
    return records.map((record) => (record.cells.length > usual ? { ...record, ragged: true } : record));
  }

  private checkLength(line: string): void {
    if (line.length > LONGEST_RECORD)
      throw new TableBroken(this.rowNumber + 1, `a line is longer than ${String(LONGEST_RECORD)} characters`);
  }
}

/** Width of most records, at least that of the header; the smaller one where two are as frequent. */
function usualWidth(records: readonly TableRecord[], header: number): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) {
    const width = Math.max(cells.length, header);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [[width] = [header]] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return width;
}

/** Lines above the header: separators without cells, or Excel's `sep=,`. */
function isBeforeHeader(line: string): boolean {
  return /^[\s,;|]*$/.test(line) || SEPARATOR_LINE.test(line);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
