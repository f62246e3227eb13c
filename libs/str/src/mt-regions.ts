import { inMtRanges, type MtRange, type MtSite } from './mt-haplotype.js';

/**
 * Stretches of the rCRS in which the number of equal bases in a row varies within one person and from mother to child.
 * Lengths there are not counted when haplotypes are compared (ISFG recommendations 2014, doi 10.1016/j.fsigen.2014.07.010;
 * regions of EMPOP: 50-70, 310-316, 455-460, 961-966, 8276-8279, 16180-16193, 16258-16262), each widened to whole rows of
 * one base; with the rows around 309, 463, 573 and 5899 that are of the same kind.
 */
export const MT_LENGTH_REGIONS: readonly MtRange[] = [
  [50, 71],
  [303, 316],
  [452, 463],
  [568, 573],
  [956, 966],
  [5895, 5899],
  [8272, 8279],
  [16180, 16193],
  [16258, 16262],
];

/** The row of AC pairs in the third hypervariable stretch; its length varies by pairs. */
export const MT_PAIR_REGIONS: readonly MtRange[] = [[514, 524]];

/** Whether a difference is one of length, in a stretch whose length varies. */
export function isMtLengthVariant({ position, inserted, base }: MtSite): boolean {
  return (inserted > 0 || base === 'DEL') && inMtRanges(position, [...MT_LENGTH_REGIONS, ...MT_PAIR_REGIONS]);
}
