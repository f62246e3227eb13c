/** Half the width of the window in which the trace is taken to touch its baseline once, in scans: 12 to 25 bases. */
const BASELINE_REACH = 150;
/** Half the width of the running mean that takes the noise off, in scans; a peak is 8 to 40 scans wide. */
const SMOOTHING_REACH = 1;

/** A maximum of a trace. */
export interface Peak {
  /** Between scans, from a parabola through the highest three. */
  readonly scan: number;
  /** Relative fluorescence above the baseline. */
  readonly height: number;
}

/** A peak of which the size is known. */
export interface SizedPeak {
  /** In bases. */
  readonly size: number;
  readonly height: number;
  /** The camera was saturated: the height is a lower bound. */
  readonly offScale: boolean;
}

/**
 * The trace above its baseline. The baseline is the smoothed opening of the trace: the running minimum, then its running
 * maximum, both over `BASELINE_REACH` scans to either side.
 */
export function aboveBaseline(points: Float64Array): Float64Array {
  const opened = running(running(points, BASELINE_REACH, -1), BASELINE_REACH, 1);
  const baseline = runningMean(opened, BASELINE_REACH);
  return points.map((value, scan) => Math.max(0, value - baseline[scan]!));
}

/**
 * Maxima of at least `least` above the baseline, in order of scans. Between two peaks the trace falls by a quarter of
 * `least` and by a twentieth of the lower one, else they are one peak.
 */
export function findPeaks(signal: Float64Array, least: number): Peak[] {
  const smooth = runningMean(signal, SMOOTHING_REACH);
  const peaks: Peak[] = [];
  let rising = true;
  let top = 0;
  let valley = 0;
  for (let scan = 1; scan < smooth.length; scan += 1) {
    const value = smooth[scan]!;
    if (rising) {
      if (value > smooth[top]!) top = scan;
      else if (smooth[top]! - value > fall(least, smooth[top]!)) {
        if (signal[top]! >= least) peaks.push(apex(signal, top));
        valley = scan;
        rising = false;
      }
    } else if (value < smooth[valley]!) valley = scan;
    else if (value - smooth[valley]! > fall(least, value)) {
      top = scan;
      rising = true;
    }
  }
  return peaks;
}

function fall(least: number, height: number): number {
  return Math.max(least / 4, height / 20);
}

function apex(signal: Float64Array, near: number): Peak {
  let top = near;
  for (const scan of [near - 1, near + 1]) if ((signal[scan] ?? 0) > signal[top]!) top = scan;
  const [before, at, after] = [signal[top - 1] ?? 0, signal[top]!, signal[top + 1] ?? 0];
  const bend = before - 2 * at + after;
  const shift = bend < 0 ? (before - after) / (2 * bend) : 0;
  return { scan: top + Math.max(-0.5, Math.min(0.5, shift)), height: at };
}

/** Running minimum (`sign` -1) or maximum (1) over `reach` values to either side, in one pass. */
function running(values: Float64Array, reach: number, sign: 1 | -1): Float64Array {
  const result = new Float64Array(values.length);
  const queue = new Int32Array(values.length);
  let head = 0;
  let tail = 0;
  for (let at = 0; at < values.length + reach; at += 1) {
    if (at < values.length) {
      while (tail > head && sign * values[queue[tail - 1]!]! <= sign * values[at]!) tail -= 1;
      queue[tail++] = at;
    }
    const middle = at - reach;
    if (middle < 0) continue;
    while (queue[head]! < middle - reach) head += 1;
    result[middle] = values[queue[head]!]!;
  }
  return result;
}

function runningMean(values: Float64Array, reach: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = sums[at]! + values[at]!;
  return values.map((_, at) => {
    const from = Math.max(0, at - reach);
    const to = Math.min(values.length, at + reach + 1);
    return (sums[to]! - sums[from]!) / (to - from);
  });
}
