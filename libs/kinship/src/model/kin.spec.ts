import { describe, expect, it } from 'vitest';
import { areRelated, relationInPedigree } from './kin.js';
import type { Pedigree, PedigreePerson } from './pedigree.js';
import { pedigreeFromRelations, RELATIONS, type RelatedMember } from './relations.js';

const person = (
  id: string,
  sex: PedigreePerson['sex'] = 'unknown',
  father: string | null = null,
  mother: string | null = null,
): PedigreePerson => ({ id, sex, father, mother });

describe('what a person of a pedigree is to the missing one', () => {
  it.each(RELATIONS.filter((relation) => !['self', 'spouse_parent_of_child'].includes(relation)))(
    'is the %s from whom it was drawn',
    (relation) => {
      const members: RelatedMember[] = [{ id: 'r', relation, sex: 'unknown' }];
      const pedigree = pedigreeFromRelations(members, { id: 'missing', sex: 'male' });
      expect(relationInPedigree(pedigree, 'missing', 'r')).toBe(relation);
    },
  );

  it('is the other parent of a common child, when not a relative otherwise', () => {
    const members: RelatedMember[] = [
      { id: 'child', relation: 'child' },
      { id: 'wife', relation: 'spouse_parent_of_child', sex: 'female' },
    ];
    const pedigree = pedigreeFromRelations(members, { id: 'missing', sex: 'male' });
    expect(relationInPedigree(pedigree, 'missing', 'wife')).toBe('spouse_parent_of_child');
    expect(areRelated(pedigree, 'missing', 'wife')).toBe(false);
  });

  it('has no word for a great-uncle or a cousin', () => {
    const pedigree: Pedigree = {
      persons: [
        person('ggf', 'male'),
        person('ggm', 'female'),
        person('gf', 'male', 'ggf', 'ggm'),
        person('gm', 'female'),
        person('great_uncle', 'male', 'ggf', 'ggm'),
        person('father', 'male', 'gf', 'gm'),
        person('uncle', 'male', 'gf', 'gm'),
        person('aunt_by_marriage', 'female'),
        person('cousin', 'male', 'uncle', 'aunt_by_marriage'),
        person('mother', 'female'),
        person('missing', 'male', 'father', 'mother'),
      ],
    };
    expect(relationInPedigree(pedigree, 'missing', 'great_uncle')).toBeNull();
    expect(relationInPedigree(pedigree, 'missing', 'cousin')).toBeNull();
    expect(relationInPedigree(pedigree, 'missing', 'uncle')).toBe('paternal_uncle');
    expect(areRelated(pedigree, 'missing', 'cousin')).toBe(true);
    expect(areRelated(pedigree, 'missing', 'aunt_by_marriage')).toBe(false);
  });
});
