import { describe, expect, it } from 'vitest';
import { pedigreeFromRelations, type Relation } from '@homeward/kinship';
import { paternalLineage, type OtherGenotypes } from './paternal-lineage.js';

const MAN: OtherGenotypes = {
  DYS391: ['10'],
  DYS19: ['15'],
  DYS385: ['13', '16'],
  AMEL: ['X', 'Y'],
  Yindel: ['2'],
};

function line(
  relatives: readonly [Relation, 'male' | 'female', OtherGenotypes | null][],
  candidate: OtherGenotypes,
  sex: 'male' | 'female' | 'unknown' = 'male',
) {
  const members = relatives.map(([relation, own], i) => ({ id: `r${String(i)}`, relation, sex: own }));
  const pedigree = pedigreeFromRelations(members, { id: 'missing', sex });
  return paternalLineage(
    { pedigree, missingId: 'missing' },
    relatives.map(([, , otherGenotypes], i) => ({ id: `r${String(i)}`, otherGenotypes })),
    candidate,
  );
}

describe('the male line', () => {
  it.each<[Relation, 'male' | 'female']>([
    ['father', 'male'],
    ['paternal_grandfather', 'male'],
    ['full_sibling', 'male'],
    ['paternal_half_sibling', 'male'],
    ['paternal_uncle', 'male'],
    ['self', 'male'],
    ['child', 'male'],
  ])('holds %s (%s)', (relation, sex) => {
    expect(line([[relation, sex, MAN]], MAN)).toEqual({
      state: 'compared',
      relatives: [{ id: 'r0', lociCompared: 3, differences: [], totalSteps: 0, verdict: 'agrees' }],
    });
  });
  it.each<[Relation, 'male' | 'female']>([
    ['mother', 'female'],
    ['full_sibling', 'female'],
    ['maternal_grandfather', 'male'],
    ['maternal_half_sibling', 'male'],
    ['maternal_uncle', 'male'],
  ])('does not hold %s (%s)', (relation, sex) => {
    expect(line([[relation, sex, MAN]], MAN)).toEqual({ state: 'no_relative', relatives: [] });
  });
  it('is empty for a missing woman', () => {
    expect(line([['father', 'male', MAN]], MAN, 'female').state).toBe('no_relative');
  });
});

it('has its own state when one side is not typed', () => {
  expect(line([['father', 'male', null]], MAN).state).toBe('not_typed');
  expect(line([['father', 'male', MAN]], { AMEL: ['X', 'Y'], Yindel: ['2'] }).state).toBe('not_typed');
});

it('counts loci and steps that differ, and takes three for another line', () => {
  const one = line([['father', 'male', MAN]], { ...MAN, DYS391: ['12'] });
  expect(one.relatives[0]).toMatchObject({
    verdict: 'few_differences',
    totalSteps: 2,
    differences: [{ locus: 'DYS391', first: ['12'], second: ['10'], steps: 2 }],
  });
  const three = line([['father', 'male', MAN]], { DYS391: ['11'], DYS19: ['14'], DYS385: ['13', '17'] });
  expect(three.relatives[0]).toMatchObject({ verdict: 'differs', lociCompared: 3, totalSteps: 3 });
});
