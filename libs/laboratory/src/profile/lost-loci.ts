import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

interface TypedLoci {
  readonly genotypes: CalledGenotypes;
  readonly otherGenotypes: CalledGenotypes;
}

/** Loci that a profile may lose because a person decided so; `all` where its typings were set aside. */
export type RemovableLoci = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

/** Loci of the profile in force that the new merge lacks, except those that may go. */
export function lostLoci(
  old: TypedLoci,
  merged: TypedLoci,
  may: ReadonlySet<string> | 'all' = new Set(),
): string[] {
  if (may === 'all') return [];
  const kept = { ...merged.genotypes, ...merged.otherGenotypes };
  return Object.keys({ ...old.genotypes, ...old.otherGenotypes }).filter(
    (locus) => !kept[locus] && !may.has(locus),
  );
}
