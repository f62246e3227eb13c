import type { Layout } from '../layout/layout.js';
import { openTables } from '../formats/open-table.js';
import { CellTally } from '../calls/cell-tally.js';
import { FileAccount, type TableAccount } from '../calls/file-account.js';
import type { Encoding } from '../table/encoding.js';
import { bufferFile } from '../table/table-file.js';
import { NoRows, TooManyRows } from '../table/table.errors.js';
import { TimeSlice } from '../time-slice.js';
import { BatchJudge } from './batch-judge.js';
import { refusedColumnCall } from '../verdict/column-verdict.js';
import type { JudgeReference } from '../verdict/judge.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import { SampleDrafts } from '../samples/sample-draft.js';
import { settleForm } from '../samples/sample-form.js';

/** Calls of one file; more are more than a laboratory types in a year, and would not fit into memory. */
const MOST_CALLS = 1_500_000;

export interface JudgedTable {
  /** All calls of the file, and at the end one for each column that is refused: its marker is the header. */
  readonly calls: JudgedCall[];
  readonly drafts: SampleDrafts;
  /** Header of the column of sample names. */
  readonly sampleField: string;
  /** What becomes of each cell. */
  readonly account: FileAccount;
}

/**
 * Reads a table and gives each of its calls its own verdict, and each sample the verdict on how it
 * was written. The event loop gets its turns.
 * @param encoding where a person stated it, or where it is known
 * @param onBytes is told how much of the file is read
 * @throws HeaderNotRecognised, HeaderRepeated, ColumnWithoutHeader, TableBroken, NoRows, TooManyRows
 */
export async function judgeTable(
  content: Buffer,
  encoding: Encoding | undefined,
  reference: Omit<JudgeReference, 'fields'>,
  onBytes?: (done: number) => Promise<void>,
  fileName = 'file',
): Promise<JudgedTable> {
  const tables = await openTables(bufferFile(content), { fileName, encoding, loci: reference.loci });
  const calls: JudgedCall[] = [];
  const drafts = new SampleDrafts();
  const accounts: TableAccount[] = [];
  const turns = new TimeSlice();
  for (const { layout, part, records: read } of tables) {
    const fields = fieldNames(layout);
    const tally = new CellTally(layout);
    accounts.push({ part, tally });
    const judge = new BatchJudge(layout, { ...reference, fields }, drafts, part);
    for await (const records of read(onBytes)) {
      for (const record of records) {
        tally.add(record);
        judge.judge(record, calls);
        if (turns.isOver()) await turns.startNext();
      }
      if (calls.length > MOST_CALLS) throw new TooManyRows(MOST_CALLS);
    }
  }
  if (calls.length === 0) throw new NoRows();
  const [first] = tables;
  const sampleField = first ? fieldNames(first.layout).sample : '';
  for (const draft of drafts.all()) {
    settleForm(draft, sampleField);
    if (turns.isOver()) await turns.startNext();
  }
  const account = new FileAccount(accounts);
  for (const column of account.refused()) calls.push(refusedColumnCall(column));
  return { calls, drafts, sampleField, account };
}

function fieldNames({ header, columns }: Layout): { sample: string; marker: string; panel: string } {
  const name = (column: number | null, otherwise: string) =>
    column === null ? otherwise : (header[column] ?? otherwise);
  return {
    sample: name(columns.samples[0].column, 'sample'),
    marker: columns.kind === 'long' ? name(columns.marker, 'marker') : 'marker',
    panel: name(columns.panel, 'panel'),
  };
}
