import { describe, expect, it } from 'vitest';
import { formatterFor } from '../../i18n/format';
import { type Axis, axisOf } from './axis-of';

/** As the chart writes them. */
function labels({ min, max, step, digits }: Axis): string[] {
  const { number } = formatterFor('en');
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, at) => number(min + at * step, digits, digits));
}

describe('the axis of a chart of plates', () => {
  it.each([
    ['small shares', [0, 0.02, 0.11], 0.01, ['0.00', '0.05', '0.10', '0.15']],
    ['shares that are all 0', [0, 0, 0], 1, ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    ['deviations on both sides of 0', [-3, 0.4, 3], 1, ['-4', '-2', '0', '2', '4']],
    ['a deviation a little below 0', [-0.0004, 0.31], 0.01, ['-0.1', '0.0', '0.1', '0.2', '0.3', '0.4']],
    ['heights', [548, 1080, 1612], 10, ['500', '1,000', '1,500', '2,000']],
    ['a share of all', [0, 100], 1, ['0', '20', '40', '60', '80', '100']],
    ['one value', [2150], 10, ['2,150', '2,152', '2,154', '2,156', '2,158', '2,160']],
    ['no value', [], 1, ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']],
  ] as [string, number[], number, string[]][])('of %s', (_, values, least, expected) => {
    expect(labels(axisOf(values, least))).toEqual(expected);
  });

  it('holds every value, has three to eight marks, and writes each of them once and none as -0', () => {
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 500; round++) {
      const scale = 10 ** (random() * 9 - 5);
      const values = Array.from({ length: 1 + Math.floor(random() * 6) }, () => (random() - 0.4) * scale);
      const axis = axisOf(values, 1e-5);
      expect(axis.min).toBeLessThanOrEqual(Math.min(...values) + axis.step * 1e-6);
      expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values) - axis.step * 1e-6);
      const written = labels(axis);
      expect(new Set(written).size).toBe(written.length);
      expect(written.filter((text) => /^-[0.]+$/.test(text))).toEqual([]);
      expect(written.length).toBeGreaterThanOrEqual(3);
      expect(written.length).toBeLessThanOrEqual(8);
    }
  });
});
