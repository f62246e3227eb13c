import { PERSON_CATEGORIES } from '@homeward/intake/pure';
import type { Day, PersonFacts } from './person.js';
import { bytesOf, CASE, PERSON, RELATIVE, type RowBuffer } from './row-buffer.js';

/** What the intake desk asks for of every donor, identity left out. */
export const REGISTRATION_HEADER = 'sample,kind,case,relation,category,sex,birth_year,found_on\n';
/** What it asks for of every missing person. */
export const CASE_HEADER = 'case,sex,birth_year,missing_since\n';

const COMMA = 44;
const HYPHEN = 45;
const NEW_LINE = 10;
const YEAR_DIGITS = 4;

const RELATIVE_KIND = bytesOf(',relative,');
const UNKNOWN_ORIGIN = bytesOf(',unknown_origin,,,');
const CATEGORIES = PERSON_CATEGORIES.map((category) => bytesOf(`${category},`));
const MALE = bytesOf('male,');
const FEMALE = bytesOf('female,');

/** Row of a typed relative; the relation comes with the commas around it and an empty category. */
export function putRelative(
  rows: RowBuffer,
  relative: { serial: number; family: number; relation: Uint8Array },
  { male, birthYear }: Pick<PersonFacts, 'male' | 'birthYear'>,
): void {
  rows.code(RELATIVE, relative.serial);
  rows.text(RELATIVE_KIND);
  rows.code(CASE, relative.family);
  rows.text(relative.relation);
  rows.text(male ? MALE : FEMALE);
  rows.number(birthYear, YEAR_DIGITS);
  rows.byte(COMMA);
  rows.byte(NEW_LINE);
}

/** Row of a person of unknown origin. */
export function putPerson(rows: RowBuffer, serial: number, facts: PersonFacts): void {
  rows.code(PERSON, serial);
  rows.text(UNKNOWN_ORIGIN);
  rows.text(CATEGORIES[facts.category]!);
  rows.text(facts.male ? MALE : FEMALE);
  rows.number(facts.birthYear, YEAR_DIGITS);
  rows.byte(COMMA);
  if (facts.foundOn) putDay(rows, facts.foundOn);
  rows.byte(NEW_LINE);
}

/** Row of a missing person. */
export function putCase(
  rows: RowBuffer,
  family: number,
  missing: Pick<PersonFacts, 'male' | 'birthYear'> & { since: Day },
): void {
  rows.code(CASE, family);
  rows.byte(COMMA);
  rows.text(missing.male ? MALE : FEMALE);
  rows.number(missing.birthYear, YEAR_DIGITS);
  rows.byte(COMMA);
  putDay(rows, missing.since);
  rows.byte(NEW_LINE);
}

function putDay(rows: RowBuffer, { year, month, day }: Day): void {
  rows.number(year, YEAR_DIGITS);
  rows.byte(HYPHEN);
  rows.number(month, 2);
  rows.byte(HYPHEN);
  rows.number(day, 2);
}
