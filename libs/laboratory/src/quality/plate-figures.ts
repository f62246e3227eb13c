/** What was counted at one autosomal locus of a plate: persons with a call, heterozygous ones, copies of each allele. */
export interface LocusCounts {
  readonly typed: number;
  readonly heterozygous: number;
  readonly alleles: Readonly<Record<string, number>>;
}

/** What was counted on one plate. */
export interface PlateCounts {
  /** Donors' samples. */
  readonly samples: number;
  /** Of them refused. */
  readonly failed: number;
  /** Of the others, by autosomal locus. */
  readonly loci: Readonly<Record<string, LocusCounts>>;
}

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
