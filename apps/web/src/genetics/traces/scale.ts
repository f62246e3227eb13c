/** A linear scale from a range of values to a range of the drawing. */
export function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * factor;
}

/** Round values within a range, at most `most` of them. */
export function ticks(from: number, to: number, most: number): number[] {
  const least = (to - from) / most;
  if (!(least > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= least)!;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** Pairs of a flat list as a path of SVG. */
export function linePath(
  points: readonly number[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  for (let at = 0; at + 1 < points.length; at += 2)
    path += `${at === 0 ? 'M' : 'L'}${x(points[at]!).toFixed(1)} ${y(points[at + 1]!).toFixed(1)}`;
  return path;
}

/** The highest value of a flat list of pairs, at least `least`. */
export function highest(points: readonly number[], least: number): number {
  let top = least;
  for (let at = 1; at < points.length; at += 2) top = Math.max(top, points[at]!);
  return top;
}
