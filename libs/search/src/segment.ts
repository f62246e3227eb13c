import { BLOCK_BYTES, BLOCK_ROWS, COLUMN_PADDING, SLOT_OF_ALL, LINE_BYTES, PAGE_SLOTS } from './layout.js';
import { SharedMemory, type MemoryBudget } from './shared-memory.js';

/** Where the parts of a segment lie in its memory: all a thread needs to read it. */
export interface SegmentAddresses {
  /** One bit per row. */
  readonly alive: number;
  /** Genotype codes of each locus, 16 bits per row; 0 where no row of the segment is typed. */
  readonly columns: readonly number[];
  /** Allele bits, 64 slots a page. */
  readonly pages: readonly number[];
}

/** A fixed number of rows: a column of genotype codes per locus, and a bit per row and allele. */
export class Segment {
  readonly shared: SharedMemory;
  private readonly alive: number;
  private readonly columns: number[];
  private readonly pages: number[] = [];
  private readonly columnViews: (Uint16Array | undefined)[] = [];
  rows = 0;

  /** @throws IndexMemoryExhausted */
  constructor(
    readonly capacity: number,
    loci: number,
    budget: MemoryBudget,
  ) {
    this.shared = new SharedMemory(budget);
    this.alive = this.shared.allocate(capacity / 8 + LINE_BYTES);
    this.columns = new Array<number>(loci).fill(0);
  }

  addresses(): SegmentAddresses {
    return { alive: this.alive, columns: this.columns, pages: this.pages };
  }

  /** Codes of one locus; undefined when no row of this segment is typed at it. */
  column(locus: number): Uint16Array | undefined {
    const at = this.columns[locus]!;
    if (at === 0) return undefined;
    return (this.columnViews[locus] ??= new Uint16Array(this.shared.memory.buffer, at, this.capacity));
  }

  /** The column of a locus, made when it is not there. */
  columnFor(locus: number): Uint16Array {
    if (this.columns[locus] === 0)
      this.columns[locus] = this.shared.allocate(2 * this.capacity + COLUMN_PADDING);
    return this.column(locus)!;
  }

  /** Makes room for the bits of `slots` alleles. */
  reservePages(slots: number): void {
    while (this.pages.length * PAGE_SLOTS < slots) {
      const page = this.shared.allocate((this.capacity / BLOCK_ROWS) * BLOCK_BYTES + COLUMN_PADDING);
      this.pages.push(page);
      if (this.pages.length > 1) continue;
      for (let block = 0; block < this.capacity / BLOCK_ROWS; block++)
        this.line(SLOT_OF_ALL, block).fill(0xff);
    }
  }

  /** The bytes in use, in a fixed order: who lives, the columns there are, the pages. */
  areas(): Uint8Array[] {
    const blocks = Math.ceil(this.rows / BLOCK_ROWS);
    const area = (at: number, size: number) => this.shared.bytes.subarray(at, at + size);
    return [
      area(this.alive, Math.ceil(this.rows / 8)),
      ...this.columns.filter((at) => at !== 0).map((at) => area(at, 2 * this.rows)),
      ...this.pages.map((at) => area(at, blocks * BLOCK_BYTES)),
    ];
  }

  /** The 64 bytes of one slot and block. */
  line(slot: number, block: number): Uint8Array {
    const at = this.lineAddress(slot, block);
    return this.shared.bytes.subarray(at, at + LINE_BYTES);
  }

  lineAddress(slot: number, block: number): number {
    const page = this.pages[Math.floor(slot / PAGE_SLOTS)]!;
    return page + block * BLOCK_BYTES + (slot % PAGE_SLOTS) * LINE_BYTES;
  }

  isDead(row: number): boolean {
    return ((this.shared.bytes[this.alive + (row >>> 3)]! >>> (row & 7)) & 1) === 0;
  }

  /** Appends a row and marks it as alive. */
  append(): void {
    const row = this.rows++;
    this.shared.bytes[this.alive + (row >>> 3)]! |= 1 << (row & 7);
  }

  /** False when the row was dead already. */
  kill(row: number): boolean {
    if (this.isDead(row)) return false;
    this.shared.bytes[this.alive + (row >>> 3)]! &= ~(1 << (row & 7));
    return true;
  }

  deadBetween(from: number, to: number): number {
    let count = 0;
    for (let row = from; row < to;) {
      const wholeByte = (row & 7) === 0 && row + 8 <= to;
      if (wholeByte && this.shared.bytes[this.alive + (row >>> 3)] === 0xff) row += 8;
      else count += this.isDead(row++) ? 1 : 0;
    }
    return count;
  }
}
