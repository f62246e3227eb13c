import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Genotype, GenotypeMap } from '@homeward/str';
import { scanLoci, type ScanLocus, type UnlistedGenotypes } from '../scan-loci.js';
import type { KinshipPolicy } from '@homeward/policy';
import type { Candidate } from '../families/candidate.js';
import { judgePair, type FoundLink } from './found-link.js';
import { LINK_HYPOTHESES, linkSettings, type LinkHypothesis } from './hypotheses.js';
import { linkTables } from './link-tables.js';

/** One genotype of a person for scans, under each hypothesis; null where it cannot use the locus. */
export interface LinkLocusTables {
  readonly locus: string;
  readonly genotype: Genotype;
  readonly under: Readonly<Record<LinkHypothesis, ScanLocus | null>>;
}

/** Tasks about links that take milliseconds; in this or another thread, with the same result. */
export interface LinkTasks {
  readonly tables: { readonly genotypes: GenotypeMap; readonly unlisted: UnlistedGenotypes };
  /** One person, and others numbered before. */
  readonly judge: {
    readonly high: Candidate;
    readonly others: readonly Candidate[];
    readonly personsCompared: number;
  };
}
export interface LinkResults {
  readonly tables: LinkLocusTables[];
  readonly judge: FoundLink[];
}
export type LinkKind = keyof LinkTasks;

/** How each task is done; others get their turn after every table and every locus of a pair. */
export const LINK_JUDGING: {
  readonly [Kind in LinkKind]: (policy: KinshipPolicy, task: LinkTasks[Kind]) => Promise<LinkResults[Kind]>;
} = {
  async tables(policy, { genotypes, unlisted }) {
    const made: LinkLocusTables[] = [];
    const settings = linkSettings(policy);
    for (const [locus, genotype] of Object.entries(genotypes)) {
      const under = {} as Record<LinkHypothesis, ScanLocus | null>;
      for (const one of LINK_HYPOTHESES) {
        [under[one] = null] = scanLoci(linkTables(one, settings, locus, genotype), unlisted);
        await nextTurn();
      }
      made.push({ locus, genotype, under });
    }
    return made;
  },

  async judge(policy, { high, others, personsCompared }) {
    const found: FoundLink[] = [];
    for (const low of others) {
      const link = await judgePair(policy, low, high, personsCompared);
      if (link) found.push(link);
    }
    return found;
  },
};
