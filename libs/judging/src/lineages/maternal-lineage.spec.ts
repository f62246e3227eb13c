import { describe, expect, it } from 'vitest';
import { pedigreeFromRelations, type Pedigree, type Relation } from '@homeward/kinship';
import { maternalLineage } from './maternal-lineage.js';
import type { OtherGenotypes } from './paternal-lineage.js';

const WOMAN: OtherGenotypes = {
  mtDNA: ['73-340', '16024-16365', '263G', '315.1C', '16189C', '16223T'],
  AMEL: ['X', 'X'],
};
const withMt = (...mtDNA: string[]): OtherGenotypes => ({ mtDNA });

function line(
  relatives: readonly [Relation, 'male' | 'female', OtherGenotypes | null][],
  candidate: OtherGenotypes,
  sex: 'male' | 'female' | 'unknown' = 'male',
) {
  const members = relatives.map(([relation, own], i) => ({ id: `r${String(i)}`, relation, sex: own }));
  const pedigree = pedigreeFromRelations(members, { id: 'missing', sex });
  return maternalLineage(
    { pedigree, missingId: 'missing' },
    relatives.map(([, , otherGenotypes], i) => ({ id: `r${String(i)}`, otherGenotypes })),
    candidate,
  );
}

describe('the maternal line', () => {
  it.each<[Relation, 'male' | 'female']>([
    ['mother', 'female'],
    ['maternal_grandmother', 'female'],
    ['full_sibling', 'male'],
    ['maternal_half_sibling', 'female'],
    ['maternal_uncle', 'male'],
    ['maternal_aunt', 'female'],
    ['self', 'male'],
  ])('holds %s (%s)', (relation, sex) => {
    expect(line([[relation, sex, WOMAN]], WOMAN)).toEqual({
      state: 'compared',
      relatives: [
        { id: 'r0', positionsCompared: 610, differences: [], ignored: [], verdict: 'not_excluded' },
      ],
    });
  });
  it.each<[Relation, 'male' | 'female']>([
    ['father', 'male'],
    ['paternal_grandmother', 'female'],
    ['maternal_grandfather', 'male'],
    ['paternal_half_sibling', 'female'],
    ['paternal_aunt', 'female'],
    ['child', 'female'],
  ])('does not hold %s (%s) of a missing man', (relation, sex) => {
    expect(line([[relation, sex, WOMAN]], WOMAN)).toEqual({ state: 'no_relative', relatives: [] });
  });
  it('holds the children of a missing woman', () => {
    expect(line([['child', 'male', WOMAN]], WOMAN, 'female').state).toBe('compared');
  });
  it('runs through mothers only, however far the pedigree is drawn', () => {
    const person = (
      id: string,
      sex: 'male' | 'female',
      mother: string | null,
      father: string | null = null,
    ) => ({
      ...{ id, sex, mother, father },
    });
    const pedigree: Pedigree = {
      persons: [
        person('great-grandmother', 'female', null),
        person('grandmother', 'female', 'great-grandmother'),
        person('great-aunt', 'female', 'great-grandmother'),
        person('mother', 'female', 'grandmother'),
        person('missing', 'female', 'mother'),
        person('cousin', 'male', 'great-aunt'),
        person('uncle', 'male', 'grandmother'),
        person('uncle’s daughter', 'female', null, 'uncle'),
      ],
      sameAs: { 'item of the cousin': 'cousin' },
    };
    const found = maternalLineage(
      { pedigree, missingId: 'missing' },
      ['item of the cousin', 'uncle', 'uncle’s daughter'].map((id) => ({ id, otherGenotypes: WOMAN })),
      WOMAN,
    );
    expect(found.relatives.map(({ id }) => id)).toEqual(['item of the cousin', 'uncle']);
  });
});

it('has its own state when one side is not typed', () => {
  expect(line([['mother', 'female', null]], WOMAN).state).toBe('not_typed');
  expect(line([['mother', 'female', WOMAN]], { AMEL: ['X', 'Y'] }).state).toBe('not_typed');
});

it('states differences, and the lengths that are not counted, for every relative', () => {
  const found = line(
    [
      ['mother', 'female', withMt('16024-16365', '16189C')],
      ['maternal_uncle', 'male', withMt('73-340', '263G', '309.1C', '315.1C')],
      ['maternal_grandmother', 'female', withMt('400-576', 'rCRS')],
      ['full_sibling', 'male', withMt('73-340', '16024-16365', '150T', '315.1C', '16189C', '16223T')],
    ],
    WOMAN,
  );
  expect(found.relatives).toEqual([
    {
      ...{ id: 'r0', positionsCompared: 342, differences: ['16223: T / ='], ignored: [] },
      verdict: 'inconclusive',
    },
    {
      ...{ id: 'r1', positionsCompared: 268, differences: [], ignored: ['309.1: = / C'] },
      verdict: 'not_excluded',
    },
    { id: 'r2', positionsCompared: 0, differences: [], ignored: [], verdict: 'not_comparable' },
    {
      ...{ id: 'r3', positionsCompared: 610, differences: ['150: = / T', '263: G / ='], ignored: [] },
      verdict: 'excluded',
    },
  ]);
});
