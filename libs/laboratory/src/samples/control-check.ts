import type { ControlDna } from '../reference/control-dna.js';
import { sameCall } from '../genotypes/call.js';
import type { JudgedCall, Verdict } from '../verdict/judged-call.js';

/** With fewer comparable loci a positive control proves nothing. */
export const FEWEST_CONTROL_LOCI = 5;

export interface ControlFinding {
  /** Name of the control DNA it was held against. */
  readonly control: string;
  readonly compared: number;
  readonly mismatches: readonly { readonly call: JudgedCall; readonly verdict: Verdict }[];
  /** Loci at which only alleles that are known to be weak were not seen. */
  readonly remarks: readonly Verdict[];
}

/**
 * Compares a positive control with its published genotypes: with the one its name mentions, else with the one that
 * agrees best. A call that is not an allele (`OL`) at a published locus is a mismatch too.
 */
export function checkPositiveControl(
  name: string,
  calls: readonly JudgedCall[],
  controls: readonly ControlDna[],
): ControlFinding {
  const key = name.toUpperCase();
  const named = controls.filter((control) => mentions(key, control));
  const findings = (named.length > 0 ? named : controls).map((control) => compare(name, calls, control));
  const enough = findings.filter((finding) => finding.compared >= FEWEST_CONTROL_LOCI);
  const [best] = (enough.length > 0 ? enough : findings).sort(
    (a, b) => a.mismatches.length - b.mismatches.length || b.compared - a.compared,
  );
  return best ?? { control: name, compared: 0, mismatches: [], remarks: [] };
}

function mentions(key: string, { name, names = [] }: ControlDna): boolean {
  return [name, ...names].some((each) => key.includes(each.replace(/^DNA(?=\d)/, '').toUpperCase()));
}

function compare(name: string, calls: readonly JudgedCall[], control: ControlDna): ControlFinding {
  const comparable = calls.filter(
    (call) => call.locus !== null && control.genotypes[call.locus] !== undefined,
  );
  const typed = comparable.filter((call) => call.call !== null || call.status === 'rejected');
  const mismatches: { call: JudgedCall; verdict: Verdict }[] = [];
  const remarks: Verdict[] = [];
  for (const call of typed) {
    const expected = control.genotypes[call.locus ?? ''] ?? [];
    if (call.call && sameCall(call.call, expected)) continue;
    const verdict = mismatch(name, call, expected, control.name);
    if (call.call && onlyWeakMissing(call.call, expected, control.weak?.[call.locus ?? ''] ?? []))
      remarks.push({ ...verdict, code: 'laboratory.control_third_allele_missing' });
    else mismatches.push({ call, verdict });
  }
  return { control: control.name, compared: typed.length, mismatches, remarks };
}

/** Cell lines such as 9948 have loci with three alleles, of which one is so weak that it stays below the threshold. */
function onlyWeakMissing(
  call: readonly string[],
  expected: readonly string[],
  weak: readonly string[],
): boolean {
  if (!call.every((allele) => expected.includes(allele))) return false;
  return expected.every((allele) => call.includes(allele) || weak.includes(allele));
}

function mismatch(name: string, call: JudgedCall, expected: readonly string[], control: string): Verdict {
  return {
    code: 'laboratory.positive_control_mismatch',
    field: call.marker,
    value: `${name} ${call.marker} ${call.alleles.join(',')}`,
    detail: `${expected.join(',')} (${control})`,
  };
}
