import { columnLetters } from '../table/column-letters.js';
import { kept } from '../table/kept-text.js';
import type { TableRecord } from '../table/table-form.js';
import type { Layout } from '../layout/layout.js';
import { namingColumns, type OtherColumn } from '../layout/other-columns.js';
import { ColumnWithoutHeader } from '../table/table.errors.js';

/** A column with content that nobody knows. */
export interface RefusedColumn {
  readonly column: string;
  readonly header: string;
  readonly cells: number;
  /** The first cell with content. */
  readonly row: number;
  readonly value: string;
  /** Most of its values could be alleles. */
  readonly likeAlleles: boolean;
  /** Number of the file within an archive, counted from 0. */
  readonly part?: number;
}

/** A column with content whose meaning is known and which is not needed. */
export interface UnneededColumn {
  readonly column: string;
  readonly header: string;
  readonly cells: number;
}

/** What became of the cells below the header: the three numbers add up to all cells with content. */
export interface CellCounts {
  readonly used: number;
  readonly notNeeded: number;
  readonly refused: number;
}

interface Seen {
  cells: number;
  /** Cells with something else than R's NA. */
  said: number;
  likeAlleles: number;
  row: number;
  value: string;
}

const ALLELE_LIKE =
  /^(?:\d{1,2}(?:\.[1-5])?|[XY]{1,2}|OL)(?:\s*[/,;、 -]\s*(?:\d{1,2}(?:\.[1-5])?|[XY]|OL))*$/i;
const LONGEST_VALUE = 200;
/** Code of the blank; those before it are control characters. */
const BLANK = 32;

/** A row that was not cut into texts. */
export interface FirstCharacters {
  /** Code of the first character of a cell; 0 where the cell is empty. */
  first(column: number): number;
}

/** Counts the cells of a table by what becomes of them. Allele cells are counted with their calls. */
export class CellTally {
  private readonly naming: readonly number[];
  private readonly others: readonly OtherColumn[];
  private readonly seen: readonly Seen[];
  private readonly width: number;
  private named = 0;
  private surplus = 0;
  /** Cells of notes under the table. */
  private noted = 0;
  /** The number that a column of row numbers has next; null once it has shown to be none. */
  private counter: number | null = null;

  constructor(layout: Layout) {
    this.naming = namingColumns(layout.columns);
    this.others = layout.others;
    this.seen = layout.others.map(() => ({ cells: 0, said: 0, likeAlleles: 0, row: 0, value: '' }));
    this.width = layout.header.length;
  }

  /** @throws ColumnWithoutHeader */
  add(record: TableRecord): void {
    const { cells, rowNumber, borrowed, gathered } = record;
    if (record.note === true) {
      this.noted += cells.filter(hasContent).length;
      return;
    }
    for (const column of this.naming)
      if (hasContent(cells[column]) && borrowed?.includes(column) !== true) this.named++;
    for (const row of gathered ?? []) this.add(row);
    for (let index = 0; index < this.others.length; index++) {
      const { column } = this.others[index]!;
      const text = cells[column];
      if (borrowed?.includes(column) === true) continue;
      if (text !== undefined && text !== '' && hasContent(text)) this.see(index, text.trim(), rowNumber);
    }
    for (let column = this.width; column < cells.length; column++)
      if (hasContent(cells[column])) this.surplus++;
  }

  /** Whether a row has content only where it says whose it is, in its calls, and in columns that are not needed. */
  isPlain(cells: FirstCharacters): boolean {
    for (const column of this.naming) if (isBlankBefore(cells.first(column))) return false;
    for (let index = 0; index < this.others.length; index++) {
      const { column, fate } = this.others[index]!;
      const first = cells.first(column);
      if (first !== 0 && (fate !== 'not_needed' || isBlankBefore(first))) return false;
    }
    return true;
  }

  /** Counts the cells of a row for which `isPlain` holds. */
  addPlain(cells: FirstCharacters): void {
    for (const column of this.naming) if (cells.first(column) !== 0) this.named++;
    for (let index = 0; index < this.others.length; index++)
      if (cells.first(this.others[index]!.column) !== 0) this.seen[index]!.cells++;
  }

  /** @param calls of the whole table, with the verdicts that they have in the end */
  counts(
    calls: Iterable<{ readonly status: string; readonly source: { readonly cells: number } }>,
  ): CellCounts {
    const counts = { used: this.named, notNeeded: this.noted, refused: this.surplus };
    for (const { status, source } of calls) {
      if (status === 'rejected') counts.refused += source.cells;
      else counts.used += source.cells;
    }
    this.seen.forEach((seen, index) => {
      counts[this.isRefused(index) ? 'refused' : 'notNeeded'] += seen.cells;
    });
    return counts;
  }

  passed(): UnneededColumn[] {
    return this.others.flatMap(({ column, header }, index) => {
      const { cells } = this.seen[index]!;
      return cells === 0 || this.isRefused(index) ? [] : [{ column: columnLetters(column), header, cells }];
    });
  }

  refused(): RefusedColumn[] {
    return this.others.flatMap(({ column, header }, index) => {
      const { cells, said, likeAlleles, row, value } = this.seen[index]!;
      if (!this.isRefused(index)) return [];
      return [
        {
          column: columnLetters(column),
          header,
          cells,
          row,
          value,
          likeAlleles: likeAlleles * 2 >= said,
        },
      ];
    });
  }

  /** R fills a column without values with NA. */
  private isRefused(index: number): boolean {
    return this.others[index]!.fate === 'unknown' && this.seen[index]!.said > 0;
  }

  private see(index: number, text: string, row: number): void {
    const { column, fate } = this.others[index]!;
    const seen = this.seen[index]!;
    seen.cells++;
    if (fate === 'not_needed') return;
    if (fate === 'unnamed' && !this.isRowNumber(column, text))
      throw new ColumnWithoutHeader(column, row, text.slice(0, LONGEST_VALUE));
    if (text === 'NA') return;
    seen.said++;
    if (ALLELE_LIKE.test(text)) seen.likeAlleles++;
    if (seen.said > 1) return;
    seen.row = row;
    seen.value = kept(text.slice(0, LONGEST_VALUE));
  }

  /** Row numbers that R and pandas write before the first column, which has no header then. */
  private isRowNumber(column: number, text: string): boolean {
    const number = Number(text);
    if (column > 0 || !/^\d+$/.test(text) || (this.counter !== null && number !== this.counter)) return false;
    this.counter = number + 1;
    return true;
  }
}

/** A cell that begins with a blank or a control character may have nothing else. */
function isBlankBefore(first: number): boolean {
  return first !== 0 && first <= BLANK;
}

function hasContent(text: string | undefined): boolean {
  if (text === undefined || text === '') return false;
  return text.charCodeAt(0) > BLANK || text.trim() !== '';
}
