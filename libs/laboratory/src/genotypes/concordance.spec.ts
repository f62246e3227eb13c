import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { typingConcordance, verdictOf } from './concordance.js';

const inForce: Record<string, string[]> = {
  D1: ['8', '9'],
  D2: ['10', '10'],
  D3: ['11', '12'],
  D4: ['13', '14'],
  DYS385: ['11', '14'],
  AMEL: ['X', 'Y'],
  mtDNA: ['73-340', '263G'],
};
const verdict = (changes: Record<string, string[]>) =>
  verdictOf(typingConcordance(inForce, { ...inForce, ...changes }));

describe('a typing beside what is in force', () => {
  it.each<[string, Record<string, string[]>, string]>([
    ['the same', {}, 'concordant'],
    ['a further locus', { D9: ['7', '8'] }, 'concordant'],
    ['an allele fewer', { D1: ['8', '8'] }, 'possible_null'],
    ['an allele more', { D2: ['10', '11'] }, 'possible_null'],
    ['an allele fewer at two loci', { D1: ['8', '8'], D3: ['12', '12'] }, 'possible_null'],
    ['an allele fewer here, more there', { D1: ['8', '8'], D2: ['10', '11'] }, 'possible_null'],
    ['a copy fewer on the Y', { DYS385: ['11'] }, 'possible_null'],
    ['an allele fewer at three loci', { D1: ['8', '8'], D3: ['12', '12'], D4: ['13', '13'] }, 'other_person'],
    ['another allele', { D1: ['8', '10'] }, 'contradiction'],
    ['another homozygote', { D2: ['11', '11'] }, 'contradiction'],
    ['one explained, one not', { D1: ['8', '8'], D3: ['11', '13'] }, 'contradiction'],
    ['three others', { D1: ['8', '10'], D2: ['11', '12'], D3: ['9', '13'] }, 'other_person'],
    ['another sex', { AMEL: ['X', 'X'] }, 'contradiction'],
    ['another sequence of the same range', { mtDNA: ['73-340', '150T'] }, 'contradiction'],
    ['a sequence of another range', { mtDNA: ['16024-16365', '16189C'] }, 'concordant'],
  ])('%s', (_, changes, expected) => {
    expect(verdict(changes)).toBe(expected);
  });

  it('gives no verdict without a common locus', () => {
    expect(typingConcordance(inForce, { D9: ['1', '2'] })).toEqual({ shared: 0, differing: [] });
  });

  it('differs by as many loci in either direction', () => {
    const call = fc.tuple(fc.integer({ min: 8, max: 11 }), fc.integer({ min: 8, max: 11 }));
    const typing = fc.array(call, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(typing, typing, (a, b) => {
        const [left, right] = [a, b].map((calls) =>
          Object.fromEntries(calls.map((pair, index) => [`D${String(index)}`, pair.map(String).sort()])),
        );
        const [there, back] = [typingConcordance(left!, right!), typingConcordance(right!, left!)];
        expect(there.differing.length).toBe(back.differing.length);
        expect(verdictOf(there)).toBe(verdictOf(back));
      }),
    );
  });
});
