import { localSouthern, type Sizing, type SizingQuality } from './sizing.js';
import type { SizeAt } from './sized-run.js';

/** A sizing as it is stored: the fragments that were found give all sizes again. */
export interface StoredSizing {
  /** The standard that fits; null when none does. */
  readonly standard: string | null;
  /** As the file names it. */
  readonly named: string | null;
  readonly fragments: number;
  /** Length in bases and scan of each fragment that was found. */
  readonly matched: readonly (readonly [bases: number, scan: number])[];
  readonly missing: readonly number[];
  readonly largestDeviation: number | null;
  readonly quality: SizingQuality;
}

export function storedSizing(sizing: Sizing, named: string | null): StoredSizing {
  const { standard, matched, missing, largestDeviation, quality } = sizing;
  return {
    ...{ named, missing, largestDeviation, quality },
    standard: quality === 'none' ? null : (standard?.name ?? null),
    fragments: standard?.fragments.length ?? 0,
    matched: matched.map(({ bases, scan }) => [bases, Math.round(scan * 1000) / 1000]),
  };
}

export function sizesOf({ matched, quality }: Pick<StoredSizing, 'matched' | 'quality'>): SizeAt {
  if (quality === 'none') return () => null;
  const marks = matched.map(([bases, scan]) => ({ bases, scan }));
  return (scan) => localSouthern(marks, scan);
}
