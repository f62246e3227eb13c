import { canonicalAllele, type Locus } from '@homeward/str';
import type { Layout } from '../layout/layout.js';
import { plainKey } from '../layout/header-key.js';
import { lengthOf } from '../peaks/allele-length.js';
import { peakRemarks, type Remark } from '../peaks/peak-remarks.js';
import { HETEROZYGOTE_BALANCE, SIZE_TOLERANCE, STOCHASTIC_THRESHOLD } from '../peaks/thresholds.js';
import type { PeakHeights } from '../samples/plate-counts.js';
import type { TableRecord } from '../table/table-form.js';
import { SuspectPeaks } from './suspect-peaks.js';

/** Remarks on one sample: more say only that the whole sample is weak. */
const MOST_OF_SAMPLE = 24;

/** Where alleles, their heights and their sizes stand; null where the table has none. */
export interface PeakColumns {
  readonly alleles: readonly number[];
  readonly heights: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
}

/** What is told once of all rows with the same cells. */
export interface KnownPeaks {
  /** By allele, its place in the row. */
  readonly places: readonly number[];
  /** Bases from the first allele to the second; null for another number of alleles, and where it cannot be told. */
  readonly span: number | null;
  readonly autosomal: boolean;
}

/** Heights and sizes of one or two peaks, in the order of the alleles; null where there is none. */
export interface PeakValues {
  a: number | null;
  b: number | null;
  from: number | null;
  to: number | null;
}

/**
 * What the heights and sizes of the peaks say about the calls of a table. Most rows of a plate are in order: they are
 * known by four comparisons and leave nothing behind.
 */
export class PeakTally {
  /** Null for a table without heights and sizes. */
  readonly columns: PeakColumns | null;
  private readonly suspects = new SuspectPeaks();
  /** By sample: sum of heights, and the copies that they stand for. */
  private readonly sums: number[] = [];
  private readonly copies: number[] = [];
  /** Equal cells share one list of alleles. */
  private readonly known = new WeakMap<readonly string[], KnownPeaks>();

  constructor(
    layout: Layout,
    private readonly locusOf: (name: string) => Locus | undefined,
  ) {
    this.columns = peakColumns(layout);
  }

  /** Looks at the peaks of one call. @param call canonical alleles, each once, in any order */
  add({ cells }: TableRecord, sample: number, locusName: string, call: readonly string[]): void {
    if (!this.columns) return;
    const { heights, sizes } = this.columns;
    const known = this.knownPeaks(cells, locusName, call);
    const { places } = known;
    if (call.length <= 2) {
      const values = {
        a: valueOf(cells, heights[places[0]!]),
        b: valueOf(cells, heights[places[1] ?? -1]),
        from: valueOf(cells, sizes[places[0]!]),
        to: valueOf(cells, sizes[places[1] ?? -1]),
      };
      this.sum(sample, known, values);
      if (areInOrder(known, values)) return;
    }
    this.suspects.add(sample, {
      locus: locusName,
      alleles: call,
      heights: places.map((place) => valueOf(cells, heights[place])),
      sizes: places.map((place) => valueOf(cells, sizes[place])),
    });
  }

  /** Adds the peaks of a call with one or two alleles if they are in order; else nothing happens. */
  addInOrder(sample: number, known: KnownPeaks, values: PeakValues): boolean {
    if (!areInOrder(known, values)) return false;
    this.sum(sample, known, values);
    return true;
  }

  ofSample(sample: number): readonly Remark[] {
    const remarks = this.suspects.ofSample(sample).flatMap(({ locus: name, alleles, heights, sizes }) => {
      const locus = this.locusOf(name);
      return locus ? peakRemarks(locus, alleles, heights, sizes) : [];
    });
    return remarks.slice(0, MOST_OF_SAMPLE);
  }

  /** Heights of the autosomal peaks of a sample; nothing of a call of which one is missing. */
  heightsOf(sample: number): PeakHeights {
    return { sum: this.sums[sample] ?? 0, copies: this.copies[sample] ?? 0 };
  }

  /** Nothing of a call of which a height is missing. */
  private sum(sample: number, { places, autosomal }: KnownPeaks, { a, b }: PeakValues): void {
    if (!autosomal || a === null || (b === null && places.length === 2)) return;
    while (this.sums.length <= sample) {
      this.sums.push(0);
      this.copies.push(0);
    }
    this.sums[sample]! += a + (b ?? 0);
    this.copies[sample]! += 2;
  }

  /** What is told of a call whose cells these are. */
  knownPeaks(cells: readonly string[], name: string, call: readonly string[]): KnownPeaks {
    let known = this.known.get(call);
    if (known === undefined) this.known.set(call, (known = this.tell(cells, name, call)));
    return known;
  }

  private tell(cells: readonly string[], name: string, call: readonly string[]): KnownPeaks {
    const locus = this.locusOf(name);
    if (!locus) return { places: call.map((_, index) => index), span: null, autosomal: false };
    // A row need not have its alleles in rising order, nor without a gap.
    const written = this.columns!.alleles.map((column) => canonicalAllele(cells[column] ?? '', locus));
    const places = call.map((allele, index) => {
      const found = written.findIndex((read) => read.ok && read.allele === allele);
      return found < 0 ? index : found;
    });
    const [from, to] = call.length === 2 ? call.map((allele) => lengthOf(locus, allele)) : [];
    const span = from == null || to == null ? null : to - from;
    return { places, span, autosomal: locus.type === 'autosomal' };
  }
}

/** Heights above the stochastic threshold, two of nearly the same, and sizes that fit the labels. */
function areInOrder({ places, span }: KnownPeaks, { a, b, from, to }: PeakValues): boolean {
  if (!areBalanced(a, b)) return false;
  if (places.length < 2 || span === null || from === null || to === null) return true;
  return Math.abs(to - from - span) <= SIZE_TOLERANCE;
}

function areBalanced(a: number | null, b: number | null): boolean {
  if (a !== null && a < STOCHASTIC_THRESHOLD) return false;
  if (b !== null && b < STOCHASTIC_THRESHOLD) return false;
  return a === null || b === null || Math.min(a, b) >= HETEROZYGOTE_BALANCE * Math.max(a, b);
}

/** The number above 0 in the cell; null where there is none. */
function valueOf(cells: readonly string[], column: number | null | undefined): number | null {
  const text = column == null ? '' : (cells[column] ?? '');
  if (text === '') return null;
  const value = Number(text);
  return value > 0 ? value : null;
}

/** Null for a table of another kind, and where neither heights nor sizes are found. */
function peakColumns({ header, columns }: Layout): PeakColumns | null {
  if (columns.kind !== 'long' || columns.packed) return null;
  const keys = header.map(plainKey);
  const find = (names: readonly string[]) =>
    columns.alleles.map((column, index) => {
      const number = /\d+$/.exec(keys[column] ?? '')?.[0] ?? String(index + 1);
      const found = names.map((name) => keys.indexOf(`${name}${number}`)).find((at) => at >= 0);
      return found ?? null;
    });
  const heights = find(['height', 'peakheight', 'rfu', '峰高']);
  const sizes = find(['size', 'basepairs', 'bp', '片段大小']);
  return [...heights, ...sizes].some((column) => column !== null)
    ? { alleles: columns.alleles, heights, sizes }
    : null;
}
