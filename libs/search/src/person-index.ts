import type { Genotype, GenotypeMap } from '@homeward/str';
import { GenotypeDictionary } from './genotype-dictionary.js';
import { Segment, SEGMENT_ROWS } from './segment.js';

/** Loci of one index: every autosomal locus of the reference data fits, an unbounded list does not. */
export const MAX_LOCI = 255;

/**
 * Persons of unknown origin as rows of an append-only columnar index. A row has a number and nothing else: ids,
 * names and dates stay outside. A corrected profile is a new row, and the old one is killed.
 */
export class PersonIndex {
  private readonly positions: ReadonlyMap<string, number>;
  private readonly dictionaries: readonly GenotypeDictionary[];
  private readonly segments: Segment[] = [];
  private rows = 0;
  private killed = 0;

  /** @throws RangeError for no locus, a repeated locus, or more than 255 */
  constructor(readonly loci: readonly string[]) {
    if (loci.length === 0 || loci.length > MAX_LOCI)
      throw new RangeError(`an index has 1 to ${MAX_LOCI} loci, not ${loci.length}`);
    this.positions = new Map(loci.map((name, position) => [name, position]));
    if (this.positions.size !== loci.length) throw new RangeError('a locus is listed twice');
    this.dictionaries = loci.map((name) => new GenotypeDictionary(name));
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
   * @throws RangeError for a locus the index does not hold; nothing is added then
   */
  add(genotypes: GenotypeMap): number {
    const typed: [number, number][] = [];
    for (const locus of Object.keys(genotypes)) {
      const position = this.positions.get(locus);
      if (position === undefined) throw new RangeError(`the index does not hold locus ${locus}`);
      const [a, b] = genotypes[locus]!;
      typed.push([position, this.dictionary(position).encode(a, b)]);
    }
    const row = this.rows;
    const place = row % SEGMENT_ROWS;
    if (place === 0) this.segments.push(new Segment());
    const segment = this.segments.at(-1)!;
    for (const [position, code] of typed) segment.set(position, place, code);
    this.rows++;
    return row;
  }

  /**
   * Kills a row: no scan returns it again.
   * @returns false when it was dead already
   */
  kill(row: number): boolean {
    this.check(row, row + 1);
    const killed = this.segmentOf(row).kill(row % SEGMENT_ROWS);
    if (killed) this.killed++;
    return killed;
  }

  isAlive(row: number): boolean {
    this.check(row, row + 1);
    return !this.segmentOf(row).isDead(row % SEGMENT_ROWS);
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
      const code = this.segmentOf(row).column(position)?.[row % SEGMENT_ROWS] ?? 0;
      const genotype = this.dictionary(position).genotype(code);
      return genotype ? [[locus, genotype]] : [];
    });
    return Object.fromEntries(entries);
  }

  /** The segments under [from, to), each with its own row range and the number of its first row. */
  *parts(from: number, to: number): Generator<{ segment: Segment; base: number; from: number; to: number }> {
    this.check(from, to);
    for (let start = from; start < to;) {
      const base = start - (start % SEGMENT_ROWS);
      const end = Math.min(to, base + SEGMENT_ROWS);
      yield { segment: this.segmentOf(start), base, from: start - base, to: end - base };
      start = end;
    }
  }

  private segmentOf(row: number): Segment {
    return this.segments[Math.floor(row / SEGMENT_ROWS)]!;
  }

  private check(from: number, to: number): void {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from > to || to > this.rows)
      throw new RangeError(`rows [${from}, ${to}) are not within [0, ${this.rows})`);
  }
}
