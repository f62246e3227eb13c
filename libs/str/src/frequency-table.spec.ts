import { expect, it } from 'vitest';
import { parseFrequencyTable } from './frequency-table.js';

const csv = [
  '\ufefflocus,allele,frequency,n',
  'A,10.0,0.4,500',
  'A,9.3,0.6,500',
  'B,8,0.5,',
  'B,9,0.454,',
  'C,12,1,',
  'C,OL,0.1,',
  'C,12,0.2,',
  'C,13,x,',
  'broken',
].join('\r\n');

const table = parseFrequencyTable(csv, 'test');

it('keeps canonical labels in order, and the sample size', () => {
  expect(table.loci.get('A')).toEqual({ alleles: ['9.3', '10'], freqs: [0.6, 0.4], n: 500 });
  expect(table.loci.get('C')?.n).toBeNull();
});

it('excludes a locus whose frequencies do not sum to 1 and says so', () => {
  expect(table.loci.has('B')).toBe(false);
  expect(table.problems).toContainEqual({
    code: 'sum_off',
    locus: 'B',
    line: null,
    value: '0.9540',
    excluded: true,
  });
});

it('reports rows that it cannot use', () => {
  const codes = table.problems.map(({ code }) => code);
  expect(codes).toEqual(['bad_allele', 'duplicate_allele', 'bad_frequency', 'bad_row', 'sum_off']);
});
