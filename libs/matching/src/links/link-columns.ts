import { setImmediate as nextTurn } from 'node:timers/promises';
import { caseTables } from '@homeward/kinship';
import { locusScores, type PersonIndex, type QueryColumn } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import type { KinshipPolicy } from '../policies/kinship-policies.js';
import { PairColumns, type PairScores } from '../search/pair-columns.js';
import {
  LINK_HYPOTHESES,
  LINK_PEDIGREES,
  linkSettings,
  OTHER,
  REFERENCE,
  type LinkHypothesis,
} from './hypotheses.js';

export interface LinkTables {
  /** At each genotype the largest of the hypotheses: no pair scores higher under any of them. */
  readonly highest: QueryColumn[];
  readonly under: Readonly<Record<LinkHypothesis, QueryColumn[]>>;
}

/** Tables of one person under every hypothesis of a link, for one policy and one index. */
export class LinkColumns {
  private readonly columns: Readonly<Record<LinkHypothesis, PairColumns>>;
  private readonly highest: PairColumns;

  constructor(index: PersonIndex, policy: KinshipPolicy) {
    const scores = (hypothesis: LinkHypothesis): PairScores => scoresUnder(hypothesis, policy);
    this.columns = {
      same_person: new PairColumns(index, scores('same_person')),
      full_sibling: new PairColumns(index, scores('full_sibling')),
      parent_child: new PairColumns(index, scores('parent_child')),
    };
    this.highest = new PairColumns(index, (locus, genotype) => {
      const tables = LINK_HYPOTHESES.map((one) => this.columns[one].column(locus, genotype)?.table);
      if (tables.every((table) => table === undefined)) return null;
      // Where a hypothesis cannot use the locus, it adds nothing to its sum.
      return (_, code) => Math.max(...tables.map((table) => table?.[code] ?? 0));
    });
  }

  /** Makes what is missing. A locus seen first takes milliseconds, and the event loop gets a turn after each. */
  async prepare(genotypes: GenotypeMap): Promise<void> {
    for (const locus in genotypes) {
      const genotype = genotypes[locus]!;
      for (const hypothesis of LINK_HYPOTHESES) {
        if (this.columns[hypothesis].has(locus, genotype)) continue;
        this.columns[hypothesis].column(locus, genotype);
        await nextTurn();
      }
    }
  }

  /** Complete for every genotype the index holds now. */
  of(genotypes: GenotypeMap): LinkTables {
    return {
      highest: this.highest.of(genotypes),
      under: {
        same_person: this.columns.same_person.of(genotypes),
        full_sibling: this.columns.full_sibling.of(genotypes),
        parent_child: this.columns.parent_child.of(genotypes),
      },
    };
  }
}

function scoresUnder(hypothesis: LinkHypothesis, policy: KinshipPolicy): PairScores {
  const pedigree = LINK_PEDIGREES[hypothesis];
  const settings = linkSettings(policy);
  return (locus, genotype) => {
    const typed = { [REFERENCE]: { [locus]: genotype } };
    const [score] = locusScores(caseTables({ pedigree, missingId: OTHER, typed, settings }));
    return score ? ([a, b]) => score.log10Lr(a, b) : null;
  };
}
