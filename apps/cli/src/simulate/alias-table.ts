import { DRAW_RANGE, type Draws } from './draws.js';

/** Draws an index with probability proportional to its weight, in one step whatever their number (Walker; Vose 1991). */
export class AliasTable {
  /** Of each column, how much of the range belongs to the column itself; the rest is its alias's. */
  private readonly own: Float64Array;
  private readonly alias: Uint16Array;

  /** @param weights not negative, not all zero; they need not sum to 1 */
  constructor(weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scaled = weights.map((weight) => (weight * weights.length) / total);
    this.own = new Float64Array(weights.length).fill(DRAW_RANGE);
    this.alias = Uint16Array.from(weights, (_, index) => index);
    const small = scaled.flatMap((share, index) => (share < 1 ? [index] : []));
    const large = scaled.flatMap((share, index) => (share < 1 ? [] : [index]));
    while (small.length > 0 && large.length > 0) {
      const poor = small.pop()!;
      const rich = large[large.length - 1]!;
      this.own[poor] = scaled[poor]! * DRAW_RANGE;
      this.alias[poor] = rich;
      scaled[rich] = scaled[rich]! - (1 - scaled[poor]!);
      if (scaled[rich] < 1) small.push(large.pop()!);
    }
  }

  draw(draws: Draws): number {
    // One draw serves twice: its leading part names the column, the rest decides within it.
    const place = draws.next() * this.own.length;
    const column = Math.floor(place / DRAW_RANGE);
    return place - column * DRAW_RANGE < this.own[column]! ? column : this.alias[column]!;
  }
}
