import type { PedigreePerson } from '../api/schema';

/** Two parents, or one known parent, with the children they have together. */
export interface Union {
  readonly father: string | null;
  readonly mother: string | null;
  readonly children: readonly string[];
}

/** Everyone's couple bonds, in the order in which the persons are given. */
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
    for (const { father, mother, children } of unions) {
      const parents = [father, mother].filter((id) => id !== null);
      const row = Math.max(...parents.map(of));
      for (const parent of parents) depth.set(parent, row);
      for (const child of children) depth.set(child, Math.max(of(child), row + 1));
    }
  }
  const founders = persons.filter((person) => person.father === null && person.mother === null);
  for (const { id } of founders) {
    const own = unions.filter((union) => union.father === id || union.mother === id);
    if (own.length === 0) continue;
    const partners = own.flatMap((union) => [union.father, union.mother]).filter((other) => other !== null);
    if (partners.every((other) => founders.some((founder) => founder.id === other))) {
      const row = Math.min(...own.flatMap((union) => union.children.map(of))) - 1;
      for (const other of partners) depth.set(other, Math.max(of(other), row));
    }
  }
  const top = Math.min(0, ...depth.values());
  return new Map([...depth].map(([id, row]) => [id, row - top]));
}

/**
 * The order of the persons in each generation: the father's kin left, the mother's kin right; other partners and
 * half siblings stand outside of their common parent.
 */
export function rowsOf(
  persons: readonly PedigreePerson[],
  unions: readonly Union[],
  generations: ReadonlyMap<string, number>,
  seed: string,
): string[][] {
  const rows: string[][] = [];
  const placed = new Set<string>();
  const visited = new Set<Union>();
  const entered = new Set<Union>();
  const asChild = (id: string): Union | undefined => unions.find((union) => union.children.includes(id));
  const asParent = (id: string): Union[] =>
    unions.filter((union) => union.father === id || union.mother === id);

  const put = (id: string): void => {
    if (placed.has(id)) return;
    placed.add(id);
    (rows[generations.get(id) ?? 0] ??= []).push(id);
  };
  const down = (id: string): void => {
    put(id);
    for (const union of asParent(id)) {
      const partner = union.father === id ? union.mother : union.father;
      if (partner !== null) put(partner);
    }
    for (const union of asParent(id)) children(union, null);
  };
  const children = (union: Union, except: string | null): void => {
    if (visited.has(union)) return;
    visited.add(union);
    for (const child of union.children) if (child !== except) down(child);
  };
  const kin = (id: string): void => {
    const parents = asChild(id);
    if (parents !== undefined) couple(parents, id);
  };
  const others = (id: string | null, union: Union): Union[] =>
    id === null ? [] : asParent(id).filter((other) => other !== union && !visited.has(other));

  function couple(union: Union, except: string | null): void {
    if (entered.has(union)) return;
    entered.add(union);
    const { father, mother } = union;
    const before = others(father, union);
    const after = others(mother, union);
    if (father !== null) kin(father);
    for (const other of before) if (other.mother !== null) put(other.mother);
    if (father !== null) put(father);
    if (mother !== null) put(mother);
    for (const other of after) if (other.father !== null) put(other.father);
    for (const other of before) children(other, null);
    children(union, except);
    for (const other of after) children(other, null);
    if (mother !== null) kin(mother);
  }

  const start = asChild(seed);
  if (start === undefined) down(seed);
  else couple(start, null);
  for (const person of persons) {
    if (placed.has(person.id)) continue;
    const parents = asChild(person.id);
    if (parents !== undefined) couple(parents, null);
    down(person.id);
  }
  return Array.from({ length: rows.length }, (_, index) => rows[index] ?? []);
}
