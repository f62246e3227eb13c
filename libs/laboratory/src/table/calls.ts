import type { Layout } from './layout.js';
import type { LongColumns } from './long-layout.js';
import type { WideColumns, WideMarker } from './wide-layout.js';

/** What one row says about one marker of one sample, as written. */
export interface RawCall {
  readonly rowNumber: number;
  readonly sampleName: string;
  readonly sampleType: string;
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

/** The calls of one record: one for a long table, one per marker for a wide one. */
export function callsOf(record: TableRecord, layout: Layout): RawCall[] {
  const { columns, header } = layout;
  const surplus = record.cells.slice(header.length).find((cell) => cell.trim() !== '') ?? null;
  const shared = { rowNumber: record.rowNumber, surplus, ...place(record, columns) };
  if (columns.kind === 'long') {
    const alleles = columns.alleles.map((column) => cell(record, column));
    return [
      {
        ...shared,
        packed: false,
        marker: cell(record, columns.marker),
        ...trimmed(alleles, columns.alleles, header),
      },
    ];
  }
  return columns.markers.map((marker) => ({
    ...shared,
    packed: marker.columns.length === 1,
    marker: marker.label,
    ...trimmed(wideAlleles(record, marker), marker.columns, header),
  }));
}

function place(record: TableRecord, columns: LongColumns | WideColumns) {
  const name = cell(record, columns.sample);
  const isFile = columns.kind === 'long' && columns.sampleIsFile;
  return {
    sampleName: isFile ? name.replace(/\.(fsa|hid)$/i, '') : name,
    sampleType: columns.sampleType === null ? '' : cell(record, columns.sampleType),
    panel: columns.panel === null ? '' : cell(record, columns.panel),
  };
}

/** Two columns per marker, or one that holds both alleles as `15/16`. */
function wideAlleles(record: TableRecord, marker: WideMarker): string[] {
  const cells = marker.columns.map((column) => cell(record, column));
  const [only] = cells;
  return cells.length === 1 && only?.includes('/') ? only.split('/').map((part) => part.trim()) : cells;
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
