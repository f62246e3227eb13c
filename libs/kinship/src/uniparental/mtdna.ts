import { mtDifferences, type MtDifferences, type MtHaplotype } from '@homeward/str';

export type MtVerdict = 'not_excluded' | 'inconclusive' | 'excluded' | 'not_comparable';

export interface MtComparison extends MtDifferences {
  readonly verdict: MtVerdict;
}

/**
 * Exclusion check of the maternal line: two or more differences exclude, one is inconclusive, none does not
 * exclude. Sequences are compared, however they were written; an inserted or deleted block is one difference, and the
 * length of rows that vary is none. Bases that could be equal (heteroplasmy) do not differ. No LR is computed.
 * @throws RangeError for a difference that is not understood
 */
export function compareMitochondrial(a: MtHaplotype, b: MtHaplotype): MtComparison {
  const found = mtDifferences(a, b);
  return { verdict: verdictOf(found), ...found };
}

function verdictOf({ differences, positionsCompared }: MtDifferences): MtVerdict {
  if (positionsCompared === 0) return 'not_comparable';
  if (differences.length === 0) return 'not_excluded';
  return differences.length === 1 ? 'inconclusive' : 'excluded';
}
