import {
  alleleCell,
  callAt,
  plateAt,
  sampleAt,
  slotsOf,
  surplusOf,
  wellAt,
  type Slot,
} from '../calls/calls.js';
import { kept } from '../table/kept-text.js';
import type { TableRecord } from '../table/table-form.js';
import type { Layout } from '../layout/layout.js';
import { judgeCall, LONGEST_NAME, type JudgeReference } from '../verdict/judge.js';
import type { SampleDrafts } from '../samples/sample-draft.js';
import type { SampleKind } from '../reference/kinds.js';
import { PeakTally, type KnownPeaks } from './peak-tally.js';
import { ReadCalls } from './read-calls.js';

/** Whom the calls under one sample name are about. */
export interface Subject {
  /** Its number among the calls that were read. */
  readonly number: number;
  /** Place among the samples of the file. */
  readonly sample: number;
  readonly kind: SampleKind;
  /** The name is empty or too long: its rows are refused, and nobody knows what they are. */
  readonly nameless: boolean;
}

/** The first filled cell that may name the sample. */
function nameCell({ cells }: TableRecord, { samples }: Layout['columns']): string {
  const text = cells[samples[0].column] ?? '';
  if (samples.length === 1 || text.trim() !== '') return text;
  const other = samples.find(({ column }) => (cells[column] ?? '').trim() !== '');
  return other === undefined ? text : `${other.column}${BETWEEN}${cells[other.column] ?? ''}`;
}

function isSingle({ nameless, kind }: Subject): boolean {
  return nameless || kind === 'ladder';
}

/** Subjects found by their cells; those of more are looked up by the name of their sample again. */
const MOST_SUBJECTS = 1 << 14;

/** Stands between name, type and plate: no text table holds it. */
const BETWEEN = '\0';

/** Judgements by the cells they were made from, one level for each cell: looking one up makes no new string. */
class JudgementTree {
  /** Number of the judgement; -1 as long as there is none. */
  told = -1;
  private readonly next = new Map<string, JudgementTree>();

  at(cell: string): JudgementTree {
    const found = this.next.get(cell);
    if (found) return found;
    const added = new JudgementTree();
    this.next.set(kept(cell), added);
    return added;
  }
}

/**
 * Judges the calls of one file. The same cells under the same panel get the same verdict, so each combination is judged
 * once: a file of a hundred thousand calls holds only some thousands of them.
 */
export class BatchJudge {
  /** What was read so far. */
  readonly calls: ReadCalls;
  /** What the heights of the peaks say about it. */
  readonly peaks: PeakTally;
  private readonly slots: readonly Slot[];
  private readonly subjects = new Map<string, Subject>();
  /** By sample: the number of its last subject. */
  private readonly lastSubject: number[] = [];
  private readonly plateNames = new Map<string, string>();
  private readonly known: readonly JudgementTree[];
  /** Where the judgements under the kind and panel of the record before are; by slot. */
  private readonly under: { kind: SampleKind; panel: string; tree: JudgementTree }[] = [];
  /** Columns that say whose sample a record is about. */
  readonly naming: readonly number[];
  /** The record before: most records are of the sample of the one before. */
  private last: { readonly cells: readonly string[]; readonly subject: Subject } | null = null;

  constructor(
    private readonly layout: Layout,
    private readonly reference: JudgeReference,
    private readonly drafts: SampleDrafts,
    /** Number of the file within an archive. */
    private readonly part = 0,
    firstJudgement = 0,
  ) {
    const { samples, sampleType, plates } = layout.columns;
    this.naming = [
      ...samples.map(({ column }) => column),
      ...(sampleType === null ? [] : [sampleType]),
      ...plates,
    ];
    this.slots = slotsOf(layout);
    this.known = this.slots.map(() => new JudgementTree());
    this.calls = new ReadCalls(this.slots.length, firstJudgement);
    this.peaks = new PeakTally(layout, (locus) => reference.loci.get(locus));
  }

  /** Adds the calls of a record. @throws TooManyValues */
  judge(record: TableRecord): void {
    if (record.note === true) return;
    const { columns, header } = this.layout;
    const subject = this.subjectOf(record);
    // These verdicts name the sample or the surplus cell, which no other row need share.
    const single = isSingle(subject) || surplusOf(record, header.length) !== null;
    const panel = columns.panel === null ? '' : (record.cells[columns.panel] ?? '');
    this.calls.begin(record.rowNumber, subject.number, record.place);
    for (let index = 0; index < this.slots.length; index++) {
      const judgement = single
        ? this.judgeAnew(record, this.slots[index]!)
        : this.judgeOnce(record, index, subject, panel);
      this.calls.add(judgement);
      const { locus, call, status } = this.calls.judgement(judgement);
      if (status === 'accepted' && locus !== null && call !== null)
        this.peaks.add(record, subject.sample, locus, call);
    }
  }

  /** Whom the record before was about; null where no other row need have the same verdicts. */
  get subject(): Subject | null {
    return this.last === null || isSingle(this.last.subject) ? null : this.last.subject;
  }

  /** Cells of the first record in a row that is about it. */
  get subjectCells(): readonly string[] {
    return this.last?.cells ?? [];
  }

  /** Adds a further record of the same subject, in a table of one call each, whose call was judged before. */
  addKnown(rowNumber: number, judgement: number): void {
    this.calls.begin(rowNumber, this.last!.subject.number);
    this.calls.add(judgement);
  }

  /** Where the peaks of a judged call stand; null where none are looked at. */
  knownPeaks(judgement: number, cells: readonly string[]): KnownPeaks | null {
    const { locus, call, status } = this.calls.judgement(judgement);
    if (this.peaks.columns === null || status !== 'accepted' || locus === null || call === null) return null;
    return this.peaks.knownPeaks(cells, locus, call);
  }

  private subjectOf(record: TableRecord): Subject {
    const { cells } = record;
    if (this.last && this.naming.every((column) => cells[column] === this.last!.cells[column]))
      return this.last.subject;
    const subject = this.findSubject(record);
    this.last = { cells, subject };
    return subject;
  }

  private findSubject(record: TableRecord): Subject {
    const { columns } = this.layout;
    const { cells } = record;
    let who = nameCell(record, columns);
    if (columns.sampleType !== null) who += BETWEEN + (cells[columns.sampleType] ?? '');
    const plate = plateAt(record, this.layout);
    if (plate !== null) who += BETWEEN + BETWEEN + plate;
    return this.subjects.get(who) ?? this.addSubject(kept(who), plate, record);
  }

  private addSubject(who: string, written: string | null, record: TableRecord): Subject {
    const { sampleName: cut, sampleType } = sampleAt(record, this.layout);
    const sampleName = kept(cut);
    const plate = written === null ? null : this.plateNamed(written);
    const nameless = sampleName === '' || sampleName.length > LONGEST_NAME;
    const name = nameless ? '' : sampleName;
    const kind = this.reference.kinds.of({ sampleName: name, sampleType, plate });
    const sample = this.drafts.add(name, kind, plate, wellAt(record, this.layout));
    const subject = { number: this.subjectNumber(sample, sampleName, plate), sample, kind, nameless };
    if (this.subjects.size >= MOST_SUBJECTS) this.subjects.clear();
    this.subjects.set(who, subject);
    return subject;
  }

  /** The same for a sample that is written the same. */
  private subjectNumber(sample: number, sampleName: string, plate: string | null): number {
    const last = this.lastSubject[sample];
    if (last !== undefined) {
      const { whose, sample: of } = this.calls.subject(last);
      if (of === sample && whose.sampleName === sampleName && whose.plate === plate) return last;
    }
    const number = this.calls.addSubject({ whose: { sampleName, plate, part: this.part }, sample });
    // Samples of the tables before have none.
    while (this.lastSubject.length < sample) this.lastSubject.push(number);
    this.lastSubject[sample] = number;
    return number;
  }

  /** The samples of a plate share its name. */
  private plateNamed(written: string): string {
    let name = this.plateNames.get(written);
    if (name === undefined) this.plateNames.set((name = kept(written)), name);
    return name;
  }

  private judgeOnce(record: TableRecord, index: number, subject: Subject, panel: string): number {
    const slot = this.slots[index]!;
    const { cells } = record;
    let known = this.underPanel(index, subject.kind, panel);
    if (typeof slot.marker === 'number') known = known.at(cells[slot.marker] ?? '');
    for (let at = 0; at < slot.columns.length; at++) known = known.at(alleleCell(record, slot, at));
    if (known.told < 0) known.told = this.judgeAnew(record, slot);
    return known.told;
  }

  private underPanel(index: number, kind: SampleKind, panel: string): JudgementTree {
    const before = this.under[index];
    if (before?.kind === kind && before.panel === panel) return before.tree;
    const tree = this.known[index]!.at(kind).at(panel);
    this.under[index] = { kind, panel, tree };
    return tree;
  }

  private judgeAnew(record: TableRecord, slot: Slot): number {
    const own = { ...record, cells: record.cells.map(kept) };
    return this.calls.addJudgement(judgeCall(callAt(own, slot, this.layout), this.reference).shared);
  }
}
