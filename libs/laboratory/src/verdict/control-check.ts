import type { ControlDna } from '../reference/control-dna.js';
import { sameCall } from './call.js';
import type { JudgedCall, Verdict } from './judged-call.js';

/** With fewer comparable loci a positive control proves nothing. */
export const FEWEST_CONTROL_LOCI = 5;

export interface ControlFinding {
  /** Name of the control DNA it was held against. */
  readonly control: string;
  readonly compared: number;
  readonly mismatches: readonly { readonly call: JudgedCall; readonly verdict: Verdict }[];
}

/**
 * Compares a positive control with its published genotypes: with the one its name mentions, else with the one that
 * agrees best. A call that is no allele (`OL`) at a published locus is a mismatch too.
 */
export function checkPositiveControl(
  name: string,
  calls: readonly JudgedCall[],
  controls: readonly ControlDna[],
): ControlFinding {
  const key = name.toUpperCase();
  const named = controls.filter((control) =>
    key.includes(control.name.replace(/^DNA(?=\d)/, '').toUpperCase()),
  );
  const findings = (named.length > 0 ? named : controls).map((control) => compare(name, calls, control));
  const enough = findings.filter((finding) => finding.compared >= FEWEST_CONTROL_LOCI);
  const [best] = (enough.length > 0 ? enough : findings).sort(
    (a, b) => a.mismatches.length - b.mismatches.length || b.compared - a.compared,
  );
  return best ?? { control: name, compared: 0, mismatches: [] };
}

function compare(name: string, calls: readonly JudgedCall[], control: ControlDna): ControlFinding {
  const comparable = calls.filter(
    (call) => call.locus !== null && control.genotypes[call.locus] !== undefined,
  );
  const typed = comparable.filter((call) => call.call !== null || call.status === 'rejected');
  const mismatches = typed.flatMap((call) => {
    const expected = control.genotypes[call.locus ?? ''] ?? [];
    if (call.call && sameCall(call.call, expected)) return [];
    return [{ call, verdict: mismatch(name, call, expected, control.name) }];
  });
  return { control: control.name, compared: typed.length, mismatches };
}

function mismatch(name: string, call: JudgedCall, expected: readonly string[], control: string): Verdict {
  return {
    code: 'laboratory.positive_control_mismatch',
    field: call.marker,
    value: `${name} ${call.marker} ${call.alleles.join(',')}`,
    detail: `${expected.join(',')} (${control})`,
  };
}
