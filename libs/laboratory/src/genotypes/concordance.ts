import { MT_DNA, mergeMtHaplotypes, storedMtHaplotype } from '@homeward/str';
import type { CalledGenotypes } from './called-genotypes.js';
import { sameCall } from './call.js';

/** A locus at which two typings differ. */
export interface DifferingLocus {
  readonly locus: string;
  readonly inForce: readonly string[];
  readonly typed: readonly string[];
  /** Whether one of them shows part of what the other shows, as after drop-out of an allele. */
  readonly dropOut: boolean;
}

export interface Concordance {
  /** Loci that both typed. */
  readonly shared: number;
  readonly differing: readonly DifferingLocus[];
}

/**
 * - `concordant`: no shared locus differs (or none is shared).
 * - `possible_null`: one or two loci differ, each explained by an allele that one typing did not show.
 * - `contradiction`: one or two loci differ, and at one of them at least no drop-out explains it.
 * - `other_person`: three loci or more differ.
 */
export type ConcordanceVerdict = 'concordant' | 'possible_null' | 'contradiction' | 'other_person';

/** Two typings with at least so many differing loci are of two persons, even if each difference alone has an explanation. */
export const OTHER_PERSON_LOCI = 3;

/**
 * Compares a typing with what is known of its donor, at every locus that both typed: autosomal, X, Y and sex-linked
 * loci, and mtDNA as a whole.
 */
export function typingConcordance(inForce: CalledGenotypes, typed: CalledGenotypes): Concordance {
  const differing: DifferingLocus[] = [];
  let shared = 0;
  for (const [locus, call] of Object.entries(typed)) {
    const known = inForce[locus];
    if (!known) continue;
    shared++;
    if (sameAt(locus, known, call)) continue;
    differing.push({ locus, inForce: known, typed: call, dropOut: isDropOut(locus, known, call) });
  }
  return { shared, differing };
}

export function verdictOf({ differing }: Concordance): ConcordanceVerdict {
  if (differing.length === 0) return 'concordant';
  if (differing.length >= OTHER_PERSON_LOCI) return 'other_person';
  return differing.every(({ dropOut }) => dropOut) ? 'possible_null' : 'contradiction';
}

function sameAt(locus: string, a: readonly string[], b: readonly string[]): boolean {
  if (locus !== MT_DNA) return sameCall(a, b);
  return mergeMtHaplotypes([storedMtHaplotype(a), storedMtHaplotype(b)]) !== null;
}

/** One call shows part of the other. X instead of X,Y is a woman instead of a man first of all. */
export function isDropOut(locus: string, a: readonly string[], b: readonly string[]): boolean {
  if (locus === MT_DNA || locus === 'AMEL') return false;
  return a.every((allele) => b.includes(allele)) || b.every((allele) => a.includes(allele));
}
