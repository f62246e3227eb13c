import { caseTables, type CaseTables } from '@homeward/kinship';
import type { Genotype } from '@homeward/str';
import type { KinshipPolicy } from '@homeward/policy';
import {
  LINK_PEDIGREES,
  linkSettings,
  EARLIER_PERSON,
  LATER_PERSON,
  type LinkHypothesis,
} from './hypotheses.js';

/** One genotype of the later person under a hypothesis, beside any genotype of the other; a millisecond or two. */
export function linkTables(
  hypothesis: LinkHypothesis,
  policy: KinshipPolicy,
  locus: string,
  genotype: Genotype,
): CaseTables {
  return caseTables({
    pedigree: LINK_PEDIGREES[hypothesis],
    missingId: EARLIER_PERSON,
    typed: { [LATER_PERSON]: { [locus]: genotype } },
    settings: linkSettings(policy),
  });
}
