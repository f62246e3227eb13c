import type { Bilingual } from '@homeward/platform';
import type { OpinionCode } from './opinion.codes.js';

/** CPI > 10,000 supports parentage (GB/T 37223-2018, SF/Z JD0105001-2016). */
export const SUPPORT_LOG10_LR = 4;
/** From three inconsistent loci on, parentage is not supported, whatever the CPI is. */
export const EXCLUSION_MISMATCHES = 3;
export const MINIMUM_REASON_LENGTH = 5;

/** What an opinion is judged against. */
export interface DecisionFacts {
  readonly log10Lr: number;
  readonly mismatches: number;
  readonly lociCompared: number;
  /** Relations of the typed relatives to the missing person. */
  readonly typedRelations: readonly string[];
  /** From the policy under which the hit was found. */
  readonly minSharedLociDuo: number;
  readonly minSharedLociTrio: number;
}

/**
 * Why the evidence does not carry `code`, or `null` when it does. Only confirmations of parentage are limited:
 * they become a sentence in a report that a family hears.
 */
export function whyNotSupported(code: OpinionCode, facts: DecisionFacts): Bilingual | null {
  if (code !== 'C1' && code !== 'C2') return null;
  const parents = facts.typedRelations.filter((relation) => relation === 'father' || relation === 'mother');
  const needed = code === 'C1' ? 2 : 1;
  if (new Set(parents).size < needed)
    return {
      zh: `需要 ${needed} 名已检验的父母，现有 ${parents.length} 名`,
      en: `it needs ${needed} typed parent(s), there are ${parents.length}`,
    };
  const loci = code === 'C1' ? facts.minSharedLociTrio : facts.minSharedLociDuo;
  if (facts.lociCompared < loci)
    return {
      zh: `比对基因座 ${facts.lociCompared} 个，少于 ${loci} 个（应选 I1）`,
      en: `${facts.lociCompared} loci compared, fewer than ${loci} (use I1)`,
    };
  if (facts.mismatches >= EXCLUSION_MISMATCHES)
    return {
      zh: `不符合遗传规律的基因座有 ${facts.mismatches} 个（应少于 ${EXCLUSION_MISMATCHES} 个）`,
      en: `${facts.mismatches} inconsistent loci (fewer than ${EXCLUSION_MISMATCHES} are allowed)`,
    };
  if (facts.log10Lr <= SUPPORT_LOG10_LR)
    return {
      zh: `累积亲权指数的对数 ${facts.log10Lr.toFixed(2)} 未超过 ${SUPPORT_LOG10_LR}`,
      en: `log10 LR ${facts.log10Lr.toFixed(2)} is not above ${SUPPORT_LOG10_LR}`,
    };
  return null;
}
