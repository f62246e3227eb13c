import { finished } from 'node:stream/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import { TableBroken } from './table.errors.js';

export interface QuotedStyle {
  readonly delimiter: string;
  /** Empty: none seen yet. */
  readonly newlines: readonly string[];
  readonly longest: number;
}

/** A full CSV parser, for cells that hold line breaks or stray quotes. */
export class QuotedReader {
  private readonly parser: Parser;

  /** @param row number of the record that is being read, for the error that names it */
  constructor(
    style: QuotedStyle,
    onRecord: (cells: readonly string[]) => void,
    private readonly row: () => number,
  ) {
    this.parser = parse({
      delimiter: style.delimiter,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: style.longest,
      ...(style.newlines.length > 0 && { record_delimiter: [...style.newlines] }),
      on_record: (cells: string[]) => {
        onRecord(cells);
        return null;
      },
    });
    // Errors reach us through the write that caused them.
    this.parser.on('error', () => undefined).resume();
  }

  /** @throws TableBroken */
  async write(text: string): Promise<void> {
    if (text === '') return;
    await this.named(
      new Promise<void>((resolve, reject) => {
        this.parser.write(text, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    );
  }

  /** @throws TableBroken for a quote that was never closed */
  async end(): Promise<void> {
    this.parser.end();
    await this.named(finished(this.parser));
  }

  close(): void {
    this.parser.destroy();
  }

  private async named(step: Promise<void>): Promise<void> {
    try {
      await step;
    } catch (error) {
      if (error instanceof CsvError) throw new TableBroken(this.row(), error.message);
      throw error;
    }
  }
}
