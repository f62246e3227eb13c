import type { AlleleSlots } from './allele-slots.js';
import type { GenotypeDictionary } from './genotype-dictionary.js';
import { BLOCK_ROWS, LINE_BYTES } from './layout.js';
import type { Segment } from './segment.js';

/** Writes rows into segments: the codes, and a bit for every allele shown, or for all of a locus that is not typed. */
export class RowWriter {
  /** Slots of the two alleles of each code, at 2 code and 2 code + 1, per locus. */
  private readonly codeSlots: number[][];
  /** Loci at which a row is typed. */
  private readonly active: number[] = [];
  /** Addresses of the lines of the block that is being written, by slot. */
  private lines: number[] = [];
  private readonly columns: Uint16Array[] = [];
  private segment: Segment | null = null;
  private block = -1;

  constructor(
    private readonly dictionaries: readonly GenotypeDictionary[],
    private readonly slots: AlleleSlots,
    private readonly segments: readonly Segment[],
  ) {
    this.codeSlots = dictionaries.map(() => []);
  }

  /**
   * Makes room for the genotypes of a locus up to `code`; the bits of a new allele stand for everyone who is not
   * typed there. What it needs is reserved first.
   * @throws IndexMemoryExhausted
   */
  reserveSlots(locus: number, code: number): void {
    const known = this.codeSlots[locus]!;
    if (2 * code < known.length) return;
    const dictionary = this.dictionaries[locus]!;
    const wanted = this.slots.count + 1 + dictionary.alleleCount - this.slots.of(locus).length;
    for (const segment of this.segments) segment.reservePages(wanted);
    if (this.slots.of(locus).length === 0) this.addLocus(locus);
    while (this.slots.of(locus).length <= dictionary.alleleCount) this.addAllele(locus);
    for (let next = known.length / 2; next <= code; next++) {
      const [a, b] = dictionary.alleleNumbers(next);
      known.push(this.slotOf(locus, a), this.slotOf(locus, b));
    }
    this.segment = null;
  }

  /** Slots as they are after a snapshot was read. */
  restoreSlots(): void {
    this.dictionaries.forEach((dictionary, locus) => {
      if (this.slots.of(locus).length > 0) this.active.push(locus);
      if (dictionary.size > 1) this.reserveSlots(locus, dictionary.size - 1);
    });
  }

  /**
   * Writes the codes of the next row, one per locus from `at` on.
   * @throws IndexMemoryExhausted; nothing is written then
   */
  write(segment: Segment, codes: Uint16Array, at: number): void {
    const row = segment.rows;
    const block = Math.floor(row / BLOCK_ROWS);
    if (segment !== this.segment || block !== this.block) this.openBlock(segment, block);
    const byte = (row % BLOCK_ROWS) >>> 3;
    const bit = 1 << (row & 7);
    const { bytes } = segment.shared;
    const { lines, columns } = this;
    for (const locus of this.active) {
      const code = codes[at + locus]!;
      if (code === 0) {
        for (const slot of this.slots.of(locus)) bytes[lines[slot]! + byte]! |= bit;
        continue;
      }
      columns[locus]![row] = code;
      const own = this.codeSlots[locus]!;
      bytes[lines[own[2 * code]!]! + byte]! |= bit;
      bytes[lines[own[2 * code + 1]!]! + byte]! |= bit;
    }
    segment.append();
  }

  private openBlock(segment: Segment, block: number): void {
    segment.reservePages(this.slots.count);
    for (const locus of this.active) this.columns[locus] = segment.columnFor(locus);
    this.segment = segment;
    this.block = block;
    this.lines = Array.from({ length: this.slots.count }, (_, slot) => segment.lineAddress(slot, block));
  }

  private slotOf(locus: number, allele: number): number {
    return this.slots.ofAllele(locus, allele)!;
  }

  /** The first typing at a locus: all earlier rows are not typed there. */
  private addLocus(locus: number): void {
    const slot = this.slots.add(locus);
    this.active.push(locus);
    for (const segment of this.segments) {
      for (let row = 0; row < segment.rows; row += BLOCK_ROWS) {
        const line = segment.line(slot, row / BLOCK_ROWS);
        const rows = Math.min(BLOCK_ROWS, segment.rows - row);
        line.fill(0xff, 0, rows >>> 3);
        if (rows % 8 > 0) line[rows >>> 3] = (1 << (rows % 8)) - 1;
      }
    }
  }

  private addAllele(locus: number): void {
    const untyped = this.slots.of(locus)[0]!;
    const slot = this.slots.add(locus);
    for (const segment of this.segments)
      for (let block = 0; block * BLOCK_ROWS < segment.rows; block++) copyLine(segment, untyped, slot, block);
  }
}

/** Zeros are not written, so that unused memory stays untouched. */
function copyLine(segment: Segment, from: number, to: number, block: number): void {
  const source = segment.line(from, block);
  for (let i = 0; i < LINE_BYTES; i++)
    if (source[i] !== 0) segment.shared.bytes[segment.lineAddress(to, block) + i] = source[i]!;
}
