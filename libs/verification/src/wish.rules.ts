export const TASK_OUTCOMES = [
  'identity_confirmed',
  'identity_refuted',
  'not_found',
  'contact_declined',
] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

export const PERSON_WISHES = [
  'wants_contact',
  'declines_contact',
  'undecided',
  'guardian_agrees',
  'guardian_declines',
] as const;
export type PersonWish = (typeof PERSON_WISHES)[number];

/** From this age the person decides on contact; below it the guardian does. */
export const OWN_WISH_AGE = 16;

const OWN: readonly PersonWish[] = ['wants_contact', 'declines_contact', 'undecided'];
const GUARDIAN: readonly PersonWish[] = ['guardian_agrees', 'guardian_declines'];

/**
 * The wishes that may be recorded for a person of this birth year. Only the year is known: in the year of the
 * sixteenth birthday, and when the year is unknown, either kind may be right and the investigator chooses.
 */
export function allowedWishes(birthYear: number | null, year: number): readonly PersonWish[] {
  if (birthYear === null || year - birthYear === OWN_WISH_AGE) return [...OWN, ...GUARDIAN];
  return year - birthYear > OWN_WISH_AGE ? OWN : GUARDIAN;
}

export function agreesToContact(wish: PersonWish): boolean {
  return wish === 'wants_contact' || wish === 'guardian_agrees';
}

export function declinesContact(wish: PersonWish): boolean {
  return wish === 'declines_contact' || wish === 'guardian_declines';
}

/** What all districts' reports together mean for the hit. */
export type Verdict = 'refuted' | 'verified' | 'open';

/**
 * One refutation refutes. The hit is verified when every side was identified: `contact_declined` is an identified
 * side that wants no contact (disposition W2), so it verifies too and ends in a recorded wish, not in a reunion.
 */
export function verdictOf(outcomes: readonly (TaskOutcome | null)[]): Verdict {
  if (outcomes.includes('identity_refuted')) return 'refuted';
  const identified = outcomes.every(
    (outcome) => outcome === 'identity_confirmed' || outcome === 'contact_declined',
  );
  return outcomes.length > 0 && identified ? 'verified' : 'open';
}
