import type { Meaning } from '../../api/meaning';
import type { HitStatus, OpinionCode } from '../../api/schema';

/** Whether the age of a hit matters no more: it is over, or the family is together. */
export function isSettled(status: HitStatus, meaning: Meaning): boolean {
  return meaning('hit', status) === 'final' || status === 'reunified' || status === 'follow_up';
}

/** What the letter of a code stands for: confirmed, refuted, insufficient, withdrawn. */
export const OPINION_GROUPS: readonly { readonly letter: string; readonly codes: readonly OpinionCode[] }[] =
  [
    { letter: 'C', codes: ['C1', 'C2', 'C3'] },
    { letter: 'R', codes: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] },
    { letter: 'I', codes: ['I1', 'I2', 'I3'] },
    { letter: 'W', codes: ['W1', 'W2'] },
  ];
