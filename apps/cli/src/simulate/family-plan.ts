import { pedigreeFromRelations, RELATIONS, type Pedigree, type Relation, type Sex } from '@homeward/kinship';

/** Identifier of the missing person in every pedigree. */
export const MISSING = 'missing';

/** Short words for families; every other word is a relation of the kinship library. */
const SHORT: Readonly<Record<string, readonly Relation[]>> = {
  trio: ['father', 'mother'],
  sibling: ['full_sibling'],
  siblings: ['full_sibling', 'full_sibling'],
  half_sibling: ['maternal_half_sibling'],
  grandparent: ['paternal_grandfather'],
  grandparents: ['paternal_grandfather', 'paternal_grandmother'],
  avuncular: ['paternal_uncle'],
};

/** The family is the one that looks: a reference item is not a relative, and descendants come after the missing person. */
const UNSUPPORTED: readonly Relation[] = ['self', 'child', 'spouse_parent_of_child'];

/** Sample numbers of relatives have eight digits: this many for each of 9,999,999 families. */
const MOST_RELATIVES = 10;

export const FAMILY_WORDS: readonly string[] = [
  ...Object.keys(SHORT),
  ...RELATIONS.filter((relation) => !UNSUPPORTED.includes(relation)),
];

/** A member of a planned pedigree; parents stand before their children. */
export interface PlannedMember {
  readonly id: string;
  /** Relation of a typed relative; null for the missing person and for untyped connecting persons. */
  readonly relation: Relation | null;
  /** Places of the parents among the members, -1 for a founder. */
  readonly father: number;
  readonly mother: number;
  /** Drawn for each family when unknown. */
  readonly sex: Sex;
  /** Generations before the missing person. */
  readonly generation: number;
  /** Founder who is not typed and has one child: what happens in this transmission shows nowhere. */
  readonly unseen: boolean;
}

/** What the families of one type have in common. */
export interface FamilyPlan {
  /** As the user wrote it. */
  readonly name: string;
  readonly members: readonly PlannedMember[];
  readonly missing: number;
  readonly typed: number;
}

/** The plan of a type such as `trio` or `grandparents+sibling`, or what is wrong with it, in words. */
export function planFamily(name: string): FamilyPlan | string {
  const words = name.split('+');
  const unknown = words.find((word) => !FAMILY_WORDS.includes(word));
  if (unknown !== undefined)
    return `"${unknown}" is none of ${FAMILY_WORDS.join(', ')}, joined by + for several`;
  const relations = words.flatMap((word) => SHORT[word] ?? [word as Relation]);
  if (relations.length > MOST_RELATIVES) return `more than ${MOST_RELATIVES} relatives`;
  const members = relations.map((relation, index) => {
    const earlier = relations.slice(0, index).filter((other) => other === relation).length;
    return { id: earlier === 0 ? relation : `${relation}_${earlier + 1}`, relation };
  });
  try {
    return planOf(name, new Map(members.map(({ id, relation }) => [id, relation])), {
      ...pedigreeFromRelations(members, { id: MISSING }),
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function planOf(name: string, relations: ReadonlyMap<string, Relation>, { persons }: Pedigree): FamilyPlan {
  const places = new Map(persons.map(({ id }, index) => [id, index]));
  const placeOf = (id: string | null): number => (id === null ? -1 : (places.get(id) ?? -1));
  const generations = generationsOf(persons);
  const members = persons.map(({ id, sex, father, mother }) => ({
    id: id.replace('~', 'untyped_').replaceAll(' ', '_'),
    relation: relations.get(id) ?? null,
    father: placeOf(father),
    mother: placeOf(mother),
    sex,
    generation: generations.get(id) ?? 0,
    unseen:
      !relations.has(id) &&
      father === null &&
      persons.filter((child) => child.father === id || child.mother === id).length === 1,
  }));
  const disordered = members.find(({ father, mother }, index) => Math.max(father, mother) >= index);
  if (disordered) throw new Error(`${disordered.id} stands before a parent`);
  return { name, members, missing: placeOf(MISSING), typed: relations.size };
}

/** Generations before the missing person, found by going up and down from there. */
function generationsOf(persons: Pedigree['persons']): Map<string, number> {
  const found = new Map([[MISSING, 0]]);
  for (let known = 0; known !== found.size;) {
    known = found.size;
    for (const { id, father, mother } of persons) {
      const parents = [father, mother].filter((parent) => parent !== null);
      const own = found.get(id);
      if (own !== undefined) for (const parent of parents) found.set(parent, own + 1);
      else {
        const parent = parents.find((candidate) => found.has(candidate));
        if (parent !== undefined) found.set(id, found.get(parent)! - 1);
      }
    }
  }
  return found;
}
