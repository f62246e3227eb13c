import type { Draws, DrawStream } from './draws.js';
import { UNTYPED } from './locus-alleles.js';

export interface TypingShares {
  /** Probability that a locus of a sample is not typed. */
  readonly missing: number;
  /** Probability that a heterozygous genotype shows one allele only, because the other dropped out. */
  readonly dropout: number;
}

/** What the laboratory sees of a genotype. */
export class Typing {
  private readonly seen: Uint16Array;
  private readonly perfect: boolean;

  constructor(
    private readonly shares: TypingShares,
    private readonly loci: number,
    private readonly draws: Draws,
  ) {
    this.seen = new Uint16Array(loci * 2);
    this.perfect = shares.missing === 0 && shares.dropout === 0;
  }

  /** The genotypes of one sample as typed; they are written over by the next. */
  of(genotypes: Uint16Array, from: number, stream: DrawStream, sample: number): Uint16Array {
    const { seen } = this;
    for (let at = 0; at < seen.length; at++) seen[at] = genotypes[from + at]!;
    if (!this.perfect) this.dropAlleles(stream, sample);
    return seen;
  }

  private dropAlleles(stream: DrawStream, sample: number): void {
    const { seen, draws, shares } = this;
    draws.begin(stream, sample);
    for (let locus = 0; locus < this.loci; locus++) {
      const first = 2 * locus;
      // Always drawn, so that one share does not shift what the other does.
      const missing = draws.happens(shares.missing);
      const drops = draws.happens(shares.dropout);
      const kept = first + (draws.next() & 1);
      if (missing) seen[first] = seen[first + 1] = UNTYPED;
      else if (drops) seen[first] = seen[first + 1] = seen[kept]!;
    }
  }
}
