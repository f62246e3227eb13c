import type { Locus } from './locus.js';

export type AlleleProblem =
  | 'empty'
  | 'off_ladder'
  | 'uncertain'
  | 'not_a_number'
  | 'microvariant_out_of_range'
  | 'out_of_range';

export type CanonicalAllele = { ok: true; allele: string } | { ok: false; reason: AlleleProblem };

const EMPTY = new Set(
  '- -- --- – — . .. / \\ 0 00 0.0 NA N/A #N/A NR NULL NAN ND N.D. N.D NT NONE NIL F FAIL FAILED 无 未检出 未检 未检测 缺失 失败'
    .split(' ')
    .concat(''),
);
const UNCERTAIN = new Set(['?', '??', '*', '**', '***', 'INC', 'INCONCLUSIVE', 'Q', '不确定', '待定']);
/** Spreadsheets store 17.1 as 17.100000000000001; a real second decimal is much larger than this. */
const ROUNDING = 1e-6;
/** Without a dictionary entry the longest repeat in use is the hexanucleotide: x.1 to x.5. */
const LONGEST_REPEAT = 6;
/** No ladder goes beyond this repeat number; a few research loci are labelled in base pairs instead. */
const LARGEST_REPEAT_NUMBER = 80;
export const LARGEST_LABEL = 999;
/** Rare alleles outside every ladder exist; this many repeats beyond the known range are still plausible. */
const RANGE_MARGIN = 4;

function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function rejected(reason: AlleleProblem): CanonicalAllele {
  return { ok: false, reason };
}

/**
 * The canonical label of an allele call: repeat number with at most one decimal, `X` or `Y` for the sex marker.
 * `12.0`, full-width digits, decimal commas and floating-point debris are the same allele. Everything else is
 * rejected with its reason. With a locus the microvariant must be smaller than the repeat length and the
 * repeat number near the known range; without one it may be at most `largest`.
 */
export function canonicalAllele(
  text: string,
  locus?: Locus,
  largest = locus?.range ? LARGEST_LABEL : LARGEST_REPEAT_NUMBER,
): CanonicalAllele {
  const call = halfWidth(text)
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim()
    .toUpperCase();
  if (EMPTY.has(call)) return rejected('empty');
  if (call.startsWith('OL') || /^[<>]\s*\d/.test(call)) return rejected('off_ladder');
  if (UNCERTAIN.has(call) || /[?*]$/.test(call)) return rejected('uncertain');
  if (call === 'X' || call === 'Y') {
    return locus === undefined || locus.type === 'sex'
      ? { ok: true, allele: call }
      : rejected('not_a_number');
  }
  const number = call.replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(number)) return rejected('not_a_number');
  if (locus?.type === 'sex') return rejected('not_a_number');
  return repeatNumber(Number(number), locus, largest);
}

function repeatNumber(value: number, locus: Locus | undefined, largest: number): CanonicalAllele {
  const tenths = Math.round(value * 10);
  if (Math.abs(value * 10 - tenths) > 10 * ROUNDING) return rejected('microvariant_out_of_range');
  const microvariant = tenths % 10;
  if (microvariant >= (locus?.repeatLength ?? LONGEST_REPEAT)) return rejected('microvariant_out_of_range');
  if (value <= 0 || value > largest) return rejected('out_of_range');
  const range = locus?.range;
  if (range && (value < range[0] - RANGE_MARGIN || value > range[1] + RANGE_MARGIN)) {
    return rejected('out_of_range');
  }
  const repeats = String(Math.floor(tenths / 10));
  return { ok: true, allele: microvariant === 0 ? repeats : `${repeats}.${String(microvariant)}` };
}

/** Order of allele labels in tables and reports: by repeat number, then text. */
export function compareAlleles(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (Number.isNaN(difference) || difference === 0) return a < b ? -1 : a > b ? 1 : 0;
  return difference;
}
