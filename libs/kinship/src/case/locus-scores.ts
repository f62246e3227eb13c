import { locusTable, type CaseTables, type LocusTable } from './case-tables.js';
import { genotypeIndex } from './genotype-table.js';
import { hypotheses, type Hypotheses } from './hypotheses.js';

/** One locus of a question: log10 LR of "this genotype" under the two hypotheses. */
export interface LocusScore {
  readonly locus: string;
  /** Unit: log10; -Infinity where the genotype is impossible under the first hypothesis. Never NaN or +Infinity. */
  log10Lr(a: string, b: string): number;
}

/**
 * The tables of a case as the search engine asks for them. A genotype with an allele that the frequency table does
 * not list gets a table of its own alleles, as the exact evaluation of that candidate would; one table serves all
 * genotypes with the same unlisted alleles.
 */
export function locusScores(tables: CaseTables): LocusScore[] {
  const { pedigree, missingId, typed, settings } = tables.input;
  const pair = hypotheses(pedigree, missingId, typed, settings.untyped);
  return tables.loci.map((table) => {
    const further = new Map<string, LocusTable | null>();
    return {
      locus: table.locus,
      log10Lr(a, b) {
        const listed = lookUp(table, a, b);
        if (listed !== null) return listed;
        const unlisted = [...new Set([a, b])].filter((allele) => !table.alleles.includes(allele)).sort();
        const key = unlisted.join('/');
        let extended = further.get(key);
        if (extended === undefined)
          further.set(key, (extended = withAlleles(tables, pair, table.locus, unlisted)));
        // A locus that cannot be computed with this allele says nothing, as in the exact evaluation.
        return (extended && lookUp(extended, a, b)) ?? 0;
      },
    };
  });
}

function lookUp(table: LocusTable, a: string, b: string): number | null {
  const i = table.alleles.indexOf(a);
  const j = table.alleles.indexOf(b);
  return i < 0 || j < 0 ? null : table.logLr[genotypeIndex(i, j)]!;
}

/** The table of a locus with these alleles in place of further ones that its case was given. */
function withAlleles(
  { input }: CaseTables,
  pair: Hypotheses,
  locus: string,
  alleles: readonly string[],
): LocusTable | null {
  const made = locusTable({ ...input, extraAlleles: {} }, pair, locus, alleles);
  return made.ok ? made.table : null;
}
