/**
 * The condition of a check: the column holds one of these words.
 * @example oneOf('sex', ['male', 'female']) // "sex IN ('male','female')"
 */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} IN (${words.map((word) => `'${word}'`).join(',')})`;
}
