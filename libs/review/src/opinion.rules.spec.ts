import { describe, expect, it } from 'vitest';
import { whyNotSupported, type DecisionFacts } from './opinion.rules.js';

const trio: DecisionFacts = {
  log10Lr: 11.4,
  mismatches: 0,
  lociCompared: 22,
  typedRelations: ['father', 'mother'],
  minSharedLociDuo: 18,
  minSharedLociTrio: 19,
};

describe('what the evidence must show before parentage is confirmed', () => {
  it('carries C1 with both parents typed', () => {
    expect(whyNotSupported('C1', trio)).toBeNull();
  });

  it('refuses C1 with one parent typed, and carries C2', () => {
    const duo = { ...trio, typedRelations: ['mother', 'maternal_grandfather'] };
    expect(whyNotSupported('C1', duo)?.en).toContain('2 typed parent(s), there are 1');
    expect(whyNotSupported('C2', duo)).toBeNull();
  });

  it('refuses C2 with a sibling only, and carries C3', () => {
    const sibling = { ...trio, typedRelations: ['full_sibling'] };
    expect(whyNotSupported('C2', sibling)).not.toBeNull();
    expect(whyNotSupported('C3', sibling)).toBeNull();
  });

  it.each([
    ['too few loci', { lociCompared: 18 }, '18 loci'],
    ['a CPI of exactly 10,000', { log10Lr: 4 }, 'not above 4'],
    ['three inconsistent loci', { mismatches: 3 }, '3 inconsistent'],
  ])('refuses %s', (_title, change, text) => {
    expect(whyNotSupported('C1', { ...trio, ...change })?.en).toContain(text);
  });

  it('needs fewer loci for one parent than for two', () => {
    expect(whyNotSupported('C2', { ...trio, lociCompared: 18 })).toBeNull();
  });

  it('does not block a refutation', () => {
    expect(whyNotSupported('R1', { ...trio, log10Lr: -9, lociCompared: 3 })).toBeNull();
  });
});
