import type { Bilingual } from '@homeward/platform';
import type { CellCounts, UnneededColumn, RefusedColumn } from '../calls/cell-tally.js';
import { verdictMessage } from '../verdict/codes.js';
import { columnVerdict } from '../verdict/column-verdict.js';
import type { JudgedTable } from '../reading/judge-table.js';
import { shortened } from './parsed-batch.js';

/** A refused column with the reason in words. */
export interface ReportedColumn extends Omit<RefusedColumn, 'likeAlleles' | 'part'> {
  readonly code: string;
  readonly message: Bilingual;
}

/** What became of the cells of a file, as it is stored with the batch. */
export interface CellReport extends CellCounts {
  readonly columnsNotNeeded: readonly UnneededColumn[];
  readonly columnsRefused: readonly ReportedColumn[];
}

/** @param table with the verdicts that its calls have in the end */
export function cellReport({ account, calls }: JudgedTable): CellReport {
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
        code: verdict.code,
        message: verdictMessage(verdict.code, verdict),
      };
    }),
  };
}
