import type { Point, Evidence } from '../api/schema';

/** The part of a score distribution that a hit can be in. */
export interface DistributionWindow {
  readonly left: number;
  readonly right: number;
  readonly unrelated: readonly Point[];
  readonly related: readonly Point[];
  /** The share of unrelated persons who lie left of the window or whose LR is 0. */
  readonly beyond: number;
}

/** So few of the true members lie left of where the window begins. */
const LEFT_OUT = 0.001;
/** Room in log10 LR left of the lowest that matters. */
const ROOM = 6;

/** From the lowest score that a true member reaches, the threshold or this hit, with room to its left, to the highest. */
export function distributionWindow(
  { unrelated, related, threshold }: Evidence['distribution'],
  log10Lr: number,
): DistributionWindow {
  let sum = 0;
  const lowest = related.find(({ y }) => (sum += y) > LEFT_OUT)?.x ?? log10Lr;
  const left = Math.floor(Math.min(lowest, log10Lr, threshold ?? log10Lr)) - ROOM;
  const within = (points: readonly Point[]) => points.filter(({ x }) => x >= left);
  const seen = within(unrelated);
  return {
    left,
    right: Math.ceil(Math.max(log10Lr, ...related.map(({ x }) => x), ...seen.map(({ x }) => x))),
    unrelated: seen,
    related: within(related),
    beyond: Math.min(1, Math.max(0, 1 - seen.reduce((total, { y }) => total + y, 0))),
  };
}
