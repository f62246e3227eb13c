import { caseTables, type CaseTables, type KinshipSettings } from '@homeward/kinship';
import type { Genotype } from '@homeward/str';
import { LINK_PEDIGREES, EARLIER_PERSON, LATER_PERSON, type LinkHypothesis } from './hypotheses.js';

/**
 * One genotype of the later person under a hypothesis, beside any genotype of the other; a millisecond or two.
 * @param settings of links: `linkSettings` of a policy
 */
export function linkTables(
  hypothesis: LinkHypothesis,
  settings: KinshipSettings,
  locus: string,
  genotype: Genotype,
): CaseTables {
  return caseTables({
    pedigree: LINK_PEDIGREES[hypothesis],
    missingId: EARLIER_PERSON,
    typed: { [LATER_PERSON]: { [locus]: genotype } },
    settings,
  });
}
