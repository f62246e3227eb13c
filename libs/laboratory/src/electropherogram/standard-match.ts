import type { Peak } from './signal.js';

/** A fragment of the size standard and the peak that it made. */
export interface MatchedFragment {
  readonly bases: number;
  readonly scan: number;
  readonly height: number;
}

/** Scans for one base: 8 (3500, POP-4) to 25 (3100, POP-6); further away is no run. */
const SCANS_PER_BASE = { least: 3, most: 80 };
/** A fragment comes within this part of the gap from where the last step lets it expect. */
const TOLERANCE = 0.22;
/** How many fragments may be missing one after the other. */
const MISSING_IN_TURN = 1;
/** Peaks that come between two fragments of the standard at most: pull-up and debris. */
const PEAKS_BETWEEN = 4;
/** Highest peaks that take part, for each fragment of the standard. */
const CANDIDATES_PER_FRAGMENT = 1.6;
/** Neighbouring fragments are of similar height; a pair that differs by more is no start. */
const HEIGHTS_DIFFER = 4;

/**
 * Which peak is which fragment: each pair of neighbouring peaks is tried as each of a few neighbouring fragments and
 * followed in both directions; the standard's own pattern of gaps decides.
 * @param peaks of the trace of the standard, by scan
 * @param fragments lengths in bases, ascending
 * @returns matched fragments in ascending order, the most that agree with each other
 */
export function matchStandard(peaks: readonly Peak[], fragments: readonly number[]): MatchedFragment[] {
  const most = fragments.length * CANDIDATES_PER_FRAGMENT + 8;
  const candidates = [...peaks]
    .sort((a, b) => b.height - a.height)
    .slice(0, most)
    .sort((a, b) => a.scan - b.scan);
  let best: Chain = { matched: [], score: 0 };
  for (const seed of seedsOf(fragments))
    for (let low = 0; low < candidates.length; low += 1)
      for (let high = low + 1; high <= low + PEAKS_BETWEEN && high < candidates.length; high += 1) {
        const chain = follow(candidates, fragments, { seed, low, high });
        if (chain && chain.score > best.score) best = chain;
      }
  return best.matched;
}

interface Chain {
  readonly matched: MatchedFragment[];
  readonly score: number;
}

/** Neighbouring fragments from which a chain starts: one of these pairs is there in every usable run. */
function seedsOf(fragments: readonly number[]): number[] {
  const last = fragments.length - 2;
  return [...new Set([0.2, 0.45, 0.7].map((share) => Math.round(share * last)))];
}

function follow(
  peaks: readonly Peak[],
  fragments: readonly number[],
  { seed, low, high }: { seed: number; low: number; high: number },
): Chain | null {
  const gap = fragments[seed + 1]! - fragments[seed]!;
  const slope = (peaks[high]!.scan - peaks[low]!.scan) / gap;
  if (slope < SCANS_PER_BASE.least || slope > SCANS_PER_BASE.most) return null;
  const ratio = peaks[high]!.height / peaks[low]!.height;
  if (ratio > HEIGHTS_DIFFER || ratio < 1 / HEIGHTS_DIFFER) return null;
  const height = Math.sqrt(peaks[low]!.height * peaks[high]!.height);
  const start = { slope, height };
  const up = walk(peaks, fragments, { ...start, fragment: seed + 1, peak: high, step: 1 });
  const down = walk(peaks, fragments, { ...start, fragment: seed, peak: low, step: -1 });
  const named = [...down.found.reverse(), [seed, low], [seed + 1, high], ...up.found] as [number, number][];
  return {
    matched: named.map(([fragment, peak]) => ({ bases: fragments[fragment]!, ...peaks[peak]! })),
    score: named.length - up.strain - down.strain,
  };
}

interface Walk {
  readonly slope: number;
  readonly height: number;
  readonly fragment: number;
  readonly peak: number;
  readonly step: 1 | -1;
}

/** Goes from one fragment to the next, expecting each where the last step leads. */
function walk(peaks: readonly Peak[], fragments: readonly number[], from: Walk) {
  const found: [number, number][] = [];
  let { slope, fragment, peak } = from;
  let strain = 0;
  let missing = 0;
  for (let next = fragment + from.step; next >= 0 && next < fragments.length; next += from.step) {
    const gap = Math.abs(fragments[next]! - fragments[fragment]!);
    const step = nearest(peaks, { ...from, slope, peak }, gap);
    if (!step) {
      missing += 1;
      if (missing > MISSING_IN_TURN) break;
      continue;
    }
    missing = 0;
    strain += step.strain;
    slope = (slope + Math.abs(peaks[step.peak]!.scan - peaks[peak]!.scan) / gap) / 2;
    fragment = next;
    peak = step.peak;
    found.push([fragment, peak]);
  }
  return { found, strain };
}

/** The peak closest to where it is expected and to the usual height; `strain` is 0 for a perfect one. */
function nearest(peaks: readonly Peak[], { slope, peak, height, step }: Walk, gap: number) {
  let best: { peak: number; strain: number } | null = null;
  for (let at = peak + step; at >= 0 && at < peaks.length; at += step) {
    const steps = Math.abs(peaks[at]!.scan - peaks[peak]!.scan) / slope;
    if (steps > gap * (1 + TOLERANCE)) break;
    const off = Math.abs(steps - gap) / (gap * TOLERANCE);
    if (off > 1) continue;
    const strain = 0.4 * off * off + 0.1 * Math.min(3, Math.abs(Math.log(peaks[at]!.height / height)));
    if (!best || strain < best.strain) best = { peak: at, strain };
  }
  return best;
}
