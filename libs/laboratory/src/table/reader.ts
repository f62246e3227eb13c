import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import type { TableRecord } from './calls.js';
import { decode } from './encoding.js';
import type { Layout } from './layout.js';
import { TableBroken } from './table.errors.js';

/** A single record this long means a quote that was never closed. */
const LONGEST_RECORD = 256 * 1024;

/**
 * The records of the table below its header, in order, as many at a time as one piece of the file holds. Blank lines
 * are counted but not returned, so that a row number is the one a spreadsheet shows. The event loop gets a turn between
 * pieces; a turn for each record would take most of the time.
 * @throws TableBroken
 */
export async function* readRecords(
  content: Buffer,
  layout: Layout,
  onBytes: (done: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<TableRecord[]> {
  let found: TableRecord[] = [];
  let rowNumber = 0;
  let headerSeen = false;
  const parser = parse({
    delimiter: layout.delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[]) => {
      rowNumber++;
      if (cells.every((cell) => cell.trim() === '')) return null;
      if (headerSeen) found.push({ rowNumber, cells });
      headerSeen = true;
      return null;
    },
  });
  // Errors reach us through the write that caused them.
  parser.on('error', () => undefined).resume();
  const taken = () => {
    const records = found;
    found = [];
    return records;
  };
  try {
    let characters = 0;
    for (const text of decode(content, layout.encoding)) {
      await setImmediate();
      await write(parser, text);
      yield taken();
      await onBytes(Math.min(content.length, (characters += text.length)));
    }
    parser.end();
    await finished(parser);
    yield taken();
  } catch (error) {
    if (error instanceof CsvError) throw new TableBroken(rowNumber + 1, error.message);
    throw error;
  } finally {
    parser.destroy();
  }
}

function write(parser: Parser, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
