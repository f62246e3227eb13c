import type { Locus } from '@homeward/str';
import type { Layout } from '../layout/layout.js';
import { plainKey } from '../layout/header-key.js';
import { lengthOf } from '../peaks/allele-length.js';
import { peakRemarks, type Remark } from '../peaks/peak-remarks.js';
import { HETEROZYGOTE_BALANCE, SIZE_TOLERANCE, STOCHASTIC_THRESHOLD } from '../peaks/thresholds.js';
import type { PeakHeights } from '../samples/plate-counts.js';
import type { TableRecord } from '../table/table-form.js';

/** Remarks kept of one sample: more say only that the whole sample is weak. */
const MOST_OF_SAMPLE = 24;
/** Remarks kept of one file. */
const MOST_OF_FILE = 200_000;

/** Where heights and sizes of the alleles stand; null where the table has none. */
interface PeakColumns {
  readonly heights: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
}

/**
 * What the heights and sizes of the peaks say about the calls of a table. Most rows of a plate are in order: they are
 * known by four comparisons and leave nothing behind.
 */
export class PeakTally {
  private readonly columns: PeakColumns | null;
  private readonly remarks = new Map<number, Remark[]>();
  private readonly autosomal = new Map<string, boolean>();
  /** By sample: sum of heights, and the copies that they stand for. */
  private readonly sums: number[] = [];
  private readonly copies: number[] = [];
  private readonly expected = new WeakMap<readonly string[], number | null>();
  private count = 0;

  constructor(
    layout: Layout,
    private readonly locusOf: (name: string) => Locus | undefined,
  ) {
    this.columns = peakColumns(layout);
  }

  /** Looks at the peaks of one call. @param call canonical alleles, in the order of the row */
  add({ cells }: TableRecord, sample: number, locusName: string, call: readonly string[]): void {
    if (!this.columns) return;
    const { heights, sizes } = this.columns;
    if (call.length <= 2) {
      const two = call.length === 2;
      const a = valueOf(cells, heights[0]);
      const b = two ? valueOf(cells, heights[1]) : null;
      if (a !== null && (b !== null || !two) && this.isAutosomal(locusName)) this.sum(sample, a + (b ?? 0));
      if (areBalanced(a, b) && (!two || this.isSpanRight(cells, locusName, call))) return;
    }
    if (this.count >= MOST_OF_FILE) return;
    const locus = this.locusOf(locusName);
    if (!locus) return;
    const own = this.remarks.get(sample) ?? [];
    const remarks = peakRemarks(
      locus,
      call,
      valuesOf(cells, heights, call.length),
      valuesOf(cells, sizes, call.length),
    );
    for (const remark of remarks) {
      if (own.length >= MOST_OF_SAMPLE) break;
      own.push(remark);
      this.count++;
    }
    if (own.length > 0) this.remarks.set(sample, own);
  }

  ofSample(sample: number): readonly Remark[] {
    return this.remarks.get(sample) ?? [];
  }

  /** Heights of the autosomal peaks of a sample; nothing of a call of which one is missing. */
  heightsOf(sample: number): PeakHeights {
    return { sum: this.sums[sample] ?? 0, copies: this.copies[sample] ?? 0 };
  }

  private sum(sample: number, heights: number): void {
    while (this.sums.length <= sample) {
      this.sums.push(0);
      this.copies.push(0);
    }
    this.sums[sample]! += heights;
    this.copies[sample]! += 2;
  }

  private isAutosomal(name: string): boolean {
    let known = this.autosomal.get(name);
    if (known === undefined) this.autosomal.set(name, (known = this.locusOf(name)?.type === 'autosomal'));
    return known;
  }

  /** Whether the sizes of two peaks fit their labels. */
  private isSpanRight(cells: readonly string[], locus: string, call: readonly string[]): boolean {
    const { sizes } = this.columns!;
    const from = valueOf(cells, sizes[0]);
    const to = from === null ? null : valueOf(cells, sizes[1]);
    if (from === null || to === null) return true;
    const expected = this.expectedSpan(locus, call);
    return expected === null || Math.abs(to - from - expected) <= SIZE_TOLERANCE;
  }

  /** Bases from the first allele to the second; equal cells share one list of alleles. */
  private expectedSpan(name: string, call: readonly string[]): number | null {
    const known = this.expected.get(call);
    if (known !== undefined) return known;
    const locus = this.locusOf(name);
    const [first, second] = call.map((allele) => (locus ? lengthOf(locus, allele) : null));
    const span = first == null || second == null ? null : second - first;
    this.expected.set(call, span);
    return span;
  }
}

/** Heights above the stochastic threshold, and two of nearly the same. */
function areBalanced(a: number | null, b: number | null): boolean {
  if (a !== null && a < STOCHASTIC_THRESHOLD) return false;
  if (b !== null && b < STOCHASTIC_THRESHOLD) return false;
  return a === null || b === null || Math.min(a, b) >= HETEROZYGOTE_BALANCE * Math.max(a, b);
}

function valuesOf(
  cells: readonly string[],
  columns: readonly (number | null)[],
  count: number,
): (number | null)[] {
  return Array.from({ length: count }, (_, index) => valueOf(cells, columns[index]));
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
  return [...heights, ...sizes].some((column) => column !== null) ? { heights, sizes } : null;
}
