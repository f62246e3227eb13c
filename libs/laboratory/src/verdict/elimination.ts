import type { CalledGenotypes } from './called-genotypes.js';
import { sameCall } from './call.js';

/** A profile that must never turn up among donors' samples: staff, control DNA. */
export interface Elimination {
  readonly label: string;
  readonly genotypes: CalledGenotypes;
}

/** Fewer shared loci say nothing about identity. */
const FEWEST_SHARED = 10;
/** A contaminated sample is rarely clean; one locus may differ. Close relatives differ at many. */
const MOST_DIFFERENT = 1;

/** The elimination profile that a sample is identical with, if any. */
export function findElimination(
  genotypes: CalledGenotypes,
  eliminations: readonly Elimination[],
): Elimination | null {
  return eliminations.find((entry) => identical(genotypes, entry.genotypes)) ?? null;
}

function identical(a: CalledGenotypes, b: CalledGenotypes): boolean {
  let shared = 0;
  let different = 0;
  for (const [locus, call] of Object.entries(a)) {
    const other = b[locus];
    if (!other) continue;
    shared++;
    if (!sameCall(call, other) && ++different > MOST_DIFFERENT) return false;
  }
  return shared >= FEWEST_SHARED;
}
