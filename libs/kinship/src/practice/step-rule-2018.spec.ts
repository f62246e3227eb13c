import { describe, expect, it } from 'vitest';
import type { Genotype } from '@homeward/str';
import { coupleIndex, stepRule2018 } from './step-rule-2018.js';

const P: Record<string, number> = { 13: 0.05, 14: 0.1, 15: 0.2, 16: 0.25, 18: 0.3, '15.2': 0.1 };
const frequency = (allele: string): number => P[allele]!;
const MU = 0.002;

function pi(
  child: Genotype,
  tested: Genotype,
  otherParent?: Genotype,
  testedSex: 'male' | 'female' = 'male',
): number {
  const result = stepRule2018({ child, tested, testedSex, frequency, ...(otherParent && { otherParent }) });
  if (!result.ok) throw new Error(result.reason);
  return result.pi;
}

describe('without inconsistency', () => {
  it('trio: 1/q, 1/(2q), 1/(p+q), 1/(2(p+q))', () => {
    expect(pi(['14', '15'], ['15', '15'], ['14', '16'])).toBeCloseTo(1 / 0.2, 12);
    expect(pi(['14', '15'], ['15', '18'], ['14', '16'])).toBeCloseTo(1 / 0.4, 12);
    expect(pi(['14', '15'], ['14', '15'], ['14', '15'])).toBeCloseTo(1 / 0.3, 12);
    expect(pi(['14', '15'], ['15', '18'], ['14', '15'])).toBeCloseTo(1 / 0.6, 12);
  });
  it('duo: (p+q)/(4pq) and 1/(4q)', () => {
    expect(pi(['14', '15'], ['14', '15'])).toBeCloseTo(0.3 / (4 * 0.02), 12);
    expect(pi(['14', '15'], ['15', '18'])).toBeCloseTo(1 / 0.8, 12);
  });
  it('couple: 1/(8pq), where the calculator of one laboratory is wrong', () => {
    expect(coupleIndex(['14', '15'], ['15', '18'], ['14', '16'], frequency)).toBeCloseTo(1 / (8 * 0.02), 12);
    expect(coupleIndex(['14', '15'], ['15', '15'], ['14', '14'], frequency)).toBeCloseTo(1 / (2 * 0.02), 12);
  });
});

describe('with a mutation', () => {
  it('trio: mu/(4p) for one step, mu/(2p) for a homozygous parent', () => {
    expect(pi(['13', '15'], ['16', '18'], ['13', '14'])).toBeCloseTo(MU / (4 * 0.2), 15);
    expect(pi(['13', '15'], ['16', '16'], ['13', '14'])).toBeCloseTo(MU / (2 * 0.2), 15);
  });
  it('divides by 10 for each further step', () => {
    expect(pi(['13', '16'], ['18', '18'], ['13', '14'])).toBeCloseTo(MU / (2 * 0.25) / 10, 15);
  });
  it('counts 14 to 15.2 as two steps', () => {
    const result = stepRule2018({
      child: ['15.2', '15.2'],
      tested: ['14', '14'],
      testedSex: 'male',
      frequency,
    });
    expect(result).toMatchObject({ ok: true, steps: 2, consistent: false });
  });
  it('trio with two obligate alleles: mu/[4(p+q)] per pair at that distance', () => {
    expect(pi(['14', '15'], ['16', '18'], ['14', '15'])).toBeCloseTo(MU / (4 * 0.3), 15);
    expect(pi(['14', '15'], ['13', '16'], ['14', '15'])).toBeCloseTo((2 * MU) / (4 * 0.3), 15);
  });
  it('duo: mu/8p for one pair, mu(p+q)/8pq for one at each allele', () => {
    expect(pi(['14', '18'], ['13', '16'])).toBeCloseTo(MU / (8 * 0.1), 15);
    expect(pi(['14', '15'], ['13', '16'])).toBeCloseTo((MU * 0.3) / (8 * 0.02), 15);
  });
  it('uses the maternal rate for a tested mother', () => {
    expect(pi(['14', '18'], ['13', '16'], undefined, 'female')).toBeCloseTo(0.0005 / (8 * 0.1), 15);
  });
  it('says when the undisputed parent does not fit', () => {
    const input = {
      child: ['14', '15'],
      tested: ['14', '14'],
      otherParent: ['16', '16'],
      testedSex: 'male',
      frequency,
    } as const;
    expect(stepRule2018(input)).toEqual({ ok: false, reason: 'other_parent_inconsistent' });
  });
});
