import type { ControlDna } from '../reference/control-dna.js';
import type { CalledGenotypes } from './called-genotypes.js';
import { sameCall } from './call.js';
import { checkPositiveControl, FEWEST_CONTROL_LOCI } from './control-check.js';
import { findElimination, type CalledLocus, type Elimination } from './elimination.js';
import { passOver, refuse, type JudgedCall, type Verdict } from './judged-call.js';
import type { SampleKind } from '../import/import-sample.entity.js';
import type { SampleDraft } from './sample-draft.js';
import { barcodeKey, type Registry } from './registry.js';

/** What the samples of a batch are held against. */
export interface AssessReference {
  readonly registry: Registry;
  readonly controls: readonly ControlDna[];
  readonly eliminations: readonly Elimination[];
  readonly sampleField: string;
}

/** One sample with its verdict. */
export interface AssessedSample {
  readonly name: string;
  readonly kind: SampleKind;
  readonly specimenId: string | null;
  readonly panel: string;
  readonly genotypes: CalledGenotypes;
  readonly lociTyped: number;
  readonly status: 'accepted' | 'rejected';
  readonly verdict: Verdict | null;
  /** Why the whole batch must stop. */
  readonly quarantine: Verdict | null;
}

/**
 * Fewest loci of one kind of inheritance in a sample. The oldest panels still in use have nine autosomal loci; with
 * less than eight even a merge with a second typing seldom reaches what a comparison needs.
 */
export const FEWEST_LOCI = 8;
/** One or two loci with three alleles occur in single persons (0.06 %); three do not. */
const MIXTURE_LOCI = 3;

/** The verdict on a sample from all of its calls; adds to the verdicts on the calls what only the whole shows. */
export function assessSample(draft: SampleDraft, reference: AssessReference): AssessedSample {
  settleDuplicates(draft.calls);
  if (draft.kind === 'sample') settleFewLoci(draft.calls, reference.sampleField);
  const genotypes = genotypesOf(draft.calls);
  const sample = {
    name: draft.name,
    kind: draft.kind,
    specimenId: null,
    panel: panelsOf(draft.calls),
    genotypes,
    lociTyped: Object.keys(genotypes).length - (genotypes.AMEL ? 1 : 0),
    quarantine: null,
  };
  switch (draft.kind) {
    case 'ladder':
      return { ...sample, status: 'accepted', verdict: null };
    case 'positive_control':
      return { ...sample, ...positive(draft, reference) };
    case 'negative_control':
      return { ...sample, ...negative(draft) };
    case 'sample':
      return { ...sample, ...person(draft, genotypes, reference) };
  }
}

type Outcome = Pick<AssessedSample, 'specimenId' | 'status' | 'verdict' | 'quarantine'>;

function positive(draft: SampleDraft, reference: AssessReference): Outcome {
  if (draft.calls.every(isHaplotype)) {
    const verdict = notChecked(draft.name);
    for (const call of draft.calls) passOver(call, verdict);
    return { ...passed(null), verdict };
  }
  const finding = checkPositiveControl(draft.name, draft.calls, reference.controls);
  const [first] = finding.mismatches;
  for (const { call, verdict } of finding.mismatches) refuse(call, verdict);
  for (const call of draft.calls) passOver(call, checked(finding.control));
  if (first) return stopped(first.verdict);
  if (finding.compared >= FEWEST_CONTROL_LOCI) return passed(null);
  return stopped({
    code: 'laboratory.positive_control_failed',
    field: reference.sampleField,
    value: draft.name,
    detail: String(finding.compared),
  });
}

function negative(draft: SampleDraft): Outcome {
  // Whatever is there, a peak that was not even called included, has no business in a negative control.
  const found = draft.calls.filter((call) => call.call !== null || call.verdict?.field != null);
  const [first] = found.filter((call) => call.alleles.length > 0);
  if (!first) {
    for (const call of draft.calls) passOver(call, checked(draft.name));
    return passed(null);
  }
  const verdict: Verdict = {
    code: 'laboratory.negative_control_not_empty',
    field: first.marker,
    value: `${first.marker} ${first.alleles.join(',')}`,
    detail: draft.name,
  };
  for (const call of found) refuse(call, verdict);
  return stopped(verdict);
}

function person(draft: SampleDraft, genotypes: CalledGenotypes, reference: AssessReference): Outcome {
  const registered = reference.registry.get(barcodeKey(draft.name));
  const eliminated = findElimination(autosomalOf(draft.calls, genotypes), reference.eliminations);
  const quarantine: Verdict | null = eliminated && {
    code: 'laboratory.elimination_match',
    field: reference.sampleField,
    value: draft.name,
    detail: eliminated.label,
  };
  const specimenId = registered?.specimenId ?? null;
  const verdict = quarantine ?? defect(draft, genotypes, reference);
  if (!verdict) return passed(specimenId);
  for (const call of draft.calls) refuse(call, verdict);
  return { specimenId, status: 'rejected', verdict, quarantine };
}

/** The first thing that makes a donor's sample useless. */
function defect(draft: SampleDraft, genotypes: CalledGenotypes, reference: AssessReference): Verdict | null {
  const { name } = draft;
  if (draft.refusal) return draft.refusal;
  const field = reference.sampleField;
  const registered = reference.registry.get(barcodeKey(name));
  if (!registered) return { code: 'laboratory.unknown_barcode', field, value: name, detail: '' };
  const { status, donorSex } = registered;
  if (status === null) return { code: 'laboratory.specimen_not_registered', field, value: name, detail: '' };
  if (status !== 'received' && status !== 'typed')
    return { code: 'laboratory.specimen_not_received', field, value: name, detail: status };
  const amel = genotypes.AMEL;
  const sex = amel && (amel.includes('Y') ? 'male' : 'female');
  if (sex && (donorSex === 'male' || donorSex === 'female') && sex !== donorSex)
    return { code: 'laboratory.sex_contradicts', field: 'AMEL', value: amel.join(','), detail: donorSex };
  const triples = draft.calls.filter((call) => call.verdict?.code === 'laboratory.three_alleles').length;
  if (triples >= MIXTURE_LOCI)
    return { code: 'laboratory.mixture', field, value: String(triples), detail: name };
  const most = mostOfOneKind(draft.calls);
  if (most < FEWEST_LOCI && !hasHaplotype(draft.calls))
    return { code: 'laboratory.too_few_loci', field, value: String(most), detail: String(FEWEST_LOCI) };
  return null;
}

/** A mitochondrial haplotype is of use by itself; the few loci of a sample beside it are refused, and it is kept. */
function settleFewLoci(calls: readonly JudgedCall[], field: string): void {
  const most = mostOfOneKind(calls);
  if (most >= FEWEST_LOCI || !hasHaplotype(calls)) return;
  const [value, detail] = [String(most), String(FEWEST_LOCI)];
  for (const call of calls)
    if (call.type !== 'sex' && !isHaplotype(call))
      refuse(call, { code: 'laboratory.too_few_loci', field, value, detail });
}

const isHaplotype = ({ type }: JudgedCall): boolean => type === 'mitochondrial';

function hasHaplotype(calls: readonly JudgedCall[]): boolean {
  return calls.some((call) => isHaplotype(call) && call.status === 'accepted');
}

/** Rows that repeat a locus: the same result counts once, different results not at all. */
function settleDuplicates(calls: readonly JudgedCall[]): void {
  const byLocus = new Map<string, JudgedCall[]>();
  for (const call of calls) {
    if (call.locus === null || call.call === null) continue;
    const sameLocus = byLocus.get(call.locus);
    if (sameLocus) sameLocus.push(call);
    else byLocus.set(call.locus, [call]);
  }
  for (const [locus, own] of byLocus) {
    if (own.length < 2) continue;
    const [first, ...others] = own as [JudgedCall, ...JudgedCall[]];
    if (others.every((other) => sameCall(first.call ?? [], other.call ?? []))) {
      const detail = `${locus}, ${first.rowNumber}`;
      for (const other of others)
        passOver(other, { code: 'laboratory.duplicate_row', field: null, value: locus, detail });
      continue;
    }
    const value = [...new Set(own.map((call) => (call.call ?? []).join(',')))].join(' / ');
    for (const call of own)
      refuse(call, { code: 'laboratory.conflicting_calls', field: call.marker, value, detail: locus });
  }
}

function genotypesOf(calls: readonly JudgedCall[]): CalledGenotypes {
  const genotypes: Record<string, readonly string[]> = {};
  for (const { status, locus, type, call } of calls) {
    if (status !== 'accepted' || locus === null || call === null) continue;
    const [only] = call;
    const haploid = type === 'Y' || type === 'Y_indel' || type === 'mitochondrial';
    genotypes[locus] = call.length === 1 && only !== undefined && !haploid ? [only, only] : call;
  }
  return genotypes;
}

function panelsOf(calls: readonly JudgedCall[]): string {
  const panel = calls[0]?.panel ?? '';
  if (calls.every((call) => call.panel === panel)) return panel;
  return [...new Set(calls.map((call) => call.panel))].sort().join(' + ');
}

/** All men of a paternal line share their Y loci, so only autosomal loci tell one person from another. */
function autosomalOf(calls: readonly JudgedCall[], genotypes: CalledGenotypes): CalledLocus[] {
  const autosomal = new Set<string>();
  for (const { type, locus } of calls) if (type === 'autosomal' && locus !== null) autosomal.add(locus);
  const called: CalledLocus[] = [];
  for (const locus of autosomal) {
    const call = genotypes[locus];
    if (call) called.push([locus, call]);
  }
  return called;
}

function mostOfOneKind(calls: readonly JudgedCall[]): number {
  const counts = { autosomal: 0, X: 0, Y: 0 };
  for (const { status, type } of calls)
    if (status === 'accepted' && (type === 'autosomal' || type === 'X' || type === 'Y')) counts[type]++;
  return Math.max(counts.autosomal, counts.X, counts.Y);
}

function passed(specimenId: string | null): Outcome {
  return { specimenId, status: 'accepted', verdict: null, quarantine: null };
}

function stopped(verdict: Verdict): Outcome {
  return { specimenId: null, status: 'rejected', verdict, quarantine: verdict };
}

function notChecked(value: string): Verdict {
  return { code: 'laboratory.control_haplotype_unknown', field: null, value, detail: '' };
}

function checked(detail: string): Verdict {
  return { code: 'laboratory.control_checked', field: null, value: '', detail };
}
