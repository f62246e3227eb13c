import type { LocusDictionary } from '@homeward/str';
import { parse } from 'csv-parse/sync';
import { decode, type Encoding } from '../table/encoding.js';
import { DELIMITERS, SEPARATOR_LINE, type Delimiter, type TableForm } from '../table/table-form.js';
import { longLayout, type LongColumns } from './long-layout.js';
import { otherColumns, type OtherColumn } from './other-columns.js';
import { HeaderNotRecognised } from '../table/table.errors.js';
import { wideLayout, type WideColumns } from './wide-layout.js';

/** How the table is written: its separator, its header and what each column means. */
export interface Layout extends TableForm {
  readonly header: readonly string[];
  readonly columns: LongColumns | WideColumns;
  /** Columns that are no part of a call. */
  readonly others: readonly OtherColumn[];
}

/** A header line longer than this is not a header. */
const LONGEST_HEADER = 64 * 1024;
/** As much of a file as `detectLayout` needs, in the encoding with the longest characters. */
export const HEADER_BYTES = 4 * LONGEST_HEADER;
const LONGEST_SHOWN = 200;

/**
 * Finds the separator and the meaning of the columns from the first line that is not blank. The separator is the one
 * under which the header makes sense, so a comma in a sample name cannot mislead it.
 * @param content the file, or its first `HEADER_BYTES`
 * @throws HeaderNotRecognised, HeaderRepeated
 */
export function detectLayout(content: Buffer, encoding: Encoding, loci: LocusDictionary): Layout {
  const line = headerLine(content, encoding);
  const candidates = DELIMITERS.flatMap((delimiter) => {
    const header = splitLine(line, delimiter);
    const columns = longLayout(header) ?? wideLayout(header, loci);
    return columns ? [{ encoding, delimiter, header, columns }] : [];
  });
  const [best] = candidates.sort((a, b) => b.header.length - a.header.length);
  if (!best) throw new HeaderNotRecognised(line.slice(0, LONGEST_SHOWN));
  return { ...best, others: otherColumns(best.header, best.columns, loci) };
}

function headerLine(content: Buffer, encoding: Encoding): string {
  let text = '';
  for (const piece of decode(content, encoding, false)) {
    text += piece;
    if (text.length > LONGEST_HEADER) break;
  }
  return (
    text.split(/\r\n|\n|\r/).find((line) => !/^[\s,;|]*$/.test(line) && !SEPARATOR_LINE.test(line)) ?? ''
  );
}

function splitLine(line: string, delimiter: Delimiter): string[] {
  try {
    const records: string[][] = parse(line, { delimiter, relax_quotes: true });
    return records[0] ?? [];
  } catch {
    return [];
  }
}
