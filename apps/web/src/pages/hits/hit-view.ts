import type { HitStatus, OpinionCode } from '../../api/schema';

/** States in which no one has to act. */
const SETTLED: readonly HitStatus[] = [
  'refuted',
  'reunified',
  'follow_up',
  'closed',
  'withdrawn',
  'superseded',
];

export function isSettled(status: HitStatus): boolean {
  return SETTLED.includes(status);
}

/** What the letter of a code stands for: confirmed, refuted, insufficient, withdrawn. */
export const OPINION_GROUPS: readonly { readonly letter: string; readonly codes: readonly OpinionCode[] }[] =
  [
    { letter: 'C', codes: ['C1', 'C2', 'C3'] },
    { letter: 'R', codes: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] },
    { letter: 'I', codes: ['I1', 'I2', 'I3'] },
    { letter: 'W', codes: ['W1', 'W2'] },
  ];
