import type { GenotypeMap } from '@homeward/str';

export interface TypedSample {
  readonly barcode: string;
  readonly genotypes: GenotypeMap;
  /** Mitochondrial haplotype: ranges read, then differences from the rCRS. */
  readonly mtDna?: string;
}
