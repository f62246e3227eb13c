import type { CellCounts, CellTally, RefusedColumn, UnneededColumn } from './cell-tally.js';

/** What becomes of the cells of one table of a file. */
export interface TableAccount {
  /** Name of the file within an archive; null for a file of its own. */
  readonly part: string | null;
  readonly tally: CellTally;
}

/** What becomes of the cells of a file, all its tables together. */
export class FileAccount {
  constructor(private readonly tables: readonly TableAccount[]) {}

  /** @param calls of the whole file, with the verdicts that they have in the end */
  counts(
    calls: Iterable<{ readonly status: string; readonly source: { readonly cells: number } }>,
  ): CellCounts {
    const counts = { used: 0, notNeeded: 0, refused: 0 };
    for (const [index, { tally }] of this.tables.entries()) {
      const { used, notNeeded, refused } = tally.counts(index === 0 ? calls : []);
      counts.used += used;
      counts.notNeeded += notNeeded;
      counts.refused += refused;
    }
    return counts;
  }

  passed(): UnneededColumn[] {
    return this.tables.flatMap(({ part, tally }) =>
      tally.passed().map((column) => ({ ...column, column: placed(part, column.column) })),
    );
  }

  refused(): RefusedColumn[] {
    return this.tables.flatMap(({ part, tally }, index) =>
      tally.refused().map((column) => ({ ...column, part: index, column: placed(part, column.column) })),
    );
  }
}

/** As a spreadsheet names a column of another sheet: `plate-2.csv!F`. */
function placed(part: string | null, column: string): string {
  return part === null ? column : `${part}!${column}`;
}
