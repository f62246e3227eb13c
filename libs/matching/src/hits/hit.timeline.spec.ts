import { describe, expect, it } from '@jest/globals';
import type { HitAuditRow } from './hit.queries.js';
import { timelineFor } from './hit.timeline.js';

const row = (action: string, accountId: string | null): HitAuditRow => ({
  at: new Date(0),
  accountId,
  role: accountId ? 'analyst' : 'system',
  action,
  who: accountId,
  data: {},
});
const rows = [
  row('hit.raised', null),
  row('hit.claim', 'a'),
  row('hit.decide_a', 'a'),
  row('hit.claim_b', 'b'),
];

describe('the timeline of a hit', () => {
  it('shows the second reviewer nothing of the first', () => {
    expect(
      timelineFor(rows, 'blind_review_b', { accountId: 'b', role: 'analyst' }).map((e) => e.kind),
    ).toEqual(['hit.raised', 'hit.claim_b']);
  });

  it('shows everything once both opinions are in', () => {
    expect(timelineFor(rows, 'agreed', { accountId: 'b', role: 'analyst' })).toHaveLength(4);
  });
});
