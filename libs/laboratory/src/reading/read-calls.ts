import type { SampleDraft } from '../samples/sample-draft.js';
import { TooManyValues } from '../table/table.errors.js';
import {
  CallOfRow,
  type JudgedCall,
  type SampleOfRow,
  type SharedJudgement,
} from '../verdict/judged-call.js';
import { Uint32List } from '../table/uint32-list.js';

/**
 * Different judgements of one file. A plate has some hundreds, a year of a laboratory some thousands, and a haplotype of
 * mtDNA is one each; they are what a file takes in memory beside 4 bytes for each call.
 */
const MOST_JUDGEMENTS = 400_000;

/** Whom the calls of a record are about. */
export interface RecordSubject {
  readonly whose: SampleOfRow;
  /** Place of the sample among the samples of the file. */
  readonly sample: number;
}

/** The calls of a file, by sample. */
export interface CallsOfFile {
  readonly count: number;
  /** The calls of a sample in the order of the file, as judged one by one. */
  ofSample(sample: number): CallOfRow[];
  /** Numbers of what they share with equal cells, in the same order. */
  judgementsOf(sample: number): number[];
  /** What was told under this number. */
  judgement(number: number): SharedJudgement;
  /** All drafts with their calls, and the calls in the order of the file: for files that fit into memory. */
  all(samples: readonly SampleDraft[]): JudgedCall[];
}

/** The calls of several tables, one after the other; their judgements have numbers of their own. */
export class JoinedCalls implements CallsOfFile {
  constructor(private readonly tables: readonly ReadCalls[]) {}

  get count(): number {
    return this.tables.reduce((sum, { count }) => sum + count, 0);
  }

  ofSample(sample: number): CallOfRow[] {
    return this.tables.flatMap((table) => table.ofSample(sample));
  }

  judgementsOf(sample: number): number[] {
    const [only, ...others] = this.tables;
    if (only && others.length === 0) return only.judgementsOf(sample);
    return this.tables.flatMap((table) => table.judgementsOf(sample));
  }

  judgement(number: number): SharedJudgement {
    const table = this.tables.findLast(({ firstJudgement }) => firstJudgement <= number);
    if (!table) throw new RangeError(`there is no judgement ${number}`);
    return table.judgement(number);
  }

  all(samples: readonly SampleDraft[]): JudgedCall[] {
    return this.tables.flatMap((table) => table.all(samples));
  }
}

/** Records of one sample in rows that follow each other. */
interface Run {
  readonly subject: RecordSubject;
  /** Row of its first record. */
  readonly row: number;
  /** Place of its records among those of their row. */
  readonly place: number;
  /** Numbers of its records, `to` left out. */
  readonly from: number;
  readonly to: number;
}

/**
 * The calls of a file as numbers, 4 bytes for each; and some for each run of records, as most samples stand in rows one
 * after the other. They become objects sample by sample, so that millions of them are never there together.
 */
export class ReadCalls implements CallsOfFile {
  private readonly judgements: SharedJudgement[] = [];
  private readonly subjects: RecordSubject[] = [];
  /** By call. */
  private readonly judgementOf = new Uint32List();
  private records = 0;
  private lastRow = -1;
  /** By run. */
  private readonly firstOf = new Uint32List();
  private readonly subjectOf = new Uint32List();
  private readonly rowOf = new Uint32List();
  private readonly placeOf = new Uint32List();
  private grouped: { readonly order: Uint32Array; readonly ends: Uint32Array } | null = null;

  /**
   * @param width calls of each record
   * @param firstJudgement number of the first judgement: those of the tables before are lower
   */
  constructor(
    private readonly width: number,
    readonly firstJudgement = 0,
  ) {}

  /** Number of the judgement after the last. */
  get nextJudgement(): number {
    return this.firstJudgement + this.judgements.length;
  }

  get count(): number {
    return this.judgementOf.length;
  }

  addSubject(subject: RecordSubject): number {
    return this.subjects.push(subject) - 1;
  }

  /** Whom the calls of this subject are about. */
  subject(number: number): RecordSubject {
    return this.subjects[number]!;
  }

  /** @throws TooManyValues */
  addJudgement(judgement: SharedJudgement): number {
    if (this.judgements.length >= MOST_JUDGEMENTS) throw new TooManyValues(MOST_JUDGEMENTS);
    return this.firstJudgement + this.judgements.push(judgement) - 1;
  }

  /** What was told of a call, by the number that `addJudgement` gave it. */
  judgement(number: number): SharedJudgement {
    return this.judgements[number - this.firstJudgement]!;
  }

  /**
   * Begins a record; `width` judgements follow.
   * @param place among the records of its row
   */
  begin(rowNumber: number, subject: number, place = 0): void {
    if (!this.goesOn(rowNumber, subject, place)) {
      this.firstOf.push(this.records);
      this.subjectOf.push(subject);
      this.rowOf.push(rowNumber);
      this.placeOf.push(place);
    }
    this.lastRow = rowNumber;
    this.records++;
    this.grouped = null;
  }

  add(judgement: number): void {
    this.judgementOf.push(judgement);
  }

  /** The judgement that was added last. */
  get last(): number {
    return this.judgementOf.at(this.judgementOf.length - 1);
  }

  judgementsOf(sample: number): number[] {
    const numbers: number[] = [];
    for (const { from, to } of this.runsOf(sample))
      for (let at = from * this.width; at < to * this.width; at++) numbers.push(this.judgementOf.at(at));
    return numbers;
  }

  ofSample(sample: number): CallOfRow[] {
    const calls: CallOfRow[] = [];
    for (const run of this.runsOf(sample)) this.addCalls(run, calls);
    return calls;
  }

  all(samples: readonly SampleDraft[]): JudgedCall[] {
    const calls: CallOfRow[] = [];
    for (let run = 0; run < this.firstOf.length; run++) {
      const from = calls.length;
      this.addCalls(this.run(run), calls);
      const draft = samples[this.sampleOf(run)]!;
      if (draft.calls.length === 0) draft.calls = [];
      for (let at = from; at < calls.length; at++) draft.calls.push(calls[at]!);
    }
    return calls;
  }

  private addCalls({ subject, row, place, from, to }: Run, calls: CallOfRow[]): void {
    for (let record = from; record < to; record++)
      for (let slot = 0; slot < this.width; slot++) {
        const judgement = this.judgement(this.judgementOf.at(record * this.width + slot));
        const position = place * this.width + slot;
        calls.push(new CallOfRow(judgement, row + record - from, subject.whose, position));
      }
  }

  /** Whether the record stands in the row after the last one, and is of the same sample. */
  private goesOn(rowNumber: number, subject: number, place: number): boolean {
    const last = this.firstOf.length - 1;
    return (
      last >= 0 &&
      rowNumber === this.lastRow + 1 &&
      this.subjectOf.at(last) === subject &&
      this.placeOf.at(last) === place
    );
  }

  private *runsOf(sample: number): Generator<Run> {
    const { order, ends } = (this.grouped ??= this.group());
    // A table of several holds no calls of the samples that only later ones name.
    if (sample >= ends.length) return;
    for (let at = sample === 0 ? 0 : ends[sample - 1]!; at < ends[sample]!; at++) yield this.run(order[at]!);
  }

  private run(run: number): Run {
    return {
      subject: this.subjects[this.subjectOf.at(run)]!,
      row: this.rowOf.at(run),
      place: this.placeOf.at(run),
      from: this.firstOf.at(run),
      to: run + 1 < this.firstOf.length ? this.firstOf.at(run + 1) : this.records,
    };
  }

  /** Runs by sample, in their order (counting sort). */
  private group(): { order: Uint32Array; ends: Uint32Array } {
    const runs = this.firstOf.length;
    const samples = this.subjects.reduce((most, { sample }) => Math.max(most, sample + 1), 0);
    const next = new Uint32Array(samples);
    for (let run = 0; run < runs; run++) next[this.sampleOf(run)]!++;
    let sum = 0;
    for (let sample = 0; sample < samples; sample++) {
      const own = next[sample]!;
      next[sample] = sum;
      sum += own;
    }
    const order = new Uint32Array(runs);
    for (let run = 0; run < runs; run++) order[next[this.sampleOf(run)]!++] = run;
    // Each place has moved on to the end of its sample.
    return { order, ends: next };
  }

  private sampleOf(run: number): number {
    return this.subjects[this.subjectOf.at(run)]!.sample;
  }
}
