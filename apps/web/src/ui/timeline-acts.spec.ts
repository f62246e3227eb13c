import { describe, expect, it } from 'vitest';
import { actsOf } from './timeline-acts';

const entry = (at: string, kind: string, who: string | null = '陈静') => ({ at, kind, who, data: {} });

describe('the acts of a timeline', () => {
  it('stand once each, newest first, with what they led to', () => {
    const acts = actsOf([
      entry('2026-11-29T01:00:00.000Z', 'hit.claim'),
      entry('2026-11-29T01:00:00.010Z', 'review.claimed'),
      entry('2026-11-29T02:00:00.000Z', 'review.opinion', '赵磊'),
      entry('2026-11-29T02:00:00.005Z', 'hit.agree', '赵磊'),
      entry('2026-11-29T02:00:00.009Z', 'hit.confirm', '赵磊'),
      entry('2026-11-29T02:00:00.012Z', 'review.concluded', '赵磊'),
    ]);
    expect(acts.map(({ entries }) => entries.map(({ kind }) => kind))).toEqual([
      ['review.opinion', 'hit.agree', 'hit.confirm'],
      ['hit.claim'],
    ]);
  });

  it('stay apart if made by two people or at two moments', () => {
    const at = '2026-11-29T01:00:00.000Z';
    expect(actsOf([entry(at, 'hit.claim'), entry(at, 'hit.claim_b', '赵磊')])).toHaveLength(2);
    expect(actsOf([entry(at, 'hit.claim'), entry('2026-11-29T01:00:02.000Z', 'hit.release')])).toHaveLength(
      2,
    );
  });

  it('keep an entry that no other entry repeats', () => {
    expect(actsOf([entry('2026-11-29T01:00:00.000Z', 'review.concluded')])[0]!.entries).toHaveLength(1);
  });
});
