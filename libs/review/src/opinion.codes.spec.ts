import { describe, expect, it } from 'vitest';
import { OPINION_CODES, opinionsAgree, outcomeOf, type OpinionCode } from './opinion.codes.js';

describe('agreement of two opinions', () => {
  const cases: [OpinionCode, OpinionCode, boolean][] = [
    ['C1', 'C1', true],
    ['C1', 'C2', false],
    ['C2', 'C3', false],
    ['R1', 'R6', true],
    ['I1', 'I3', true],
    ['W1', 'W2', true],
    ['C1', 'R1', false],
    ['R1', 'I1', false],
    ['I2', 'W1', false],
  ];
  it.each(cases)('%s and %s: %s', (a, b, agree) => {
    expect(opinionsAgree(a, b)).toBe(agree);
  });

  it('does not depend on who was first', () => {
    for (const a of OPINION_CODES)
      for (const b of OPINION_CODES) expect(opinionsAgree(a, b)).toBe(opinionsAgree(b, a));
  });

  it('agrees with itself for every code', () => {
    for (const code of OPINION_CODES) expect(opinionsAgree(code, code)).toBe(true);
  });

  it('only a confirmation confirms', () => {
    const confirming = OPINION_CODES.filter((code) => outcomeOf(code) === 'confirm');
    expect(confirming).toEqual(['C1', 'C2', 'C3']);
  });

  it('refutes for R and W and asks for more evidence for I', () => {
    expect(outcomeOf('R2')).toBe('refute');
    expect(outcomeOf('W1')).toBe('refute');
    expect(outcomeOf('I3')).toBe('order_recollection');
  });
});
