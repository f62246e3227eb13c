import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { BadEnvironment, loadConfig } from './config.js';
import { indexShard } from './index-shard.js';

const config = (shard?: string) =>
  loadConfig({ DATABASE_URL: 'postgres://none', ...(shard !== undefined && { INDEX_SHARD: shard }) });

describe('the shard of a worker', () => {
  it('is the whole index by default', () => {
    expect(config().indexShard).toEqual({ number: 1, of: 1 });
    expect(config('').indexShard).toEqual({ number: 1, of: 1 });
  });

  it.each([
    ['1/1', 1, 1],
    ['2/8', 2, 8],
    ['256/256', 256, 256],
  ])('%s is number %d of %d', (text, number, of) => {
    expect(config(text).indexShard).toEqual({ number, of });
  });

  it.each(['0/2', '3/2', '2', '2/', '1/257', '-1/2', '1/2 ', '1.5/2', '01/2', 'a/b'])(
    '%s is refused with field and value',
    (text) => {
      expect(indexShard(text)).toBeNull();
      expect(() => config(text)).toThrow(BadEnvironment);
      expect(() => config(text)).toThrow(`INDEX_SHARD=${text}: `);
    },
  );
});
