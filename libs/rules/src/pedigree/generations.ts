/** A person of a pedigree; founders have neither parent. */
export interface PedigreePerson {
  readonly id: string;
  readonly father: string | null;
  readonly mother: string | null;
}

/** Two parents, or one known parent, with the children they have together. */
export interface Union {
  readonly father: string | null;
  readonly mother: string | null;
  readonly children: readonly string[];
}

/** The known parents of a union, the father first. */
export function partnersOf({ father, mother }: Pick<Union, 'father' | 'mother'>): string[] {
  return [father, mother].filter((id) => id !== null);
}

/** All unions, in the order in which their first children are given. Parents who are not in the list are unknown. */
export function unionsOf(persons: readonly PedigreePerson[]): Union[] {
  const known = new Set(persons.map((person) => person.id));
  const unions = new Map<string, { father: string | null; mother: string | null; children: string[] }>();
  for (const person of persons) {
    const father = person.father !== null && known.has(person.father) ? person.father : null;
    const mother = person.mother !== null && known.has(person.mother) ? person.mother : null;
    if (father === null && mother === null) continue;
    const key = JSON.stringify([father, mother]);
    const union = unions.get(key) ?? { father, mother, children: [] };
    union.children.push(person.id);
    unions.set(key, union);
  }
  return [...unions.values()];
}

/**
 * The generation of each person, 0 at the top: below both parents, partners side by side. A founder stands right
 * above his or her uppermost child.
 */
export function generationsOf(
  persons: readonly PedigreePerson[],
  unions: readonly Union[],
): Map<string, number> {
  const depth = new Map(persons.map((person) => [person.id, 0]));
  const of = (id: string): number => depth.get(id) ?? 0;
  // Longest path; partners and founders are pulled down with it. Bounded, so that a cycle cannot hang the page.
  for (let pass = 0; pass <= persons.length; pass += 1) {
    for (const union of unions) {
      const parents = partnersOf(union);
      const row = Math.max(...parents.map(of));
      for (const parent of parents) depth.set(parent, row);
      for (const child of union.children) depth.set(child, Math.max(of(child), row + 1));
    }
  }
  const children = new Set(unions.flatMap((union) => union.children));
  for (const { id } of persons) {
    const own = unions.filter((union) => partnersOf(union).includes(id));
    const partners = own.flatMap(partnersOf);
    if (own.length === 0 || partners.some((partner) => children.has(partner))) continue;
    const row = Math.min(...own.flatMap((union) => union.children.map(of))) - 1;
    for (const partner of partners) depth.set(partner, Math.max(of(partner), row));
  }
  const top = Math.min(...depth.values());
  return new Map([...depth].map(([id, row]) => [id, row - top]));
}
