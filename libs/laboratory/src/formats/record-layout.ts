import type { Layout } from '../layout/layout.js';
import type { OtherColumn } from '../layout/other-columns.js';

/** Columns of the records that a file without a table is read into. */
export interface RecordColumns {
  readonly sample: string;
  readonly marker: string;
  readonly panel?: string;
  /** What tells the plates of the file apart. */
  readonly plate?: string;
  readonly sampleType?: string;
  /** Further columns; their meaning is known, and they are not needed. */
  readonly others?: readonly string[];
  /** One column for each allele, or one for all. */
  readonly alleles: readonly string[];
  readonly packed?: boolean;
}

/**
 * The layout of records that are made from a file without a table: one for each sample and marker. Columns stand in the
 * order sample, marker, panel, plate, type, others, alleles, those that are not named left out.
 */
export function recordLayout(columns: RecordColumns): Layout {
  const { sample, marker, panel, plate, sampleType, others = [], alleles, packed = false } = columns;
  const header = [sample, marker, panel, plate, sampleType, ...others, ...alleles].filter(
    (name) => name !== undefined,
  );
  const at = (name: string | undefined) => (name === undefined ? null : header.indexOf(name));
  const allelesAt = header.length - alleles.length;
  return {
    encoding: 'utf-8',
    delimiter: '\t',
    decimal: 'point',
    header,
    headerRow: 0,
    columns: {
      kind: 'long',
      samples: [{ column: 0, isFile: false }],
      marker: 1,
      panel: at(panel),
      sampleType: at(sampleType),
      plates: plate === undefined ? [] : [header.indexOf(plate)],
      alleles: alleles.map((_, index) => allelesAt + index),
      heights: alleles.map(() => null),
      packed,
      partial: false,
    },
    others: others.map((name): OtherColumn => ({
      column: header.indexOf(name),
      header: name,
      fate: 'not_needed',
    })),
  };
}
