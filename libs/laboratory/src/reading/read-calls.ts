import type { SampleDraft } from '../samples/sample-draft.js';
import { TooManyValues } from '../table/table.errors.js';
import {
  CallOfRow,
  type JudgedCall,
  type SampleOfRow,
  type SharedJudgement,
} from '../verdict/judged-call.js';
import { Uint32List } from './uint32-list.js';

/**
 * Different judgements of one file. A plate has some hundreds, a year of a laboratory some thousands, and a haplotype of
 * mtDNA is one each; they are what a file takes in memory beside 4 bytes for each call.
 */
const MOST_JUDGEMENTS = 400_000;

const NO_RECORDS = new Uint32Array(0);

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
  /** What they share with equal cells, in the same order. */
  sharedOf(sample: number): SharedJudgement[];
  /** All drafts with their calls, and the calls in the order of the file: for files that fit into memory. */
  all(samples: readonly SampleDraft[]): JudgedCall[];
}

/** The calls of several tables, one after the other. */
export class JoinedCalls implements CallsOfFile {
  constructor(private readonly tables: readonly CallsOfFile[]) {}

  get count(): number {
    return this.tables.reduce((sum, { count }) => sum + count, 0);
  }

  ofSample(sample: number): CallOfRow[] {
    return this.tables.flatMap((table) => table.ofSample(sample));
  }

  sharedOf(sample: number): SharedJudgement[] {
    const [only, ...others] = this.tables;
    if (only && others.length === 0) return only.sharedOf(sample);
    return this.tables.flatMap((table) => table.sharedOf(sample));
  }

  all(samples: readonly SampleDraft[]): JudgedCall[] {
    return this.tables.flatMap((table) => table.all(samples));
  }
}

/**
 * The calls of a file as numbers, 4 bytes for each and 12 for each record. They become objects sample by sample, so that
 * millions of them are never there together.
 */
export class ReadCalls implements CallsOfFile {
  private readonly judgements: SharedJudgement[] = [];
  private readonly subjects: RecordSubject[] = [];
  /** By call. */
  private readonly judgementOf = new Uint32List();
  /** By record. */
  private readonly subjectOf = new Uint32List();
  private readonly rowOf = new Uint32List();
  /** Place among the records of its row; null as long as each row is one record. */
  private placeOf: Uint32List | null = null;
  private grouped: { readonly order: Uint32Array; readonly ends: Uint32Array } | null = null;

  /** @param width calls of each record */
  constructor(private readonly width: number) {}

  get count(): number {
    return this.judgementOf.length;
  }

  addSubject(subject: RecordSubject): number {
    return this.subjects.push(subject) - 1;
  }

  /** @throws TooManyValues */
  addJudgement(judgement: SharedJudgement): number {
    if (this.judgements.length >= MOST_JUDGEMENTS) throw new TooManyValues(MOST_JUDGEMENTS);
    return this.judgements.push(judgement) - 1;
  }

  /** What was told of a call, by the number that `addJudgement` gave it. */
  judgement(number: number): SharedJudgement {
    return this.judgements[number]!;
  }

  /**
   * Begins a record; `width` judgements follow.
   * @param place among the records of its row
   */
  begin(rowNumber: number, subject: number, place = 0): void {
    if (place > 0 && this.placeOf === null) {
      this.placeOf = new Uint32List();
      for (let record = 0; record < this.rowOf.length; record++) this.placeOf.push(0);
    }
    this.placeOf?.push(place);
    this.rowOf.push(rowNumber);
    this.subjectOf.push(subject);
    this.grouped = null;
  }

  add(judgement: number): void {
    this.judgementOf.push(judgement);
  }

  sharedOf(sample: number): SharedJudgement[] {
    const shared: SharedJudgement[] = [];
    for (const record of this.recordsOf(sample))
      for (let place = 0; place < this.width; place++)
        shared.push(this.judgements[this.judgementOf.at(record * this.width + place)]!);
    return shared;
  }

  ofSample(sample: number): CallOfRow[] {
    const calls: CallOfRow[] = [];
    for (const record of this.recordsOf(sample)) {
      const { whose } = this.subjects[this.subjectOf.at(record)]!;
      const row = this.rowOf.at(record);
      const first = record * this.width;
      for (let place = 0; place < this.width; place++) {
        const judgement = this.judgements[this.judgementOf.at(first + place)]!;
        calls.push(new CallOfRow(judgement, row, whose, this.positionOf(record, place)));
      }
    }
    return calls;
  }

  all(samples: readonly SampleDraft[]): JudgedCall[] {
    const calls: JudgedCall[] = [];
    for (let record = 0; record < this.rowOf.length; record++) {
      const { whose, sample } = this.subjects[this.subjectOf.at(record)]!;
      const draft = samples[sample]!;
      for (let place = 0; place < this.width; place++) {
        const judgement = this.judgements[this.judgementOf.at(record * this.width + place)]!;
        const position = this.positionOf(record, place);
        const call = new CallOfRow(judgement, this.rowOf.at(record), whose, position);
        calls.push(call);
        draft.calls.push(call);
      }
    }
    return calls;
  }

  private recordsOf(sample: number): Uint32Array {
    const { order, ends } = (this.grouped ??= this.group());
    // A table of several holds no calls of the samples that only later ones name.
    if (sample >= ends.length) return NO_RECORDS;
    return order.subarray(sample === 0 ? 0 : ends[sample - 1]!, ends[sample]);
  }

  /** Records by sample, in their order (counting sort). */
  private group(): { order: Uint32Array; ends: Uint32Array } {
    const records = this.rowOf.length;
    const samples = this.subjects.reduce((most, { sample }) => Math.max(most, sample + 1), 0);
    const next = new Uint32Array(samples);
    for (let record = 0; record < records; record++) next[this.sampleOf(record)]!++;
    let sum = 0;
    for (let sample = 0; sample < samples; sample++) {
      const own = next[sample]!;
      next[sample] = sum;
      sum += own;
    }
    const order = new Uint32Array(records);
    for (let record = 0; record < records; record++) order[next[this.sampleOf(record)]!++] = record;
    // Each place has moved on to the end of its sample.
    return { order, ends: next };
  }

  private positionOf(record: number, slot: number): number {
    return (this.placeOf?.at(record) ?? 0) * this.width + slot;
  }

  private sampleOf(record: number): number {
    return this.subjects[this.subjectOf.at(record)]!.sample;
  }
}
