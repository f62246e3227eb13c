import { scrambled, type Draws } from './draws.js';

const ROUNDS = 6;

/**
 * A random order of the numbers below `size` that takes no memory: a Feistel network over the next power of four, walked
 * on until the number is below `size` again (Black and Rogaway 2002).
 */
export class Shuffle {
  private readonly bits: number;
  private readonly mask: number;
  private readonly keys: readonly number[];

  constructor(
    private readonly size: number,
    draws: Draws,
  ) {
    let bits = 1;
    while (4 ** bits < size) bits++;
    this.bits = bits;
    this.mask = 2 ** bits - 1;
    this.keys = Array.from({ length: ROUNDS }, () => draws.next() | 0);
  }

  /** Where an item stands in the random order. */
  placeOf(item: number): number {
    let place = item;
    do place = this.forward(place);
    while (place >= this.size);
    return place;
  }

  /** Which item stands there. */
  itemAt(place: number): number {
    let item = place;
    do item = this.backward(item);
    while (item >= this.size);
    return item;
  }

  private forward(value: number): number {
    let left = value >>> this.bits;
    let right = value & this.mask;
    for (let round = 0; round < ROUNDS; round++) {
      const next = left ^ (scrambled(right + this.keys[round]!) & this.mask);
      left = right;
      right = next;
    }
    return ((left << this.bits) | right) >>> 0;
  }

  private backward(value: number): number {
    let left = value >>> this.bits;
    let right = value & this.mask;
    for (let round = ROUNDS - 1; round >= 0; round--) {
      const previous = right ^ (scrambled(left + this.keys[round]!) & this.mask);
      right = left;
      left = previous;
    }
    return ((left << this.bits) | right) >>> 0;
  }
}
