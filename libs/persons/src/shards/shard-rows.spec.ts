import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ShardRows } from './shard-rows.js';

const dealt = fc.record({
  of: fc.integer({ min: 1, max: 9 }),
  stretch: fc.integer({ min: 1, max: 20 }),
});
const shardsOf = ({ of, stretch }: { of: number; stretch: number }) =>
  Array.from({ length: of }, (_, i) => new ShardRows({ number: i + 1, of }, stretch));

describe('rows dealt out to shards', () => {
  it('come in stretches, one shard after the other', () => {
    const second = new ShardRows({ number: 2, of: 3 }, 2);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((row) => second.holds(row))).toEqual([2, 3, 8, 9]);
    expect([0, 1, 2, 3].map((own) => second.globalRow(own))).toEqual([2, 3, 8, 9]);
    expect([0, 2, 3, 4, 7, 8, 9, 10, 14].map((row) => second.countBelow(row))).toEqual([
      0, 0, 1, 2, 2, 2, 3, 4, 4,
    ]);
    expect(second.name).toBe('2/3 by 2');
  });

  it('are all there, each in one shard, numbered without gaps and in their order', () => {
    fc.assert(
      fc.property(dealt, fc.integer({ min: 0, max: 300 }), (deal, head) => {
        const shards = shardsOf(deal);
        for (let row = 0; row < head; row++) {
          const holders = shards.filter((shard) => shard.holds(row));
          expect(holders).toHaveLength(1);
          expect(holders[0]!.globalRow(holders[0]!.countBelow(row))).toBe(row);
        }
        for (const shard of shards) {
          const own = Array.from({ length: shard.countBelow(head) }, (_, i) => shard.globalRow(i));
          expect(own).toEqual(
            Array.from({ length: head }, (_, row) => row).filter((row) => shard.holds(row)),
          );
        }
      }),
    );
  });

  it('of a range are a range of each shard, together as long', () => {
    const most = 2 ** 40;
    fc.assert(
      fc.property(dealt, fc.nat(most), fc.nat(most), (deal, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const lengths = shardsOf(deal).map((shard) => shard.countBelow(to) - shard.countBelow(from));
        expect(lengths.every((length) => length >= 0)).toBe(true);
        expect(lengths.reduce((sum, length) => sum + length)).toBe(to - from);
      }),
    );
  });

  it('are all under their own numbers when there is one shard', () => {
    const whole = new ShardRows({ number: 1, of: 1 });
    expect(whole.whole).toBe(true);
    fc.assert(
      fc.property(fc.nat(2 ** 40), (row) => {
        expect([whole.countBelow(row), whole.globalRow(row), whole.holds(row)]).toEqual([row, row, true]);
      }),
    );
  });

  it.each([
    [{ number: 0, of: 2 }, 16],
    [{ number: 3, of: 2 }, 16],
    [{ number: 1, of: 1.5 }, 16],
    [{ number: 1, of: 2 }, 0],
  ])('refuse %j in stretches of %d', (shard, stretch) => {
    expect(() => new ShardRows(shard, stretch)).toThrow(RangeError);
  });
});
