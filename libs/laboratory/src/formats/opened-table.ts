import type { Format } from './format-names.js';
import type { Layout } from '../layout/layout.js';
import type { LineTaker } from '../table/line-taker.js';
import type { TableRecord } from '../table/table-form.js';

/** What is decided about a file before it is read. */
export const STATEMENT_CODES = [
  /** The file is an archive. Value: number of its tables. */
  'files',
  /** Value: a format. */
  'format',
  /** Value: name of the encoding. */
  'encoding',
  /** The encoding was stated at upload. Value: its name. */
  'encoding_stated',
  /** Other encodings would read the bytes, too. Value: text of the file by which a person sees whether it is right. */
  'encoding_sample',
  /** Value: `tab`, `comma`, `semicolon`, `bar`. */
  'delimiter',
  /** Value: `point` or `comma`. */
  'decimal_mark',
  /** Value: number of lines; detail: their text. */
  'lines_above',
  /** Value: name of the sheet of a workbook. */
  'sheet',
  /** Sheets and files that were not read, because they hold no genotypes. Value: their names. */
  'passed_over',
  /** Sender, receiver and date of an exchange file. Value: these. */
  'message',
  /** The file names one sample by its own name. Value: that name. */
  'sample_from_file_name',
] as const;
export type StatementCode = (typeof STATEMENT_CODES)[number];

/** One thing that was decided about the file as a whole; shown to the person who uploaded it. */
export interface Statement {
  readonly code: StatementCode;
  readonly value: string;
  readonly detail?: string;
  /** Names of the files of an archive that it is about, where it is not about all. */
  readonly files?: string;
}

/** That lines with content stand above the header, and what they say. */
export function aboveStatement(above: readonly string[]): Statement[] {
  if (above.length === 0) return [];
  return [{ code: 'lines_above', value: String(above.length), detail: above.join(' / ') }];
}

export type OnBytes = (done: number) => Promise<void> | void;

/** A file as records of one table, whatever its format. */
export interface OpenedTable {
  /** Name of the file within an archive; null for a file of its own. */
  readonly part: string | null;
  readonly format: Format;
  /** What was decided about the file. */
  readonly statements: readonly Statement[];
  /** Of the records. */
  readonly layout: Layout;
  /**
   * The records below the header, many at a time. May be called again, and starts from the beginning then.
   * @param onBytes is told how many bytes of the file are read
   * @param taker is offered the lines of a file in which a line is a record; those that it takes are not returned
   * @throws TableBroken
   */
  records(onBytes?: OnBytes, taker?: LineTaker): AsyncIterable<TableRecord[]>;
}
