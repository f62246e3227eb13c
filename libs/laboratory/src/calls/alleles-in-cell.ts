/** Marks between the alleles of a cell that can be no part of an allele. */
const CLEAR = /\s*[/;、|]\s*/;
/** Every mark between alleles, as it was typed: who writes one cell uses one of them. */
const MARKS = /[/／;；、|｜,，]/g;
const RANGE = /^(\d{1,2}(?:\.\d)?)\s*[-–—~]\s*(\d{1,2}(?:\.\d)?)$/;
const SEXES = /^([XY])\s*-\s*([XY])$/i;

/**
 * The alleles written in one cell: `15/16`, `15, 16`, `15,16`, `15;16`, `15、16`, `15 16`, `15-16`, also in full width.
 * A cell that holds one value, that mixes marks (`11，14,16`), or of which nobody can tell how many it holds (`9,3`: 9.3, or 9 and 3), comes back whole.
 */
export function allelesInCell(cell: string): string[] {
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/\bn\/a\b/gi, 'NA');
  if (!/[\s/;、|,\-–—~]/.test(text)) return [cell];
  if (isHaplotypeLike(text)) return [cell];
  if (new Set(cell.match(MARKS)).size > 1) return [cell];
  if (CLEAR.test(text)) return text.split(CLEAR);
  if (text.includes(',')) return commaIsBetween(text) ? text.split(/\s*,\s*/) : [cell];
  if (/\s/.test(text)) return text.split(/\s+/).length > 4 ? [cell] : spaced(text);
  const pair = RANGE.exec(text) ?? SEXES.exec(text);
  return pair ? pair.slice(1) : [cell];
}

/** `15 - 16` is a pair with a hyphen, `15 16` one with a blank. */
function spaced(text: string): string[] {
  const pair = RANGE.exec(text) ?? SEXES.exec(text);
  return pair ? pair.slice(1) : text.split(/\s+/);
}

/**
 * Whether each comma stands between two alleles. It may be a decimal mark where a single digit follows it directly, and
 * where `00` or `05` follows, which no allele begins with; not where a blank stands beside it or the cell has a point.
 */
function commaIsBetween(text: string): boolean {
  if (/,\s*0/.test(text)) return false;
  if (text.includes('.')) return true;
  const blank = /,\s|\s,/;
  if (blank.test(text)) return !/\S,\S/.test(text);
  return !/,\d(?!\d)/.test(text) && !isDecimalWithZero(text);
}

/** `14,10` may be 14.1 with two digits after the comma: as a pair it would fall. */
function isDecimalWithZero(text: string): boolean {
  const [, before, after] = /^(\d+),(\d0)$/.exec(text) ?? [];
  return Number(after) < Number(before);
}

/** Ranges and differences of mtDNA have longer numbers and letters after them. */
function isHaplotypeLike(text: string): boolean {
  return /\d{3,}\s*-\s*\d{2,}|\d{2,}(?:\.\d+)?(?:[ACGTRYSWKMBDHVN](?![a-z])|DEL)|rCRS/i.test(text);
}
