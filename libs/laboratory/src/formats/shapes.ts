import type { LocusDictionary } from '@homeward/str';
import type { Layout, TextLayout } from '../layout/layout.js';
import type { TableRecord } from '../table/table-form.js';
import { gatheredLayout, gatheredRows, rowsAreWhole } from './gathered-rows.js';
import type { Statement } from './opened-table.js';
import { isOwnExport, withoutApostrophes } from './own-export.js';
import { withMoved, withMovedPeaks } from './moved-rows.js';
import { transposedLayoutOfRecords, transposedRows } from './transposed-rows.js';

export type Rows = AsyncIterable<TableRecord[]>;

/** Rows as records of one call or one sample each, however they stand in the file. */
export interface ShapedRows {
  readonly layout: Layout;
  readonly statements: readonly Statement[];
  /** A line of the file is a record. */
  readonly byLine: boolean;
  records(rows: Rows): Rows;
}

/**
 * @param rows reads the rows of the file from the beginning
 */
export async function shapedRows(
  text: TextLayout,
  rows: () => Rows,
  { fileName, loci }: { readonly fileName: string; readonly loci: LocusDictionary },
): Promise<ShapedRows> {
  if (text.shape === 'transposed')
    return {
      layout: transposedLayoutOfRecords(text),
      statements: [],
      byLine: false,
      records: (some) => transposedRows(some, text),
    };
  if (text.shape === 'per_allele' && text.columns.kind === 'long') {
    const sample = sampleOfFile(text, fileName);
    const whole = await rowsAreWhole(rows(), text, loci);
    return {
      layout: gatheredLayout(text, text.columns, whole),
      statements: sample === null ? [] : [{ code: 'sample_from_file_name', value: sample }],
      byLine: false,
      records: (some) => gatheredRows(some, text, sample ?? ''),
    };
  }
  const own = isOwnExport(text.header);
  const plain = (some: Rows) => (own ? withoutApostrophes(some) : some);
  const { columns } = text;
  return {
    layout: text,
    statements: [],
    byLine: !own,
    records: (some) =>
      columns.kind === 'long' ? withMovedPeaks(plain(some), columns) : withMoved(plain(some), columns),
  };
}

/** The name of the file without its ending, where its rows name no sample. */
function sampleOfFile({ columns, header }: TextLayout, fileName: string): string | null {
  if (columns.samples[0].column < header.length) return null;
  const last = fileName.split('/').at(-1) ?? fileName;
  return last.replace(/\.(?:csv|txt|tsv|tab|dat|xlsx)$/i, '');
}
