import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT, packagesOf } from './built-files.js';

const threads = readdirSync(BUILT).filter((file) => file.endsWith('.worker.js'));

/** Of few files, and needed there. */
const SMALL = new Set(['piscina', 'p-map']);

describe('a thread that only computes', () => {
  it('exists in four libraries or programs', () => {
    expect(threads).toHaveLength(4);
  });

  // With the framework and the database library each thread took 2.4 s of CPU to begin, without them 0.3 s.
  it.each(threads)('%s loads small packages only, neither framework nor database', (thread) => {
    const { inside, outside, files } = packagesOf(thread);
    expect([...inside, ...outside].filter((name) => !SMALL.has(name))).toEqual([]);
    expect(files.size).toBeGreaterThan(1);
  });
});
