import type { Locus } from '@homeward/str';
import { lengthOf } from '../peaks/allele-length.js';
import { expectedSize, nearestTo, type LadderSizes } from './ladder.js';
import type { SizedPeak } from './signal.js';

/** A called allele, and where it shows in the trace. */
export interface PlacedAllele {
  readonly allele: string;
  /** Of its peak, in bases; where it was expected when no peak is there; null when even that is unknown. */
  readonly size: number | null;
  /** Null: no peak is there. */
  readonly height: number | null;
}

/** By what the alleles were placed. */
export type Placing = 'ladder' | 'distance' | 'order';

export interface Placed {
  readonly by: Placing;
  readonly alleles: readonly PlacedAllele[];
}

/** An allele lies within half a base of its place in the ladder (GeneMapper's bins are ±0.5). */
const BIN = 0.5;
/** Without a ladder two fragments differ by their lengths, give or take this. */
const DISTANCE_TOLERANCE = 0.75;

/**
 * Finds the peaks of called alleles. With a ladder of the run their places are known; without one only the distance
 * between two alleles is, and they are placed where the peaks are highest. Never the other way round: a peak calls nothing.
 * @param alleles canonical labels, each once, shorter ones first
 */
export function placeAlleles(
  locus: Pick<Locus, 'type' | 'repeatLength'>,
  alleles: readonly string[],
  peaks: readonly SizedPeak[],
  ladder: LadderSizes | null,
): Placed {
  if (ladder) {
    const places = alleles.map((allele) => expectedSize(ladder, locus, allele));
    if (places.every((place) => place !== null))
      return { by: 'ladder', alleles: alleles.map((allele, at) => atPlace(allele, places[at]!, peaks, BIN)) };
  }
  const lengths = alleles.map((allele) => lengthOf(locus, allele));
  if (lengths.some((length) => length === null)) return { by: 'order', alleles: byOrder(alleles, peaks) };
  return { by: 'distance', alleles: byDistance(alleles, lengths as number[], peaks) };
}

function atPlace(
  allele: string,
  place: number,
  peaks: readonly SizedPeak[],
  tolerance: number,
): PlacedAllele {
  const peak = nearestTo(peaks, place);
  if (!peak || Math.abs(peak.size - place) > tolerance) return { allele, size: place, height: null };
  return { allele, size: peak.size, height: peak.height };
}

function byDistance(
  alleles: readonly string[],
  lengths: readonly number[],
  peaks: readonly SizedPeak[],
): PlacedAllele[] {
  const nowhere = alleles.map((allele) => ({ allele, size: null, height: null }));
  let best: { placed: PlacedAllele[]; height: number } = { placed: nowhere, height: 0 };
  for (const peak of peaks)
    for (const length of lengths) {
      const placed = alleles.map((allele, at) =>
        atPlace(allele, peak.size + lengths[at]! - length, peaks, DISTANCE_TOLERANCE),
      );
      const height = placed.reduce((sum, one) => sum + (one.height ?? 0), 0);
      if (height > best.height) best = { placed, height };
    }
  return best.placed;
}

/** The highest peaks, by size: for alleles whose length is unknown. */
function byOrder(alleles: readonly string[], peaks: readonly SizedPeak[]): PlacedAllele[] {
  const highest = [...peaks]
    .sort((a, b) => b.height - a.height)
    .slice(0, alleles.length)
    .sort((a, b) => a.size - b.size);
  return alleles.map((allele, at) => ({
    allele,
    size: highest[at]?.size ?? null,
    height: highest[at]?.height ?? null,
  }));
}
