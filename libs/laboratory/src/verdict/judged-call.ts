import type { LocusType } from '@homeward/str';
import type { RowStatus } from '../import/import-row.entity.js';
import type { SampleKind } from '../import/import-sample.entity.js';
import type { RawCall } from '../table/calls.js';
import type { VerdictCode } from './codes.js';

/** A verdict: what is wrong (or why it is passed over), in which field, with which value. */
export interface Verdict {
  readonly code: VerdictCode;
  readonly field: string | null;
  readonly value: string;
  /** What the value is held against: a locus, a panel, a status. */
  readonly detail: string;
}

/** One call of the file with its verdict; `verdict` is null when it is accepted without remark. */
export interface JudgedCall {
  readonly rowNumber: number;
  readonly sampleName: string;
  readonly kind: SampleKind;
  /** Plate, else run, that the row names; null when it names none. */
  readonly plate: string | null;
  readonly panel: string;
  readonly marker: string;
  readonly alleles: readonly string[];
  /** Canonical locus and its kind, once known. */
  readonly locus: string | null;
  readonly type: LocusType | null;
  /** Canonical alleles, smaller first, each once, or the tokens of an mtDNA haplotype; null when one of them is no allele. */
  readonly call: readonly string[] | null;
  status: RowStatus;
  verdict: Verdict | null;
}

/** Parts of a judgement that the raw call does not hold. */
export type Judgement = Pick<JudgedCall, 'locus' | 'type' | 'call' | 'status' | 'verdict' | 'panel'>;

export function judged(raw: RawCall, kind: SampleKind, judgement: Judgement): JudgedCall {
  const { rowNumber, sampleName, plate, marker, alleles } = raw;
  return retold({ rowNumber, sampleName, kind, plate, marker, alleles, ...judgement }, raw);
}

/** The same judgement on another row with the same cells. */
export function retold(
  call: JudgedCall,
  { rowNumber, sampleName, plate }: Pick<JudgedCall, 'rowNumber' | 'sampleName' | 'plate'>,
): JudgedCall {
  // Written out: a spread takes several times as long, and this is done for every call of a file.
  return {
    rowNumber,
    sampleName,
    kind: call.kind,
    plate,
    marker: call.marker,
    alleles: call.alleles,
    panel: call.panel,
    locus: call.locus,
    type: call.type,
    call: call.call,
    status: call.status,
    verdict: call.verdict,
  };
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
