import { pairTables, type KinshipSettings, type PairTables } from '@homeward/kinship';
import type { PersonIndex, QueryColumn } from '@homeward/search';
import type { Genotype, GenotypeMap } from '@homeward/str';

export type ParentRelation = 'father' | 'mother';

/**
 * Tables of log10 LR by genotype code for one parent. A locus has some hundred genotypes, so the table of each is made
 * once and serves every parent who has it.
 */
export class ParentColumns {
  private readonly tables: Readonly<Record<ParentRelation, PairTables>>;
  /** By relation, locus and genotype. */
  private readonly known = new Map<string, QueryColumn>();

  constructor(
    private readonly index: PersonIndex,
    settings: KinshipSettings,
  ) {
    this.tables = { father: pairTables('father', settings), mother: pairTables('mother', settings) };
  }

  /** Complete for every genotype the index holds now. */
  of(relation: ParentRelation, genotypes: GenotypeMap): QueryColumn[] {
    const columns: QueryColumn[] = [];
    for (const locus in genotypes) {
      const column = this.column(relation, locus, genotypes[locus]!);
      if (column) columns.push(column);
    }
    return columns;
  }

  private column(relation: ParentRelation, locus: string, genotype: Genotype): QueryColumn | null {
    const position = this.index.position(locus);
    if (position === undefined) return null;
    const [a, b] = genotype;
    const key = `${relation} ${locus} ${a < b ? `${a} ${b}` : `${b} ${a}`}`;
    const known = this.known.get(key);
    const dictionary = this.index.dictionary(position);
    if (known?.table.length === dictionary.size) return known;
    const table = new Float32Array(dictionary.size);
    for (let code = 1; code < table.length; code++)
      // A locus that cannot be computed says nothing, as in the exact evaluation.
      table[code] = this.tables[relation].logLr(locus, genotype, dictionary.genotype(code)!) ?? 0;
    const made = { position, table };
    this.known.set(key, made);
    return made;
  }
}
