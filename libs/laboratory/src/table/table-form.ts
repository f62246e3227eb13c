import type { Encoding } from './encoding.js';

export const DELIMITERS = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What it takes to split a file into records. */
export interface TableForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** One record of the file with its place. */
export interface TableRecord {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  /** It has more cells than the header and than the other records: something moved it to the right. */
  readonly ragged?: boolean;
}

/** What Excel writes above a table to name its separator; it is a line of the file, and no header. */
export const SEPARATOR_LINE = /^\s*"?sep=.?"?[\s,;]*$/i;
