import { describe, expect, it } from 'vitest';
import { canonicalAllele, compareAlleles } from './allele.js';
import { orderedGenotype, sharedAlleles } from './genotype.js';
import type { Locus } from './locus.js';

const th01: Locus = {
  name: 'TH01',
  type: 'autosomal',
  chromosome: '11',
  aliases: [],
  repeatLength: 4,
  range: [3, 14.3],
};
const sex: Locus = { name: 'AMEL', type: 'sex', chromosome: 'X;Y', aliases: [] };

describe('canonical allele', () => {
  it.each([
    ['12', '12'],
    ['12.0', '12'],
    [' 9.3 ', '9.3'],
    ['9,3', '9.3'],
    ['１２．２', '12.2'],
    ['１５，２', '15.2'],
    ['17.100000000000001', '17.1'],
    ['9.300000001', '9.3'],
    ['x', 'X'],
    ['Ｙ', 'Y'],
  ])('%s is %s', (text, allele) => expect(canonicalAllele(text)).toEqual({ ok: true, allele }));

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['-', 'empty'],
    ['n/a', 'empty'],
    ['NA', 'empty'],
    ['NR', 'empty'],
    ['0', 'empty'],
    ['OL', 'off_ladder'],
    ['ol allele', 'off_ladder'],
    ['>22', 'off_ladder'],
    ['?', 'uncertain'],
    ['16?', 'uncertain'],
    ['INC', 'uncertain'],
    ['*', 'uncertain'],
    ['Sep-3', 'not_a_number'],
    ['-9', 'not_a_number'],
    ['9.33', 'microvariant_out_of_range'],
    ['9.7', 'microvariant_out_of_range'],
    ['123', 'out_of_range'],
  ])('%s is rejected: %s', (text, reason) => expect(canonicalAllele(text)).toEqual({ ok: false, reason }));

  it('knows the repeat length and range of the locus', () => {
    expect(canonicalAllele('9.3', th01)).toEqual({ ok: true, allele: '9.3' });
    expect(canonicalAllele('9.4', th01)).toEqual({ ok: false, reason: 'microvariant_out_of_range' });
    expect(canonicalAllele('30', th01)).toEqual({ ok: false, reason: 'out_of_range' });
    expect(canonicalAllele('X', th01)).toEqual({ ok: false, reason: 'not_a_number' });
    expect(canonicalAllele('X', sex)).toEqual({ ok: true, allele: 'X' });
    expect(canonicalAllele('1', sex)).toEqual({ ok: false, reason: 'not_a_number' });
  });
});

it('orders labels by repeat number', () => {
  expect(['10', 'Y', '9.3', '9', 'X', '11'].sort(compareAlleles)).toEqual(['9', '9.3', '10', '11', 'X', 'Y']);
});

it('writes a genotype with the smaller number first', () => {
  expect(orderedGenotype(['10', '9'])).toEqual(['9', '10']);
  expect(orderedGenotype(['9.3', '10'])).toEqual(['9.3', '10']);
});

it('does not share 9 with 19', () => expect(sharedAlleles(['9', '9'], ['19', '19'])).toBe(0));
