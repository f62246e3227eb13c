import { parse } from 'csv-parse/sync';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { callOf } from '../genotypes/call.js';

/** A control DNA with its published genotypes. */
export interface ControlDna {
  readonly name: string;
  readonly genotypes: CalledGenotypes;
}

/** Reads `control_dna_osiris.csv`: control, locus, two alleles, further alleles separated by blanks or commas. */
export function parseControls(csv: string): ControlDna[] {
  const rows = parse(csv, { columns: true, skip_empty_lines: true }) as unknown as Record<string, string>[];
  const controls = new Map<string, Record<string, readonly string[]>>();
  for (const row of rows) {
    const name = row.control ?? '';
    const locus = row.locus ?? '';
    const genotypes = controls.get(name) ?? {};
    const alleles = [row.allele1, row.allele2, ...(row.more_alleles ?? '').split(/[\s,;/]+/)];
    genotypes[locus] = callOf(alleles.filter((allele): allele is string => Boolean(allele)));
    controls.set(name, genotypes);
  }
  return [...controls].map(([name, genotypes]) => ({ name, genotypes }));
}
