import type { LocusDictionary } from '@homeward/str';
import { headText, type Encoding } from '../table/encoding.js';
import { headRecords } from '../table/head-records.js';
import { DELIMITERS, SEPARATOR_LINE, type TableForm } from '../table/table-form.js';
import { lacksSample, longLayout, perAlleleLayout, type LongColumns } from './long-layout.js';
import { otherColumns, type OtherColumn } from './other-columns.js';
import { HeaderNotRecognised, SampleInLines } from '../table/table.errors.js';
import { bareLayout, transposedLayout } from './other-shapes.js';
import { wideLayout, type WideColumns } from './wide-layout.js';

/** The mark before the fraction of an allele, one for the whole file. */
export type DecimalMark = 'point' | 'comma';

/** How the table is written: its separator, its header and what each column means. */
export interface Layout extends TableForm {
  readonly columns: LongColumns | WideColumns;
  /** Columns that are no part of a call. */
  readonly others: readonly OtherColumn[];
  readonly decimal: DecimalMark;
}

/** Header and columns, however the records are written. */
export interface Heading extends Pick<Layout, 'header' | 'headerRow' | 'columns' | 'others'> {
  /** Lines with content above the header, such as a title. */
  readonly above: readonly string[];
  readonly shape: Shape;
}

/**
 * How records stand in the file: as they are (`table`), a row for each allele, a column for each person, or without a
 * header.
 */
export type Shape = 'table' | 'per_allele' | 'transposed' | 'bare';

/** A header line longer than this is not a header. */
const LONGEST_HEADER = 64 * 1024;
/** As much of a file as `detectLayout` needs, in the encoding with the longest characters. */
export const HEADER_BYTES = 4 * LONGEST_HEADER;
const LONGEST_SHOWN = 200;
/** Pedigree programs separate columns by blanks. */
const PEDIGREE = /^\s*"?(?:famid"?[ \t]+"?)?id"?[ \t]+"?fid"?[ \t]+"?mid"?[ \t]/i;
/** Titles, the run and its settings stand above the header in reports; a table that begins later is not one. */
const MOST_ABOVE = 40;
/** A line above the header is a title or a name with its value. */
const MOST_CELLS_ABOVE = 2;

export interface TextLayout extends Layout, Pick<Heading, 'above' | 'shape'> {}

/**
 * Finds the separator, the header and the meaning of the columns. The separator is the one under which the header makes
 * sense, so a comma in a sample name cannot mislead it. The header is the first line that makes sense as one; only
 * lines of one or two cells may stand above it.
 * @param head the first `HEADER_BYTES` of the file, or all of it
 * @throws HeaderNotRecognised, HeaderRepeated, SampleInLines
 */
export function detectLayout(head: Buffer, encoding: Encoding, loci: LocusDictionary): TextLayout {
  const text = headText(head, encoding).slice(0, LONGEST_HEADER);
  const whole = head.length < HEADER_BYTES && text.length < LONGEST_HEADER;
  const delimiters = PEDIGREE.test(text) ? ([...DELIMITERS, ' '] as const) : DELIMITERS;
  const candidates = delimiters.flatMap((delimiter) => {
    const found = headingOf(headRecords(text, delimiter, MOST_ABOVE, whole), loci);
    return found ? [{ encoding, delimiter, decimal: 'point' as const, ...found }] : [];
  });
  const [best] = candidates.sort((a, b) => b.header.length - a.header.length);
  if (!best) {
    for (const delimiter of delimiters)
      refuseSampleLines(headRecords(text, delimiter, MOST_ABOVE, whole), null);
    throw new HeaderNotRecognised(firstLine(text).slice(0, LONGEST_SHOWN));
  }
  refuseSampleLines([best.header], best);
  return best;
}

/** A line that names a sample: `Sample: S1`, `样本名称 S1`, `S1_A01.fsa`. */
const SAMPLE_LINE = /sample|specimen|样本|样品|\.(?:fsa|hid)\b/i;

/**
 * A table whose rows do not say whose they are is refused by name where it is not one sample: without another form, or
 * with a sample in a line above.
 * @param found the heading, where there is one
 * @throws SampleInLines
 */
export function refuseSampleLines(
  records: readonly (readonly string[])[],
  found: Pick<Heading, 'above'> | null,
): void {
  const header = records.find((cells) => lacksSample(cells));
  if (header && (found === null || found.above.some((line) => SAMPLE_LINE.test(line))))
    throw new SampleInLines(
      header
        .filter((cell) => cell.trim() !== '')
        .join(' | ')
        .slice(0, LONGEST_SHOWN),
    );
}

/**
 * The header among the first records of a table; null if there is none.
 * @throws HeaderRepeated
 */
export function headingOf(records: readonly (readonly string[])[], loci: LocusDictionary): Heading | null {
  const above: string[] = [];
  for (const [index, header] of records.entries()) {
    if (isBlank(header)) continue;
    const found = shapeOf(header, loci);
    if (found) return { ...found, headerRow: index + 1, above };
    const bare = above.length === 0 ? bareLayout(header, loci) : null;
    if (bare) return { ...bare, headerRow: index, above, shape: 'bare' };
    const filled = header.filter((cell) => cell.trim() !== '');
    if (filled.length > MOST_CELLS_ABOVE && !isSeparatorLine(header)) return null;
    if (!isSeparatorLine(header)) above.push(filled.join(' ').trim().slice(0, LONGEST_SHOWN));
  }
  return null;
}

type Shaped = Pick<Heading, 'header' | 'columns' | 'others' | 'shape'>;

function shapeOf(header: readonly string[], loci: LocusDictionary): Shaped | null {
  const table = longLayout(header) ?? wideLayout(header, loci);
  const columns = table ?? perAlleleLayout(header);
  if (columns) {
    const others = otherColumns(header, columns, loci);
    return { header, columns, others, shape: table ? 'table' : 'per_allele' };
  }
  const transposed = transposedLayout(header, loci);
  return transposed && { header, ...transposed, shape: 'transposed' };
}

function isSeparatorLine(cells: readonly string[]): boolean {
  return SEPARATOR_LINE.test(cells.join(','));
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\s,;|]*$/.test(cell));
}

function firstLine(text: string): string {
  return (
    text.split(/\r\n|\n|\r/).find((line) => !/^[\s,;|]*$/.test(line) && !SEPARATOR_LINE.test(line)) ?? ''
  );
}
