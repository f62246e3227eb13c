import { PERSON_CATEGORIES, type PersonCategory } from '@homeward/intake/pure';
import type { Draws } from './draws.js';

/** Missing children and persons of unknown origin are born in these years, so that every date is in the past. */
const FIRST_BIRTH = 1975;
const LAST_BIRTH = 2003;
/** A child goes missing before this age and is found after it. */
const AGE_BETWEEN = 6;
const LAST_AGE_FOUND = 15;
/** Every month has as many. */
const DAYS = 28;

/** They came of their own will. */
const CAME_BY_THEMSELVES: readonly PersonCategory[] = ['household_registration', 'adult_seeking_family'];
const FOUND_AT_BIRTH: PersonCategory = 'abandoned_infant';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What the intake desk writes down of a person of unknown origin, identity left out. */
export interface PersonFacts {
  readonly male: boolean;
  readonly birthYear: number;
  /** Place in PERSON_CATEGORIES. */
  readonly category: number;
  readonly foundOn: Day | null;
}

export function drawBirthYear(draws: Draws): number {
  return FIRST_BIRTH + draws.below(LAST_BIRTH - FIRST_BIRTH + 1);
}

/** When a child born in that year went missing. */
export function drawMissingSince(draws: Draws, birthYear: number): Day {
  return drawDay(draws, birthYear + 1 + draws.below(AGE_BETWEEN - 1));
}

/**
 * @param child sex and birth year of the missing child who this person is, null for a stranger. A child who went missing
 *   from a family was not found as an abandoned infant.
 */
export function drawPersonFacts(
  draws: Draws,
  child: Pick<PersonFacts, 'male' | 'birthYear'> | null,
): PersonFacts {
  const drawn = { male: (draws.next() & 1) === 1, birthYear: drawBirthYear(draws) };
  const { male, birthYear } = child ?? drawn;
  const category = child ? drawOther(draws, FOUND_AT_BIRTH) : draws.below(PERSON_CATEGORIES.length);
  const name = PERSON_CATEGORIES[category]!;
  const age = name === FOUND_AT_BIRTH ? 0 : AGE_BETWEEN + 1 + draws.below(LAST_AGE_FOUND - AGE_BETWEEN);
  const foundOn = CAME_BY_THEMSELVES.includes(name) ? null : drawDay(draws, birthYear + age);
  return { male, birthYear, category, foundOn };
}

function drawOther(draws: Draws, excluded: PersonCategory): number {
  const skipped = PERSON_CATEGORIES.indexOf(excluded);
  const drawn = draws.below(PERSON_CATEGORIES.length - 1);
  return drawn < skipped ? drawn : drawn + 1;
}

function drawDay(draws: Draws, year: number): Day {
  return { year, month: 1 + draws.below(12), day: 1 + draws.below(DAYS) };
}
