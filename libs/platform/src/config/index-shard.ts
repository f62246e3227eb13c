/** Which part of the search index a worker holds: shard `number` of `of`, counted from 1. */
export interface IndexShard {
  readonly number: number;
  readonly of: number;
}

/** The part that is everything. */
export const WHOLE_INDEX: IndexShard = Object.freeze({ number: 1, of: 1 });

/** More machines than this hold an index of persons nowhere. */
export const MAX_SHARDS = 256;

/** Parses `2/8` as a shard; null for any other text. */
export function indexShard(text: unknown): IndexShard | null {
  const match = typeof text === 'string' ? /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) : null;
  if (!match) return null;
  const [number, of] = [Number(match[1]), Number(match[2])];
  return number <= of && of <= MAX_SHARDS ? Object.freeze({ number, of }) : null;
}
