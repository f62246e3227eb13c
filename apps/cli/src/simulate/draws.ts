/** What the numbers are for; each purpose has its own streams, so that one option does not shift another's draws. */
export const DrawStream = {
  Family: 1,
  RelativeTyping: 2,
  Person: 3,
  PersonTyping: 4,
  RowOrder: 5,
  FamilyOrder: 6,
  Case: 7,
} as const;
export type DrawStream = (typeof DrawStream)[keyof typeof DrawStream];

/** Draws are whole numbers below this. */
export const DRAW_RANGE = 2 ** 32;

const GOLDEN = 0x9e3779b9;

/**
 * Seeded draws in 32-bit arithmetic only, hence the same on every machine: xoshiro128** (Blackman and Vigna 2018), begun
 * again for each row from the seed, the purpose and the row's number. Any row can be drawn again without those before it.
 */
export class Draws {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 1;
  private readonly low: number;
  private readonly high: number;

  /** @param seed whole number from 0 to 2^53 - 1 */
  constructor(seed: number) {
    this.low = seed | 0;
    this.high = Math.floor(seed / DRAW_RANGE) | 0;
  }

  begin(stream: DrawStream, index: number): this {
    const key = scrambled(scrambled(scrambled(stream + GOLDEN) ^ this.high) ^ this.low);
    this.a = scrambled(key ^ index);
    this.b = scrambled((this.a + GOLDEN) ^ this.low);
    this.c = scrambled((this.b + GOLDEN) ^ this.high);
    // Never all zero, where the generator would stay.
    this.d = scrambled((this.c + GOLDEN) ^ stream) | 1;
    return this;
  }

  /** Uniform whole number in [0, 2^32). */
  next(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result >>> 0;
  }

  /** Uniform whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor((this.next() / DRAW_RANGE) * limit);
  }

  /** True with this probability. */
  happens(probability: number): boolean {
    return this.next() < probability * DRAW_RANGE;
  }
}

/** Spreads every bit of a 32-bit number over all of them, one to one (the finaliser of SplitMix32). */
export function scrambled(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
