import { describe, expect, it } from 'vitest';
import { evaluatePracticeLine } from './practice-line.js';

const frequencies = { L: { 10: 0.1, 11: 0.2, 12: 0.3, 14: 0.4 } };
const ask = (fields: object) =>
  JSON.parse(evaluatePracticeLine(JSON.stringify({ id: '1', frequencies, ...fields })));

describe('a line of casework', () => {
  it('gives the parentage index of the step rule: 1/(4q) for a duo, mu/(8p) for one step', () => {
    const child = { L: ['10', '14'] };
    const fits = ask({ what: 'parentage', child, tested: { L: ['14', '12'] } });
    expect(fits.log10_cpi).toBeCloseTo(Math.log10(1 / (4 * 0.4)), 12);
    const mutated = ask({ what: 'parentage', child, tested: { L: ['11', '11'] }, tested_sex: 'male' });
    expect(mutated.loci).toMatchObject([{ locus: 'L', consistent: false, steps: 1 }]);
    const trio = ask({
      what: 'parentage',
      child: { L: ['10', '11'] },
      tested: { L: ['11', '11'] },
      other_parent: { L: ['10', '12'] },
    });
    expect(trio.log10_cpi).toBeCloseTo(Math.log10(1 / 0.2), 12);
  });
  it('gives the index of a couple: 1/(2pq) for two homozygotes', () => {
    const { log10 } = ask({
      what: 'couple',
      child: { L: ['10', '11'] },
      father: { L: ['10', '10'] },
      mother: { L: ['11', '11'] },
    });
    expect(log10).toBeCloseTo(Math.log10(1 / (2 * 0.1 * 0.2)), 12);
  });
  it('gives the full-sibling index and the alleles shared by state: (1+q)^2/(4q^2) for homozygous siblings', () => {
    const both = { L: ['10', '10'] };
    expect(ask({ what: 'full_siblings', first: both, second: both })).toEqual({
      id: '1',
      log10: expect.closeTo(Math.log10(1.1 ** 2 / 0.04), 12),
      loci: { L: expect.closeTo(1.1 ** 2 / 0.04, 10) },
      left_out: [],
      ibs: 2,
      loci_compared: 1,
    });
  });
  it('gives the probability of a random match, and leaves out what has no frequency', () => {
    const person = { L: ['10', '11'], M: ['1', '2'] };
    expect(ask({ what: 'match', person, formula: 'hw' })).toMatchObject({
      loci: { L: expect.closeTo(0.04, 15) },
      left_out: ['M'],
    });
  });
  it('gives the LR of a male line from the upper bound of the frequency', () => {
    const man = { DYS391: ['10'] };
    const answer = ask({ what: 'male_line', first: man, second: man, seen: 0, database_size: 1000 });
    expect(answer.upper_bound).toBeCloseTo(1 - 0.05 ** (1 / 1000), 12);
    expect(answer.log10_lr).toBeCloseTo(-Math.log10(answer.upper_bound) + Math.log10(0.998), 12);
  });
});

describe('a line that cannot be answered', () => {
  it.each([
    ['not_json', 'no json'],
    ['unknown_question', '{"id":"1","what":"toString"}'],
    ['not_a_profile', '{"id":"1","what":"match"}'],
    ['not_a_genotype', '{"id":"1","what":"match","person":{"L":["10"]}}'],
    ['unknown_formula', '{"id":"1","what":"match","person":{},"formula":"x"}'],
    ['not_a_number', '{"id":"1","what":"male_line","first":{},"second":{}}'],
    ['out_of_range', '{"id":"1","what":"male_line","first":{},"second":{},"seen":5,"database_size":2}'],
  ])('says %s', (code, line) => {
    expect(JSON.parse(evaluatePracticeLine(line)).error.code).toBe(code);
  });
});
