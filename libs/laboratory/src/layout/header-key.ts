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
