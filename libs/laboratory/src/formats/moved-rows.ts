import type { WideColumns } from '../layout/wide-layout.js';
import type { TableRecord } from '../table/table-form.js';

/**
 * Marks the rows of a wide table in which a marker has a second allele and no first: somebody inserted a cell, and what
 * stands to the right of it belongs to other markers.
 */
export async function* withMoved(
  rows: AsyncIterable<readonly TableRecord[]>,
  { markers }: WideColumns,
): AsyncGenerator<TableRecord[]> {
  const pairs = markers.flatMap(({ columns }): [number, number][] => {
    const [first, second] = columns;
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
  for await (const records of rows)
    yield records.map((record) => {
      for (const [first, second] of pairs) {
        if (!isBlank(record.cells[first]) || isBlank(record.cells[second])) continue;
        return { ...record, moved: (record.cells[second] ?? '').trim() };
      }
      return record;
    });
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text === '' || text.trim() === '';
}
