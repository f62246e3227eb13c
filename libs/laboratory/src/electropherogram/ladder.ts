import type { Locus } from '@homeward/str';
import { lengthOf } from '../peaks/allele-length.js';
import type { SizedPeak } from './signal.js';

/** The sizes of the alleles of a locus in an allelic ladder of the same run. */
export type LadderSizes = ReadonlyMap<string, number>;

/** The next rung lies where the difference in length puts it, give or take this, in bases. */
const STEP_TOLERANCE = 0.75;
/** Lower peaks of a ladder are stutter and pull-up; the lowest rungs of ladders in use have a third of the highest. */
const LEAST_SHARE = 0.2;
/** With fewer alleles found the ladder is not used for this locus. */
const FEWEST_SHARE = 0.75;
/**
 * Two readings with as many rungs differ in a few peaks. If those of one are at least half as high as those of the other,
 * as rungs are and stutter is not, nobody can say which one is right.
 */
const AS_GOOD = 0.5;

/**
 * Which peak of a ladder is which allele. From each peak, taken for each allele in turn, the ladder is followed rung by
 * rung; the reading with the most rungs counts, among those the one with the highest peaks.
 * @param alleles of the ladder in the kit's order
 * @param peaks of the ladder in the window of the locus, by size
 * @returns null when too few alleles are found, or when two readings are as good
 */
export function readLadder(
  locus: Pick<Locus, 'type' | 'repeatLength'>,
  alleles: readonly string[],
  peaks: readonly SizedPeak[],
): LadderSizes | null {
  const rungs = alleles.flatMap((label) => {
    const allele = locus.type === 'sex' ? (SEX_LABELS[label] ?? label) : label;
    const length = lengthOf(locus, allele);
    return length === null ? [] : [{ allele, length }];
  });
  if (rungs.length < 2) return null;
  const top = Math.max(0, ...peaks.map(({ height }) => height));
  const tall = peaks.filter(({ height }) => height >= LEAST_SHARE * top);
  const readings = new Map<string, Reading>();
  for (let rung = 0; rung < rungs.length; rung += 1)
    for (const peak of tall) {
      const reading = follow(rungs, tall, rung, peak);
      readings.set(JSON.stringify([...reading.sizes]), reading);
    }
  const [best, second] = [...readings.values()].sort(
    (a, b) => b.sizes.size - a.sizes.size || b.height - a.height,
  );
  if (!best || best.sizes.size < Math.max(2, FEWEST_SHARE * rungs.length)) return null;
  const isAmbiguous =
    second?.sizes.size === best.sizes.size && second.height - best.height >= Math.log(AS_GOOD);
  return isAmbiguous ? null : best.sizes;
}

/** Some lists of ladders number the alleles of AMEL. */
const SEX_LABELS: Readonly<Record<string, string>> = { '1': 'X', '2': 'Y' };

interface Rung {
  readonly allele: string;
  readonly length: number;
}

interface Reading {
  readonly sizes: Map<string, number>;
  /** Sum of the logarithms of the heights of its peaks. */
  readonly height: number;
}

function follow(
  rungs: readonly Rung[],
  peaks: readonly SizedPeak[],
  start: number,
  first: SizedPeak,
): Reading {
  const found: [string, SizedPeak][] = [[rungs[start]!.allele, first]];
  for (const step of [1, -1]) {
    let [last, size] = [rungs[start]!, first.size];
    for (let at = start + step; at >= 0 && at < rungs.length; at += step) {
      const expected = size + rungs[at]!.length - last.length;
      const peak = nearestTo(peaks, expected);
      if (!peak || Math.abs(peak.size - expected) > STEP_TOLERANCE) continue;
      [last, size] = [rungs[at]!, peak.size];
      found.push([last.allele, peak]);
    }
  }
  found.sort(([, a], [, b]) => a.size - b.size);
  return {
    sizes: new Map(found.map(([allele, { size }]) => [allele, size])),
    height: found.reduce((sum, [, { height }]) => sum + Math.log(height), 0),
  };
}

export function nearestTo(peaks: readonly SizedPeak[], size: number): SizedPeak | null {
  let best: SizedPeak | null = null;
  for (const peak of peaks) if (!best || Math.abs(peak.size - size) < Math.abs(best.size - size)) best = peak;
  return best;
}

/**
 * The size at which an allele is expected: that of the ladder, else of the nearest allele of the ladder and the length
 * between them.
 */
export function expectedSize(
  ladder: LadderSizes,
  locus: Pick<Locus, 'type' | 'repeatLength'>,
  allele: string,
): number | null {
  const own = ladder.get(allele);
  if (own !== undefined) return own;
  const length = lengthOf(locus, allele);
  if (length === null) return null;
  let best: { far: number; size: number } | null = null;
  for (const [other, size] of ladder) {
    const difference = length - (lengthOf(locus, other) ?? NaN);
    if (!best || Math.abs(difference) < best.far)
      best = { far: Math.abs(difference), size: size + difference };
  }
  return best?.size ?? null;
}
