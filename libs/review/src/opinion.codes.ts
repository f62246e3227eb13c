export const OPINION_CODES = [
  'C1',
  'C2',
  'C3',
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'I1',
  'I2',
  'I3',
  'W1',
  'W2',
] as const;
export type OpinionCode = (typeof OPINION_CODES)[number];

/** More evidence is needed, and new blood may give it: the only code that orders some. */
export const NEW_BLOOD = 'I3' satisfies OpinionCode;

/** Confirmed, refuted, insufficient, withdrawn: what the letter of a code stands for. */
export type OpinionClass = 'C' | 'R' | 'I' | 'W';

/** What follows for an agreed hit. */
export type Outcome = 'confirm' | 'refute' | 'order_recollection';

export function opinionClass(code: OpinionCode): OpinionClass {
  return code[0] as OpinionClass;
}

/**
 * Whether two opinions say the same. Confirmations must name the same relationship, because the report states it;
 * in the other classes the letter decides what happens next, so the letter is enough.
 */
export function opinionsAgree(a: OpinionCode, b: OpinionCode): boolean {
  if (opinionClass(a) !== opinionClass(b)) return false;
  return opinionClass(a) === 'C' ? a === b : true;
}

export function outcomeOf(code: OpinionCode): Outcome {
  switch (opinionClass(code)) {
    case 'C':
      return 'confirm';
    case 'R':
    case 'W':
      return 'refute';
    case 'I':
      return 'order_recollection';
  }
}
