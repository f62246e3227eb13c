import { knownIn } from '@homeward/platform';
import { PedigreeError, pedigreeFromRelations, type Relation } from '@homeward/kinship';
import type { FamilyMember } from './case.queries.js';
import { MISSING_KEY, placedDonors, type DrawnMember, type DrawnPedigree } from './drawn-pedigree.js';
import type { DrawnRole } from './drawn-roles.js';
import type { MissingCase } from './missing-case.entity.js';
import type { DeclaredRelation } from '../relation.js';

type PlacedMember = Pick<FamilyMember, 'donorId' | 'relation' | 'sex'>;

const ROLE_OF: Readonly<Record<DeclaredRelation, DrawnRole>> = {
  father: 'father',
  mother: 'mother',
  child: 'child',
  spouse_parent_of_child: 'spouse',
  full_sibling: 'full_sibling',
  maternal_half_sibling: 'half_sibling',
  paternal_half_sibling: 'half_sibling',
  paternal_grandfather: 'paternal_grandfather',
  paternal_grandmother: 'paternal_grandmother',
  maternal_grandfather: 'maternal_grandfather',
  maternal_grandmother: 'maternal_grandmother',
  paternal_uncle: 'uncle',
  maternal_uncle: 'uncle',
  paternal_aunt: 'aunt',
  maternal_aunt: 'aunt',
  self: 'missing_person',
  other_relative: 'relative',
};

/** What a donor of this relation is called in a drawing. */
export function roleOfRelation(relation: DeclaredRelation): DrawnRole {
  return ROLE_OF[relation];
}

/**
 * The family as its relations draw it, to begin a drawing with: it asks the same question as the relations do.
 * A member whose relation gives no place starts without parents.
 */
export function drawingFromRelations(
  missingCase: Pick<MissingCase, 'missingSex'>,
  members: readonly PlacedMember[],
): DrawnPedigree {
  const drawn = members.filter((member) => member.relation !== 'other_relative');
  const keys = new Map<string, string>([[MISSING_KEY, MISSING_KEY]]);
  const taken = new Map<DrawnRole, number>();
  const byId = new Map(members.map((member) => [member.donorId, member]));
  const drawing = pedigreeOf(missingCase, drawn).map(({ id, sex, father, mother }) => {
    const member = byId.get(id);
    const role = member ? ROLE_OF[member.relation] : roleOfAdded(id);
    keys.set(id, keys.get(id) ?? keyOf(id, keys.size));
    const number = (taken.get(role) ?? 0) + 1;
    taken.set(role, number);
    return { id, role, number, sex, father, mother };
  });
  const keyOrNull = (id: string | null): string | null => (id === null ? null : knownIn(keys, id));
  const items = drawn.filter(({ relation }) => relation === 'self').map(({ donorId }) => donorId);
  const placed = drawing.map(({ id, role, number, sex, father, mother }): DrawnMember => ({
    ...{ key: knownIn(keys, id), role, sex },
    number: taken.get(role) === 1 ? null : number,
    father: keyOrNull(father),
    mother: keyOrNull(mother),
    donorId: byId.has(id) ? id : null,
    items: id === MISSING_KEY ? items : [],
    missing: id === MISSING_KEY ? { birthDate: null, missingSince: null } : null,
  }));
  return withUnplacedMembers({ members: placed }, members);
}

/** The drawing with the members who have no place in it yet, each without parents. */
export function withUnplacedMembers(
  { members }: DrawnPedigree,
  family: readonly PlacedMember[],
): DrawnPedigree {
  const placed = new Set(placedDonors({ members }));
  const result = [...members];
  for (const { donorId, relation, sex } of family) {
    if (placed.has(donorId)) continue;
    const role = ROLE_OF[relation];
    const numbers = result.filter((member) => member.role === role).map(({ number }) => number ?? 1);
    const taken = new Set(result.map(({ key }) => key));
    let serial = result.length + 1;
    while (taken.has(`m${serial}`)) serial++;
    result.push({
      ...{ key: `m${serial}`, role, sex, father: null, mother: null, donorId, items: [], missing: null },
      number: numbers.length === 0 ? null : Math.max(...numbers) + 1,
    });
  }
  return { members: result };
}

function pedigreeOf({ missingSex }: Pick<MissingCase, 'missingSex'>, members: readonly PlacedMember[]) {
  const missing = { id: MISSING_KEY, sex: missingSex };
  try {
    return pedigreeFromRelations(
      members.map(({ donorId, relation, sex }) => ({ id: donorId, relation: relation as Relation, sex })),
      missing,
    ).persons;
  } catch (error) {
    // Relations that contradict each other give no pedigree; then all members start without parents.
    if (error instanceof PedigreeError) return [{ ...missing, father: null, mother: null }];
    throw error;
  }
}

/** `~father`, `~mother of <donor>`: untyped persons whom the relations need. */
function roleOfAdded(id: string): DrawnRole {
  const name = id.replace(/^~/, '');
  if (name === MISSING_KEY) return 'missing_person';
  return (Object.values(ROLE_OF) as string[]).includes(name) ? (name as DrawnRole) : 'relative';
}

function keyOf(id: string, serial: number): string {
  return /^~[a-z_]+$/.test(id) ? id.slice(1) : `m${serial}`;
}
