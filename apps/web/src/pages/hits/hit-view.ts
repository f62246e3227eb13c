import type { HitDetail, HitStatus, Opinion, OpinionCode } from '../../api/schema';

/** Nobody waits for these any more. */
const SETTLED: readonly HitStatus[] = [
  'refuted',
  'reunified',
  'follow_up',
  'closed',
  'withdrawn',
  'superseded',
];
/** From here on there is a report. */
const REPORTED: readonly HitStatus[] = [
  'confirmed',
  'notified',
  'retested',
  'verified_on_site',
  'wishes_recorded',
  'reunified',
  'follow_up',
  'closed',
];

export function isSettled(status: HitStatus): boolean {
  return SETTLED.includes(status);
}
export function hasReport(status: HitStatus): boolean {
  return REPORTED.includes(status);
}

/** Whether I hold a seat in which I have not yet given my opinion. */
export function owesOpinion(hit: Pick<HitDetail, 'mySeat'>, opinions: readonly Opinion[]): boolean {
  return hit.mySeat !== null && !opinions.some((opinion) => opinion.seat === hit.mySeat);
}

/** What the letter of a code stands for: confirmed, refuted, insufficient, withdrawn. */
export const OPINION_GROUPS: readonly { readonly letter: string; readonly codes: readonly OpinionCode[] }[] =
  [
    { letter: 'C', codes: ['C1', 'C2', 'C3'] },
    { letter: 'R', codes: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] },
    { letter: 'I', codes: ['I1', 'I2', 'I3'] },
    { letter: 'W', codes: ['W1', 'W2'] },
  ];
