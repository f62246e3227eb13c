import type { LocusDictionary } from '@homeward/str';
import { headerKey } from './header-key.js';
import type { LongColumns } from './long-layout.js';
import { USED_HEADERS } from './long-layout.js';
import { isNotNeeded } from './not-needed.js';
import type { WideColumns } from './wide-layout.js';

/**
 * A column that holds no part of a call: its meaning is known and it is not needed, or nobody knows what it is, or it
 * has no header at all.
 */
export interface OtherColumn {
  readonly column: number;
  readonly header: string;
  readonly fate: 'not_needed' | 'unknown' | 'unnamed';
}

/** The columns that say whose row it is, the plate, the panel and the marker among them. */
export function namingColumns(columns: LongColumns | WideColumns): number[] {
  const { samples, panel, sampleType, plates } = columns;
  const single = [panel, sampleType, columns.kind === 'long' ? columns.marker : null];
  return [...samples.map(({ column }) => column), ...plates, ...single.filter((column) => column !== null)];
}

/** All columns that the layout does not use. */
export function otherColumns(
  header: readonly string[],
  columns: LongColumns | WideColumns,
  loci: LocusDictionary,
): OtherColumn[] {
  const alleles =
    columns.kind === 'long' ? columns.alleles : columns.markers.flatMap((marker) => marker.columns);
  const used = new Set([...namingColumns(columns), ...alleles]);
  return header.flatMap((text, column): OtherColumn[] => {
    if (used.has(column)) return [];
    const name = text.trim();
    const fate =
      headerKey(name) === ''
        ? 'unnamed'
        : USED_HEADERS.has(headerKey(name)) || isNotNeeded(name, loci)
          ? 'not_needed'
          : 'unknown';
    return [{ column, header: name, fate }];
  });
}
