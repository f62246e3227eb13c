import type { TimelineEntry } from '../api/schema';

/** What one person did at once: the step of the thing itself, and what came with it. */
export interface Act {
  readonly at: string;
  readonly who: string | null;
  readonly entries: readonly TimelineEntry[];
}

/** Entries of one transaction lie this close together. */
const TOGETHER_MS = 250;

/** What only repeats a step of the hit, where both stand in the log. */
const REPEATS: Readonly<Record<string, readonly string[]>> = {
  'review.claimed': ['hit.claim', 'hit.claim_b', 'hit.claim_arbitration'],
  'review.released': ['hit.release', 'hit.release_b'],
  'hit.decide_a': ['review.opinion'],
  'review.concluded': ['hit.confirm', 'hit.refute', 'hit.order_recollection'],
  'reunion.recorded': ['hit.reunite'],
};

/** Each act once, newest first. */
export function actsOf(entries: readonly TimelineEntry[]): Act[] {
  const acts: { at: string; who: string | null; entries: TimelineEntry[] }[] = [];
  for (const entry of [...entries].sort((a, b) => a.at.localeCompare(b.at))) {
    const last = acts.at(-1);
    const together =
      last && last.who === entry.who && Date.parse(entry.at) - Date.parse(last.at) <= TOGETHER_MS;
    if (together) last.entries.push(entry);
    else acts.push({ at: entry.at, who: entry.who, entries: [entry] });
  }
  return acts.map((act) => ({ ...act, entries: withoutRepeats(act.entries) })).reverse();
}

function withoutRepeats(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const kinds = new Set(entries.map(({ kind }) => kind));
  return entries.filter(({ kind }) => !REPEATS[kind]?.some((step) => kinds.has(step)));
}
