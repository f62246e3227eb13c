import type { Pedigree, PedigreePerson } from './pedigree.js';
import type { Relation } from './relations.js';

/** Whether two persons of a pedigree have an ancestor in common, or one descends from the other. */
export function areRelated(pedigree: Pedigree, a: string, b: string): boolean {
  const lineage = lineageOf(pedigree, a);
  return [...lineageOf(pedigree, b)].some((id) => lineage.has(id));
}

function lineageOf(pedigree: Pedigree, id: string): Set<string> {
  const byId = personsById(pedigree);
  const found = new Set([id]);
  for (const one of found) {
    const person = byId.get(one);
    for (const parent of [person?.father, person?.mother]) if (parent) found.add(parent);
  }
  return found;
}

/**
 * What one person of a pedigree is to another: the first relation of the list that fits, nearest first; null when
 * none does (a great-uncle, a cousin, a stranger). `self` only of the same person. With inbreeding a person may be
 * more than the word says.
 */
export function relationInPedigree(pedigree: Pedigree, missing: string, other: string): Relation | null {
  if (other === missing) return 'self';
  const byId = personsById(pedigree);
  const [own, his] = [byId.get(missing), byId.get(other)];
  if (!own || !his) return null;
  if (own.father === other) return 'father';
  if (own.mother === other) return 'mother';
  if (his.father === missing || his.mother === missing) return 'child';
  const sameFather = own.father !== null && own.father === his.father;
  const sameMother = own.mother !== null && own.mother === his.mother;
  if (sameFather && sameMother) return 'full_sibling';
  if (sameFather) return 'paternal_half_sibling';
  if (sameMother) return 'maternal_half_sibling';
  for (const side of ['paternal', 'maternal'] as const) {
    const parent = byId.get((side === 'paternal' ? own.father : own.mother) ?? '');
    if (!parent) continue;
    if (parent.father === other) return `${side}_grandfather`;
    if (parent.mother === other) return `${side}_grandmother`;
    if (areFullSiblings(parent, his) && his.sex !== 'unknown')
      return his.sex === 'male' ? `${side}_uncle` : `${side}_aunt`;
  }
  const haveChild = pedigree.persons.some(
    ({ father, mother }) =>
      (father === missing && mother === other) || (mother === missing && father === other),
  );
  return haveChild && !areRelated(pedigree, missing, other) ? 'spouse_parent_of_child' : null;
}

function areFullSiblings(a: PedigreePerson, b: PedigreePerson): boolean {
  return a.father !== null && a.mother !== null && a.father === b.father && a.mother === b.mother;
}

function personsById({ persons }: Pedigree): Map<string, PedigreePerson> {
  return new Map(persons.map((person) => [person.id, person]));
}
