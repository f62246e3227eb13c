import type { LocusType } from '@homeward/str';
import type { RowStatus } from './row-status.js';
import type { SampleKind } from '../reference/kinds.js';
import type { RawCall } from '../calls/calls.js';
import type { VerdictCode } from './codes.js';

/** A verdict: what is wrong (or why it is passed over), in which field, with which value. */
export interface Verdict {
  readonly code: VerdictCode;
  readonly field: string | null;
  readonly value: string;
  /** What the value is compared with: a locus, a panel, a status. */
  readonly detail: string;
}

/** How a call stands in the file. */
export interface CallSource {
  /** Allele cells with content. */
  readonly cells: number;
  /**
   * Alleles written in one cell that may hold two: 2 for `15/16`, 1 for `15`; 0 where each has its own cell and where a
   * person has one at most.
   */
  readonly packed: number;
  /** The copy that the marker names (`DYS385b`: 2), else null. */
  readonly copy: number | null;
}

/** One call of the file with its verdict; `verdict` is null when it is accepted without remark. */
export interface JudgedCall {
  readonly rowNumber: number;
  /** Place of the marker within a row of a wide table; 0 in a long one. */
  readonly position?: number;
  readonly sampleName: string;
  readonly kind: SampleKind;
  /** Plate, else run, that the row names; null when it names none. */
  readonly plate: string | null;
  /** Number of the file within an archive, counted from 0; 0 for a file of its own. */
  readonly part?: number;
  readonly panel: string;
  readonly marker: string;
  readonly alleles: readonly string[];
  /** Canonical locus and its kind, once known. */
  readonly locus: string | null;
  readonly type: LocusType | null;
  /** Canonical alleles, smaller first, each once, or the tokens of an mtDNA haplotype; null when one of them is not an allele. */
  call: readonly string[] | null;
  readonly source: CallSource;
  status: RowStatus;
  verdict: Verdict | null;
}

/** Parts of a judgement that the raw call does not hold. */
export type Judgement = Pick<JudgedCall, 'locus' | 'type' | 'call' | 'status' | 'verdict' | 'panel'> & {
  readonly copy?: number | null;
  /** A person has one allele at the locus at most. */
  readonly single?: boolean;
};

/** Whose row it is; shared by the calls of a sample. */
export type SampleOfRow = Pick<JudgedCall, 'sampleName' | 'plate' | 'part'>;

/** The verdict that equal cells share; never changed. */
export type SharedJudgement = Readonly<Omit<JudgedCall, 'rowNumber' | keyof SampleOfRow>>;

/**
 * A judgement on one row. What it shares with other rows stays shared: a year of a laboratory is half a million calls,
 * and most of the time goes into making and clearing them away.
 */
export class CallOfRow implements JudgedCall {
  call: JudgedCall['call'];
  status: RowStatus;
  verdict: Verdict | null;

  constructor(
    readonly shared: SharedJudgement,
    readonly rowNumber: number,
    private readonly sample: SampleOfRow,
    /** Place of the marker within a row of a wide table; 0 in a long one. */
    readonly position = 0,
  ) {
    this.call = shared.call;
    this.status = shared.status;
    this.verdict = shared.verdict;
  }

  get sampleName(): string {
    return this.sample.sampleName;
  }
  get plate(): string | null {
    return this.sample.plate;
  }
  get part(): number {
    return this.sample.part ?? 0;
  }
  get kind(): SampleKind {
    return this.shared.kind;
  }
  get panel(): string {
    return this.shared.panel;
  }
  get marker(): string {
    return this.shared.marker;
  }
  get alleles(): readonly string[] {
    return this.shared.alleles;
  }
  get locus(): string | null {
    return this.shared.locus;
  }
  get type(): LocusType | null {
    return this.shared.type;
  }
  get source(): CallSource {
    return this.shared.source;
  }
}

export function judged(raw: RawCall, kind: SampleKind, judgement: Judgement): CallOfRow {
  const { rowNumber, sampleName, plate, marker, alleles } = raw;
  const { copy = null, single = false, ...rest } = judgement;
  const mayHoldTwo = (raw.packed || raw.perAllele) && !single;
  const source = { cells: raw.cells, packed: mayHoldTwo ? alleles.length : 0, copy };
  return new CallOfRow({ kind, marker, alleles, source, ...rest }, rowNumber, { sampleName, plate, part: 0 });
}

/** Changes the verdict on a call that had passed so far; an earlier, more exact verdict stays. */
export function refuse(call: JudgedCall, verdict: Verdict): void {
  if (call.status !== 'accepted') return;
  call.status = 'rejected';
  call.verdict = verdict;
}

export function passOver(call: JudgedCall, verdict: Verdict): void {
  if (call.status !== 'accepted') return;
  call.status = 'skipped';
  call.verdict = verdict;
}
