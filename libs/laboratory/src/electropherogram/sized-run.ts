import type { Run, Trace } from './run.js';
import { aboveBaseline } from './signal.js';

/** Length in bases at a scan; null outside of the size standard. */
export type SizeAt = (scan: number) => number | null;

/** A run with its sizes; what takes time is computed once. */
export class SizedRun {
  /** Length in bases at each whole scan, NaN outside of the standard. */
  readonly bases: Float64Array;
  private readonly signals = new Map<Trace, Float64Array>();

  constructor(
    readonly run: Run,
    readonly sizeAt: SizeAt,
  ) {
    this.bases = Float64Array.from(run.standard.points, (_, scan) => sizeAt(scan) ?? NaN);
  }

  /** The trace above its baseline. */
  signal(trace: Trace): Float64Array {
    let signal = this.signals.get(trace);
    if (!signal) this.signals.set(trace, (signal = aboveBaseline(trace.points)));
    return signal;
  }
}
