import { aboveBaseline, findPeaks } from './signal.js';
import { namedStandard, standardsFor, type SizeStandard } from './size-standards.js';
import { matchStandard, type MatchedFragment } from './standard-match.js';
import type { Run } from './run.js';

/** How far the sizes of a run may be trusted. */
export type SizingQuality = 'good' | 'doubtful' | 'none';

export interface Sizing {
  readonly standard: SizeStandard | null;
  readonly matched: readonly MatchedFragment[];
  /** Fragments of the standard between the first and the last that were found, and not found. */
  readonly missing: readonly number[];
  /**
   * Largest difference between a fragment's length and the length that its neighbours give it, as a share of the distance
   * between these neighbours: 0.006 with GeneScan 600 LIZ, 0.04 with the wide gaps of GeneScan 500 in good runs.
   */
  readonly largestDeviation: number | null;
  readonly quality: SizingQuality;
  /** Length in bases at a scan; null outside of the standard. */
  sizeAt(scan: number): number | null;
}

/** Weaker peaks are not taken for fragments of the standard; their lowest usual height is 200. */
const LEAST_HEIGHT = 40;
/** The local Southern method takes four fragments. */
const FEWEST_FRAGMENTS = 6;
/** The share of the standard that must be found. */
const FEWEST_SHARE = 0.6;
/** A larger deviation means that a peak was taken for the wrong fragment, or a disturbed run. */
const LARGEST_GOOD_DEVIATION = 0.06;

/**
 * The sizes of a run by the size standard that its file names. If that one does not fit, the standard that fits best:
 * files name the wrong one when an instrument protocol was copied.
 */
export function sizeRun(run: Run): Sizing {
  const peaks = findPeaks(aboveBaseline(run.standard.points), LEAST_HEIGHT);
  const size = (standard: SizeStandard) => sizingBy(standard, matchStandard(peaks, standard.fragments));
  const named = namedStandard(run.sizeStandard);
  const first = named && size(named);
  if (first && first.quality === 'good') return first;
  const others = standardsFor(run.standard.name).filter((standard) => standard !== named);
  return [...(first ? [first] : []), ...others.map(size)].reduce((best, next) =>
    merit(next) > merit(best) ? next : best,
  );
}

/** Quality first, then the share of the standard that was found, the number of fragments and how well they agree. */
function merit({ standard, matched, largestDeviation, quality }: Sizing): number {
  const share = matched.length / (standard?.fragments.length ?? 1);
  const rank = { good: 4, doubtful: 2, none: 0 }[quality];
  return rank + share + matched.length / 100 - (largestDeviation ?? 1) * 5;
}

function sizingBy(standard: SizeStandard, matched: readonly MatchedFragment[]): Sizing {
  const { fragments } = standard;
  if (matched.length < Math.max(FEWEST_FRAGMENTS, FEWEST_SHARE * fragments.length))
    return { standard, matched, missing: [], largestDeviation: null, quality: 'none', sizeAt: () => null };
  const found = new Set(matched.map(({ bases }) => bases));
  const [first, last] = [matched[0]!.bases, matched.at(-1)!.bases];
  const missing = fragments.filter((bases) => bases > first && bases < last && !found.has(bases));
  const largestDeviation = deviationOf(matched);
  const isGood = missing.length === 0 && largestDeviation <= LARGEST_GOOD_DEVIATION;
  return {
    ...{ standard, matched, missing, largestDeviation },
    quality: isGood ? 'good' : 'doubtful',
    sizeAt: (scan) => localSouthern(matched, scan),
  };
}

function deviationOf(matched: readonly MatchedFragment[]): number {
  let largest = 0;
  for (let at = 2; at < matched.length - 2; at += 1) {
    const others = matched.toSpliced(at, 1);
    const size = localSouthern(others, matched[at]!.scan);
    const between = matched[at + 1]!.bases - matched[at - 1]!.bases;
    if (size !== null) largest = Math.max(largest, Math.abs(size - matched[at]!.bases) / between);
  }
  return largest;
}

type Mark = Pick<MatchedFragment, 'bases' | 'scan'>;

/**
 * Length in bases at `scan` by the local Southern method: the mean of two curves `c / (scan - m0) + l0`, one through two
 * fragments below and one above, one through one below and two above. Beside the first and the last gap there is one.
 * Source: Southern, Anal. Biochem. 100 (1979) 319; Elder and Southern, Anal. Biochem. 128 (1983) 227.
 * @param marks fragments of the standard by scan
 * @returns null outside of the standard
 */
export function localSouthern(marks: readonly Mark[], scan: number): number | null {
  const above = marks.findIndex((mark) => mark.scan >= scan);
  if (above < 0) return null;
  if (marks[above]!.scan === scan) return marks[above]!.bases;
  if (above === 0) return null;
  const curves = [above - 2, above - 1]
    .filter((from) => from >= 0 && from + 2 < marks.length)
    .map((from) => reciprocal(marks.slice(from, from + 3) as [Mark, Mark, Mark], scan));
  if (curves.length === 0) return null;
  return curves.reduce((sum, size) => sum + size, 0) / curves.length;
}

/** The hyperbola through three points, in the form that also holds for points on a line. */
function reciprocal([a, b, c]: readonly [Mark, Mark, Mark], scan: number): number {
  const lower = (b.bases - a.bases) / (b.scan - a.scan);
  const upper = (c.bases - b.bases) / (c.scan - b.scan);
  // With l = (p + q·m) / (1 + r·m), m counted from the first point.
  const [m1, m2] = [b.scan - a.scan, c.scan - a.scan];
  const whole = (c.bases - a.bases) / m2;
  const denominator = c.bases - b.bases;
  const r = denominator === 0 ? 0 : (lower - whole) / denominator;
  const q = lower + r * b.bases;
  const m = scan - a.scan;
  const straight = 1 + r * m;
  // A pole between the points: they lie on no such curve, and straight lines are the nearest thing.
  if (1 + r * m1 <= 0 || 1 + r * m2 <= 0 || straight <= 0)
    return scan <= b.scan ? a.bases + lower * m : b.bases + upper * (scan - b.scan);
  return (a.bases + q * m) / straight;
}
