/** Formats that every workbook has under a number (ECMA-376 part 1, 18.8.30): dates and times, those of East Asia included. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number of this format is shown as a date or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => id >= first && id <= last);
  // Text in quotes, after a backslash and in brackets (colours, conditions) is no part of the pattern; `[h]` is.
  const pattern = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs年月日时分秒]/i.test(pattern.replace(/general/gi, '')) || /e{1,4}(?![+-])/i.test(pattern);
}
