import { describe, expect, it } from 'vitest';
import { checkWish } from './wish.check.js';
import { allowedWishes, verdictOf } from './wish.rules.js';

const YEAR = 2026;

describe('whose wish counts', () => {
  it.each([
    [2000, ['wants_contact', 'declines_contact', 'undecided']],
    [2009, ['wants_contact', 'declines_contact', 'undecided']],
    [2011, ['guardian_agrees', 'guardian_declines']],
    [2024, ['guardian_agrees', 'guardian_declines']],
  ])('born %d: %j', (birthYear, wishes) => {
    expect(allowedWishes(birthYear, YEAR)).toEqual(wishes);
  });

  it.each([2010, null])('born %p: the birthday is not known, so either may be right', (birthYear) => {
    expect(allowedWishes(birthYear, YEAR)).toHaveLength(5);
  });
});

describe('a report with a wish', () => {
  const check =
    (
      side: 'family' | 'person' | 'both',
      outcome: Parameters<typeof checkWish>[1]['outcome'],
      personWish?: Parameters<typeof checkWish>[1]['personWish'],
      birthYear: number | null = 1990,
    ) =>
    () =>
      checkWish(side, { outcome, personWish }, birthYear, YEAR);

  it('needs one on the side of an identified person', () => {
    expect(check('person', 'identity_confirmed')).toThrow(/must be recorded first/);
    expect(check('both', 'identity_confirmed')).toThrow(/must be recorded first/);
    expect(check('both', 'identity_confirmed', 'wants_contact')).not.toThrow();
  });

  it('refuses one from the family, and one for a person who was not found', () => {
    expect(check('family', 'identity_confirmed', 'wants_contact')).toThrow(/district records it/);
    expect(check('person', 'not_found', 'wants_contact')).toThrow(/nobody was identified/);
  });

  it('refuses the own wish of a child and the guardian of an adult, naming the value', () => {
    expect(check('person', 'identity_confirmed', 'wants_contact', 2020)).toThrow(/"wants contact"/);
    expect(check('person', 'identity_confirmed', 'guardian_agrees', 1990)).toThrow(/"guardian agrees"/);
  });

  it('refuses consent together with declined contact', () => {
    expect(check('person', 'contact_declined', 'wants_contact')).toThrow();
    expect(check('person', 'contact_declined', 'declines_contact')).not.toThrow();
  });
});

describe('what the reports together mean', () => {
  it('gives no result until every district has reported', () => {
    expect(verdictOf(['identity_confirmed', null])).toBe('open');
    expect(verdictOf([])).toBe('open');
  });

  it('refutes after one refutation, even if the other district identified its side', () => {
    expect(verdictOf(['identity_confirmed', 'identity_refuted'])).toBe('refuted');
    expect(verdictOf([null, 'identity_refuted'])).toBe('refuted');
  });

  it('leaves the hit open when nobody was found', () => {
    expect(verdictOf(['identity_confirmed', 'not_found'])).toBe('open');
  });

  it('declined contact is still an identified side', () => {
    expect(verdictOf(['identity_confirmed', 'contact_declined'])).toBe('verified');
  });
});
