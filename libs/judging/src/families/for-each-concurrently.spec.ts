import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { forEachConcurrently } from './for-each-concurrently.js';

describe('work in stretches', () => {
  it('is done for every item, at most so many at a time, begun in order', async () => {
    const begun: number[] = [];
    let open = 0;
    let most = 0;
    await forEachConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      begun.push(item);
      most = Math.max(most, ++open);
      await sleep(item);
      open--;
    });
    expect(begun).toEqual([5, 1, 4, 2, 3]);
    expect(most).toBe(2);
  });

  it('begins nothing after a failure, and leaves nothing under way', async () => {
    const begun: string[] = [];
    const ended: string[] = [];
    const work = async (item: string): Promise<void> => {
      begun.push(item);
      if (item === 'bad') throw new Error('the first');
      await sleep(20);
      ended.push(item);
      if (item === 'slow') throw new Error('the second');
    };
    await expect(forEachConcurrently(['slow', 'bad', 'never'], 2, work)).rejects.toThrow('the first');
    expect(begun).toEqual(['slow', 'bad']);
    expect(ended).toEqual(['slow']);
  });

  it('does nothing for an empty list', async () => {
    await expect(
      forEachConcurrently([], 3, () => Promise.reject(new Error('begun'))),
    ).resolves.toBeUndefined();
  });
});
