/** A person of the pedigree; founders have neither parent. */
export interface PedigreePerson {
  readonly id: string;
  readonly sex: string;
  readonly father: string | null;
  readonly mother: string | null;
}

export interface PedigreeNode {
  readonly id: string;
  /** Columns, 0 at the left; neighbours are at least 1 apart. */
  readonly x: number;
  /** 0 is the oldest. */
  readonly generation: number;
}

export interface PedigreeFamily {
  readonly father: string;
  readonly mother: string;
  readonly children: readonly string[];
  /** Families between the same two generations get lines at different heights. */
  readonly lane: number;
  /** Column where the line to the children begins. */
  readonly anchor: number;
  /** Nobody stands between the partners. */
  readonly adjacent: boolean;
}

export interface PedigreeLayout {
  readonly nodes: readonly PedigreeNode[];
  readonly families: readonly PedigreeFamily[];
  readonly columns: number;
  readonly generations: number;
}

/** Each sweep pulls parents over their children and children under their parents; small pedigrees settle in a few. */
const SWEEPS = 40;

/** Where each person of a pedigree stands: parents above children, couples side by side, nobody on anybody. */
export function layoutPedigree(persons: readonly PedigreePerson[]): PedigreeLayout {
  const couples = couplesOf(persons);
  const generation = generationsOf(persons, couples);
  const rows: string[][] = [];
  for (const person of persons) (rows[generation.get(person.id)!] ??= []).push(person.id);
  const order = new Map<string, number>();
  const ordered = rows.map((row) => {
    const chain = orderRow(row, couples, order);
    chain.forEach((id, index) => order.set(id, index));
    return chain;
  });
  const x = new Map(order);
  const anchor = (couple: Couple): number => anchorOf(couple, x, order);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const row of ordered) spread(row, x, (id) => underParents(id, couples, anchor));
    for (const row of [...ordered].reverse()) spread(row, x, (id) => overChildren(id, couples, x, anchor));
  }
  const left = Math.min(...x.values());
  const nodes = persons.map((person) => ({
    id: person.id,
    x: x.get(person.id)! - left,
    generation: generation.get(person.id)!,
  }));
  const lanes = new Map<number, number>();
  const families = couples.map((couple) => {
    const row = generation.get(couple.father)!;
    const lane = lanes.get(row) ?? 0;
    lanes.set(row, lane + 1);
    return { ...couple, lane, anchor: anchor(couple) - left, adjacent: isAdjacent(couple, order) };
  });
  return {
    nodes,
    families,
    columns: Math.max(...nodes.map((node) => node.x)) + 1,
    generations: rows.length,
  };
}

type Couple = Pick<PedigreeFamily, 'father' | 'mother' | 'children'>;

function couplesOf(persons: readonly PedigreePerson[]): Couple[] {
  const couples = new Map<string, { father: string; mother: string; children: string[] }>();
  for (const { id, father, mother } of persons) {
    if (!father || !mother) continue;
    const key = `${father} ${mother}`;
    const couple = couples.get(key) ?? { father, mother, children: [] };
    couple.children.push(id);
    couples.set(key, couple);
  }
  return [...couples.values()];
}

/** Children stand one below the lower parent; parents of one child stand level. */
function generationsOf(persons: readonly PedigreePerson[], couples: readonly Couple[]): Map<string, number> {
  const generation = new Map(persons.map((person) => [person.id, 0]));
  const raise = (id: string, to: number): void => {
    generation.set(id, Math.max(generation.get(id)!, to));
  };
  // Each round settles at least one generation more; a pedigree has fewer generations than persons.
  for (let round = 0; round < persons.length; round++) {
    for (const { father, mother, children } of couples) {
      const level = Math.max(generation.get(father)!, generation.get(mother)!);
      raise(father, level);
      raise(mother, level);
      for (const child of children) raise(child, level + 1);
    }
  }
  return generation;
}

/**
 * Partners next to each other, and siblings on the side of their parents: a row is a list of chains of partners,
 * ordered by where the parents of their members stand in the row above.
 */
function orderRow(
  row: readonly string[],
  couples: readonly Couple[],
  above: ReadonlyMap<string, number>,
): string[] {
  const left = new Set(row);
  const partnersOf = (id: string): string[] =>
    couples.flatMap((couple) =>
      couple.father === id ? [couple.mother] : couple.mother === id ? [couple.father] : [],
    );
  const chain = (id: string, hasNeighbour: boolean): string[] => {
    if (!left.delete(id)) return [];
    const [first, ...others] = partnersOf(id).filter((partner) => left.has(partner));
    // The second partner stands on the free side, all further ones beyond the first.
    const before = hasNeighbour ? [] : others.splice(0, 1).flatMap((other) => chain(other, true));
    const after = [first, ...others].flatMap((other) => (other ? chain(other, true) : []));
    return [...before, id, ...after];
  };
  const starts = [...row].sort((a, b) => Number(partnersOf(a).length > 1) - Number(partnersOf(b).length > 1));
  const chains = starts.map((id) => chain(id, false)).filter((members) => members.length > 0);
  const place = (members: readonly string[]): number => {
    const parents = members.flatMap((id) => {
      const couple = couples.find((each) => each.children.includes(id));
      return couple ? [(above.get(couple.father)! + above.get(couple.mother)!) / 2] : [];
    });
    return parents.reduce((sum, value) => sum + value, 0) / Math.max(1, parents.length);
  };
  return chains.sort((a, b) => place(a) - place(b)).flat();
}

/**
 * Where the line to a couple's children begins: between neighbours in their middle; between partners who have others
 * between them, beside the outer one, so that the line passes no third person.
 */
function anchorOf(
  couple: Couple,
  x: ReadonlyMap<string, number>,
  order: ReadonlyMap<string, number>,
): number {
  const ends = [couple.father, couple.mother].sort((a, b) => order.get(a)! - order.get(b)!);
  const [west, east] = ends.map((id) => x.get(id)!) as [number, number];
  return isAdjacent(couple, order) ? (west + east) / 2 : east - 0.5;
}

function isAdjacent(couple: Couple, order: ReadonlyMap<string, number>): boolean {
  return Math.abs(order.get(couple.father)! - order.get(couple.mother)!) === 1;
}

function underParents(
  id: string,
  couples: readonly Couple[],
  anchor: (couple: Couple) => number,
): number | null {
  const couple = couples.find((each) => each.children.includes(id));
  if (!couple) return null;
  // Siblings share the anchor; each keeps its place among them.
  return anchor(couple) + couple.children.indexOf(id) - (couple.children.length - 1) / 2;
}

function overChildren(
  id: string,
  couples: readonly Couple[],
  x: ReadonlyMap<string, number>,
  anchor: (couple: Couple) => number,
): number | null {
  const own = couples.filter((each) => each.father === id || each.mother === id);
  if (own.length === 0) return null;
  const wanted = own.map((couple) => {
    const children = couple.children.map((child) => x.get(child)!);
    const middle = children.reduce((sum, value) => sum + value, 0) / children.length;
    return x.get(id)! + middle - anchor(couple);
  });
  return wanted.reduce((sum, value) => sum + value, 0) / wanted.length;
}

/**
 * Moves the row's members towards where they want to be, keeping order and distance: least squares under those
 * constraints, by pooling neighbours that push each other.
 */
function spread(row: readonly string[], x: Map<string, number>, wish: (id: string) => number | null): void {
  const blocks: { start: number; size: number; sum: number }[] = [];
  row.forEach((id, index) => {
    blocks.push({ start: index, size: 1, sum: (wish(id) ?? x.get(id)!) - index });
    for (;;) {
      const last = blocks.at(-1)!;
      const before = blocks.at(-2);
      if (!before || before.sum / before.size <= last.sum / last.size) break;
      blocks.splice(-2, 2, {
        start: before.start,
        size: before.size + last.size,
        sum: before.sum + last.sum,
      });
    }
  });
  for (const { start, size, sum } of blocks)
    for (let index = start; index < start + size; index++) x.set(row[index]!, sum / size + index);
}
