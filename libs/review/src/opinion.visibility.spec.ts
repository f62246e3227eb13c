import { describe, expect, it } from 'vitest';
import { visibleOpinions } from './opinion.visibility.js';
import type { OpinionRow } from './review.queries.js';

const opinion = (seat: OpinionRow['seat'], accountId: string): OpinionRow => ({
  seat,
  accountId,
  accountName: accountId,
  code: 'C1',
  reason: 'as expected',
  at: new Date(0),
});

describe('who sees which opinion', () => {
  it('shows the first opinion to its author only', () => {
    const only = [opinion('a', 'anna')];
    expect(visibleOpinions(only, 'anna')).toHaveLength(1);
    expect(visibleOpinions(only, 'bea')).toEqual([]);
    expect(visibleOpinions(only, null)).toEqual([]);
  });

  it('shows both to everyone once the second is in', () => {
    const both = [opinion('a', 'anna'), opinion('b', 'bea')];
    expect(visibleOpinions(both, 'bea')).toHaveLength(2);
    expect(visibleOpinions(both, 'lead')).toHaveLength(2);
  });
});
