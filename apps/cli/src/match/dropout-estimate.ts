import type { FrequencyTable } from '@homeward/str';
import type { SampleStore } from './sample-store.js';

export interface DropoutEstimate {
  /** Share of genotypes that show a single allele, and the share that the frequencies lead to expect without drop-out. */
  readonly singleAllele: number;
  readonly expected: number;
  /** Probability that one copy of an allele is not seen; 0 when fewer single alleles are seen than expected. */
  readonly probability: number;
}

/**
 * Drop-out from the excess of single alleles. With homozygosity H and drop-out d of each copy, the share of single
 * alleles among what is typed is `H + (1 - H) 2d / (1 + d)`; loci weigh by their genotypes. Inbreeding and a foreign
 * frequency table raise it too, so that this is a hint and not a measurement. Null without a common locus.
 */
export function estimateDropout(store: SampleStore, frequencies: FrequencyTable): DropoutEstimate | null {
  let typed = 0;
  let single = 0;
  let expected = 0;
  for (const locus of store.loci) {
    const freqs = frequencies.loci.get(locus)?.freqs;
    if (!freqs) continue;
    const sum = freqs.reduce((total, p) => total + p, 0);
    const seen = store.countCalls(locus);
    typed += seen.typed;
    single += seen.single;
    expected += seen.typed * freqs.reduce((total, p) => total + (p / sum) ** 2, 0);
  }
  if (typed === 0) return null;
  const excess = Math.max(0, (single - expected) / (typed - expected));
  return { singleAllele: single / typed, expected: expected / typed, probability: excess / (2 - excess) };
}
