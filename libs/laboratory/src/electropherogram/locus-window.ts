import type { Locus } from '@homeward/str';
import { readLadder, type LadderSizes } from './ladder.js';
import { placeAlleles, type Placed } from './placing.js';
import { findPeaks, type SizedPeak } from './signal.js';
import type { SizedRun } from './sized-run.js';

/** Where a kit shows a locus. */
export interface LocusPlace {
  readonly locus: Pick<Locus, 'name' | 'type' | 'repeatLength'>;
  /** Which of the dyes beside the one of the size standard, from 1. */
  readonly channel: number;
  /** Shortest and longest fragment in bases. */
  readonly bases: readonly [number, number];
  readonly ladder: readonly string[];
}

/** A piece of a trace, drawn over an axis in bases. */
export interface LocusWindow {
  readonly from: number;
  readonly to: number;
  /** One point a scan: size in bases and height above the baseline, in turn. */
  readonly points: readonly number[];
  readonly peaks: readonly SizedPeak[];
  readonly placed: Placed;
  /** Peaks of no called allele that are too high for stutter. */
  readonly unexplained: readonly SizedPeak[];
}

/** So much is shown beside the range of the kit. */
const MARGIN = 3;
/** Lower maxima are noise in most instruments' validations; they are drawn, and not named as peaks. */
export const LEAST_PEAK = 50;
/**
 * A peak that is higher than this share of the highest one, and no called allele, needs an explanation. Stutter stays
 * below 15 % at tetranucleotide loci (Butler, Advanced Topics in Forensic DNA Typing: Methodology, 2012, chapter 3); 20 %
 * leaves room for trinucleotide loci.
 */
const UNEXPLAINED_SHARE = 0.2;

/**
 * One locus of a run with its called alleles.
 * @param called canonical alleles of the locus, as in the genotype (a homozygote twice)
 * @param ladder the sizes of the ladder of this run, if there is one
 * @returns null when the run has no such channel or its standard does not reach the locus
 */
export function locusWindow(
  run: SizedRun,
  place: LocusPlace,
  called: readonly string[],
  ladder: LadderSizes | null,
): LocusWindow | null {
  const piece = pieceOf(run, place);
  if (!piece) return null;
  const placed = placeAlleles(place.locus, [...new Set(called)], piece.peaks, ladder);
  const named = new Set(placed.alleles.flatMap(({ size, height }) => (height === null ? [] : [size])));
  const top = Math.max(0, ...piece.peaks.map(({ height }) => height));
  const unexplained = piece.peaks.filter(
    ({ size, height }) => !named.has(size) && height >= UNEXPLAINED_SHARE * top,
  );
  return { ...piece, placed, unexplained };
}

/** The sizes of the alleles of a locus in a ladder's own run. */
export function ladderSizes(run: SizedRun, place: LocusPlace): LadderSizes | null {
  const piece = pieceOf(run, place);
  return piece && readLadder(place.locus, place.ladder, piece.peaks);
}

type Piece = Pick<LocusWindow, 'from' | 'to' | 'points' | 'peaks'>;

function pieceOf(sized: SizedRun, { channel, bases }: LocusPlace): Piece | null {
  const { run } = sized;
  const trace = run.traces[channel - 1];
  if (!trace) return null;
  const [from, to] = [bases[0] - MARGIN, bases[1] + MARGIN];
  const signal = sized.signal(trace);
  const points: number[] = [];
  sized.bases.forEach((size, scan) => {
    if (size >= from && size <= to) points.push(Math.round(size * 100) / 100, Math.round(signal[scan]!));
  });
  if (points.length === 0) return null;
  const peaks = findPeaks(signal, LEAST_PEAK).flatMap(({ scan, height }) => {
    const size = sized.sizeAt(scan);
    if (size === null || size < from || size > to) return [];
    const near = Math.round(scan);
    const offScale = [near - 1, near, near + 1].some((at) => run.offScale.has(at));
    return [{ size: Math.round(size * 100) / 100, height: Math.round(height), offScale }];
  });
  return { from, to, points, peaks };
}
