import type { SizedRun } from './sized-run.js';

/** All of one dye, coarse enough for a screen. */
export interface DyeOverview {
  readonly dye: string;
  readonly isStandard: boolean;
  /** Size in bases and the highest value of the scans that were put together, in turn. */
  readonly points: readonly number[];
}

/** More points than this cannot be seen beside each other. */
const MOST_POINTS = 900;

/** One panel a dye, the one of the size standard last. */
export function overviewOf(sized: SizedRun): DyeOverview[] {
  const { run, bases } = sized;
  const first = bases.findIndex((size) => !Number.isNaN(size));
  const last = bases.findLastIndex((size) => !Number.isNaN(size));
  if (first < 0) return [];
  const width = Math.max(1, Math.ceil((last - first + 1) / MOST_POINTS));
  return [...run.traces, run.standard].map((trace) => {
    const signal = sized.signal(trace);
    const points: number[] = [];
    for (let from = first; from <= last; from += width) {
      let top = from;
      for (let scan = from; scan < Math.min(from + width, last + 1); scan += 1)
        if (signal[scan]! > signal[top]!) top = scan;
      points.push(Math.round(bases[top]! * 10) / 10, Math.round(signal[top]!));
    }
    return { dye: trace.name, isStandard: trace === run.standard, points };
  });
}
