/** Rows of one segment: a multiple of the scan's block, small enough that a nearly empty index stays small. */
export const SEGMENT_ROWS = 65_536;

/** A fixed number of rows, one column of genotype codes per locus; a column exists once a person is typed there. */
export class Segment {
  private readonly columns: (Uint16Array | undefined)[] = [];
  private readonly dead = new Uint32Array(SEGMENT_ROWS / 32);

  /** Codes of one locus, or undefined when nobody in this segment is typed at it. */
  column(locus: number): Uint16Array | undefined {
    return this.columns[locus];
  }

  set(locus: number, row: number, code: number): void {
    const column = this.columns[locus] ?? new Uint16Array(SEGMENT_ROWS);
    this.columns[locus] = column;
    column[row] = code;
  }

  isDead(row: number): boolean {
    return ((this.dead[row >>> 5]! >>> (row & 31)) & 1) === 1;
  }

  /** False when the row was dead already. */
  kill(row: number): boolean {
    if (this.isDead(row)) return false;
    this.dead[row >>> 5]! |= 1 << (row & 31);
    return true;
  }

  deadBetween(from: number, to: number): number {
    let count = 0;
    for (let row = from; row < to;) {
      const wholeWord = (row & 31) === 0 && row + 32 <= to;
      if (wholeWord && this.dead[row >>> 5] === 0) row += 32;
      else count += this.isDead(row++) ? 1 : 0;
    }
    return count;
  }
}
