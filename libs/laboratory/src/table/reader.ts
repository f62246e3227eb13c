import { setImmediate } from 'node:timers/promises';
import { textPieces } from './encoding.js';
import { lineBreak, splitCsvLine } from './csv-line.js';
import type { LineTaker } from './line-taker.js';
import { QuotedReader } from './quoted-reader.js';
import { TableBroken } from './table.errors.js';
import type { TableFile } from './table-file.js';
import type { TableForm, TableRecord } from './table-form.js';

/** A single record this long means a quote that was never closed. */
export const LONGEST_RECORD = 256 * 1024;

/** Records that are there at a time: more of them live so long that clearing them away takes as long as reading them. */
const TOGETHER = 500;

/** After so many lines in a row that the taker does not know, it is asked about few of them. */
const MOST_UNKNOWN = 16;

/**
 * The records of the table below its header, in order, some hundreds at a time. Blank lines are counted but not
 * returned, so that a row number is the one a spreadsheet shows. The event loop gets a turn between pieces of the file; a
 * turn for each record would take most of the time.
 * @param taker is offered lines after the first piece of the file, when all records before are used; those that it takes
 *   are not returned
 * @throws TableBroken
 */
export async function* readRecords(
  file: TableFile,
  form: TableForm,
  onBytes: (done: number) => Promise<void> | void = () => undefined,
  taker: LineTaker | null = null,
): AsyncGenerator<TableRecord[]> {
  const reader = new RecordReader(form, taker);
  try {
    for await (const { text, done } of textPieces(file, form.encoding)) {
      await setImmediate();
      yield* reader.take(text);
      await onBytes(done);
    }
    yield* reader.end();
  } finally {
    reader.close();
  }
}

/** Splits pieces of text into records: by line, and from the first line that takes a full CSV parser by that. */
class RecordReader {
  private found: TableRecord[] = [];
  private rowNumber = 0;
  private readonly delimiter: string;
  /** Cells that records have beyond the header, as trailing separators make them. */
  private usualWidth: number | null = null;
  private rest = '';
  private newline: string | null = null;
  private quoted: QuotedReader | null = null;
  /** Lines in a row that the taker did not know. */
  private unknown = 0;

  constructor(
    private readonly form: TableForm,
    private readonly taker: LineTaker | null,
  ) {
    this.delimiter = form.delimiter;
  }

  async *take(piece: string): AsyncGenerator<TableRecord[]> {
    for (const { text, start } of this.parts(piece)) {
      if (this.quoted) {
        await this.quoted.write(text.slice(start));
        continue;
      }
      let [from, difficult] = [start, false];
      for (let goesOn = this.newline !== null; goesOn;) {
        const read = this.readLines(text, this.newline!, from);
        [from, difficult, goesOn] = [read.to, read.stop === 'quotes', read.stop === 'enough'];
        if (goesOn) yield this.taken();
      }
      this.rest = text.slice(from);
      if (difficult) await this.handOver();
      else this.checkLength(this.rest);
    }
    yield this.taken();
  }

  /** The line that the piece before began, and the other lines: texts that were joined are slow to look into. */
  private parts(piece: string): { text: string; start: number }[] {
    this.newline ??= splitAt(this.rest + piece);
    const end = this.rest === '' || this.newline === null ? 0 : piece.indexOf(this.newline) + 1;
    if (end === 0) return [{ text: this.rest + piece, start: 0 }];
    return [
      { text: this.rest + piece.slice(0, end), start: 0 },
      { text: piece, start: end },
    ];
  }

  async *end(): AsyncGenerator<TableRecord[]> {
    if (!this.quoted && this.rest !== '') {
      const cells = splitCsvLine(this.rest.replace(/\r$/, ''), this.delimiter);
      if (cells) this.add(cells);
      else await this.handOver();
    }
    if (this.quoted) await this.quoted.end();
    yield this.taken();
  }

  close(): void {
    this.quoted?.close();
  }

  /**
   * Reads whole lines; tells where it stopped, and whether because no lines were left, before one with difficult quotes,
   * or because there are enough for now. The first piece is read as a whole: it shows how wide records usually are.
   */
  private readLines(
    text: string,
    newline: string,
    start: number,
  ): { to: number; stop: 'lines' | 'quotes' | 'enough' } {
    let from = start;
    for (let end = text.indexOf(newline, from); end >= 0; end = text.indexOf(newline, from)) {
      // Lines that end with CR LF and with LF may stand in one file.
      const to = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      if (!this.isTaken(text, from, to)) {
        const cells = splitCsvLine(text.slice(from, to), this.delimiter);
        if (!cells) return { to: from, stop: 'quotes' };
        this.add(cells);
      }
      from = end + newline.length;
      if (this.hasEnough()) return { to: from, stop: 'enough' };
    }
    return { to: from, stop: 'lines' };
  }

  /** Records stay in order: no line is taken before those that were found are used. */
  private isTaken(text: string, from: number, to: number): boolean {
    if (this.taker === null || this.usualWidth === null || this.found.length > 0) return false;
    const taken = this.taker.take(text, from, to, this.rowNumber + 1);
    this.unknown = taken ? 0 : this.unknown + 1;
    if (taken) this.rowNumber++;
    return taken;
  }

  /** A single record is passed on, so that the taker may know the lines after it. */
  private hasEnough(): boolean {
    const most = this.taker === null || this.unknown > MOST_UNKNOWN ? TOGETHER : 1;
    return this.usualWidth !== null && this.found.length >= most;
  }

  private async handOver(): Promise<void> {
    const { delimiter } = this;
    const newlines = this.newline === '\n' ? ['\r\n', '\n'] : ['\r'];
    this.quoted = new QuotedReader(
      { delimiter, newlines: this.newline === null ? [] : newlines, longest: LONGEST_RECORD },
      (cells) => this.add(cells),
      () => this.rowNumber + 1,
    );
    await this.quoted.write(this.rest);
    this.rest = '';
  }

  private add(cells: readonly string[]): void {
    this.rowNumber++;
    if (this.rowNumber <= this.form.headerRow || isBlank(cells)) return;
    const record = { rowNumber: this.rowNumber, cells };
    this.found.push(isNote(cells) ? { ...record, note: true } : record);
  }

  private taken(): TableRecord[] {
    const records = this.found;
    this.found = [];
    if (records.length === 0) return records;
    const usual = (this.usualWidth ??= usualWidth(records, this.form.header.length));
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

/** What instrument software writes under a table, in one cell: who exported it and when, or that it ends. */
const NOTE =
  /^(?:(?:exported|generated|created|printed|produced)\s+(?:by|from|on|with)\b|end of (?:file|report|table|export|data)\b|report (?:generated|created|printed)\b|\*{3,}|-{3,}|={3,}|导出(?:时间|日期|人|自|于)|打印(?:时间|日期)|制表(?:人|时间|日期)|以下空白|报告结束)/i;

function isNote(cells: readonly string[]): boolean {
  const first = cells[0] ?? '';
  return NOTE.test(first.trimStart()) && cells.every((cell, index) => index === 0 || cell.trim() === '');
}

/** The character that lines are split at: LF, also where CR stands before it, or CR alone. */
function splitAt(text: string): string | null {
  const found = lineBreak(text);
  return found === '\r\n' ? '\n' : found;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
