import { describe, expect, it } from 'vitest';
import type { PedigreePerson } from '../api/schema';
import { kinSides, markAlleles } from './alleles';

const person = (id: string, father: string | null = null, mother: string | null = null): PedigreePerson => ({
  id,
  sex: 'unknown',
  father,
  mother,
});
/** The missing person X with parents, both of whom have a typed brother, a full sibling, a wife and a child. */
const family = [
  person('GF'),
  person('GM'),
  person('F', 'GF', 'GM'),
  person('UF', 'GF', 'GM'),
  person('HF'),
  person('HM'),
  person('M', 'HF', 'HM'),
  person('UM', 'HF', 'HM'),
  person('X', 'F', 'M'),
  person('S', 'F', 'M'),
  person('W'),
  person('C', 'X', 'W'),
];
const sides = kinSides(family, 'X');
const parents = { father: 'F', mother: 'M' };

describe('the side of a relative', () => {
  it('is that of the parent through whom he or she is kin; who married in has none', () => {
    expect(Object.fromEntries(sides)).toEqual({
      ...{ GF: 'father', GM: 'father', F: 'father', UF: 'father' },
      ...{ HF: 'mother', HM: 'mother', M: 'mother', UM: 'mother' },
      ...{ S: 'both', C: 'both' },
    });
  });

  it('ends for a pedigree with a circle', () => {
    expect(() => kinSides([person('A', 'B'), person('B', 'A'), person('X', 'A')], 'X')).not.toThrow();
  });
});

describe('the marks of a locus', () => {
  const mark = (own: [string, string], relatives: Record<string, [string, string]>) =>
    markAlleles({ person: own, relatives }, sides, parents);

  it('say which parent gave an allele, whichever is smaller', () => {
    const one = mark(['17', '16'], { F: ['17', '18'], M: ['15', '16'] });
    expect(one.person).toEqual(['maternal', 'paternal']);
    expect([one.relative('F', '17'), one.relative('F', '18'), one.relative('M', '16')]).toEqual([
      ...['paternal', 'none', 'maternal'],
    ]);
    expect(mark(['12', '13'], { F: ['12', '14'], M: ['13', '14'] }).person).toEqual(['paternal', 'maternal']);
  });

  it('mark nothing when both assignments fit', () => {
    const both = mark(['15', '16'], { F: ['15', '16'], M: ['15', '16'] });
    expect(both.person).toEqual(['shared', 'shared']);
    expect(mark(['15', '16'], { F: ['15', '16'] }).person).toEqual(['shared', 'shared']);
    expect(mark(['15', '16'], { S: ['15', '16'] }).person).toEqual(['shared', 'shared']);
  });

  it('decide by the other parent where one could have given either', () => {
    expect(mark(['15', '16'], { F: ['15', '16'], M: ['16', '17'] }).person).toEqual(['paternal', 'maternal']);
  });

  it('do not colour in the father what the mother gave', () => {
    const one = mark(['15', '16'], { F: ['15', '16'], M: ['16', '17'] });
    expect(one.relative('F', '16')).toBe('none');
    expect(one.relative('S', '16')).toBe('maternal');
  });

  it('trust a typed parent before the kin of that side', () => {
    expect(mark(['15', '16'], { F: ['15', '20'], UF: ['16', '20'] }).person).toEqual(['paternal', 'none']);
  });

  it('of a homozygote are one from each side', () => {
    expect(mark(['9', '9'], { F: ['9', '10'], M: ['9', '11'] }).person).toEqual(['paternal', 'maternal']);
    expect(mark(['9', '9'], { F: ['9', '10'] }).person).toEqual(['paternal', 'none']);
  });

  it('mark no allele that nobody shares: 9 is not part of 19', () => {
    expect(mark(['9', '24'], { F: ['19', '9.3'], M: ['21', '22'] }).person).toEqual(['none', 'none']);
    expect(mark(['9', '24'], { W: ['9', '24'] }).person).toEqual(['none', 'none']);
  });
});
