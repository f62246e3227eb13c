import { alleleCell, callAt, plateAt, sampleAt, slotsOf, surplusOf, type Slot } from '../calls/calls.js';
import type { TableRecord } from '../table/table-form.js';
import type { Layout } from '../layout/layout.js';
import { judgeCall, LONGEST_NAME, type JudgeReference } from '../verdict/judge.js';
import {
  CallOfRow,
  type JudgedCall,
  type SharedJudgement,
  type SampleOfRow,
} from '../verdict/judged-call.js';
import type { SampleDraft, SampleDrafts } from '../samples/sample-draft.js';
import type { SampleKind } from '../reference/kinds.js';

/** Remembered verdicts and names; a file with more different ones than this forgets them and goes on. */
const MOST_REMEMBERED = 50_000;

/** Whom the calls under one sample name are about. */
interface Subject {
  readonly whose: SampleOfRow;
  readonly kind: SampleKind;
  /** The name is empty or too long: its rows are refused, and nobody knows what they are. */
  readonly nameless: boolean;
  readonly draft: SampleDraft;
}

/** The first filled cell that may name the sample. */
function nameCell({ cells }: TableRecord, { samples }: Layout['columns']): string {
  const text = cells[samples[0].column] ?? '';
  if (samples.length === 1 || text.trim() !== '') return text;
  const other = samples.find(({ column }) => (cells[column] ?? '').trim() !== '');
  return other === undefined ? text : `${other.column}${BETWEEN}${cells[other.column] ?? ''}`;
}

/** Stands between name, type and plate: no text table holds it. */
const BETWEEN = '\0';

/** Judgements by the cells they were made from, one level for each cell: looking one up makes no new string. */
class JudgementTree {
  told: SharedJudgement | null = null;
  private readonly next = new Map<string, JudgementTree>();

  at(cell: string): JudgementTree {
    const found = this.next.get(cell);
    if (found) return found;
    const added = new JudgementTree();
    this.next.set(cell, added);
    return added;
  }
}

/**
 * Judges the calls of one file. The same cells under the same panel get the same verdict, so each combination is judged
 * once: a file of a hundred thousand calls holds only some thousands of them.
 */
export class BatchJudge {
  private readonly slots: readonly Slot[];
  private readonly subjects = new Map<string, Subject>();
  private known: readonly JudgementTree[];
  private remembered = 0;

  constructor(
    private readonly layout: Layout,
    private readonly reference: JudgeReference,
    private readonly drafts: SampleDrafts,
    /** Name of the file within an archive. */
    private readonly part: string | null = null,
  ) {
    this.slots = slotsOf(layout);
    this.known = this.slots.map(() => new JudgementTree());
  }

  /** Appends the calls of a record to `into`, and each to its sample's draft. */
  judge(record: TableRecord, into: JudgedCall[]): void {
    if (record.note === true) return;
    const { columns, header } = this.layout;
    const subject = this.subjectOf(record);
    // These verdicts name the sample or the surplus cell, which no other row need share.
    const single = subject.nameless || subject.kind === 'ladder' || surplusOf(record, header.length) !== null;
    const panel = columns.panel === null ? '' : (record.cells[columns.panel] ?? '');
    for (let index = 0; index < this.slots.length; index++) {
      const slot = this.slots[index]!;
      const call = single
        ? judgeCall({ ...callAt(record, slot, this.layout), part: this.part }, this.reference)
        : this.judgeOnce(record, index, subject, panel);
      into.push(call);
      subject.draft.calls.push(call);
    }
  }

  private subjectOf(record: TableRecord): Subject {
    const { columns } = this.layout;
    const { cells } = record;
    let who = nameCell(record, columns);
    if (columns.sampleType !== null) who += BETWEEN + (cells[columns.sampleType] ?? '');
    const plate = plateAt(record, this.layout);
    if (plate !== null) who += BETWEEN + BETWEEN + plate;
    return this.subjects.get(who) ?? this.addSubject(who, plate, record);
  }

  private addSubject(who: string, plate: string | null, record: TableRecord): Subject {
    const { sampleName, sampleType } = sampleAt(record, this.layout);
    const nameless = sampleName === '' || sampleName.length > LONGEST_NAME;
    const name = nameless ? '' : sampleName;
    const kind = this.reference.kinds.of({ sampleName: name, sampleType, plate });
    const draft = this.drafts.of(name, kind, plate);
    const subject = { whose: { sampleName, plate, part: this.part }, kind, nameless, draft };
    if (this.subjects.size >= MOST_REMEMBERED) this.subjects.clear();
    this.subjects.set(who, subject);
    return subject;
  }

  private judgeOnce(record: TableRecord, index: number, subject: Subject, panel: string): JudgedCall {
    const slot = this.slots[index]!;
    const { cells } = record;
    let known = this.known[index]!.at(subject.kind).at(panel);
    if (typeof slot.marker === 'number') known = known.at(cells[slot.marker] ?? '');
    for (let at = 0; at < slot.columns.length; at++) known = known.at(alleleCell(record, slot, at));
    if (known.told) return new CallOfRow(known.told, record.rowNumber, subject.whose);
    const call = judgeCall({ ...callAt(record, slot, this.layout), part: this.part }, this.reference);
    if (++this.remembered > MOST_REMEMBERED) this.clearMemory();
    else known.told = call.shared;
    return call;
  }

  private clearMemory(): void {
    this.known = this.slots.map(() => new JudgementTree());
    this.remembered = 0;
  }
}
