import { LINK_HYPOTHESES, type LinkHypothesis } from '@homeward/judging';
import type { LinkEvent } from './link.states.js';

/** Why an analyst decides a link as it is decided: K confirms, N dismisses. */
export const LINK_CODES = ['K1', 'K2', 'N1', 'N2', 'N3', 'N4'] as const;
export type LinkCode = (typeof LINK_CODES)[number];

interface CodeRule {
  readonly event: Exclude<LinkEvent, 'supersede'>;
  readonly hypotheses: readonly LinkHypothesis[];
}

/**
 * K1 the records agree with it, K2 the genetics alone; N1 chance, N2 samples or labels mixed up, N3 related otherwise,
 * N4 identical twins, whom STR loci do not tell apart.
 */
export const LINK_CODE_RULES: Readonly<Record<LinkCode, CodeRule>> = {
  K1: { event: 'confirm', hypotheses: LINK_HYPOTHESES },
  K2: { event: 'confirm', hypotheses: LINK_HYPOTHESES },
  N1: { event: 'dismiss', hypotheses: LINK_HYPOTHESES },
  N2: { event: 'dismiss', hypotheses: LINK_HYPOTHESES },
  N3: { event: 'dismiss', hypotheses: LINK_HYPOTHESES },
  N4: { event: 'dismiss', hypotheses: ['same_person'] },
};
