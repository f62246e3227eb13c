import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { sameCall } from '../genotypes/call.js';

/** A profile that must never turn up among donors' samples: staff, control DNA. */
export interface Elimination {
  readonly label: string;
  readonly genotypes: CalledGenotypes;
}

/** Fewer shared loci say nothing about identity. */
export const FEWEST_SHARED = 10;
/** A contaminated sample is rarely clean; one locus may differ. Close relatives differ at many. */
const MOST_DIFFERENT = 1;

/** A locus and its call. */
export type CalledLocus = readonly [locus: string, call: readonly string[]];

/** The elimination profile that a sample is identical with, if any. */
export function findElimination(
  called: readonly CalledLocus[],
  eliminations: readonly Elimination[],
): Elimination | null {
  for (const entry of eliminations) if (identical(called, entry.genotypes)) return entry;
  return null;
}

function identical(called: readonly CalledLocus[], known: CalledGenotypes): boolean {
  let shared = 0;
  let different = 0;
  for (const [locus, call] of called) {
    const other = known[locus];
    if (!other) continue;
    shared++;
    if (!sameCall(call, other) && ++different > MOST_DIFFERENT) return false;
  }
  return shared >= FEWEST_SHARED;
}
