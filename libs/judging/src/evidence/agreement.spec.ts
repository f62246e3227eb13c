import { describe, expect, it } from 'vitest';
import { ageAgreement, sexAgreement, sexOfMarker } from './agreement.js';

describe('sex', () => {
  it('is read from the sex marker', () => {
    expect(sexOfMarker(['X', 'Y'])).toBe('male');
    expect(sexOfMarker(['X', 'X'])).toBe('female');
    expect(sexOfMarker(undefined)).toBeNull();
  });

  it('agrees or contradicts, and the marker goes before the declaration', () => {
    expect(sexAgreement('male', 'male', undefined)).toBe('agrees');
    expect(sexAgreement('male', 'female', undefined)).toBe('contradicts');
    expect(sexAgreement('male', 'female', ['X', 'Y'])).toBe('agrees');
    expect(sexAgreement('unknown', 'female', ['X', 'X'])).toBe('unknown');
    expect(sexAgreement('male', 'unknown', undefined)).toBe('unknown');
  });
});

describe('age', () => {
  const missing = { birthDate: '2004-05-06', missingSince: '2008-01-01' };
  it('agrees within three years', () => {
    expect(ageAgreement(missing, 2007)).toBe('agrees');
    expect(ageAgreement(missing, 2008)).toBe('contradicts');
    expect(ageAgreement(missing, null)).toBe('unknown');
  });

  it('contradicts a birth long after the disappearance', () => {
    expect(ageAgreement({ birthDate: null, missingSince: '2008-01-01' }, 2012)).toBe('contradicts');
    expect(ageAgreement({ birthDate: null, missingSince: '2008-01-01' }, 2000)).toBe('unknown');
  });
});
