import type { Layout } from '../layout/layout.js';
import { openTables } from '../formats/open-table.js';
import { CellTally } from '../calls/cell-tally.js';
import { FileAccount, type TableAccount } from '../calls/file-account.js';
import type { Encoding } from '../table/encoding.js';
import type { OpenedTable } from '../formats/opened-table.js';
import { bufferFile } from '../table/table-file.js';
import { NoRows } from '../table/table.errors.js';
import { TimeSlice } from '../time-slice.js';
import { BatchJudge } from './batch-judge.js';
import { refusedColumnCall } from '../verdict/column-verdict.js';
import type { JudgeReference } from '../verdict/judge.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import { SampleDrafts, type SampleDraft } from '../samples/sample-draft.js';
import type { Remark } from '../peaks/peak-remarks.js';
import type { PeakTally } from './peak-tally.js';
import type { PeakHeights } from '../samples/plate-counts.js';
import { KnownRows } from './known-rows.js';
import { JoinedCalls, type CallsOfFile, type ReadCalls } from './read-calls.js';
import { settleForm } from '../samples/sample-form.js';

/** A table whose calls were judged one by one, and whose samples are looked at one after the other. */
export interface ReadTable {
  /** All samples of the file, without their calls. */
  readonly drafts: SampleDrafts;
  /** Header of the column of sample names. */
  readonly sampleField: string;
  /** What becomes of each cell. */
  readonly account: FileAccount;
  readonly calls: CallsOfFile;
  /** What the heights and sizes of the peaks of a sample say. */
  peaksOf(sample: number): readonly Remark[];
  /** Heights of its autosomal peaks. */
  heightsOf(sample: number): PeakHeights;
}

export interface JudgedTable extends Omit<ReadTable, 'calls' | 'peaksOf' | 'heightsOf'> {
  /** All calls of the file, and at the end one for each column that is refused: its marker is the header. */
  readonly calls: JudgedCall[];
}

/**
 * Reads the records of the tables of a file and gives each of their calls its own verdict. It holds some bytes for each
 * call, however long the file is. The event loop gets its turns.
 * @param onBytes is told how much is read, and the samples so far
 * @throws ColumnWithoutHeader, TableBroken, NoRows, TooManyValues, and what the format of the file throws
 */
export async function readTables(
  tables: readonly Pick<OpenedTable, 'layout' | 'part' | 'records'>[],
  reference: Omit<JudgeReference, 'fields'>,
  onBytes?: (done: number, drafts: SampleDrafts) => Promise<void> | void,
): Promise<ReadTable> {
  const drafts = new SampleDrafts();
  const accounts: TableAccount[] = [];
  const calls: ReadCalls[] = [];
  const peaks: PeakTally[] = [];
  const turns = new TimeSlice();
  for (const [number, { layout, part, records }] of tables.entries()) {
    const tally = new CellTally(layout);
    const fields = fieldNames(layout);
    const firstJudgement = calls.at(-1)?.nextJudgement ?? 0;
    const judge = new BatchJudge(layout, { ...reference, fields }, drafts, number, firstJudgement);
    accounts.push({ part, tally });
    calls.push(judge.calls);
    peaks.push(judge.peaks);
    const known = KnownRows.of(layout, tally, judge);
    for await (const some of records((done) => onBytes?.(done, drafts), known ?? undefined))
      for (const record of some) {
        tally.add(record);
        judge.judge(record);
        known?.learn(record);
        if (turns.isOver()) await turns.startNext();
      }
  }
  drafts.end();
  const [first] = tables;
  const joined = new JoinedCalls(calls);
  if (!first || joined.count === 0) throw new NoRows();
  const sampleField = fieldNames(first.layout).sample;
  const heightsOf = (sample: number): PeakHeights => {
    let [sum, copies] = [0, 0];
    for (const tally of peaks) {
      const heights = tally.heightsOf(sample);
      sum += heights.sum;
      copies += heights.copies;
    }
    return { sum, copies };
  };
  const peaksOf = (sample: number) => peaks.flatMap((tally) => tally.ofSample(sample));
  return { drafts, sampleField, account: new FileAccount(accounts), calls: joined, peaksOf, heightsOf };
}

/** A sample with its calls, and the verdict on how they were written. */
export function draftOf({ drafts, calls, sampleField }: ReadTable, sample: number): SampleDraft {
  const draft = { ...drafts.all()[sample]!, calls: calls.ofSample(sample) };
  settleForm(draft, sampleField);
  return draft;
}

/**
 * Reads a table that fits into memory with all its calls. The event loop gets its turns.
 * @param encoding where a person stated it, or where it is known
 * @throws ColumnWithoutHeader, TableBroken, NoRows, TooManyValues, and what `openTables` throws
 */
export async function judgeTable(
  content: Buffer,
  encoding: Encoding | undefined,
  reference: Omit<JudgeReference, 'fields'>,
  fileName = 'file',
): Promise<JudgedTable> {
  const tables = await openTables(bufferFile(content), { fileName, encoding, loci: reference.loci });
  const read = await readTables(tables, reference);
  const { drafts, account, sampleField } = read;
  const calls = read.calls.all(drafts.all());
  const turns = new TimeSlice();
  for (const draft of drafts.all()) {
    settleForm(draft, sampleField);
    if (turns.isOver()) await turns.startNext();
  }
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
