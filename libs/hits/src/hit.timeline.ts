import type { HitAuditRow } from './hit.queries.js';
import type { HitStatus } from './hit.states.js';

export interface HitTimelineEntry {
  readonly at: string;
  readonly kind: string;
  readonly who: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** While the second opinion is open, only the author sees what a reviewer did. */
const BLIND: readonly HitStatus[] = ['new', 'claimed', 'decided_a', 'blind_review_b'];

/**
 * The timeline of a hit as one viewer may see it. Until two opinions are in, steps of reviewers are shown to their
 * author only: not that someone claimed, not when, not who.
 */
export function timelineFor(
  rows: readonly HitAuditRow[],
  status: HitStatus,
  viewer: { readonly accountId: string | null; readonly role: string },
): HitTimelineEntry[] {
  // A hit that was superseded during review stays blind: its first reviewer may be the first of its successor.
  const bothIn = rows.some((row) => row.action === 'hit.agree' || row.action === 'hit.disagree');
  const open = BLIND.includes(status) || (status === 'superseded' && !bothIn);
  const blind = open && viewer.role !== 'system';
  return rows
    .filter((row) => !blind || row.accountId === null || row.accountId === viewer.accountId)
    .map((row) => ({ at: row.at.toISOString(), kind: row.action, who: row.who, data: row.data }));
}
