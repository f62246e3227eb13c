import type { DeclaredRelation } from '@homeward/intake';
import type { RelatedMember, Relation } from '@homeward/kinship';

/** The types of family that are calibrated, by their typed relatives. */
const MEMBERS = {
  father_duo: ['father'],
  mother_duo: ['mother'],
  trio: ['father', 'mother'],
  full_sibling: ['full_sibling'],
  two_siblings: ['full_sibling', 'full_sibling'],
  grandparents: ['paternal_grandfather', 'paternal_grandmother'],
  grandparent_sibling: ['paternal_grandmother', 'full_sibling'],
  uncle: ['paternal_uncle'],
  half_sibling: ['maternal_half_sibling'],
} as const satisfies Record<string, readonly Relation[]>;

export type CalibrationType = keyof typeof MEMBERS;
export const CALIBRATION_TYPES = Object.keys(MEMBERS) as CalibrationType[];

/** The typed relatives of a family of the type; all other members are drawn and not typed. */
export function membersOf(type: CalibrationType): RelatedMember[] {
  return MEMBERS[type].map((relation, i) => ({ id: `relative ${i + 1}`, relation }));
}

/** Relations that count as the same: autosomal loci tell no side, and uncles from aunts no more. */
function kindOf(relation: DeclaredRelation): string {
  return relation
    .replace(/^(paternal|maternal)_/, '')
    .replace('grandfather', 'grandparent')
    .replace('grandmother', 'grandparent')
    .replace('aunt', 'uncle');
}

/** The type that a family's typed relatives make; null when they make none, as with grandparents of both sides. */
export function calibrationType(relations: readonly DeclaredRelation[]): CalibrationType | null {
  const key = (list: readonly DeclaredRelation[]): string => list.map(kindOf).sort().join(' ');
  const grandparents = relations.filter((relation) => kindOf(relation) === 'grandparent');
  const sides = new Set(grandparents.map((relation) => relation.split('_')[0]));
  if (sides.size > 1) return null;
  return CALIBRATION_TYPES.find((type) => key(MEMBERS[type]) === key(relations)) ?? null;
}
