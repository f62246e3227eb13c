import { parse } from 'csv-parse/sync';
import { callOf } from '../genotypes/call.js';
import type { ControlForm } from './entry-forms.js';

/** A control DNA with its known genotypes. */
export interface ControlDna extends ControlForm {
  readonly name: string;
}

/**
 * Reads `control_dna_osiris.csv`: control, locus, two alleles, further alleles, and which of them are known to be weak;
 * several are separated by blanks or commas.
 */
export function parseControls(csv: string): ControlDna[] {
  const rows = parse(csv, { columns: true, skip_empty_lines: true }) as unknown as Record<string, string>[];
  const controls = new Map<string, Genotypes>();
  const weak = new Map<string, Genotypes>();
  for (const row of rows) {
    const name = row.control ?? '';
    const locus = row.locus ?? '';
    const genotypes = controls.get(name) ?? {};
    const alleles = [row.allele1, row.allele2, ...allelesIn(row.more_alleles)];
    const weakAlleles = allelesIn(row.weak_alleles);
    genotypes[locus] = callOf(alleles.filter((allele): allele is string => Boolean(allele)));
    controls.set(name, genotypes);
    if (weakAlleles.length > 0) weak.set(name, { ...weak.get(name), [locus]: weakAlleles });
  }
  return [...controls].map(([name, genotypes]) => {
    const alleles = weak.get(name);
    return { name, genotypes, ...(alleles && { weak: alleles }) };
  });
}

function allelesIn(cell: string | undefined): string[] {
  return (cell ?? '').split(/[\s,;/]+/).filter(Boolean);
}

type Genotypes = Record<string, readonly string[]>;
