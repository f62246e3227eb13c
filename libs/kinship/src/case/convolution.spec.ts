import { describe, expect, it } from 'vitest';
import { seededRandom } from '../model/random.js';
import { convolve, type Grid } from './convolution.js';

/** The sums in their order, one cell after the other. */
function reference(a: Grid, b: Grid, lowest: number): Grid {
  const first = a.start + b.start;
  const start = Math.max(lowest, first);
  const cells = new Float64Array(Math.max(1, first + a.cells.length + b.cells.length - 1 - start));
  const used = [...b.cells.keys()].filter((j) => b.cells[j] !== 0);
  const shift = first - start;
  for (let k = 0; k < used.length; k += 4) {
    const four = used.slice(k, k + 4);
    const at = (i: number): number =>
      four.map((j) => b.cells[j]! * (a.cells[i - shift - j] ?? 0)).reduce((sum, product) => sum + product);
    let below = 0;
    for (let i = shift; i < 0; i++) below += at(i);
    cells[0] = cells[0]! + below;
    for (let i = 0; i < cells.length; i++) cells[i] = cells[i]! + at(i);
  }
  return { start, cells };
}

function drawn(random: () => number, length: number, share: number): Float64Array {
  return Float64Array.from({ length }, () => (random() < share ? random() ** 9 : 0));
}

const SIZES = [1, 2, 4, 7, 8, 9, 16, 17, 60];

describe('a convolution', () => {
  it.each(SIZES)(
    'of %i cells is the plain sum to the last bit, whatever falls below the lowest',
    (length) => {
      const random = seededRandom(length);
      for (const other of SIZES)
        for (const share of [0.05, 0.6, 1])
          for (const above of [0, -1, -3, -(length >> 1), -length, -(length + other + 5)]) {
            const a = { start: -20, cells: drawn(random, length, 1) };
            const b = { start: 7, cells: drawn(random, other, share) };
            const lowest = a.start + b.start - above;
            const { start, cells } = convolve(a, b, lowest);
            const expected = reference(a, b, lowest);
            expect(start).toBe(expected.start);
            expect(Buffer.from(cells.buffer).equals(Buffer.from(expected.cells.buffer))).toBe(true);
          }
    },
  );

  it('of nothing is nothing', () => {
    const a = { start: 0, cells: Float64Array.of(0.25, 0.75) };
    expect(convolve(a, { start: 0, cells: new Float64Array(3) }, -10).cells).toEqual(new Float64Array(4));
  });

  it('needs room for more than before', () => {
    const long = { start: 0, cells: new Float64Array(200_000).fill(1e-3) };
    const { cells } = convolve(long, { start: 0, cells: Float64Array.of(0.5, 0.5) }, -10);
    expect(cells).toHaveLength(200_001);
    expect([cells[0], cells[100_000], cells[200_000]]).toEqual([0.0005, 0.001, 0.0005]);
  });
});
