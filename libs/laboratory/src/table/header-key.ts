/** Header text without case, blanks, points, underscores, hyphens, byte-order mark; full-width forms made half-width. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._\-\u200b\ufeff]+/g, '');
}

/** Letters and digits of a header: `Height#1` and `Height 1` are the same. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The name that a spreadsheet shows for a column, counted from 0: A, B, …, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
