import { pairTables, type KinshipSettings } from '@homeward/kinship';
import type { PersonIndex, QueryColumn } from '@homeward/search';
import type { GenotypeMap } from '@homeward/str';
import { PairColumns } from './pair-columns.js';

export type ParentRelation = 'father' | 'mother';

/** Tables of log10 LR by genotype code for one parent. */
export class ParentColumns {
  private readonly columns: Readonly<Record<ParentRelation, PairColumns>>;

  constructor(index: PersonIndex, settings: KinshipSettings) {
    const of = (relation: ParentRelation): PairColumns => {
      const tables = pairTables(relation, settings);
      // A locus that cannot be computed says nothing, as in the exact evaluation.
      return new PairColumns(
        index,
        (locus, genotype) => (other) => tables.logLr(locus, genotype, other) ?? 0,
      );
    };
    this.columns = { father: of('father'), mother: of('mother') };
  }

  /** Complete for every genotype the index holds now. */
  of(relation: ParentRelation, genotypes: GenotypeMap): QueryColumn[] {
    return this.columns[relation].of(genotypes);
  }
}
