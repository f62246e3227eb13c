import { canonicalAllele, compareAlleles, LARGEST_LABEL } from './allele.js';

export interface LocusFrequencies {
  /** Canonical labels, ascending. */
  readonly alleles: string[];
  /** Same order, as published. */
  readonly freqs: number[];
  /** Number of persons typed; null when the source does not state it. */
  readonly n: number | null;
}

export interface FrequencyProblem {
  readonly code: 'bad_row' | 'bad_allele' | 'bad_frequency' | 'duplicate_allele' | 'sum_off';
  readonly locus: string | null;
  readonly line: number | null;
  readonly value: string;
  /** Whether the locus was left out of the table because of this. */
  readonly excluded: boolean;
}

export interface FrequencyTable {
  readonly name: string;
  readonly loci: Map<string, LocusFrequencies>;
  readonly problems: readonly FrequencyProblem[];
}

/** Published tables are rounded to four decimals; a larger gap means that alleles are missing. */
export const SUM_TOLERANCE = 0.0025;

/**
 * Parses `locus,allele,frequency,n` (header line, n may be blank).
 * A locus whose frequencies do not sum to 1 within `SUM_TOLERANCE` is excluded and reported, because alleles
 * are missing from it. Frequencies are kept as published; normalising is the business of the likelihood model.
 */
export function parseFrequencyTable(csvText: string, name: string): FrequencyTable {
  const problems: FrequencyProblem[] = [];
  const rows = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  const lines = csvText.replace(/^\ufeff/, '').split(/\r?\n/);
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue;
    const report = (code: FrequencyProblem['code'], locus: string | null, value: string): void => {
      problems.push({ code, locus, line: index + 1, value, excluded: false });
    };
    const [locus, label, frequency, n] = text.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (!locus || label === undefined || frequency === undefined) {
      report('bad_row', null, text);
      continue;
    }
    const allele = canonicalAllele(label, undefined, LARGEST_LABEL);
    const value = frequency === '' ? Number.NaN : Number(frequency);
    const seen = rows.get(locus) ?? new Map<string, number>();
    rows.set(locus, seen);
    if (!allele.ok) report('bad_allele', locus, label);
    else if (!(value >= 0 && value <= 1)) report('bad_frequency', locus, frequency);
    else if (seen.has(allele.allele)) report('duplicate_allele', locus, label);
    else if (value > 0) seen.set(allele.allele, value);
    if (n !== undefined && Number(n) > 0) sizes.set(locus, Number(n));
  }
  return { name, loci: checkedLoci(rows, sizes, problems), problems };
}

function checkedLoci(
  rows: Map<string, Map<string, number>>,
  sizes: Map<string, number>,
  problems: FrequencyProblem[],
): Map<string, LocusFrequencies> {
  const loci = new Map<string, LocusFrequencies>();
  for (const [locus, frequencies] of rows) {
    const sum = [...frequencies.values()].reduce((total, value) => total + value, 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      problems.push({ code: 'sum_off', locus, line: null, value: sum.toFixed(4), excluded: true });
      continue;
    }
    const alleles = [...frequencies.keys()].sort(compareAlleles);
    loci.set(locus, {
      alleles,
      freqs: alleles.map((allele) => frequencies.get(allele) ?? 0),
      n: sizes.get(locus) ?? null,
    });
  }
  return loci;
}
