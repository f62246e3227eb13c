import type { Layout } from './layout.js';

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
  /** Both alleles stand in one cell. */
  readonly packed: boolean;
  /** The first cell beyond the header that is not empty. */
  readonly surplus: string | null;
}

/** One record of the file with its place. */
export interface TableRecord {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** Where a call stands in a record: one slot for a long table, one for each marker of a wide one. */
export interface Slot {
  /** A column, or the marker itself. */
  readonly marker: number | string;
  readonly columns: readonly number[];
  readonly packed: boolean;
}

export function slotsOf({ columns }: Layout): Slot[] {
  if (columns.kind === 'long') return [{ marker: columns.marker, columns: columns.alleles, packed: false }];
  return columns.markers.map((marker) => ({
    marker: marker.label,
    columns: marker.columns,
    packed: marker.columns.length === 1,
  }));
}

/** The calls of one record: one for a long table, one per marker for a wide one. */
export function callsOf(record: TableRecord, layout: Layout): RawCall[] {
  return slotsOf(layout).map((slot) => callAt(record, slot, layout));
}

/** The call in one slot of a record. */
export function callAt(record: TableRecord, slot: Slot, layout: Layout): RawCall {
  const { columns, header } = layout;
  return {
    rowNumber: record.rowNumber,
    surplus: surplusOf(record, header.length),
    ...sampleAt(record, layout),
    plate: plateAt(record, layout),
    panel: columns.panel === null ? '' : cell(record, columns.panel),
    packed: slot.packed,
    marker: typeof slot.marker === 'string' ? slot.marker : cell(record, slot.marker),
    ...trimmed(allelesAt(record, slot), slot.columns, header),
  };
}

/** Whose record it is. */
export function sampleAt(
  record: TableRecord,
  { columns }: Layout,
): Pick<RawCall, 'sampleName' | 'sampleType'> {
  const name = cell(record, columns.sample);
  const isFile = columns.kind === 'long' && columns.sampleIsFile;
  return {
    sampleName: isFile ? name.replace(/\.(fsa|hid)$/i, '') : name,
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

/** The first cell beyond the header that is not empty. */
export function surplusOf({ cells }: TableRecord, width: number): string | null {
  if (cells.length <= width) return null;
  return cells.slice(width).find((text) => text.trim() !== '') ?? null;
}

/** A column for each allele, or one that holds both as `15/16`. */
function allelesAt(record: TableRecord, slot: Slot): string[] {
  const cells = slot.columns.map((column) => cell(record, column));
  const [only] = cells;
  return slot.packed && only?.includes('/') ? only.split('/').map((part) => part.trim()) : cells;
}

function trimmed(alleles: string[], columns: readonly number[], header: readonly string[]) {
  let length = alleles.length;
  while (length > 0 && alleles[length - 1] === '') length--;
  const field = (index: number) => header[columns[Math.min(index, columns.length - 1)] ?? 0] ?? '';
  return {
    alleles: alleles.slice(0, length),
    alleleFields: alleles.slice(0, length).map((_, index) => field(index)),
  };
}

function cell(record: TableRecord, column: number): string {
  return (record.cells[column] ?? '').trim();
}
