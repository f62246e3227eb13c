import { canonicalAllele, compareAlleles, type AlleleProblem, type Locus } from '@homeward/str';
import type { RawCall } from '../table/calls.js';
import type { VerdictCode } from './codes.js';
import type { Verdict } from './judged-call.js';

const PROBLEMS: Record<Exclude<AlleleProblem, 'empty'>, VerdictCode> = {
  off_ladder: 'laboratory.allele_off_ladder',
  uncertain: 'laboratory.allele_not_called',
  not_a_number: 'laboratory.allele_malformed',
  microvariant_out_of_range: 'laboratory.allele_microvariant',
  out_of_range: 'laboratory.allele_out_of_range',
};

/** `3-Sep`, `Sep-3`, `9月3日`, `2026-09-03`, `2026/9/3`, `9/3/2026`, `1.2E+01`: what spreadsheets make of `9.3`. */
const EXCEL =
  /^(?:\d{1,4}[-\s/])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-\s/]\d{1,4})?$|^\d{1,2}月\d{1,2}日?$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}(?:日|\s.*)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^\d{1,2}[-/]\d{1,2}$|^\d+(?:\.\d+)?e[+-]?\d+$/i;
/** Days since 1900 of the years 1990 to 2064: a date that a spreadsheet turned into a number. */
const EXCEL_DAY: readonly [number, number] = [32_874, 60_000];

/** Cells that leave the second allele of a homozygote out; any other sign for "nothing" beside an allele is doubtful. */
const BLANK = /^(?:|-|na)$/i;

/**
 * The distinct canonical alleles of a call, or what is wrong with it. An empty list is a row without a call.
 */
export function readAlleles(raw: RawCall, locus: Locus): { alleles: string[] } | { verdict: Verdict } {
  const alleles = new Set<string>();
  let doubtful: Verdict | null = null;
  for (const [index, value] of raw.alleles.entries()) {
    const field = raw.alleleFields[index] ?? null;
    // In a single cell `9,3` may be one allele (9.3) or two (9 and 3): no one can tell.
    if (raw.packed && /[,，]/.test(value))
      return { verdict: { code: 'laboratory.allele_ambiguous_comma', field, value, detail: locus.name } };
    const read = canonicalAllele(value, locus);
    if (read.ok) {
      alleles.add(read.allele);
      continue;
    }
    if (read.reason === 'empty') {
      if (!BLANK.test(value.trim()))
        doubtful ??= { code: 'laboratory.allele_not_called', field, value, detail: locus.name };
      continue;
    }
    const code = isExcelDamage(value) ? 'laboratory.allele_excel_damage' : PROBLEMS[read.reason];
    return { verdict: { code, field, value, detail: locus.name } };
  }
  if (alleles.size > 0 && doubtful) return { verdict: doubtful };
  return { alleles: [...alleles].sort(compareAlleles) };
}

function isExcelDamage(value: string): boolean {
  const text = value.trim();
  const day = Number(text);
  return EXCEL.test(text) || (Number.isInteger(day) && day >= EXCEL_DAY[0] && day <= EXCEL_DAY[1]);
}
