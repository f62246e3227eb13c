import type { CellTally } from '../calls/cell-tally.js';
import type { Layout } from '../layout/layout.js';
import type { LongColumns } from '../layout/long-layout.js';
import type { SampleKind } from '../reference/kinds.js';
import { kept } from '../table/kept-text.js';
import type { LineTaker } from '../table/line-taker.js';
import type { TableRecord } from '../table/table-form.js';
import type { BatchJudge } from './batch-judge.js';
import { FNV_OFFSET, hashOf, LineCells } from './line-cells.js';
import type { KnownPeaks, PeakValues } from './peak-tally.js';

/** Different calls that are remembered: some thousands in a file of a good laboratory. */
const MOST_KNOWN = 50_000;
/** Cells longer than this are haplotypes or remarks. */
const LONGEST_CELL = 24;

/** The cells of a call and what was told of them. */
interface KnownCall {
  readonly kind: SampleKind;
  /** Panel, marker, alleles. */
  readonly cells: readonly string[];
  readonly judgement: number;
  /** Null where nothing is to be looked at. */
  readonly peaks: KnownPeaks | null;
  /** Another call with the same hash. */
  readonly next: KnownCall | undefined;
}

/**
 * Takes the lines of a table with a row for each call whose call was told before, and which say nothing else: of the
 * sample of the row before, with as many cells as the header, without quotes, and with peaks in order. Nearly all lines of
 * a good file are such. They do the same as a record that is counted and judged, without being cut into texts.
 */
export class KnownRows implements LineTaker {
  private readonly cells: LineCells;
  /** Columns that the call depends on: panel, marker, alleles. */
  private readonly telling: readonly number[];
  private readonly marker: number;
  private readonly known = new Map<number, KnownCall>();
  private count = 0;
  private readonly values: PeakValues = { a: null, b: null, from: null, to: null };
  /** Cells that a peak without an allele would have. */
  private readonly peakColumns: readonly (readonly [allele: number, height: number])[];

  /** Null for tables of another kind. */
  static of(layout: Layout, tally: CellTally, judge: BatchJudge): KnownRows | null {
    return layout.columns.kind === 'long' ? new KnownRows(layout, layout.columns, tally, judge) : null;
  }

  private constructor(
    { header, delimiter }: Layout,
    { panel, marker, alleles, heights }: LongColumns,
    private readonly tally: CellTally,
    private readonly judge: BatchJudge,
  ) {
    this.cells = new LineCells(header.length, delimiter);
    this.marker = marker;
    this.telling = [...(panel === null ? [] : [panel]), marker, ...alleles];
    this.peakColumns = alleles.flatMap((allele, index): [number, number][] => {
      const height = heights[index] ?? null;
      return height === null ? [] : [[allele, height]];
    });
  }

  take(text: string, from: number, to: number, rowNumber: number): boolean {
    const { cells, judge } = this;
    const { subject } = judge;
    if (subject === null || !cells.split(text, from, to) || !this.isOfSubject()) return false;
    const known = this.find(subject.kind);
    if (known === undefined || !this.tally.isPlain(cells)) return false;
    for (const [allele, height] of this.peakColumns)
      if (cells.isEmpty(allele) && !cells.isEmpty(height)) return false;
    if (!this.addPeaks(subject.sample, known.peaks)) return false;
    this.tally.addPlain(cells);
    judge.addKnown(rowNumber, known.judgement);
    return true;
  }

  /** Remembers the call of a record that was judged, where equal cells always say the same. */
  learn(record: TableRecord): void {
    const { subject } = this.judge;
    const { cells: row, note, ragged, moved, borrowed, gathered, place } = record;
    if (subject === null || note === true || ragged === true || place !== undefined) return;
    if (moved !== undefined || borrowed !== undefined || gathered !== undefined) return;
    if (this.count >= MOST_KNOWN || row.length > this.cells.width) return;
    const { kind } = subject;
    const cells = this.telling.map((column) => row[column] ?? '');
    if (!cells.every(isPlain) || (row[this.marker] ?? '') === '') return;
    const hash = cells.reduce((sum, cell) => hashOf(cell, sum), FNV_OFFSET);
    const next = this.known.get(hash);
    for (let call = next; call; call = call.next)
      if (call.kind === kind && call.cells.every((cell, index) => cell === cells[index])) return;
    const judgement = this.judge.calls.last;
    const peaks = this.judge.knownPeaks(judgement, row);
    if (peaks && peaks.places.length > 2) return;
    this.known.set(hash, { kind, cells: cells.map(kept), judgement, peaks, next });
    this.count++;
  }

  private isOfSubject(): boolean {
    const { naming, subjectCells } = this.judge;
    for (let index = 0; index < naming.length; index++) {
      const column = naming[index]!;
      if (!this.cells.equals(column, subjectCells[column] ?? '')) return false;
    }
    return true;
  }

  private find(kind: SampleKind): KnownCall | undefined {
    let hash = FNV_OFFSET;
    for (let index = 0; index < this.telling.length; index++)
      hash = this.cells.hash(this.telling[index]!, hash);
    for (let call = this.known.get(hash); call; call = call.next)
      if (call.kind === kind && this.areCellsOf(call)) return call;
    return undefined;
  }

  private areCellsOf({ cells }: KnownCall): boolean {
    for (let index = 0; index < this.telling.length; index++)
      if (!this.cells.equals(this.telling[index]!, cells[index]!)) return false;
    return true;
  }

  private addPeaks(sample: number, known: KnownPeaks | null): boolean {
    const { peaks: tally } = this.judge;
    if (known === null || tally.columns === null) return true;
    const { values, cells } = this;
    const { heights, sizes } = tally.columns;
    const [first = -1, second = -1] = known.places;
    values.a = valueOf(cells, heights[first]);
    values.b = valueOf(cells, heights[second]);
    values.from = valueOf(cells, sizes[first]);
    values.to = valueOf(cells, sizes[second]);
    if (isUnclear(values.a) || isUnclear(values.b) || isUnclear(values.from) || isUnclear(values.to))
      return false;
    return tally.addInOrder(sample, known, values);
  }
}

/** A number above 0, null, or NaN where the usual way must tell. */
function valueOf(cells: LineCells, column: number | null | undefined): number | null {
  if (column == null) return null;
  const value = cells.number(column);
  return value === 0 ? null : value;
}

function isUnclear(value: number | null): boolean {
  return value !== null && Number.isNaN(value);
}

/** `NA` means something else beside a height, and blanks make a cell that is empty and does not look so. */
function isPlain(cell: string): boolean {
  return cell.length <= LONGEST_CELL && cell !== 'NA' && cell === cell.trim();
}
