import type { LocusDictionary } from '@homeward/str';
import { markerHeader } from './allele-header.js';
import { headerKey } from './header-key.js';
import { isPedigree, rowColumns, USED_HEADERS, type RowColumns } from './long-layout.js';
import { isNotNeeded } from './not-needed.js';

/** One row per sample: the columns of each marker. */
export interface WideColumns extends RowColumns {
  readonly kind: 'wide';
  readonly markers: readonly WideMarker[];
}

export interface WideMarker {
  /** The marker as the header spells it, without the number of the allele. */
  readonly label: string;
  readonly columns: readonly number[];
  /** One column, whose header says that there should be another (`D3S1358_1` alone). */
  readonly partial: boolean;
}

interface Group {
  readonly label: string;
  readonly columns: number[];
  readonly known: boolean;
  numbered: boolean;
}

/** The columns of a wide table, or `null` when the header is not one. */
export function wideLayout(header: readonly string[], loci: LocusDictionary): WideColumns | null {
  const keys = header.map(headerKey);
  const row = rowColumns(keys);
  if (row === null) return null;
  const taken = new Set(row.samples.map(({ column }) => column));
  // In a pedigree this is the registered sex as a number, and no typing.
  if (isPedigree(keys) && keys.includes('sex')) taken.add(keys.indexOf('sex'));
  const groups = new Map<string, Group>();
  header.forEach((text, column) => {
    if (taken.has(column) || text.trim() === '' || USED_HEADERS.has(keys[column] ?? '')) return;
    if (loci.find(text) === undefined && isNotNeeded(text, loci)) return;
    const { label, numbered } = markerHeader(text, loci);
    const key = headerKey(label);
    const group = groups.get(key) ?? {
      label,
      columns: [],
      known: loci.find(label) !== undefined,
      numbered: false,
    };
    group.columns.push(column);
    group.numbered ||= numbered;
    groups.set(key, group);
  });
  // A column of an unknown name is refused as a column, unless it comes in numbered pairs: then it is a marker, and each
  // of its calls is refused by name.
  const markers = [...groups.values()].filter(
    (group) => group.known || (group.numbered && group.columns.length > 1),
  );
  if (!markers.some((group) => group.known)) return null;
  return {
    kind: 'wide',
    ...row,
    markers: markers.map(({ label, columns, numbered }) => ({
      label,
      columns,
      partial: numbered && columns.length === 1,
    })),
  };
}
