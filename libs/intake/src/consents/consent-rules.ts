import { type Day, yearsBetween } from '@homeward/rules';
import { requirePastDay } from '../calendar.js';
import type { PersonCategory } from '../donors/person-categories.js';
import type { ConsentKind } from './consent.entity.js';
import {
  ConsentBeforeBirth,
  ConsentNeedsGuardian,
  ConsentOfTheDead,
  ConsentReferenceMissing,
} from './consent.errors.js';

export interface ConsentInput {
  readonly kind: ConsentKind;
  /** Number of the signed form, or the legal basis in words. */
  readonly reference: string;
  readonly givenOn: Day;
}

/** From this age a person consents for himself (Civil Code and PIPL article 31). */
export const OWN_CONSENT_AGE = 14;

/** Categories that say "a child" where no birth year is known. */
const CHILDREN: readonly PersonCategory[] = [
  'rescued_child',
  'child_of_unknown_origin',
  'vagrant_minor',
  'abandoned_infant',
];

export interface ConsentSubject {
  readonly category: PersonCategory | null;
  readonly birthYear: number | null;
  /** Asked only when the year leaves the question open. */
  readonly birthDate: () => Promise<Day | null>;
}

/**
 * Whether this consent can stand for this person.
 * @param path where the consent stands in the caller's request: `consent.` or empty
 */
export async function checkConsent(
  input: ConsentInput,
  subject: ConsentSubject,
  path: string,
): Promise<void> {
  requirePastDay(input.givenOn, `${path}givenOn`);
  if (!input.reference.trim()) throw new ConsentReferenceMissing(`${path}reference`, input.reference);
  if (subject.birthYear !== null && Number(input.givenOn.slice(0, 4)) < subject.birthYear)
    throw new ConsentBeforeBirth(`${path}givenOn`, input.givenOn, subject.birthYear);
  if (input.kind === 'own_consent') await checkOwnConsent(input, subject, `${path}kind`);
}

async function checkOwnConsent(input: ConsentInput, subject: ConsentSubject, field: string): Promise<void> {
  const { category, birthYear } = subject;
  if (category === 'unidentified_body') throw new ConsentOfTheDead(field);
  if (birthYear === null) {
    if (category && CHILDREN.includes(category)) throw new ConsentNeedsGuardian(field, 'category', category);
    return;
  }
  const years = Number(input.givenOn.slice(0, 4)) - birthYear;
  if (years < OWN_CONSENT_AGE) throw new ConsentNeedsGuardian(field, 'under_age', String(birthYear));
  if (years > OWN_CONSENT_AGE) return;
  // Thirteen or fourteen, depending on the birthday.
  const birthDate = await subject.birthDate();
  if (!birthDate) throw new ConsentNeedsGuardian(field, 'age_unproved', String(birthYear));
  if (yearsBetween(birthDate, input.givenOn) < OWN_CONSENT_AGE)
    throw new ConsentNeedsGuardian(field, 'under_age', birthDate);
}
