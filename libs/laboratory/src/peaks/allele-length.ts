import type { Locus } from '@homeward/str';

/** AMEL Y is this much longer than AMEL X in the kits in use (deletion of 6 bases on the X). */
const AMEL_Y = 6;
/** The insertion of Yindel (M175). */
const Y_INDEL = 5;

/**
 * Bases by which the fragment of an allele is longer than that of a fragment without repeats; null for alleles whose
 * length says nothing.
 * @param allele canonical label
 */
export function lengthOf(locus: Pick<Locus, 'type' | 'repeatLength'>, allele: string): number | null {
  if (locus.type === 'sex') return allele === 'X' ? 0 : allele === 'Y' ? AMEL_Y : null;
  const repeats = /^(\d+)(?:\.(\d))?$/.exec(allele);
  if (!repeats) return null;
  if (locus.type === 'Y_indel') return Number(repeats[1]) * Y_INDEL;
  if (locus.repeatLength === undefined) return null;
  return Number(repeats[1]) * locus.repeatLength + Number(repeats[2] ?? 0);
}
