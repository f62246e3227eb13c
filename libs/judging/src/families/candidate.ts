import type { Genotype, GenotypeMap } from '@homeward/str';

/** A person of unknown origin as a hit needs it: codes and genetics, no identity. */
export interface Candidate {
  readonly row: number;
  readonly profileId: string;
  readonly donorId: string;
  readonly code: string;
  readonly category: string;
  readonly sex: string;
  readonly birthYear: number | null;
  readonly genotypes: GenotypeMap;
  /** Loci that the search does not score: Y-STR, X-STR, the sex marker. */
  readonly otherGenotypes: Readonly<Record<string, readonly string[]>>;
  /** The sex marker; null when untyped. */
  readonly amel: Genotype | null;
  /** Loci left out of the profile because its typings disagree. */
  readonly conflicts: readonly string[];
}
