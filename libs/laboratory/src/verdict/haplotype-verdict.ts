import { canonicalAllele, mtTokens, parseMtHaplotype, type MtProblem } from '@homeward/str';
import type { RawCall } from '../calls/calls.js';
import type { VerdictCode } from './codes.js';
import type { Verdict } from './judged-call.js';

const PROBLEMS: Readonly<Record<MtProblem, VerdictCode>> = {
  no_range: 'laboratory.haplotype_no_range',
  no_difference: 'laboratory.haplotype_no_difference',
  malformed: 'laboratory.haplotype_malformed',
  position: 'laboratory.haplotype_position',
  outside_ranges: 'laboratory.haplotype_outside_ranges',
  site_twice: 'laboratory.haplotype_site_twice',
  insertion_gap: 'laboratory.haplotype_insertion_gap',
  lower_case: 'laboratory.haplotype_lower_case',
};

/**
 * The mitochondrial haplotype of a call in its stored form, or what is wrong with it; an empty list is a row without
 * one. It may stand in one cell or be spread over the allele columns.
 */
export function readHaplotype(raw: RawCall, locus: string): { alleles: string[] } | { verdict: Verdict } {
  const cells = raw.alleles.map((text, index) => ({ text, field: raw.alleleFields[index] ?? null }));
  const filled = cells.filter(({ text }) => !isEmpty(text));
  if (filled.length === 0) return { alleles: [] };
  const reading = parseMtHaplotype(filled.map(({ text }) => text).join(' '));
  if (reading.ok) return { alleles: mtTokens(reading.haplotype) };
  const { reason, token } = reading;
  const field = (filled.find(({ text }) => text.includes(token)) ?? filled[0]!).field;
  return { verdict: { code: PROBLEMS[reason], field, value: token, detail: locus } };
}

function isEmpty(text: string): boolean {
  const read = canonicalAllele(text);
  return !read.ok && read.reason === 'empty';
}
