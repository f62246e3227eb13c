import { describe, expect, it } from 'vitest';
import { changesOf, FOLLOW_UPS, followUpOf } from './follow-up.js';

describe('what a correction leads to', () => {
  it('is nothing for what no search looks at', () => {
    expect(followUpOf(['case.urgent', 'consent.reference', 'donor.foundOn'])).toEqual({
      ...{ searchCases: false, comparePerson: false },
    });
  });

  it('is the sum over the fields', () => {
    expect(followUpOf(['donor.category', 'case.missingSince'])).toEqual({
      ...{ searchCases: true, comparePerson: true },
    });
    expect(Object.keys(FOLLOW_UPS)).toHaveLength(11);
  });

  it('counts a field that is cleared, and none that is left out or the same', () => {
    const before = { birthYear: 1990 as number | null, sex: 'male' };
    expect(changesOf(before, { birthYear: null })).toEqual({
      ...{ before: { birthYear: 1990 }, after: { birthYear: null }, fields: ['birthYear'] },
    });
    expect(changesOf(before, { birthYear: undefined, sex: 'male' }).fields).toEqual([]);
  });
});
