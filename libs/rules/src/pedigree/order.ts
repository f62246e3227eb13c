import type { PedigreePerson, Union } from './generations.js';

/**
 * The persons of each generation from left to right: the father's kin left, the mother's kin right, partners next to
 * each other; further partners and half siblings stand outside of their common parent.
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

  const put = (id: string | null | undefined): void => {
    if (id === null || id === undefined || placed.has(id)) return;
    placed.add(id);
    (rows[generations.get(id) ?? 0] ??= []).push(id);
  };
  const down = (id: string): void => {
    const own = asParent(id);
    const [first, second, ...more] = own.map((union) => (union.father === id ? union.mother : union.father));
    // Of two partners each stands on one side.
    put(second);
    put(id);
    for (const partner of [first, ...more]) put(partner);
    for (const union of own.slice(1, 2)) children(union, null);
    for (const union of own) children(union, null);
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
    // The father's second partner stands next to him, further ones beyond her.
    const before = others(father, union).reverse();
    const after = others(mother, union);
    if (father !== null) kin(father);
    for (const other of before) put(other.mother);
    put(father);
    put(mother);
    for (const other of after) put(other.father);
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
