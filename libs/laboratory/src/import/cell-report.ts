import type { Bilingual } from '@homeward/platform';
import type { CellCounts, UnneededColumn, RefusedColumn } from '../calls/cell-tally.js';
import type { FileAccount } from '../calls/file-account.js';
import { verdictMessage } from '../verdict/codes.js';
import { columnVerdict } from '../verdict/column-verdict.js';
import { shortened } from './parsed-batch.js';

/** A refused column with the reason in words. */
export interface ReportedColumn extends Omit<RefusedColumn, 'likeAlleles'> {
  readonly code: string;
  readonly message: Bilingual;
}

/** What became of the cells of a file, as it is stored with the batch. */
export interface CellReport extends CellCounts {
  readonly columnsNotNeeded: readonly UnneededColumn[];
  readonly columnsRefused: readonly ReportedColumn[];
}

/** @param cells of all calls, by the verdicts that these have in the end */
export function cellReport(
  account: FileAccount,
  cells: { readonly used: number; readonly refused: number },
): CellReport {
  const calls = [
    { status: 'accepted', source: { cells: cells.used } },
    { status: 'rejected', source: { cells: cells.refused } },
  ];
  return {
    ...account.counts(calls),
    columnsNotNeeded: account.passed().map((column) => ({ ...column, header: shortened(column.header) })),
    columnsRefused: account.refused().map((refused) => {
      const { column, cells, row, value } = refused;
      const header = shortened(refused.header);
      const verdict = columnVerdict({ ...refused, header });
      return {
        column,
        header,
        cells,
        row,
        value,
        part: refused.part ?? 0,
        code: verdict.code,
        message: verdictMessage(verdict.code, verdict),
      };
    }),
  };
}
