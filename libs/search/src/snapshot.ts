import { PersonIndex, type IndexOptions } from './person-index.js';
import { Segment } from './segment.js';

/** Everything of an index but the bytes of its segments. */
export interface SnapshotHead {
  readonly loci: readonly string[];
  readonly segmentRows: number;
  /** Genotypes of each locus in the order of their codes, from 1 on. */
  readonly genotypes: readonly (readonly (readonly [string, string])[])[];
  /** The locus of each slot of allele bits, from slot 1 on. */
  readonly slots: readonly number[];
  readonly segments: readonly { readonly rows: number; readonly columns: readonly number[] }[];
}

export function snapshotHead(index: PersonIndex): SnapshotHead {
  const slots: number[] = [];
  index.loci.forEach((_, locus) => {
    for (const slot of index.slots.of(locus)) slots[slot - 1] = locus;
  });
  return {
    loci: index.loci,
    segmentRows: index.segmentRows,
    genotypes: index.loci.map((_, locus) => index.dictionary(locus).genotypes()),
    slots,
    segments: index.allSegments().map((segment) => ({
      rows: segment.rows,
      columns: segment.addresses().columns.flatMap((at, locus) => (at === 0 ? [] : [locus])),
    })),
  };
}

/** An index whose segments have their areas, to be filled with the bytes of the snapshot before `finish`. */
export interface IndexBuilder {
  readonly segments: readonly Segment[];
  finish(): PersonIndex;
}

/** @throws RangeError for a head that no index has; IndexMemoryExhausted */
export function indexBuilder(
  head: SnapshotHead,
  options: Omit<IndexOptions, 'segmentRows'> = {},
): IndexBuilder {
  const index = new PersonIndex(head.loci, { ...options, segmentRows: head.segmentRows });
  head.genotypes.forEach((genotypes, locus) => {
    for (const [a, b] of genotypes) index.dictionary(locus).encode(a, b);
  });
  for (const locus of head.slots) index.slots.add(locus);
  const segments = head.segments.map(({ rows, columns }) => {
    if (!(rows >= 0 && rows <= head.segmentRows)) throw new RangeError(`a segment has ${rows} rows`);
    const segment = new Segment(head.segmentRows, head.loci.length, index.budget);
    segment.reservePages(index.slots.count);
    for (const locus of columns) segment.columnFor(locus);
    segment.rows = rows;
    return segment;
  });
  return {
    segments,
    finish() {
      index.adopt(segments);
      return index;
    },
  };
}
