import { today } from '@homeward/rules';
import type { DayOf, EarliestDay } from './days.js';
import { VerificationDayInFuture, VerificationDayTooEarly } from './verification.errors.js';

import type { HitOnSite } from './verification.queries.js';

/** The field of the request that holds the day. */
const FIELDS: Readonly<Record<DayOf, 'visitedOn' | 'reunitedOn'>> = {
  visit: 'visitedOn',
  reunion: 'reunitedOn',
};

/**
 * Asserts that a visit or a reunion was not in the future, not before the missing person was born or disappeared, nor
 * before the further days.
 * @throws VerificationDayInFuture, VerificationDayTooEarly naming the latest of the days it must not precede
 */
export function checkDay(
  of: DayOf,
  day: string,
  hit: Pick<HitOnSite, 'missingBirthDate' | 'missingSince' | 'personBirthYear'>,
  further: readonly EarliestDay[],
): void {
  if (day > today()) throw new VerificationDayInFuture(of, FIELDS[of], day);
  const earliest: EarliestDay[] = [
    ...(hit.missingBirthDate ? [{ day: hit.missingBirthDate, what: 'born' as const }] : []),
    ...(hit.personBirthYear ? [{ day: `${hit.personBirthYear}-01-01`, what: 'born' as const }] : []),
    { day: hit.missingSince, what: 'missing_since' },
    ...further,
  ];
  const [latest] = earliest.sort((a, b) => (a.day < b.day ? 1 : -1));
  if (latest && day < latest.day) throw new VerificationDayTooEarly(of, FIELDS[of], day, latest);
}
