import type { Genotype, GenotypeMap } from '@homeward/str';
import { AlleleSlots } from './allele-slots.js';
import { GenotypeDictionary } from './genotype-dictionary.js';
import { BLOCK_ROWS, SEGMENT_ROWS } from './layout.js';
import { RowWriter } from './row-writer.js';
import { Segment } from './segment.js';
import { MemoryBudget } from './shared-memory.js';

/** Loci of one index: every autosomal locus of the reference data fits, an unbounded list does not. */
export const MAX_LOCI = 255;

export interface IndexOptions {
  /** Most bytes of all segments together; what would not fit is refused before it is begun. */
  readonly memoryLimit?: number;
  /** Rows of a segment: a multiple of 512. */
  readonly segmentRows?: number;
}

/** A range of rows inside one segment; `base` is the number of the segment's first row. */
export interface IndexPart {
  readonly segment: Segment;
  readonly base: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Persons of unknown origin as rows of an append-only columnar index. A row has a number and nothing else: ids,
 * names and dates stay outside. A corrected profile is a new row, and the old one is killed.
 */
export class PersonIndex {
  readonly segmentRows: number;
  readonly slots: AlleleSlots;
  readonly budget: MemoryBudget;
  private readonly positions: ReadonlyMap<string, number>;
  private readonly dictionaries: readonly GenotypeDictionary[];
  private readonly segments: Segment[] = [];
  private readonly writer: RowWriter;
  private readonly codes: Uint16Array;
  private rows = 0;
  private killed = 0;

  /** @throws RangeError for no locus, a repeated locus, more than 255, or a segment that is not whole blocks */
  constructor(
    readonly loci: readonly string[],
    { memoryLimit = Infinity, segmentRows = SEGMENT_ROWS }: IndexOptions = {},
  ) {
    if (loci.length === 0 || loci.length > MAX_LOCI)
      throw new RangeError(`an index has 1 to ${MAX_LOCI} loci, not ${loci.length}`);
    this.positions = new Map(loci.map((name, position) => [name, position]));
    if (this.positions.size !== loci.length) throw new RangeError('a locus is listed twice');
    if (!(segmentRows > 0) || segmentRows % BLOCK_ROWS !== 0)
      throw new RangeError(`a segment of ${segmentRows} rows is not a multiple of ${BLOCK_ROWS}`);
    this.segmentRows = segmentRows;
    this.budget = new MemoryBudget(memoryLimit);
    this.dictionaries = loci.map((name) => new GenotypeDictionary(name));
    this.slots = new AlleleSlots(loci.length);
    this.writer = new RowWriter(this.dictionaries, this.slots, this.segments);
    this.codes = new Uint16Array(loci.length);
  }

  /** The number the next row will get; rows are [0, head). */
  get head(): number {
    return this.rows;
  }

  /** Rows that are not killed. */
  get alive(): number {
    return this.rows - this.killed;
  }

  /** Column number of a locus; undefined when the index does not hold it. */
  position(locus: string): number | undefined {
    return this.positions.get(locus);
  }

  dictionary(position: number): GenotypeDictionary {
    const dictionary = this.dictionaries[position];
    if (!dictionary) throw new RangeError(`no locus at position ${position}`);
    return dictionary;
  }

  /**
   * Appends a person; loci that are absent are "not typed".
   * @returns the row number
   * @throws RangeError for a locus the index does not hold; IndexMemoryExhausted. Nothing is added then.
   */
  add(genotypes: GenotypeMap): number {
    this.codes.fill(0);
    for (const locus in genotypes) {
      const position = this.positions.get(locus);
      if (position === undefined) throw new RangeError(`the index does not hold locus ${locus}`);
      const [a, b] = genotypes[locus]!;
      const code = this.dictionaries[position]!.encode(a, b);
      this.writer.reserveSlots(position, code);
      this.codes[position] = code;
    }
    this.writer.write(this.openSegment(), this.codes, 0);
    return this.rows++;
  }

  /**
   * Appends persons by their genotype codes: one row after the other, a code for every locus of the index, 0 where
   * not typed. Codes come from `dictionary(position).encode(a, b)`.
   * @returns the number of the first row
   * @throws RangeError for a code that no genotype has; IndexMemoryExhausted. Nothing is added after the row it met.
   */
  addCoded(codes: Uint16Array): number {
    const width = this.loci.length;
    if (codes.length % width !== 0) throw new RangeError(`${codes.length} codes are not rows of ${width}`);
    const most = this.dictionaries.map((dictionary) => dictionary.size - 1);
    for (let i = 0; i < codes.length; i++)
      if (codes[i]! > most[i % width]!)
        throw new RangeError(`${this.loci[i % width]!}: no genotype has code ${codes[i]!}`);
    most.forEach((code, position) => {
      if (code > 0) this.writer.reserveSlots(position, code);
    });
    const first = this.rows;
    for (let at = 0; at < codes.length; at += width) {
      this.writer.write(this.openSegment(), codes, at);
      this.rows++;
    }
    return first;
  }

  /**
   * Kills a row: no scan returns it again.
   * @returns false when it was dead already
   */
  kill(row: number): boolean {
    this.check(row, row + 1);
    const killed = this.segmentOf(row).kill(row % this.segmentRows);
    if (killed) this.killed++;
    return killed;
  }

  isAlive(row: number): boolean {
    this.check(row, row + 1);
    return !this.segmentOf(row).isDead(row % this.segmentRows);
  }

  /** Living rows of [from, to). */
  aliveBetween(from: number, to: number): number {
    this.check(from, to);
    let dead = 0;
    for (const part of this.parts(from, to)) dead += part.segment.deadBetween(part.from, part.to);
    return to - from - dead;
  }

  /** What was added as `row`, dead or alive. */
  genotypes(row: number): GenotypeMap {
    this.check(row, row + 1);
    const entries = this.loci.flatMap((locus, position): [string, Genotype][] => {
      const code = this.segmentOf(row).column(position)?.[row % this.segmentRows] ?? 0;
      const genotype = this.dictionary(position).genotype(code);
      return genotype ? [[locus, genotype]] : [];
    });
    return Object.fromEntries(entries);
  }

  /**
   * The segments under [from, to), each with its own row range.
   * @throws RangeError when the rows are not all there
   */
  *parts(from: number, to: number): Generator<IndexPart> {
    this.check(from, to);
    for (let start = from; start < to;) {
      const base = start - (start % this.segmentRows);
      const end = Math.min(to, base + this.segmentRows);
      yield { segment: this.segmentOf(start), base, from: start - base, to: end - base };
      start = end;
    }
  }

  /** All segments in order, for a snapshot. */
  allSegments(): readonly Segment[] {
    return this.segments;
  }

  /** Takes the segments of a snapshot into an index that is empty; dictionaries and slots are there already. */
  adopt(segments: readonly Segment[]): void {
    if (this.rows > 0) throw new RangeError('the index is not empty');
    for (const segment of segments) {
      this.segments.push(segment);
      this.rows += segment.rows;
      this.killed += segment.deadBetween(0, segment.rows);
    }
    this.writer.restoreSlots();
  }

  private openSegment(): Segment {
    const last = this.segments.at(-1);
    if (last && last.rows < this.segmentRows) return last;
    const segment = new Segment(this.segmentRows, this.loci.length, this.budget);
    segment.reservePages(this.slots.count);
    this.segments.push(segment);
    return segment;
  }

  private segmentOf(row: number): Segment {
    return this.segments[Math.floor(row / this.segmentRows)]!;
  }

  private check(from: number, to: number): void {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from > to || to > this.rows)
      throw new RangeError(`rows [${from}, ${to}) are not within [0, ${this.rows})`);
  }
}
