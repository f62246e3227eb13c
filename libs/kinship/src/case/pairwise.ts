import type { Genotype, GenotypeMap } from '@homeward/str';
import { locusTable, type CaseInput, type LocusTable } from './case-tables.js';
import { genotypeCount, genotypeIndex } from './genotype-table.js';
import { hypotheses, type Hypotheses } from './hypotheses.js';
import type { Pedigree, Sex } from '../model/pedigree.js';
import { pedigreeFromRelations, type Relation } from '../model/relations.js';
import type { KinshipSettings } from '../model/settings.js';

/** How the first person is related to the second; `self` is the same person. */
export type PairRelation = Relation | 'first_cousin';

export interface PairTables {
  readonly relation: PairRelation;
  /**
   * log10 LR of the relation against unrelated at one locus; null when the locus cannot be used.
   * Rows are computed on first use and kept.
   */
  logLr(locus: string, first: Genotype, second: Genotype): number | null;
  /** Sum over the loci typed in both. */
  score(first: GenotypeMap, second: GenotypeMap): { log10Lr: number; lociCompared: number };
  /** Computes every row of the given loci now, so that later look-ups cost nothing else. */
  fill(loci: Iterable<string>): void;
}

const FIRST = 'first';
const SECOND = 'second';

/** Tables for a pair of persons: one row (all genotypes of the second) per genotype of the first. */
export function pairTables(
  relation: PairRelation,
  settings: KinshipSettings,
  sexes: { readonly first?: Sex; readonly second?: Sex } = {},
): PairTables {
  return new LazyPairTables(relation, settings, pairPedigree(relation, sexes.first, sexes.second));
}

function pairPedigree(relation: PairRelation, first: Sex = 'unknown', second: Sex = 'unknown'): Pedigree {
  if (relation !== 'first_cousin') {
    return pedigreeFromRelations([{ id: FIRST, relation, sex: first }], { id: SECOND, sex: second });
  }
  const founder = (id: string, sex: Sex): Pedigree['persons'][number] => ({
    id,
    sex,
    father: null,
    mother: null,
  });
  return {
    persons: [
      founder('~grandfather', 'male'),
      founder('~grandmother', 'female'),
      { id: '~father', sex: 'male', father: '~grandfather', mother: '~grandmother' },
      { id: '~uncle', sex: 'male', father: '~grandfather', mother: '~grandmother' },
      founder('~mother', 'female'),
      founder('~aunt', 'female'),
      { id: FIRST, sex: first, father: '~uncle', mother: '~aunt' },
      { id: SECOND, sex: second, father: '~father', mother: '~mother' },
    ],
  };
}

interface LocusRows {
  readonly index: ReadonlyMap<string, number>;
  readonly rows: (Float64Array | null | undefined)[];
}

class LazyPairTables implements PairTables {
  private readonly loci = new Map<string, LocusRows | null>();
  private readonly pair: Hypotheses;

  constructor(
    readonly relation: PairRelation,
    private readonly settings: KinshipSettings,
    private readonly pedigree: Pedigree,
  ) {
    this.pair = hypotheses(pedigree, SECOND, { [FIRST]: { any: ['', ''] } }, settings.untyped);
  }

  logLr(locus: string, first: Genotype, second: Genotype): number | null {
    const known = this.rowsOf(locus);
    if (!known) return null;
    const a = known.index.get(first[0]);
    const b = known.index.get(first[1]);
    const c = known.index.get(second[0]);
    const d = known.index.get(second[1]);
    if (a === undefined || b === undefined || c === undefined || d === undefined) {
      return this.withUnseenAlleles(locus, first, second);
    }
    const g = genotypeIndex(a, b);
    let row = known.rows[g];
    if (row === undefined) known.rows[g] = row = this.row(locus, first);
    return row ? row[genotypeIndex(c, d)]! : null;
  }

  score(first: GenotypeMap, second: GenotypeMap): { log10Lr: number; lociCompared: number } {
    let log10Lr = 0;
    let lociCompared = 0;
    for (const locus in first) {
      const genotype = second[locus];
      if (!genotype) continue;
      const value = this.logLr(locus, first[locus]!, genotype);
      if (value === null) continue;
      log10Lr += value;
      lociCompared++;
    }
    return { log10Lr, lociCompared };
  }

  fill(loci: Iterable<string>): void {
    for (const locus of loci) {
      const alleles = [...(this.rowsOf(locus)?.index.keys() ?? [])];
      for (const a of alleles) for (const b of alleles) this.logLr(locus, [a, b], [a, b]);
    }
  }

  private rowsOf(locus: string): LocusRows | null {
    const known = this.loci.get(locus);
    if (known !== undefined) return known;
    const alleles = this.settings.frequencies.loci.get(locus)?.alleles;
    const rows = alleles
      ? {
          index: new Map(alleles.map((allele, i) => [allele, i])),
          rows: new Array<Float64Array | undefined>(genotypeCount(alleles.length)),
        }
      : null;
    this.loci.set(locus, rows);
    return rows;
  }

  private row(locus: string, first: Genotype): Float64Array | null {
    return this.table(locus, first, [])?.logLr ?? null;
  }

  private withUnseenAlleles(locus: string, first: Genotype, second: Genotype): number | null {
    const table = this.table(locus, first, second);
    if (!table) return null;
    return table.logLr[genotypeIndex(table.alleles.indexOf(second[0]), table.alleles.indexOf(second[1]))]!;
  }

  private table(locus: string, first: Genotype, alleles: readonly string[]): LocusTable | null {
    const input: CaseInput = {
      pedigree: this.pedigree,
      missingId: SECOND,
      typed: { [FIRST]: { [locus]: first } },
      settings: this.settings,
    };
    const result = locusTable(input, this.pair, locus, alleles);
    return result.ok ? result.table : null;
  }
}
