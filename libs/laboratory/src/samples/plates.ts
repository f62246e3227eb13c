import type { AssessedSample } from './assess.js';
import { findingOf, ruleOf, type Finding, type FindingCode } from './findings.js';
import type { SampleKind } from '../reference/kinds.js';

const CONTROLS: readonly (readonly [SampleKind, FindingCode])[] = [
  ['negative_control', 'laboratory.negative_control_missing'],
  ['positive_control', 'laboratory.positive_control_missing'],
];

interface Plate {
  readonly kinds: Set<SampleKind>;
  /** Samples of it that are still to come. */
  left: number;
  /** The first finding that stops it. */
  stop: Finding | null;
  /** Samples of donors that were let pass before it was stopped. */
  passed: boolean;
}

/**
 * Judges the plates of a batch apart: one that lacks a control, or whose control speaks against it, holds its own
 * samples and no others. Samples come one after the other; what stops a plate after some of its samples have passed is
 * told at the end (`stoppedLate`).
 */
export class Plates {
  private readonly plates = new Map<string, Plate>();

  /** @param samples all samples of the batch */
  constructor(samples: Iterable<{ readonly plate: string; readonly kind: SampleKind }>) {
    for (const { plate, kind } of samples) {
      const known = this.plates.get(plate);
      if (known) {
        known.kinds.add(kind);
        known.left++;
      } else this.plates.set(plate, { kinds: new Set([kind]), left: 1, stop: null, passed: false });
    }
  }

  /** The plates whose controls are missing; told once, before the first sample. */
  missingControls(): Finding[] {
    const findings: Finding[] = [];
    for (const [name, plate] of this.plates) {
      if (!plate.kinds.has('sample')) continue;
      for (const [kind, code] of CONTROLS) {
        if (plate.kinds.has(kind)) continue;
        const finding = findingOf(code, { plate: name, name: '' }, { field: null, value: '', detail: name });
        plate.stop ??= finding;
        findings.push(finding);
      }
    }
    return findings;
  }

  /** The sample, held if its plate is stopped. What was found in it may stop the plate. */
  take(sample: AssessedSample): AssessedSample {
    const plate = this.plates.get(sample.plate)!;
    plate.left--;
    plate.stop ??= sample.findings.find(({ code }) => ruleOf(code).scope === 'plate') ?? null;
    if (sample.kind !== 'sample' || sample.status === 'rejected') return sample;
    if (plate.stop) return { ...sample, status: 'held', verdict: sample.verdict ?? plate.stop.verdict };
    plate.passed = true;
    return sample;
  }

  /** Whether all samples of a plate were taken. */
  isOver(plate: string): boolean {
    return this.plates.get(plate)!.left === 0;
  }

  /** Plates that were stopped after samples of theirs had passed. */
  stoppedLate(): string[] {
    return [...this.plates].flatMap(([name, { stop, passed }]) => (stop && passed ? [name] : []));
  }
}
