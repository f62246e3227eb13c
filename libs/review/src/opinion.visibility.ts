import type { OpinionRow } from './review.queries.js';

/**
 * What one account may see of the opinions on a hit. Until the second opinion is in, anyone may still become the
 * second reviewer, so nobody sees an opinion but its author; from then on the hit's readers see all.
 */
export function visibleOpinions(
  opinions: readonly OpinionRow[],
  accountId: string | null,
): readonly OpinionRow[] {
  const bothIn = opinions.some((opinion) => opinion.seat === 'b');
  return bothIn ? opinions : opinions.filter((opinion) => opinion.accountId === accountId);
}
