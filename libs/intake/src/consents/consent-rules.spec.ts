import { describe, expect, it } from 'vitest';
import type { PersonCategory } from '../donors/person-categories.js';
import type { ConsentKind } from './consent.entity.js';
import { checkConsent } from './consent-rules.js';

interface Given {
  readonly kind?: ConsentKind;
  readonly category?: PersonCategory;
  readonly birthYear?: number;
  readonly birthDate?: string;
  readonly givenOn?: string;
}

/** The code of what the consent breaks, or `hasBasis`. */
async function verdict(given: Given): Promise<string> {
  const { kind = 'own_consent', category = null, birthYear = null, birthDate = null } = given;
  const subject = { category, birthYear, birthDate: () => Promise.resolve(birthDate) };
  const input = { kind, reference: 'F-1', givenOn: given.givenOn ?? '2026-06-01' };
  return checkConsent(input, subject, '').then(
    () => 'stands',
    (error: unknown) => (error as { code: string }).code,
  );
}

describe('consent', () => {
  it.each<[string, Given, string]>([
    ['of an adult', { birthYear: 1985 }, 'stands'],
    ['of a child under 14', { birthYear: 2020 }, 'intake.consent_needs_guardian'],
    ['of a guardian for a child', { birthYear: 2020, kind: 'guardian_consent' }, 'stands'],
    ['by law for a child', { birthYear: 2020, kind: 'legal_basis' }, 'stands'],
    ['in the year of the 14th birthday, unproved', { birthYear: 2012 }, 'intake.consent_needs_guardian'],
    [
      'a day before the 14th birthday',
      { birthYear: 2012, birthDate: '2012-06-02' },
      'intake.consent_needs_guardian',
    ],
    ['on the 14th birthday', { birthYear: 2012, birthDate: '2012-06-01' }, 'stands'],
    ['of an infant of unknown age', { category: 'abandoned_infant' }, 'intake.consent_needs_guardian'],
    ['of an adult of unknown age', { category: 'adult_seeking_family' }, 'stands'],
    ['of a body', { category: 'unidentified_body', birthYear: 1960 }, 'intake.consent_of_the_dead'],
    ['before birth', { birthYear: 1985, givenOn: '1984-01-01' }, 'intake.consent_before_birth'],
    ['in the future', { birthYear: 1985, givenOn: '2999-01-01' }, 'intake.day_in_future'],
    ['on no day', { birthYear: 1985, givenOn: '2026-02-30' }, 'intake.not_a_day'],
  ])('%s', async (_, given, expected) => {
    expect(await verdict(given)).toBe(expected);
  });
});
