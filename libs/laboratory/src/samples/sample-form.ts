import type { VerdictCode } from '../verdict/codes.js';
import { refuse, type JudgedCall, type Verdict } from '../verdict/judged-call.js';
import type { SampleDraft } from './sample-draft.js';
import { gatherCopies } from './copies.js';

/** Verdicts on how a call is written, not on what the instrument saw. */
const FORM: ReadonlySet<VerdictCode> = new Set<VerdictCode>([
  'laboratory.allele_alone',
  'laboratory.allele_ambiguous_comma',
  'laboratory.allele_excel_damage',
  'laboratory.allele_malformed',
  'laboratory.allele_microvariant',
  'laboratory.allele_out_of_range',
  'laboratory.allele_repeated',
  'laboratory.copy_incomplete',
]);
/** Nobody is homozygous at this many autosomal loci of a kit and heterozygous at none: 0.25 to the power of 8 is 1.5e-5. */
const MOST_HOMOZYGOUS = 8;

/**
 * What only the calls of a sample together show about how it was written: copies of one locus are gathered, an allele
 * alone in a cell that may hold two is not a homozygote unless the sample has pairs in such cells, and a sample that could
 * mostly not be read is refused as a whole. Sets `refusal` of the draft, and refuses its calls.
 */
export function settleForm(draft: SampleDraft, sampleField: string): void {
  if (draft.kind === 'ladder') return;
  let [copies, alone] = [false, false];
  for (const { source } of draft.calls) {
    copies ||= source.copy !== null;
    alone ||= source.packed === 1;
  }
  if (copies) gatherCopies(draft.calls);
  if (alone) settleAlone(draft.calls);
  if (draft.kind !== 'sample' && draft.kind !== 'unknown') return;
  const refusal = formRefusal(draft.calls, sampleField);
  if (!refusal) return;
  draft.refusal = refusal;
  for (const call of draft.calls) refuse(call, refusal);
}

function settleAlone(calls: readonly JudgedCall[]): void {
  let autosomal = false;
  let pair = false;
  for (const { type, source, call } of calls) {
    if (source.packed < 2 || call === null) continue;
    pair = true;
    autosomal ||= type === 'autosomal';
  }
  for (const call of calls) {
    if (call.source.packed !== 1 || call.status !== 'accepted' || call.call?.length !== 1) continue;
    const known = call.type === 'autosomal' ? autosomal : pair;
    if (known || call.locus === null) continue;
    const [field, value] = [call.marker, call.alleles[0] ?? ''];
    refuse(call, { code: 'laboratory.allele_alone', field, value, detail: call.locus });
  }
}

function formRefusal(calls: readonly JudgedCall[], field: string): Verdict | null {
  let [filled, failed, homozygous, heterozygous] = [0, 0, 0, 0];
  for (const { source, locus, type, status, call, verdict } of calls) {
    if (source.cells === 0 || locus === null) continue;
    filled++;
    if (verdict && FORM.has(verdict.code)) failed++;
    if (type !== 'autosomal') continue;
    if (call && call.length > 1) heterozygous++;
    else if (status === 'accepted') homozygous++;
  }
  const onlyHomozygous = heterozygous === 0 && homozygous > 0;
  if (failed > 0 && (failed * 2 >= filled || onlyHomozygous))
    return { code: 'laboratory.form_not_understood', field, value: String(failed), detail: String(filled) };
  if (!onlyHomozygous || homozygous < MOST_HOMOZYGOUS) return null;
  return { code: 'laboratory.only_homozygous', field, value: String(homozygous), detail: '' };
}
