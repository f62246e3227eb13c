import type { JudgedCall, Verdict } from '../verdict/judged-call.js';
import { copyText } from './copy.js';
import { MOST_CELLS, shortened, verdictValues } from './parsed-batch.js';

/** Texts that are kept because the next row probably holds the same. */
const MOST_REMEMBERED = 10_000;

/** Calls of a batch as lines of `COPY import_row`, columns as in `ROW_COLUMNS`. */
export class CallCopyRows {
  private readonly before = new Map<readonly string[], Ending>();
  private readonly name = lastOf((text: string) => `\t${copyText(shortened(text))}\t`);
  private readonly verdict = lastOf((value: Verdict | null) => verdictValues(value).map(copyText).join('\t'));
  private readonly start: string;

  constructor(batchId: string) {
    this.start = `${batchId}\t`;
  }

  /** @param position place of the marker within a row of a wide table */
  line(call: JudgedCall, position: number): string {
    let ending = this.before.get(call.alleles);
    if (ending?.status !== call.status || ending.verdict !== call.verdict) {
      ending = this.endingOf(call);
      if (this.before.size >= MOST_REMEMBERED) this.before.clear();
      this.before.set(call.alleles, ending);
    }
    return `${this.start}${call.part ?? 0}\t${call.rowNumber}\t${position}${this.name(call.sampleName)}${ending.text}`;
  }

  private endingOf(call: JudgedCall): Ending {
    return {
      status: call.status,
      verdict: call.verdict,
      text: `${copyText(shortened(call.marker))}\t${copyText(call.alleles.slice(0, MOST_CELLS).map(shortened))}\t${call.status}\t${this.verdict(call.verdict)}\n`,
    };
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
