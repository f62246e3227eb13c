import type { IndexShard } from '@homeward/platform';

/**
 * Rows in one piece. Few, so that every shard gets some of a hundred new persons; more than one, so that
 * a shard that reads its rows from the database does not read the pages of all.
 */
const STRETCH = 16;

/**
 * The rows of one shard. All rows are dealt out in stretches, one shard after the other: row r is in shard
 * floor(r / stretch) mod N. A shard numbers its own from 0 on, without gaps and in their order, so a range of all rows
 * is a separate range.
 */
export class ShardRows {
  private readonly round: number;
  /** Where in each round the stretch of this shard begins. */
  private readonly offset: number;

  /** @throws RangeError for an invalid shard or stretch */
  constructor(
    readonly shard: IndexShard,
    readonly stretch = STRETCH,
  ) {
    const { number, of } = shard;
    if (!(Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of))
      throw new RangeError(`there is no shard ${number} of ${of}`);
    if (!(Number.isInteger(stretch) && stretch >= 1)) throw new RangeError(`a stretch of ${stretch} rows`);
    this.round = stretch * of;
    this.offset = stretch * (number - 1);
  }

  /** Whether the shard has all rows, under their own numbers. */
  get whole(): boolean {
    return this.shard.of === 1;
  }

  /** The same for shards that hold the same rows: `2/8 by 16`. */
  get name(): string {
    return `${this.shard.number}/${this.shard.of} by ${this.stretch}`;
  }

  holds(row: number): boolean {
    const place = row % this.round;
    return place >= this.offset && place < this.offset + this.stretch;
  }

  /**
   * How many rows of the shard come before a row, held or not: the shard's number of a row it holds, and the end of
   * its own range for the end of a range of all.
   */
  countBelow(row: number): number {
    const place = row % this.round;
    const rounds = (row - place) / this.round;
    return rounds * this.stretch + Math.min(Math.max(place - this.offset, 0), this.stretch);
  }

  /** The number, among all rows, of a row of the shard. */
  globalRow(own: number): number {
    const place = own % this.stretch;
    return ((own - place) / this.stretch) * this.round + this.offset + place;
  }
}
