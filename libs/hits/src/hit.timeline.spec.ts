import { describe, expect, it } from 'vitest';
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

  it('stays blind when the hit is superseded before the second opinion', () => {
    const kinds = (all: HitAuditRow[]) =>
      timelineFor(all, 'superseded', { accountId: 'b', role: 'analyst' }).map((entry) => entry.kind);
    expect(kinds(rows)).toEqual(['hit.raised', 'hit.claim_b']);
    expect(kinds([...rows, row('hit.agree', 'b')])).toHaveLength(5);
  });

  it('shows everything once both opinions are in', () => {
    expect(timelineFor(rows, 'agreed', { accountId: 'b', role: 'analyst' })).toHaveLength(4);
  });
});
