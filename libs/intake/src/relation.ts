import { RELATIONS, type Relation } from '@homeward/kinship';
import type { Sex } from './sex.js';

/** How a donor is declared: a relation that the pedigree follows from, or another one, which must be drawn. */
export type DeclaredRelation = Relation | 'other_relative';
export const DECLARED_RELATIONS: readonly DeclaredRelation[] = [...RELATIONS, 'other_relative'];

interface RelationRule {
  /** The sex the relation implies. */
  readonly sex: 'male' | 'female' | null;
  /** Born before the missing person, after, or either. */
  readonly born: 'before' | 'after' | null;
  /** A missing person has one at most. */
  readonly single: boolean;
}

const ancestor = (sex: 'male' | 'female'): RelationRule => ({ sex, born: 'before', single: true });
const sibling: RelationRule = { sex: null, born: null, single: false };

/** What each declared relation to the missing person implies. */
export const RELATION_RULES: Readonly<Record<DeclaredRelation, RelationRule>> = {
  father: ancestor('male'),
  mother: ancestor('female'),
  child: { sex: null, born: 'after', single: false },
  // The other parent of the missing person's child: the child alone says little without.
  spouse_parent_of_child: { sex: null, born: null, single: true },
  full_sibling: sibling,
  maternal_half_sibling: sibling,
  paternal_half_sibling: sibling,
  paternal_grandfather: ancestor('male'),
  paternal_grandmother: ancestor('female'),
  maternal_grandfather: ancestor('male'),
  maternal_grandmother: ancestor('female'),
  paternal_uncle: { sex: 'male', born: null, single: false },
  paternal_aunt: { sex: 'female', born: null, single: false },
  maternal_uncle: { sex: 'male', born: null, single: false },
  maternal_aunt: { sex: 'female', born: null, single: false },
  // A reference item of the missing person.
  self: { sex: null, born: null, single: false },
  // Any other relative; the place is in the drawn pedigree.
  other_relative: { sex: null, born: null, single: false },
};

export type RelationProblem =
  | { readonly problem: 'sex'; readonly expected: 'male' | 'female' }
  | { readonly problem: 'birth'; readonly missingBirthYear: number }
  | null;

interface Person {
  readonly sex: Sex;
  readonly birthYear: number | null;
}

/** What contradicts the declared relation between a donor and the missing person, if anything. */
export function relationProblem(relation: DeclaredRelation, donor: Person, missing: Person): RelationProblem {
  const rule = RELATION_RULES[relation];
  if (rule.sex && donor.sex !== rule.sex) return { problem: 'sex', expected: rule.sex };
  const bothKnown = donor.sex !== 'unknown' && missing.sex !== 'unknown';
  if (relation === 'spouse_parent_of_child' && bothKnown && donor.sex === missing.sex)
    return { problem: 'sex', expected: missing.sex === 'male' ? 'female' : 'male' };
  if (relation === 'self') {
    if (bothKnown && donor.sex !== missing.sex) return { problem: 'sex', expected: missing.sex };
    const sameYear = donor.birthYear === missing.birthYear;
    if (donor.birthYear && missing.birthYear && !sameYear)
      return { problem: 'birth', missingBirthYear: missing.birthYear };
  }
  if (rule.born && donor.birthYear && missing.birthYear) {
    const before = donor.birthYear < missing.birthYear;
    const after = donor.birthYear > missing.birthYear;
    if (rule.born === 'before' ? !before : !after)
      return { problem: 'birth', missingBirthYear: missing.birthYear };
  }
  return null;
}
