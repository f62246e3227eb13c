/** Names of months in the languages of spreadsheet programs, as far as their first letters. */
const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|okt|dez|fév|fev|avr|juin|juil|aoû|aou|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|out|mrt|mei';
const NAMED = new RegExp(
  String.raw`^(?:\d{1,4}[-\s/.]*)?(?:${MONTHS})[a-zäéèûç]*\.?(?:[-\s/.]*\d{1,4})?$`,
  'i',
);
const NUMBERS: readonly RegExp[] = [
  // 9月3日, 9月, 2026年9月3日, 九月三日
  /^(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日?)?$/,
  /^[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日?)?$/,
  // 2026-09-03, 2026/9/3 0:00, 2026年9月3日
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}(?:日|\s.*)?$/,
  // 9/3/2026, 03.09.26, 03.09. (German, without a year)
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/,
  /^\d{1,2}\.\d{1,2}\.$/,
  // 1.2E+01
  /^\d+(?:[.,]\d+)?e[+-]?\d+$/i,
  // 9:03
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
];
/** `9/3`, `9-3`: a date without a year, or two alleles where a cell may hold two. */
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})$/;
/** Days since 1900 of the years 1990 to 2064: a date that a spreadsheet turned into a number. */
const DAYS: readonly [number, number] = [32_874, 60_000];

/** Whether a cell looks like what spreadsheet programs make of `9.3`, whatever the cell may hold. */
export function isSpreadsheetDamage(text: string): boolean {
  const day = Number(text);
  if (Number.isInteger(day) && day >= DAYS[0] && day <= DAYS[1]) return true;
  return NAMED.test(text) || NUMBERS.some((pattern) => pattern.test(text));
}

/** Whether a cell with one allele holds a date without a year. */
export function isShortDate(text: string): boolean {
  const [, a, b] = SHORT_DATE.exec(text) ?? [];
  return a !== undefined && b !== undefined && Number(a) <= 31 && Number(b) <= 31;
}
