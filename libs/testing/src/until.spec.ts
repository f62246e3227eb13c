import { describe, expect, it } from 'vitest';
import { until } from './until.js';

describe('waiting', () => {
  it('ends with what the condition gives', async () => {
    let looks = 0;
    expect(await until(() => (looks += 1) === 3 && 'third', { what: 'the third look', every: 1 })).toBe(
      'third',
    );
    expect(looks).toBe(3);
  });

  it('that takes too long names what was waited for', async () => {
    await expect(until(() => false, { what: 'the worker listens', deadline: 5, every: 1 })).rejects.toThrow(
      'the worker listens: not within 5 ms',
    );
  });

  it('ends at once when the condition fails', async () => {
    const broken = () => Promise.reject(new Error('no connection'));
    await expect(until(broken, { what: 'anything' })).rejects.toThrow('no connection');
  });
});
