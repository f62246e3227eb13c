import { csvCell } from '@homeward/rules';
import { plateAt, sampleAt, slotsOf } from '../calls/calls.js';
import type { OpenedTable } from '../formats/opened-table.js';
import { sampleKey } from '../reference/sample-kind.js';

/** What happened to one row of the file, or to a sample. */
export interface RowOutcome {
  readonly status: string;
  readonly reason: string;
}

/** What the verdicts on the calls of one row say. */
export interface OwnOutcome extends RowOutcome {
  /** Calls with a verdict of their own; the others are as their sample. */
  readonly calls: number;
}

/** What became of the samples of a batch, by `sampleKey`; those that are not listed were accepted. */
export type SampleOutcomes = ReadonlyMap<string, RowOutcome>;

/** Words of the two columns, in the language of the reader. */
export interface ResultWords {
  readonly status: string;
  readonly reason: string;
  readonly statuses: Readonly<Record<string, string>>;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Outcomes by row number of the rows of a file of the archive from the first to the last, both included. */
export type OutcomesOf = (
  part: number,
  first: number,
  last: number,
) => Promise<ReadonlyMap<number, OwnOutcome>>;

/**
 * The rows of the file in pieces, two columns added: status and reason. Cells that a spreadsheet would run as a formula
 * are made text. Written as UTF-8 with byte-order mark, which every spreadsheet program reads.
 */
export async function* problemRows(
  tables: readonly OpenedTable[],
  samples: SampleOutcomes,
  outcomesOf: OutcomesOf,
  words: ResultWords,
): AsyncGenerator<string> {
  for (const [index, table] of tables.entries()) {
    if (index === 0) yield BYTE_ORDER_MARK;
    yield* rowsOf(table, samples, (first, last) => outcomesOf(index, first, last), words);
  }
}

async function* rowsOf(
  { layout, part, records: read }: OpenedTable,
  samples: SampleOutcomes,
  outcomesOf: (first: number, last: number) => ReturnType<OutcomesOf>,
  words: ResultWords,
): AsyncGenerator<string> {
  const { header } = layout;
  const calls = slotsOf(layout).length;
  if (part !== null) yield csvRow([part]);
  yield csvRow([...header, words.status, words.reason]);
  for await (const records of read()) {
    const [first, last] = [records[0], records.at(-1)];
    if (!first || !last) continue;
    const outcomes = await outcomesOf(first.rowNumber, last.rowNumber);
    const lines = records.map((record) => {
      const { sampleName } = sampleAt(record, layout);
      const sample = samples.get(sampleKey(plateAt(record, layout), sampleName));
      const { status, reason } =
        record.note === true ? NOTE : outcomeOf(outcomes.get(record.rowNumber), sample, calls);
      const padded = Array.from({ length: header.length }, (_, column) => record.cells[column] ?? '');
      return csvRow([...padded, words.statuses[status] ?? status, reason]);
    });
    yield lines.join('');
  }
}

/** A line below the table that is none of its rows. */
const NOTE: RowOutcome = { status: 'skipped', reason: '' };

/** A call that is refused, or that says nothing, speaks for its row; all others are as their sample. */
function outcomeOf(own: OwnOutcome | undefined, sample: RowOutcome | undefined, calls: number): RowOutcome {
  const reasons = [own?.reason ?? '', sample?.reason ?? ''].filter((text) => text !== '');
  const reason = [...new Set(reasons)].join('; ');
  if (own?.status === 'rejected') return { status: 'rejected', reason };
  if (sample) return { status: sample.status, reason };
  return { status: own && own.calls >= calls ? 'skipped' : 'accepted', reason };
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
