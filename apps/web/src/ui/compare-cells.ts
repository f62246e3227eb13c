import type { CsvValue } from './csv';

/** Orders the cells of a column: what is empty last, numbers as numbers, text as the reader's language does. */
export function compareCells(left: CsvValue, right: CsvValue): number {
  const empty = (value: CsvValue) => value === null || value === undefined || value === '';
  if (empty(left) || empty(right)) return Number(empty(left)) - Number(empty(right));
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), undefined, { numeric: true });
}
