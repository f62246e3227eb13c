import type { AssessedSample } from './assess.js';
import { findingOf, ruleOf, type Finding, type FindingCode } from './findings.js';
import type { SampleKind } from '../reference/kinds.js';

const CONTROLS: readonly (readonly [SampleKind, FindingCode])[] = [
  ['negative_control', 'laboratory.negative_control_missing'],
  ['positive_control', 'laboratory.positive_control_missing'],
];

export interface JudgedPlates {
  readonly samples: readonly AssessedSample[];
  readonly findings: readonly Finding[];
  /** Every plate with donors' samples is stopped. */
  readonly quarantined: boolean;
}

/**
 * Judges the plates of a batch apart: one that lacks a control, or whose control speaks against it, holds its own
 * samples and no others.
 */
export function judgePlates(assessed: readonly AssessedSample[]): JudgedPlates {
  const samples: AssessedSample[] = [];
  const findings: Finding[] = [];
  const plates = platesOf(assessed);
  let stopped = 0;
  for (const [plate, own] of plates) {
    const found = [...own.flatMap((sample) => sample.findings), ...missingControls(plate, own)];
    findings.push(...found);
    const stop = found.find(({ code }) => ruleOf(code).scope === 'plate');
    if (stop) stopped++;
    samples.push(...(stop ? own.map((sample) => heldBy(stop, sample)) : own));
  }
  return { samples, findings, quarantined: stopped > 0 && stopped === plates.size };
}

function missingControls(plate: string, samples: readonly AssessedSample[]): Finding[] {
  if (!samples.some(({ kind }) => kind === 'sample')) return [];
  return CONTROLS.filter(([kind]) => !samples.some((sample) => sample.kind === kind)).map(([, code]) =>
    findingOf(code, { plate, name: '' }, { field: null, value: '', detail: plate }),
  );
}

function heldBy(stop: Finding, sample: AssessedSample): AssessedSample {
  if (sample.kind !== 'sample' || sample.status === 'rejected') return sample;
  return { ...sample, status: 'held', verdict: sample.verdict ?? stop.verdict };
}

function platesOf(samples: readonly AssessedSample[]): Map<string, AssessedSample[]> {
  const plates = new Map<string, AssessedSample[]>();
  for (const sample of samples) {
    const own = plates.get(sample.plate);
    if (own) own.push(sample);
    else plates.set(sample.plate, [sample]);
  }
  return plates;
}
