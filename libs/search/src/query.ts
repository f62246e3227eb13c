import type { LocusScore } from '@homeward/kinship';
import type { PersonIndex } from './person-index.js';

export interface QueryColumn {
  readonly position: number;
  readonly table: Float32Array;
}

/** A genotype that arrived after the tables were made has no value. */
const COMPLETE: LocusScore = { locus: 'of ready tables', log10Lr: () => NaN };

/**
 * A question in the codes of one index: per locus a float table of log10 LR by genotype code. Code 0 (not typed)
 * scores 0. Tables grow with the dictionaries: a genotype that arrives later is scored when it is first scanned.
 */
export class Query {
  private readonly tables: { position: number; score: LocusScore; table: Float32Array }[];

  constructor(
    private readonly index: PersonIndex,
    scores: readonly LocusScore[],
  ) {
    this.tables = scores.flatMap((score) => {
      const position = index.position(score.locus);
      return position === undefined ? [] : [{ position, score, table: new Float32Array(1) }];
    });
    if (new Set(this.tables.map((entry) => entry.position)).size !== this.tables.length)
      throw new RangeError('a locus is asked for twice');
  }

  /** A question whose tables are made already, one value for every genotype code the index holds now. */
  static ofColumns(index: PersonIndex, columns: readonly QueryColumn[]): Query {
    const query = new Query(index, []);
    query.tables.push(...columns.map(({ position, table }) => ({ position, table, score: COMPLETE })));
    return query;
  }

  /** Loci of the question that the index holds. */
  get loci(): number {
    return this.tables.length;
  }

  belongsTo(index: PersonIndex): boolean {
    return this.index === index;
  }

  /** The tables, complete for every genotype the index holds now. */
  columns(): readonly QueryColumn[] {
    for (const entry of this.tables) {
      const dictionary = this.index.dictionary(entry.position);
      if (entry.table.length === dictionary.size) continue;
      const table = new Float32Array(dictionary.size);
      table.set(entry.table);
      for (let code = entry.table.length; code < table.length; code++) {
        const [a, b] = dictionary.genotype(code)!;
        const value = entry.score.log10Lr(a, b);
        if (Number.isNaN(value) || value === Infinity)
          throw new RangeError(`${entry.score.locus} ${a},${b}: log10 LR is ${value}`);
        table[code] = value;
      }
      entry.table = table;
    }
    return this.tables;
  }
}
