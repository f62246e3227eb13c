import type { LongColumns } from '../layout/long-layout.js';
import type { WideColumns } from '../layout/wide-layout.js';
import type { TableRecord } from '../table/table-form.js';

/** A plain allele; other words say something else. */
const ALLELE = /^[1-9]\d?(?:\.\d)?$/;

/**
 * Marks the rows of a wide table that somebody moved by inserting a cell: what stands to the right of it belongs to other
 * markers. Such a row has a marker with a second allele and no first; or it is the first of its file with pairs that fall
 * (`17 12`), and they all stand behind the last marker with an empty second cell, where pairs before rise.
 */
export async function* withMoved(
  rows: AsyncIterable<readonly TableRecord[]>,
  { markers }: WideColumns,
): AsyncGenerator<TableRecord[]> {
  const pairs = markers.flatMap(({ columns }): [number, number][] => {
    const [first, second] = columns;
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
  // Some laboratories write pairs in any order; then a falling pair says nothing.
  let anyOrder = false;
  for await (const records of rows)
    yield records.map((record) => {
      for (const [first, second] of pairs) {
        if (!isBlank(record.cells[first]) || isBlank(record.cells[second])) continue;
        return { ...record, moved: (record.cells[second] ?? '').trim() };
      }
      if (anyOrder) return record;
      const moved = fallingBehind(record, pairs);
      if (moved === 'any order') anyOrder = true;
      return moved === null || moved === 'any order' ? record : { ...record, moved };
    });
}

/** The second allele of the first pair that falls behind the last empty second cell; `any order` where others fall. */
function fallingBehind({ cells }: TableRecord, pairs: readonly (readonly [number, number])[]): string | null {
  const falls = pairs.findIndex(([first, second]) => isFalling(cells[first], cells[second]));
  if (falls < 0) return null;
  const empty = pairs.findLastIndex(([first, second]) => !isBlank(cells[first]) && isBlank(cells[second]));
  if (empty < 0 || falls < empty) return 'any order';
  return (cells[pairs[falls]![1]] ?? '').trim();
}

function isFalling(first = '', second = ''): boolean {
  const [a, b] = [first.trim(), second.trim()];
  return ALLELE.test(a) && ALLELE.test(b) && Number(a) > Number(b);
}

/**
 * Marks the rows of a long table in which a peak has a height (or size) and no allele: somebody inserted a cell between
 * the alleles.
 */
export async function* withMovedPeaks(
  rows: AsyncIterable<TableRecord[]>,
  { alleles, heights }: LongColumns,
): AsyncGenerator<TableRecord[]> {
  const peaks = alleles.flatMap((allele, index): [number, number][] => {
    const height = heights[index] ?? null;
    return height === null ? [] : [[allele, height]];
  });
  for await (const records of rows) {
    if (peaks.length === 0) yield records;
    else
      yield records.map((record) => {
        const found = peaks.find(
          ([allele, height]) => isBlank(record.cells[allele]) && isNumber(record.cells[height]),
        );
        return found ? { ...record, moved: (record.cells[found[1]] ?? '').trim() } : record;
      });
  }
}

function isNumber(text: string | undefined): boolean {
  const trimmed = (text ?? '').trim();
  return /^\d+(?:[.,]\d+)?$/.test(trimmed) && Number(trimmed.replace(',', '.')) > 0;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text === '' || text.trim() === '';
}
