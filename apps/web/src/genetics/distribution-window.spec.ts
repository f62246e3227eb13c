import { describe, expect, it } from 'vitest';
import { distributionWindow } from './distribution-window';

const related = [
  { x: -3.5, y: 0.0005 },
  { x: 5.5, y: 0.2 },
  { x: 9.5, y: 0.7995 },
];

describe('the window of a score distribution', () => {
  it('begins left of the true members, the threshold and the hit, and says what lies beyond', () => {
    const unrelated = [
      { x: -29.5, y: 0.9 },
      { x: -1.5, y: 0.04 },
      { x: 3.5, y: 0.01 },
    ];
    const window = distributionWindow({ unrelated, related, threshold: 4 }, 11.2);
    expect([window.left, window.right]).toEqual([-2, 12]);
    expect(window.unrelated.map(({ x }) => x)).toEqual([-1.5, 3.5]);
    expect(window.related).toHaveLength(2);
    // The pile at the floor, and the 5 % whose LR is 0 and who stand in no bar.
    expect(window.beyond).toBeCloseTo(0.95, 12);
  });

  it('holds a hit that is weaker than any true member', () => {
    const window = distributionWindow({ unrelated: [], related }, 2.5);
    expect(window.left).toBe(-4);
    expect(window.beyond).toBe(1);
  });
});
