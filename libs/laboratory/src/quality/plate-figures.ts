import type { LocusCounts, PlateCounts } from '../samples/plate-counts.js';

export interface PlateFigures {
  /** Share of the samples that was refused. */
  readonly failedShare: number;
  /** Share of heterozygous calls; null without calls. */
  readonly heterozygosity: number | null;
  /** What the frequency table expects of the same calls; null without a locus of the table. */
  readonly expectedHeterozygosity: number | null;
  /** Standard deviations between both. */
  readonly heterozygosityZ: number | null;
  /** Inbreeding coefficient of the plate's own alleles, weighted by calls; null with too few. */
  readonly inbreeding: number | null;
  /** Share of calls that are missing at the loci that the plate was typed at. */
  readonly missingShare: number | null;
  /** Mean height of an allele's peak, in relative fluorescence units; null without heights. */
  readonly height: number | null;
}

/** A locus that fewer of the samples have is not one that the plate was typed at: another kit was used for some. */
const TYPED_AT = 0.5;
/** With fewer persons the alleles of a plate say nothing about its heterozygosity. */
const FEWEST_PERSONS = 10;

/**
 * The figures of a plate.
 *
 * Expected heterozygosity of a locus is `1 − Σ p²` under Hardy-Weinberg proportions (Weir, Genetic Data Analysis II,
 * 1996). Each call is heterozygous with this probability, independently, so the number of heterozygous calls has the
 * variance `Σ h (1 − h)`, and `z = (observed − expected) / √variance`: below zero with drop-out, above with mixtures.
 * The inbreeding coefficient is `1 − Ho / He` with Nei's unbiased `He = 2n / (2n − 1) · (1 − Σ p²)` from the plate's own
 * alleles (Nei 1978, Genetics 89:583): it needs no table, and is near zero in Hardy-Weinberg proportions.
 * @param expected heterozygosity by locus, 0 to 1
 */
export function plateFigures(counts: PlateCounts, expected: ReadonlyMap<string, number>): PlateFigures {
  const loci = Object.entries(counts.loci);
  let [typed, heterozygous] = [0, 0];
  let [observed, sum, variance, calls] = [0, 0, 0, 0];
  for (const [name, locus] of loci) {
    typed += locus.typed;
    heterozygous += locus.heterozygous;
    const h = expected.get(name);
    if (h === undefined) continue;
    calls += locus.typed;
    observed += locus.heterozygous;
    sum += locus.typed * h;
    variance += locus.typed * h * (1 - h);
  }
  return {
    failedShare: counts.samples === 0 ? 0 : counts.failed / counts.samples,
    heterozygosity: typed === 0 ? null : heterozygous / typed,
    expectedHeterozygosity: calls === 0 ? null : sum / calls,
    heterozygosityZ: variance === 0 ? null : (observed - sum) / Math.sqrt(variance),
    inbreeding: inbreedingOf(Object.values(counts.loci)),
    missingShare: missingOf(counts),
    height: counts.heights ? counts.heights.sum / counts.heights.copies : null,
  };
}

function inbreedingOf(loci: readonly LocusCounts[]): number | null {
  let [observed, expected] = [0, 0];
  for (const { typed, heterozygous, alleles } of loci) {
    if (typed < FEWEST_PERSONS) continue;
    const copies = Object.values(alleles).reduce((total, count) => total + count, 0);
    const squares = Object.values(alleles).reduce((total, count) => total + (count / copies) ** 2, 0);
    observed += heterozygous;
    expected += typed * (copies / (copies - 1)) * (1 - squares);
  }
  return expected === 0 ? null : 1 - observed / expected;
}

function missingOf({ samples, failed, loci }: PlateCounts): number | null {
  const persons = samples - failed;
  const typed = Object.values(loci).filter((locus) => locus.typed >= TYPED_AT * persons);
  if (persons === 0 || typed.length === 0) return null;
  const missing = typed.reduce((total, locus) => total + Math.max(0, persons - locus.typed), 0);
  return missing / (persons * typed.length);
}

/**
 * Centre and upper limit of a p chart: the share over all plates, and three standard deviations of a plate of this size
 * above it (Shewhart; NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2). At most 1.
 * @param size of the plate, in what the share counts
 */
export function upperLimit(centre: number, size: number): number {
  if (size === 0) return 1;
  return Math.min(1, centre + 3 * Math.sqrt((centre * (1 - centre)) / size));
}

/** Limits of an individuals chart. */
export interface Limits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** With fewer plates their moving range says little. */
export const FEWEST_PLATES = 5;

/**
 * Centre and limits of single values in the order of time: the mean, and 2.66 times the mean moving range below and above
 * it (Shewhart; NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2). Not below 0.
 * @returns null of fewer than `FEWEST_PLATES`
 */
export function individualLimits(values: readonly number[]): Limits | null {
  if (values.length < FEWEST_PLATES) return null;
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  const reach = (2.66 * ranges.reduce((sum, range) => sum + range, 0)) / ranges.length;
  return { centre, lower: Math.max(0, centre - reach), upper: centre + reach };
}
