import type { Pedigree, PedigreePerson } from './pedigree.js';

/** How persons without any typing are treated; see `docs/kinship.md`. */
export type UntypedConvention = 'full' | 'pruned';

/**
 * The pedigree without untyped persons that carry no information, as Familias removes them: repeatedly those
 * without children, and those without parents that have at most one child. A child may keep one parent; the
 * other allele is then drawn from the population.
 */
export function pruneUntyped(pedigree: Pedigree, isTyped: (id: string) => boolean): Pedigree {
  let persons: PedigreePerson[] = [...pedigree.persons];
  for (;;) {
    const children = new Map<string, number>();
    for (const { father, mother } of persons) {
      for (const parent of [father, mother]) {
        if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1);
      }
    }
    const removed = new Set<string>();
    for (const { id, father, mother } of persons) {
      if (isTyped(id)) continue;
      const count = children.get(id) ?? 0;
      if (count === 0 || (count === 1 && father === null && mother === null)) removed.add(id);
    }
    if (removed.size === 0) return persons.length === pedigree.persons.length ? pedigree : { persons };
    const kept = (id: string | null): string | null => (id === null || removed.has(id) ? null : id);
    persons = persons
      .filter(({ id }) => !removed.has(id))
      .map((person) => ({ ...person, father: kept(person.father), mother: kept(person.mother) }));
  }
}

/** Adds an unrelated founder. */
export function withUnrelated(pedigree: Pedigree, id: string, sex: PedigreePerson['sex']): Pedigree {
  return { persons: [...pedigree.persons, { id, sex, father: null, mother: null }] };
}
