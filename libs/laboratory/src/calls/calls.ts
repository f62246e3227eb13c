import type { Layout } from '../layout/layout.js';
import type { TableRecord } from '../table/table-form.js';
import { allelesInCell } from './alleles-in-cell.js';
import { plainKey } from '../layout/header-key.js';
import { barcodeIn, wellInName } from './sample-name.js';
import { wellPlace } from './well-place.js';

/** What one row says about one marker of one sample, as written. */
export interface RawCall {
  readonly rowNumber: number;
  readonly sampleName: string;
  readonly sampleType: string;
  /** Plate, else run, that the row names; null when it names none. */
  readonly plate: string | null;
  readonly panel: string;
  readonly marker: string;
  readonly alleles: readonly string[];
  /** Headers of the allele columns, to name the field of a bad allele. */
  readonly alleleFields: readonly string[];
  /** The marker has one cell, which may hold both alleles. */
  readonly packed: boolean;
  /** The header shows that a column with another allele is missing. */
  readonly partial: boolean;
  /** The alleles stood in rows of their own; a single one is known to be alone only by the rest of the sample. */
  readonly perAllele: boolean;
  /** A comma in an allele is the decimal mark of this file. */
  readonly commaIsDecimal: boolean;
  /** Allele cells with content. */
  readonly cells: number;
  /** The first cell beyond the header that is not empty, or by which one sees that the row is moved. */
  readonly surplus: string | null;
  /** The row is moved, and not longer than the header. */
  readonly moved?: boolean;
}

/** Where a call stands in a record: one slot for a long table, one for each marker of a wide one. */
export interface Slot {
  /** A column, or the marker itself. */
  readonly marker: number | string;
  readonly columns: readonly number[];
  /** Column of the height of each allele; empty where the table has none. */
  readonly heights: readonly (number | null)[];
  readonly packed: boolean;
  readonly partial: boolean;
}

/** The slots of every record: one for a long table, one for each marker of a wide one. */
export function slotsOf({ columns }: Layout): Slot[] {
  if (columns.kind === 'long') {
    const { marker, alleles, heights, packed, partial } = columns;
    return [{ marker, columns: alleles, heights, packed, partial }];
  }
  return columns.markers.map(({ label, columns: own, partial }) => ({
    marker: label,
    columns: own,
    heights: [],
    packed: own.length === 1,
    partial,
  }));
}

/** The call in one slot of a record. */
export function callAt(record: TableRecord, slot: Slot, layout: Layout): RawCall {
  const { columns, header } = layout;
  const written = slot.columns.map((_, index) => alleleCell(record, slot, index).trim());
  return {
    rowNumber: record.rowNumber,
    surplus: surplusOf(record, header.length),
    moved: record.moved !== undefined,
    ...sampleAt(record, layout),
    plate: plateAt(record, layout),
    panel: columns.panel === null ? '' : cell(record, columns.panel),
    packed: slot.packed,
    partial: slot.partial,
    perAllele: columns.kind === 'long' && columns.perAllele === true,
    commaIsDecimal: layout.decimal === 'comma',
    cells: slot.columns.filter(
      (column) => cell(record, column) !== '' && record.borrowed?.includes(column) !== true,
    ).length,
    marker: typeof slot.marker === 'string' ? slot.marker : cell(record, slot.marker),
    ...trimmed(slot.packed ? allelesInCell(written[0] ?? '') : written, slot, header),
  };
}

/**
 * The text of an allele cell. R writes an empty cell as NA: where the row shows by the height or size that there was no
 * peak, the cell is empty, and so is one after the second. Any other NA is a result that nobody knows.
 */
export function alleleCell(record: TableRecord, slot: Slot, index: number): string {
  const text = record.cells[slot.columns[index] ?? -1] ?? '';
  if (text.length !== 2 || text !== 'NA' || index === 0) return text;
  const height = slot.heights[index] ?? null;
  if (height !== null && isAbsent(record.cells[height])) return '';
  const second = record.cells[slot.columns[1] ?? -1] ?? '';
  return index > 1 && second !== 'NA' ? '' : text;
}

function isAbsent(text: string | undefined): boolean {
  return text === undefined || text === 'NA' || text.trim() === '';
}

/** Whose record it is: the barcode, where the name is a barcode with the well or the injection beside it. */
export function sampleAt(
  record: TableRecord,
  { columns }: Layout,
): Pick<RawCall, 'sampleName' | 'sampleType'> {
  const from = columns.samples.find(({ column }) => cell(record, column) !== '') ?? columns.samples[0];
  const name = cell(record, from.column);
  const plain = from.isFile ? name.replace(/\.(fsa|hid)$/i, '') : name;
  return {
    sampleName: barcodeIn(plain) ?? plain,
    sampleType: columns.sampleType === null ? '' : cell(record, columns.sampleType),
  };
}

/** The plate, else the run, that a record belongs to: the first of its columns that holds something; null for none. */
export function plateAt(record: TableRecord, { columns }: Layout): string | null {
  for (const column of columns.plates) {
    const text = cell(record, column);
    if (text !== '') return text;
  }
  return null;
}

const WELL = new Set(['well', 'wellid', 'wellposition', 'position', '孔位', '孔号', '孔']);

/** The well that a record names, in a column of its own or beside the name of the sample; null for none. */
export function wellAt(record: TableRecord, { columns, others }: Layout): string | null {
  const own = others.find(({ header, column }) => WELL.has(plainKey(header)) && cell(record, column) !== '');
  const written = own ? wellPlace(cell(record, own.column)) : null;
  if (written) return written.well;
  for (const { column } of columns.samples) {
    const well = wellInName(cell(record, column));
    if (well !== null) return well;
  }
  return null;
}

/**
 * The first cell beyond the header that is not empty; an empty text where the record is longer than all others; and the
 * allele by which one sees that the cells of the row are moved.
 */
export function surplusOf(record: TableRecord, width: number): string | null {
  const { cells, ragged } = record;
  const moved = record.moved ?? null;
  if (cells.length <= width) return moved;
  return cells.slice(width).find((text) => text.trim() !== '') ?? (ragged === true ? '' : moved);
}

function trimmed(alleles: readonly string[], { columns, packed }: Slot, header: readonly string[]) {
  let length = alleles.length;
  // If a cell holds a pair, an empty half is a finding.
  while (length > 0 && alleles[length - 1] === '' && (!packed || length === 1)) length--;
  const field = (index: number) => header[columns[Math.min(index, columns.length - 1)] ?? 0] ?? '';
  return {
    alleles: alleles.slice(0, length),
    alleleFields: alleles.slice(0, length).map((_, index) => field(index)),
  };
}

function cell(record: TableRecord, column: number): string {
  return (record.cells[column] ?? '').trim();
}
