import type { Encoding } from './encoding.js';

/** Stands for an allele of which the file says only that there is one; no cell holds it (`borrowed`). */
export const UNNAMED_ALLELE = '??';

export const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** A blank separates columns only where the header can be nothing else. */
export type Delimiter = (typeof DELIMITERS)[number] | ' ';

/** What it takes to split a file into records. */
export interface TableForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Number of the record that is the header; titles and blank lines may stand above it. */
  readonly headerRow: number;
  /** Cells of the header. */
  readonly header: readonly string[];
}

/** One record of the file with its place. */
export interface TableRecord {
  /** The row of a spreadsheet, or the line of a text that is no table. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
  /** Place among the records of the same row; 0 where a row is a record. */
  readonly place?: number;
  /** It has more cells than the header and than the other records: something moved it to the right. */
  readonly ragged?: boolean;
  /** The second allele of a marker whose first is empty: the cells of the row seem to be moved. */
  readonly moved?: string;
  /** It is no record of a call, but what a program wrote under the table; its cells are not needed. */
  readonly note?: boolean;
  /** Columns whose content is repeated from another record or from the header: it is no further cell of the file. */
  readonly borrowed?: readonly number[];
  /** Rows whose alleles stand in this record, without their allele cells. */
  readonly gathered?: readonly TableRecord[];
}

/** What Excel writes above a table to name its separator; it is a line of the file, and no header. */
export const SEPARATOR_LINE = /^\s*"?sep=.?"?[\s,;]*$/i;
