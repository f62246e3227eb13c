import { canonicalAllele, compareAlleles, type AlleleProblem, type Locus } from '@homeward/str';
import type { RawCall } from '../calls/calls.js';
import type { VerdictCode } from './codes.js';
import type { Verdict } from './judged-call.js';
import { isShortDate, isSpreadsheetDamage } from './spreadsheet-damage.js';

const PROBLEMS: Record<Exclude<AlleleProblem, 'empty'>, VerdictCode> = {
  off_ladder: 'laboratory.allele_off_ladder',
  uncertain: 'laboratory.allele_not_called',
  not_a_number: 'laboratory.allele_malformed',
  microvariant_out_of_range: 'laboratory.allele_microvariant',
  out_of_range: 'laboratory.allele_out_of_range',
};

/** The longest repeat in use is the hexanucleotide: x.1 to x.5. */
const LONGEST_REPEAT = 6;

/** A cell and the header above it. */
interface Cell {
  readonly value: string;
  readonly field: string | null;
}

/**
 * The distinct canonical alleles of a call, or what is wrong with it. An empty list is a row without a call. A second
 * cell that is not empty but holds no allele leaves the second allele unknown, and unknown is not homozygous.
 */
export function readAlleles(raw: RawCall, locus: Locus): { alleles: string[] } | { verdict: Verdict } {
  const refuse = (code: VerdictCode, { value, field }: Cell) => ({
    verdict: { code, field, value, detail: locus.name } satisfies Verdict,
  });
  const cells = cellsOf(raw, locus);
  const damaged = raw.packed ? shiftedPoint(cells, locus) : null;
  if (damaged) return refuse('laboratory.allele_excel_damage', damaged);
  const alleles = new Set<string>();
  let called = 0;
  let doubtful: Cell | null = null;
  for (const cell of cells) {
    const comma = commaProblem(cell.value, locus, raw);
    if (comma) return refuse(comma, cell);
    const read = canonicalAllele(cell.value, locus);
    if (read.ok) {
      alleles.add(read.allele);
      called += 1;
    } else if (read.reason === 'empty') doubtful ??= cell;
    else return refuse(codeOf(cell.value, read.reason), cell);
  }
  // A homozygote is written once or twice; 11, 11, 16 is neither a pair nor three alleles.
  if (called > 2 && alleles.size < called)
    return refuse('laboratory.allele_repeated', {
      value: cells.map(({ value }) => value).join(','),
      field: cells[0]?.field ?? null,
    });
  const single = isSingleCopy(locus);
  // A locus with one copy has no second allele.
  if (alleles.size > 0 && doubtful && !(single && alleles.size === 1))
    return refuse('laboratory.allele_not_called', doubtful);
  if (alleles.size === 1 && raw.partial && !single)
    return refuse('laboratory.allele_alone', cells[0] ?? { value: '', field: null });
  return { alleles: [...alleles].sort(compareAlleles) };
}

/** Whether a person has one allele at most, so that a single one leaves nothing open. */
export function isSingleCopy({ type, multiCopy }: Locus): boolean {
  return type === 'Y_indel' || type === 'mitochondrial' || (type === 'Y' && multiCopy !== true);
}

/**
 * The cells of a call that say something. An empty cell says that there is no further allele, but not before the first
 * and not as half of a pair.
 */
function cellsOf(raw: RawCall, locus: Locus): Cell[] {
  const filled = raw.packed ? 0 : raw.alleles.findIndex((value) => value !== '');
  const cells: Cell[] = [];
  raw.alleles.forEach((value, index) => {
    if (value === '' && !raw.packed && index > filled) return;
    const field = raw.alleleFields[index] ?? null;
    for (const part of partsOf(value, locus)) cells.push({ value: part, field });
  });
  return cells;
}

/** `11-14` is how YHRD writes DYS385; `XY` how reports write the sex. */
function partsOf(value: string, { type, multiCopy }: Locus): string[] {
  if (type === 'sex' && /^[XYＸＹ]{2}$/i.test(value)) return [value.slice(0, 1), value.slice(1)];
  if (multiCopy === true && /^\d{1,2}(?:\.\d)?(?:[-–]\d{1,2}(?:\.\d)?)+$/.test(value))
    return value.split(/[-–]/);
  return [value];
}

/**
 * A comma within one allele is a decimal mark only if the file has no other, and where it can be nothing else: one digit
 * follows, smaller than the repeat and than the number before it (alleles are written in rising order). A long fraction
 * is what floating point leaves of it.
 */
function commaProblem(value: string, locus: Locus, { packed, commaIsDecimal }: RawCall): VerdictCode | null {
  if (!/[,，、]/.test(value)) return null;
  const [, before, after] = /^(\d{1,3})[,，](\d|\d{9,})$/.exec(value.normalize('NFKC')) ?? [];
  if (packed || !commaIsDecimal || before === undefined || after === undefined)
    return 'laboratory.allele_ambiguous_comma';
  const decimal = after.length > 1 || (Number(after) < repeatOf(locus) && Number(after) < Number(before));
  return decimal ? null : 'laboratory.allele_ambiguous_comma';
}

/** `9/3`, `9-3`: a pair is written in rising order, so this is 9.3 that a spreadsheet took for a date. */
function shiftedPoint(cells: readonly Cell[], locus: Locus): Cell | null {
  const [first, second, third] = cells;
  if (first === undefined || second === undefined || third !== undefined) return null;
  const [a, b] = [first.value, second.value].map((value) => (/^\d{1,2}$/.test(value) ? Number(value) : NaN));
  if (a === undefined || b === undefined || !(b > 0 && b < repeatOf(locus) && b < a)) return null;
  return { value: `${first.value}/${second.value}`, field: first.field };
}

function repeatOf({ repeatLength }: Locus): number {
  return repeatLength ?? LONGEST_REPEAT;
}

function codeOf(value: string, reason: Exclude<AlleleProblem, 'empty'>): VerdictCode {
  const text = value.normalize('NFKC').trim();
  const damaged = isSpreadsheetDamage(text) || isShortDate(text);
  return damaged ? 'laboratory.allele_excel_damage' : PROBLEMS[reason];
}
