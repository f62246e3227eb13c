import type { JudgedCall, Verdict } from '../verdict/judged-call.js';
import { copyText } from './copy.js';
import { MOST_CELLS, shortened, verdictValues } from './parsed-batch.js';

/** Texts that are kept because the next row probably holds the same. */
const MOST_REMEMBERED = 10_000;

/** The calls of a batch as lines of `COPY import_row`, columns as in `ROW_COLUMNS`. */
export function* callCopyRows(batchId: string, calls: readonly JudgedCall[]): Generator<string> {
  const before = new Map<readonly string[], Ending>();
  const name = lastOf((text: string) => `\t${copyText(shortened(text))}\t`);
  const verdict = lastOf((value: Verdict | null) => verdictValues(value).map(copyText).join('\t'));
  const endingOf = (call: JudgedCall): Ending => ({
    status: call.status,
    verdict: call.verdict,
    text: `${copyText(shortened(call.marker))}\t${copyText(call.alleles.slice(0, MOST_CELLS).map(shortened))}\t${call.status}\t${verdict(call.verdict)}\n`,
  });
  const start = `${batchId}\t`;
  let lastRow = -1;
  let position = 0;
  for (const call of calls) {
    position = call.rowNumber === lastRow ? position + 1 : 0;
    lastRow = call.rowNumber;
    let ending = before.get(call.alleles);
    if (ending?.status !== call.status || ending.verdict !== call.verdict) {
      ending = endingOf(call);
      if (before.size >= MOST_REMEMBERED) before.clear();
      before.set(call.alleles, ending);
    }
    yield `${start}${call.rowNumber}\t${position}${name(call.sampleName)}${ending.text}`;
  }
}

/** A row from its marker on. Calls of one judgement share the very list of alleles, and marker with it. */
interface Ending {
  readonly status: JudgedCall['status'];
  readonly verdict: Verdict | null;
  readonly text: string;
}

/** Remembers the last value: rows of one sample stand together, and share the verdict on the sample. */
function lastOf<T>(write: (value: T) => string): (value: T) => string {
  let last: { value: T; text: string } | null = null;
  return (value) => {
    if (last?.value !== value) last = { value, text: write(value) };
    return last.text;
  };
}
