import type { OpinionRow } from './review.queries.js';

/**
 * What one account may see of the opinions on a hit. Until the second opinion is in, anyone may still become the
 * second reviewer, so only the author sees an opinion; afterwards all readers of the hit see all.
 */
export function visibleOpinions(
  opinions: readonly OpinionRow[],
  accountId: string | null,
): readonly OpinionRow[] {
  const bothIn = opinions.some((opinion) => opinion.seat === 'b');
  return bothIn ? opinions : opinions.filter((opinion) => opinion.accountId === accountId);
}
