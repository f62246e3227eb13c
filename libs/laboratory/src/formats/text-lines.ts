import { textPieces, type Encoding } from '../table/encoding.js';
import type { TableFile } from '../table/table-file.js';
import { FormatBroken } from './format.errors.js';

/** Longer than any line of a file without a table. */
const LONGEST_LINE = 64 * 1024;

export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Bytes of the file that are read. */
  readonly done: number;
}

/** The lines of a text, without their breaks. @throws FormatBroken for a line without end */
export async function* textLines(file: TableFile, encoding: Encoding, format: string): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  let bytes = 0;
  for await (const { text, done } of textPieces(file, encoding)) {
    bytes = done;
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) yield { text: line, number: ++number, done };
    if (rest.length > LONGEST_LINE)
      throw new FormatBroken(format, number + 1, rest, `at most ${String(LONGEST_LINE)} characters`);
  }
  if (rest !== '') yield { text: rest.replace(/\r$/, ''), number: ++number, done: bytes };
}

/** Reads lines one after the other, each of which has its meaning by its place. */
export class LineReader {
  private constructor(
    private readonly lines: AsyncIterator<Line>,
    private readonly format: string,
    private last: Line,
  ) {}

  static of(file: TableFile, encoding: Encoding, format: string): LineReader {
    const lines = textLines(file, encoding, format)[Symbol.asyncIterator]();
    return new LineReader(lines, format, { text: '', number: 0, done: 0 });
  }

  /** Number of the line that was read last. */
  get row(): number {
    return this.last.number;
  }

  get done(): number {
    return this.last.done;
  }

  /** The next line, without blanks around it. @throws FormatBroken at the end of the file */
  async text(expected: string): Promise<string> {
    const next = await this.lines.next();
    if (next.done === true) throw new FormatBroken(this.format, this.row + 1, '', expected);
    this.last = next.value;
    return this.last.text.trim();
  }

  /** A whole number that is not negative. @throws FormatBroken */
  async count(expected: string, most: number): Promise<number> {
    const text = await this.text(expected);
    if (!/^\d{1,9}$/.test(text) || Number(text) > most)
      throw this.broken(`${expected} (0 to ${String(most)})`);
    return Number(text);
  }

  /** A line of which only the form is known. @throws FormatBroken */
  async like(form: RegExp, expected: string): Promise<string> {
    const text = await this.text(expected);
    if (!form.test(text)) throw this.broken(expected);
    return text;
  }

  broken(expected: string): FormatBroken {
    return new FormatBroken(this.format, this.row, this.last.text, expected);
  }

  /** The result of reading some lines; the file is closed then. */
  async closing<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.lines.return?.();
  }
}
