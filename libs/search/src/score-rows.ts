import type { PersonIndex } from './person-index.js';
import type { QueryColumn } from './query.js';

/**
 * Scores of a few rows of many, in their order: the sum of the tables at the rows' codes. Dead rows are scored too;
 * `scan` is for all rows of a range.
 * @throws RangeError for a row the index does not have
 */
export function scoreRows(
  index: PersonIndex,
  columns: readonly QueryColumn[],
  rows: Uint32Array,
): Float64Array {
  const scores = new Float64Array(rows.length);
  for (let first = 0; first < rows.length;) {
    const row = rows[first]!;
    const [part] = index.parts(row, row + 1);
    const { segment, base } = part!;
    let end = first;
    while (end < rows.length && rows[end]! >= base && rows[end]! < base + segment.rows) end++;
    for (const { position, table } of columns) {
      const codes = segment.column(position);
      if (!codes) continue;
      for (let i = first; i < end; i++) scores[i]! += table[codes[rows[i]! - base]!]!;
    }
    first = end;
  }
  return scores;
}
