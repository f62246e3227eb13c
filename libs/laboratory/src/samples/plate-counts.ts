import type { AssessedSample } from './assess.js';

/** What was counted at one autosomal locus of a plate: persons with a call, heterozygous ones, copies of each allele. */
export interface LocusCounts {
  readonly typed: number;
  readonly heterozygous: number;
  readonly alleles: Readonly<Record<string, number>>;
}

/** Heights of autosomal peaks. */
export interface PeakHeights {
  /** Sum, in relative fluorescence units. */
  readonly sum: number;
  /** Copies of alleles that they stand for: two of a homozygote. */
  readonly copies: number;
}

/** What was counted on one plate. */
export interface PlateCounts {
  /** Donors' samples. */
  readonly samples: number;
  /** Of them refused. */
  readonly failed: number;
  /** Of the others, by autosomal locus. */
  readonly loci: Readonly<Record<string, LocusCounts>>;
  /** Of the others; absent where the table has no heights, and in batches of earlier versions. */
  readonly heights?: PeakHeights | null;
}

interface Counted {
  samples: number;
  failed: number;
  sum: number;
  copies: number;
  /** By locus: how often each call was made. Equal cells share their list of alleles. */
  readonly loci: Map<string, Map<readonly string[], number>>;
}

/** Counts the plates of a batch while its samples are judged, and lets go of each when its last sample is. */
export class PlateTally {
  private readonly plates = new Map<string, Counted>();
  private readonly isAutosomal = new Map<string, boolean>();

  /** @param autosomal whether a locus is one */
  constructor(private readonly autosomal: (locus: string) => boolean) {}

  /** @param heights of its autosomal peaks */
  add({ kind, plate, status, genotypes }: AssessedSample, heights: PeakHeights): void {
    if (kind !== 'sample') return;
    const counted = this.of(plate);
    counted.samples++;
    if (status === 'rejected') {
      counted.failed++;
      return;
    }
    counted.sum += heights.sum;
    counted.copies += heights.copies;
    for (const locus in genotypes) {
      const call = genotypes[locus]!;
      if (call.length !== 2 || !this.isOnAutosome(locus)) continue;
      let calls = counted.loci.get(locus);
      if (!calls) counted.loci.set(locus, (calls = new Map<readonly string[], number>()));
      calls.set(call, (calls.get(call) ?? 0) + 1);
    }
  }

  /** What was counted on a plate of which all samples are judged; null where no donor's sample was. */
  take(plate: string): PlateCounts | null {
    const counted = this.plates.get(plate);
    if (!counted) return null;
    this.plates.delete(plate);
    const { samples, failed, sum, copies, loci } = counted;
    const heights = copies === 0 ? null : { sum, copies };
    const counts = Object.fromEntries([...loci].map(([locus, calls]) => [locus, countsOf(calls)]));
    return { samples, failed, loci: counts, heights };
  }

  private isOnAutosome(locus: string): boolean {
    let known = this.isAutosomal.get(locus);
    if (known === undefined) this.isAutosomal.set(locus, (known = this.autosomal(locus)));
    return known;
  }

  private of(plate: string): Counted {
    let counted = this.plates.get(plate);
    if (!counted)
      this.plates.set(plate, (counted = { samples: 0, failed: 0, sum: 0, copies: 0, loci: new Map() }));
    return counted;
  }
}

function countsOf(calls: ReadonlyMap<readonly string[], number>): LocusCounts {
  const alleles: Record<string, number> = {};
  let [typed, heterozygous] = [0, 0];
  for (const [call, times] of calls) {
    typed += times;
    if (call[0] !== call[1]) heterozygous += times;
    for (const allele of call) alleles[allele] = (alleles[allele] ?? 0) + times;
  }
  return { typed, heterozygous, alleles };
}
