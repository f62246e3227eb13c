import { IN_LABORATORY } from '@homeward/intake/pure';
import type { ControlDna } from '../reference/control-dna.js';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { callOf, sameCall } from '../genotypes/call.js';
import { checkPositiveControl, FEWEST_CONTROL_LOCI } from './control-check.js';
import { findElimination, type CalledLocus, type Elimination } from './elimination.js';
import { findingOf, type Finding, type FindingCode } from './findings.js';
import type { LocusType } from '@homeward/str';
import { passOver, refuse, type JudgedCall, type Verdict } from '../verdict/judged-call.js';
import type { SampleKind } from '../reference/kinds.js';
import { registryKeyOf, type SampleDraft } from './sample-draft.js';
import { registeredSexAgreement, sexOf, type RegisteredSex } from './sex.js';
import type { RegisteredSpecimen, Registry } from './registry.js';

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
  readonly plate: string;
  /** Null where nobody says it. */
  readonly well: string | null;
  readonly kind: SampleKind;
  readonly specimenId: string | null;
  readonly donorId: string | null;
  readonly panel: string;
  readonly genotypes: CalledGenotypes;
  readonly lociTyped: number;
  readonly status: 'accepted' | 'held' | 'rejected';
  /** Why it is refused or held. */
  readonly verdict: Verdict | null;
  /** What is worth knowing and stops nothing. */
  readonly remarks: readonly Verdict[];
  /** What the laboratory lead has to decide. */
  readonly findings: readonly Finding[];
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
    plate: draft.plate,
    well: draft.well ?? null,
    kind: draft.kind,
    specimenId: null,
    donorId: null,
    panel: panelsOf(draft.calls),
    genotypes,
    lociTyped: Object.keys(genotypes).length - (genotypes.AMEL ? 1 : 0),
    remarks: [],
    findings: [],
  };
  switch (draft.kind) {
    case 'ladder':
      return { ...sample, status: 'accepted', verdict: null };
    case 'positive_control':
      return { ...sample, ...positive(draft, reference) };
    case 'negative_control':
      return { ...sample, ...negative(draft) };
    case 'unknown':
      return { ...sample, ...unknown(draft, reference) };
    case 'sample':
      return { ...sample, ...person(draft, genotypes, reference) };
  }
}

type Outcome = Pick<AssessedSample, 'specimenId' | 'donorId' | 'status' | 'verdict' | 'remarks' | 'findings'>;

function positive(draft: SampleDraft, reference: AssessReference): Outcome {
  if (draft.calls.every(isHaplotype)) {
    const verdict = notChecked(draft.name);
    for (const call of draft.calls) passOver(call, verdict);
    return { ...PASSED, verdict };
  }
  const finding = checkPositiveControl(draft.name, draft.calls, reference.controls);
  const [first] = finding.mismatches;
  for (const { call, verdict } of finding.mismatches) refuse(call, verdict);
  for (const call of draft.calls) passOver(call, checked(finding.control));
  if (first) return stopped('laboratory.positive_control_mismatch', draft, first.verdict);
  if (finding.compared >= FEWEST_CONTROL_LOCI) return { ...PASSED, remarks: finding.remarks };
  return stopped('laboratory.positive_control_failed', draft, {
    field: reference.sampleField,
    value: draft.name,
    detail: String(finding.compared),
  });
}

function negative(draft: SampleDraft): Outcome {
  // Whatever is there, a peak that was not even called included, has no business in a negative control.
  const found = draft.calls.filter(hasContent);
  const first = found.find((call) => call.alleles.length > 0 || isSurplus(call));
  if (!first) {
    for (const call of draft.calls) passOver(call, checked(draft.name));
    return PASSED;
  }
  const finding = {
    field: first.marker,
    value: `${first.marker} ${first.alleles.join(',')}`.trim(),
    detail: draft.name,
  };
  for (const call of found) refuse(call, { code: 'laboratory.negative_control_not_empty', ...finding });
  return stopped('laboratory.negative_control_not_empty', draft, finding);
}

/** Nobody knows what it is. If it holds anything, it may be a contaminated control: a person says what it is. */
function unknown(draft: SampleDraft, reference: AssessReference): Outcome {
  const found = { field: reference.sampleField, value: draft.name, detail: draft.plate };
  const outcome = stopped('laboratory.sample_kind_unknown', draft, found);
  for (const call of draft.calls) passOver(call, outcome.verdict!);
  const empty = !draft.calls.some((call) => isSurplus(call) || (call.alleles.length > 0 && hasContent(call)));
  return empty ? { ...outcome, findings: [] } : { ...outcome, status: 'held' };
}

/** Sensors of a kit that show whether the reaction worked have a peak in every control. */
function hasContent(call: JudgedCall): boolean {
  if (call.verdict?.code === 'laboratory.quality_marker') return false;
  return call.call !== null || call.verdict?.field != null || isSurplus(call);
}

const isSurplus = ({ verdict }: JudgedCall): boolean => verdict?.code === 'laboratory.extra_cells';

function person(draft: SampleDraft, genotypes: CalledGenotypes, reference: AssessReference): Outcome {
  const registered = reference.registry.get(registryKeyOf(draft));
  const whose = { specimenId: registered?.specimenId ?? null, donorId: registered?.donorId ?? null };
  const field = reference.sampleField;
  const eliminated = findElimination(autosomalOf(draft.calls, genotypes), reference.eliminations);
  if (eliminated) {
    const found = { field, value: draft.name, detail: eliminated.label };
    return { ...refused(draft, stopped('laboratory.elimination_match', draft, found)), ...whose };
  }
  const verdict = defect(draft, registered, field);
  if (verdict) return { ...refused(draft, { ...PASSED, status: 'rejected', verdict }), ...whose };
  const remarks = refusedLoci(draft);
  const sex = sexFinding(draft, genotypes, registered?.donorSex ?? null);
  if (!sex) return { ...PASSED, ...whose, remarks };
  return { ...whose, remarks, status: 'held', verdict: sex.verdict, findings: [sex] };
}

/** The rows say nothing of their own any more: they are passed over with the sample. */
function refused(draft: SampleDraft, outcome: Outcome): Outcome {
  if (outcome.verdict) for (const call of draft.calls) passOver(call, outcome.verdict);
  return outcome;
}

/** Sex-linked loci that contradict the registration or each other: exchanged tubes, or a rare deletion. */
function sexFinding(
  draft: SampleDraft,
  genotypes: CalledGenotypes,
  registered: RegisteredSex,
): Finding | null {
  const linked: Record<string, readonly string[]> = {};
  const types = new Map<string, LocusType>();
  for (const { locus, type } of draft.calls) {
    const call = locus === null || type === 'autosomal' ? undefined : genotypes[locus];
    if (locus === null || type === null || !call) continue;
    linked[locus] = call;
    types.set(locus, type);
  }
  const found = sexOf(linked, (locus) => types.get(locus));
  const agreement = registeredSexAgreement(found, registered);
  if (agreement === 'agrees') return null;
  const code = agreement === 'contradicts' ? 'laboratory.sex_contradicts' : 'laboratory.sex_evidence_unclear';
  const verdict = { field: 'AMEL', value: found.evidence, detail: registered ?? 'unknown' };
  return findingOf(code, draft, verdict, { sex: found.sex, registered, evidence: found.evidence });
}

/** An accepted sample with gaps is not an accepted sample without: the loci that were refused are named. */
function refusedLoci({ calls, name }: SampleDraft): Verdict[] {
  const markers = [
    ...new Set(calls.filter(({ status }) => status === 'rejected').map(({ marker }) => marker)),
  ];
  if (markers.length === 0) return [];
  const detail = markers.join(', ');
  return [{ code: 'laboratory.loci_refused', field: name, value: String(markers.length), detail }];
}

/** The first thing that makes a donor's sample useless. */
function defect(
  draft: SampleDraft,
  registered: RegisteredSpecimen | undefined,
  field: string,
): Verdict | null {
  const { name } = draft;
  if (draft.refusal) return draft.refusal;
  if (!registered) return { code: 'laboratory.unknown_barcode', field, value: name, detail: '' };
  const { status } = registered;
  if (status === null) return { code: 'laboratory.specimen_not_registered', field, value: name, detail: '' };
  if (!IN_LABORATORY.includes(status))
    return { code: 'laboratory.specimen_not_received', field, value: name, detail: status };
  const triples = draft.calls.filter((call) => call.verdict?.code === 'laboratory.three_alleles').length;
  if (triples >= MIXTURE_LOCI)
    return { code: 'laboratory.mixture', field, value: String(triples), detail: name };
  const most = mostOfOneKind(draft.calls);
  if (most < FEWEST_LOCI && !hasHaplotype(draft.calls))
    return { code: 'laboratory.too_few_loci', field, value: String(most), detail: String(FEWEST_LOCI) };
  return null;
}

/** A mitochondrial haplotype can be used alone: the few loci beside it are refused, the haplotype is kept. */
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
  for (const { status, locus, type, call } of calls)
    if (status === 'accepted' && locus !== null && call !== null) genotypes[locus] = genotypeOf(call, type);
  return genotypes;
}

/** Equal cells share one list of alleles: what it says is made once. */
const known = new WeakMap<readonly string[], readonly string[]>();

/** Alleles in their order; one allele is a homozygote where a person has two. */
export function genotypeOf(call: readonly string[], type: JudgedCall['type']): readonly string[] {
  let genotype = known.get(call);
  if (!genotype) {
    const [only] = call;
    const haploid = type === 'Y' || type === 'Y_indel' || type === 'mitochondrial';
    if (call.length === 1 && only !== undefined && !haploid) genotype = [only, only];
    else genotype = type === 'mitochondrial' ? call : callOf(call);
    known.set(call, genotype);
  }
  return genotype;
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

/** Nothing is to be said of the sample. */
export const PASSED: Outcome = {
  specimenId: null,
  donorId: null,
  status: 'accepted',
  verdict: null,
  remarks: [],
  findings: [],
};

function stopped(code: FindingCode, draft: SampleDraft, found: Omit<Verdict, 'code'>): Outcome {
  const finding = findingOf(code, draft, found);
  return { ...PASSED, status: 'rejected', verdict: finding.verdict, findings: [finding] };
}

function notChecked(value: string): Verdict {
  return { code: 'laboratory.control_haplotype_unknown', field: null, value, detail: '' };
}

function checked(detail: string): Verdict {
  return { code: 'laboratory.control_checked', field: null, value: '', detail };
}
