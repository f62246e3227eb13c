import type { Relation } from '../api/schema';

const SEX: Partial<Record<Relation, 'male' | 'female'>> = {
  father: 'male',
  mother: 'female',
  paternal_grandfather: 'male',
  paternal_grandmother: 'female',
  maternal_grandfather: 'male',
  maternal_grandmother: 'female',
  paternal_uncle: 'male',
  paternal_aunt: 'female',
  maternal_uncle: 'male',
  maternal_aunt: 'female',
};

/** Relatives of whom a person has one at most. */
const SINGLE: ReadonlySet<Relation> = new Set([
  'father',
  'mother',
  'spouse_parent_of_child',
  'paternal_grandfather',
  'paternal_grandmother',
  'maternal_grandfather',
  'maternal_grandmother',
]);

/** The sex that a relation implies, if it does. */
export function impliedSex(relation: Relation): 'male' | 'female' | null {
  return SEX[relation] ?? null;
}

/** Whether one more relative of this kind can be added beside those who are there. */
export function canAdd(relation: Relation, present: readonly Relation[]): boolean {
  return !SINGLE.has(relation) || !present.includes(relation);
}
