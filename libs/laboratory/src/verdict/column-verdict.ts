import type { RefusedColumn } from '../calls/cell-tally.js';
import type { JudgedCall, Verdict } from './judged-call.js';
import { UNSTATED_PANEL } from './judge.js';

/** Row of the header, under which refused columns are listed among the problems. */
const HEADER_ROW = 1;

/** The verdict on a column with content that nobody knows. */
export function columnVerdict({ header, column, value, likeAlleles }: RefusedColumn): Verdict {
  const code = likeAlleles ? 'laboratory.column_like_marker' : 'laboratory.column_unknown';
  return { code, field: column, value, detail: header };
}

/** A refused column among the calls of the file. Its cells are counted with the column. */
export function refusedColumnCall(column: RefusedColumn): JudgedCall {
  return {
    rowNumber: HEADER_ROW,
    sampleName: '',
    kind: 'sample',
    plate: null,
    part: column.part ?? 0,
    panel: UNSTATED_PANEL,
    marker: column.header,
    alleles: [column.value],
    source: { cells: 0, packed: 0, copy: null },
    locus: null,
    type: null,
    call: null,
    status: 'rejected',
    verdict: columnVerdict(column),
  };
}
