import type { PersonIndex, QueryColumn } from '@homeward/search';
import type { Genotype, GenotypeMap } from '@homeward/str';

/**
 * log10 LR of one person's genotype at a locus beside any other, which the index knows by `code`; null when the locus
 * cannot be used.
 */
export type PairScores = (
  locus: string,
  genotype: Genotype,
) => ((other: Genotype, code: number) => number) | null;

/**
 * Tables of log10 LR by genotype code for one person under one relation. A locus has some hundred genotypes, so the
 * table of each is made once for all persons who have it; it grows with the dictionary of the index.
 */
export class PairColumns {
  /** By locus and genotype. */
  private readonly known = new Map<string, QueryColumn>();

  constructor(
    private readonly index: PersonIndex,
    private readonly scores: PairScores,
  ) {}

  /** Complete for every genotype the index holds now. */
  of(genotypes: GenotypeMap): QueryColumn[] {
    const columns: QueryColumn[] = [];
    for (const locus in genotypes) {
      const column = this.column(locus, genotypes[locus]!);
      if (column) columns.push(column);
    }
    return columns;
  }

  /** One locus; null when the index or the model does not have it. */
  column(locus: string, genotype: Genotype): QueryColumn | null {
    const position = this.index.position(locus);
    if (position === undefined) return null;
    const key = keyOf(locus, genotype);
    const known = this.known.get(key);
    const dictionary = this.index.dictionary(position);
    if (known?.table.length === dictionary.size) return known;
    const score = this.scores(locus, genotype);
    if (!score) return null;
    const table = new Float32Array(dictionary.size);
    table.set(known?.table ?? []);
    for (let code = Math.max(1, known?.table.length ?? 1); code < table.length; code++)
      table[code] = score(dictionary.genotype(code)!, code);
    const made = { position, table };
    this.known.set(key, made);
    return made;
  }

  /** Whether the table needs no more work. */
  has(locus: string, genotype: Genotype): boolean {
    const position = this.index.position(locus);
    if (position === undefined) return true;
    return this.known.get(keyOf(locus, genotype))?.table.length === this.index.dictionary(position).size;
  }
}

function keyOf(locus: string, [a, b]: Genotype): string {
  return `${locus} ${a < b ? `${a} ${b}` : `${b} ${a}`}`;
}
