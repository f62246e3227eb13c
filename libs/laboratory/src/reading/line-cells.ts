const QUOTE = 34;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
/** As many as a number can have and still be exact. */
const MOST_DIGITS = 15;
/** Fowler, Noll and Vo, 32 bits. */
const FNV_PRIME = 16_777_619;
/** Hash of no cells. */
export const FNV_OFFSET = -2_128_831_035;
/** Ends a cell. */
const BETWEEN = 9;

/** The cells of a line where they stand: they are compared and hashed in place, and none becomes a text of its own. */
export class LineCells {
  private text = '';
  /** By cell; the one after it begins behind the delimiter. */
  private readonly starts: Int32Array;

  /** @param width cells of the header */
  constructor(
    readonly width: number,
    private readonly delimiter: string,
  ) {
    this.starts = new Int32Array(width + 1);
  }

  /** Whether the line has as many cells as the header, and no quotes. */
  split(text: string, from: number, to: number): boolean {
    const { starts, width } = this;
    const separator = this.delimiter.charCodeAt(0);
    this.text = text;
    starts[0] = from;
    let cell = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) return false;
      if (code !== separator) continue;
      if (++cell === width) return false;
      starts[cell] = at + 1;
    }
    starts[width] = to + 1;
    return cell === width - 1;
  }

  isEmpty(column: number): boolean {
    return this.starts[column + 1]! - this.starts[column]! === 1;
  }

  /** Code of the first character; 0 for an empty cell. */
  first(column: number): number {
    return this.isEmpty(column) ? 0 : this.text.charCodeAt(this.starts[column]!);
  }

  equals(column: number, cell: string): boolean {
    const from = this.starts[column]!;
    const length = this.starts[column + 1]! - from - 1;
    if (length !== cell.length) return false;
    for (let at = 0; at < length; at++)
      if (this.text.charCodeAt(from + at) !== cell.charCodeAt(at)) return false;
    return true;
  }

  /** @param before `FNV_OFFSET`, or the hash of the cells before */
  hash(column: number, before: number): number {
    let hash = before;
    for (let at = this.starts[column]!; at < this.starts[column + 1]! - 1; at++)
      hash = Math.imul(hash ^ this.text.charCodeAt(at), FNV_PRIME);
    return Math.imul(hash ^ BETWEEN, FNV_PRIME);
  }

  /**
   * The number that the cell says, such as `2210` or `118.42`: digits and at most one point between them.
   * @returns null for an empty cell, NaN for any other
   */
  number(column: number): number | null {
    if (this.isEmpty(column)) return null;
    const [from, to] = [this.starts[column]!, this.starts[column + 1]! - 1];
    if (to - from > MOST_DIGITS) return NaN;
    let value = 0;
    let divisor = 0;
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code === POINT) {
        if (divisor > 0 || at === from || at === to - 1) return NaN;
        divisor = 1;
      } else {
        if (code < ZERO || code > NINE) return NaN;
        value = value * 10 + code - ZERO;
        divisor *= 10;
      }
    }
    // Both are whole numbers below 2^53, so that the quotient is the number that is nearest to the text.
    return divisor > 1 ? value / divisor : value;
  }
}

/** The hash of `LineCells.hash` of a text. */
export function hashOf(cell: string, before: number): number {
  let hash = before;
  for (let at = 0; at < cell.length; at++) hash = Math.imul(hash ^ cell.charCodeAt(at), FNV_PRIME);
  return Math.imul(hash ^ BETWEEN, FNV_PRIME);
}
