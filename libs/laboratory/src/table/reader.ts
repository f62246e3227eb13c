import { pipeline, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { TableRecord } from './calls.js';
import { decode } from './encoding.js';
import type { Layout } from './layout.js';
import { TableBroken } from './table.errors.js';

/** A single record this long means a quote that was never closed. */
const LONGEST_RECORD = 256 * 1024;

/**
 * The records of the table below its header, in order; blank lines are counted but not returned, so that a row number
 * is the one a spreadsheet shows. The event loop gets a turn between pieces of the file.
 * @throws TableBroken
 */
export async function* readRecords(
  content: Buffer,
  layout: Layout,
  onBytes: (done: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<TableRecord> {
  let rowNumber = 0;
  let headerSeen = false;
  const parser = parse({
    delimiter: layout.delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  pipeline(Readable.from(pieces(content, layout, onBytes)), parser, () => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rowNumber++;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (headerSeen) yield { rowNumber, cells };
      headerSeen = true;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new TableBroken(rowNumber + 1, error.message);
    throw error;
  }
}

async function* pieces(content: Buffer, layout: Layout, onBytes: (done: number) => Promise<void> | void) {
  let characters = 0;
  for (const text of decode(content, layout.encoding)) {
    await onBytes(Math.min(content.length, (characters += text.length)));
    await setImmediate();
    if (text !== '') yield text;
  }
}
