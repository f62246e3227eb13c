import { describe, expect, it } from '@jest/globals';
import { evaluateKinshipLine } from './kinship-line.js';
import { describeKinshipLine } from './kinship-report.js';

const persons = [
  { id: 'F', sex: 'male', father: null, mother: null },
  { id: 'M', sex: 'female', father: null, mother: null },
  { id: 'C', sex: 'male', father: 'F', mother: 'M' },
];
const unrelated = persons.map((person) => ({ ...person, father: null, mother: null }));
const base = {
  id: 'case-1',
  loci: [{ name: 'L', alleles: ['10', '11'], freqs: [0.2, 0.8], mutation: { model: 'none' } }],
  H1: { persons },
  H2: { persons: unrelated },
  genotypes: { F: { L: ['10', '10'] }, C: { L: ['10', '11'] } },
};

function output(changes: object): any {
  return JSON.parse(evaluateKinshipLine(JSON.stringify({ ...base, ...changes })));
}

it('writes 17 significant digits', () => {
  expect(evaluateKinshipLine(JSON.stringify(base))).toBe(
    '{"id":"case-1","lr_per_locus":[2.5000000000000000],"log10_lr":0.39794000867203760,"lr_total":2.5000000000000000}',
  );
});

it('writes null for the logarithm of an exclusion', () => {
  const excluded = output({ genotypes: { F: { L: ['10', '10'] }, C: { L: ['11', '11'] } } });
  expect(excluded).toEqual({ id: 'case-1', lr_per_locus: [0], log10_lr: null, lr_total: 0 });
});

describe('errors name what is wrong and do not throw', () => {
  const locus = base.loci[0]!;
  it.each([
    ['bad_sum', { loci: [{ ...locus, freqs: [0.2, 0.7] }] }],
    ['bad_locus', { loci: [{ ...locus, freqs: [0.2] }] }],
    ['bad_mutation', { loci: [{ ...locus, mutation: { model: 'magic' } }] }],
    ['bad_theta', { theta: 1 }],
    ['duplicate_locus', { loci: [locus, locus] }],
    ['allele_not_in_table', { genotypes: { F: { L: ['9', '10'] } } }],
    ['bad_genotype', { genotypes: { F: { L: ['10'] } } }],
    ['unknown_person', { genotypes: { Z: { L: ['10', '10'] } } }],
    ['unknown_locus', { genotypes: { F: { K: ['10', '10'] } } }],
    ['own_ancestor', { H1: { persons: [{ id: 'F', sex: 'male', father: 'F', mother: null }] } }],
    ['father_not_male', { H1: { persons: persons.map((person) => ({ ...person, sex: 'female' })) } }],
    ['no_loci', { loci: [] }],
    ['no_pedigree', { H2: {} }],
  ])('%s', (code, changes) => expect(output(changes)).toMatchObject({ id: 'case-1', error: { code } }));
  it('not_json', () =>
    expect(JSON.parse(evaluateKinshipLine('{'))).toMatchObject({ id: null, error: { code: 'not_json' } }));
});

it('has a readable form with hypotheses, models and a table', () => {
  const text = describeKinshipLine(JSON.stringify(base));
  expect(text).toContain('H1: F (male, typed) is a founder');
  expect(text).toContain('C (typed) is the son of F and M');
  expect(text).toContain('no mutation; theta 0');
  expect(text).toMatch(/L\s+10,10\s+10,11/);
  expect(text).toContain('combined LR 2.50000, log10 0.3979');
});
