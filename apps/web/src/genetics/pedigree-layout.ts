import type { PedigreePerson } from '../api/schema';
import { generationsOf, rowsOf, unionsOf } from './pedigree-order';

export interface PlacedPerson {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly generation: number;
}

/** The lines of one union: partners joined at `partnerY`, a drop at `x` to the bar, and from the bar to each child. */
export interface PlacedUnion {
  readonly father: string | null;
  readonly mother: string | null;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  /** Below `y` when somebody stands between the partners. */
  readonly partnerY: number;
  readonly barY: number;
  readonly childY: number;
  readonly children: readonly { readonly id: string; readonly x: number }[];
}

export interface PedigreeLayout {
  readonly persons: readonly PlacedPerson[];
  readonly unions: readonly PlacedUnion[];
  readonly width: number;
  readonly height: number;
}

/** Distances in units of the drawing: neighbours in a row, and rows. */
export const SPACING = { person: 1, row: 1.15, detour: 0.36 } as const;
const PASSES = 40;

/**
 * The positions nearest to the wished ones (least squares) that keep the order and the distance of neighbours:
 * isotonic regression by pooling adjacent violators.
 */
export function spread(wished: readonly number[], distance: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  wished.forEach((wish, index) => {
    let block = { sum: wish - index * distance, count: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.count <= block.sum / block.count) break;
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const levels = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return levels.map((level, index) => level + index * distance);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Places a pedigree: parents above children, nobody on anybody else, sibships centred under their parents. */
export function layoutPedigree(persons: readonly PedigreePerson[], missingId: string): PedigreeLayout {
  if (persons.length === 0) return { persons: [], unions: [], width: 0, height: 0 };
  const unions = unionsOf(persons);
  const generations = generationsOf(persons, unions);
  const seed = persons.some((person) => person.id === missingId) ? missingId : persons[0]!.id;
  const rows = rowsOf(persons, unions, generations, seed);
  const x = new Map(rows.flatMap((row) => row.map((id, index) => [id, index * SPACING.person] as const)));
  const at = (id: string): number => x.get(id) ?? 0;
  const centre = (union: (typeof unions)[number]): number =>
    mean([union.father, union.mother].filter((id) => id !== null).map(at));

  const settle = (row: readonly string[], shift: (id: string) => number): void => {
    const settled = spread(
      row.map((id) => at(id) + shift(id)),
      SPACING.person,
    );
    row.forEach((id, index) => x.set(id, settled[index]!));
  };
  const toParents = (id: string): number => {
    const union = unions.find((one) => one.children.includes(id));
    return union === undefined ? 0 : centre(union) - mean(union.children.map(at));
  };
  const toChildren = (id: string): number => {
    const own = unions.filter((one) => one.father === id || one.mother === id);
    return own.length === 0 ? 0 : mean(own.map((one) => mean(one.children.map(at)) - centre(one)));
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const row of rows) settle(row, toParents);
    for (const row of [...rows].reverse()) settle(row, toChildren);
  }

  const left = Math.min(...x.values());
  const column = (id: string): number => at(id) - left + SPACING.person / 2;
  const line = (generation: number): number => (generation + 0.5) * SPACING.row;
  const bars: { generation: number; from: number; to: number; level: number }[] = [];
  const placedUnions = unions.map((union): PlacedUnion => {
    const partners = [union.father, union.mother].filter((id) => id !== null);
    const generation = Math.max(...partners.map((id) => generations.get(id) ?? 0));
    const [from, to] = [Math.min(...partners.map(column)), Math.max(...partners.map(column))];
    const between = (rows[generation] ?? []).some(
      (id) => !partners.includes(id) && column(id) > from && column(id) < to,
    );
    const children = union.children.map((id) => ({ id, x: column(id) }));
    const drop = (from + to) / 2;
    const reach = [drop, ...children.map((child) => child.x)];
    const bar = { generation, from: Math.min(...reach), to: Math.max(...reach), level: 0 };
    // Bars that would run into each other are drawn at different heights.
    const clashes = (): boolean =>
      bars.some(
        (other) =>
          other.generation === generation &&
          other.level === bar.level &&
          other.from < bar.to &&
          bar.from < other.to,
      );
    while (clashes()) bar.level += 1;
    bars.push(bar);
    return {
      father: union.father,
      mother: union.mother,
      from,
      to,
      x: drop,
      y: line(generation),
      partnerY: line(generation) + (between ? SPACING.detour : 0),
      barY: line(generation) + SPACING.row * (0.6 - 0.08 * Math.min(bar.level, 2)),
      childY: line(generation + 1),
      children,
    };
  });
  return {
    persons: rows.flatMap((row, generation) =>
      row.map((id) => ({ id, generation, x: column(id), y: line(generation) })),
    ),
    unions: placedUnions,
    width: Math.max(...x.values()) - left + SPACING.person,
    height: rows.length * SPACING.row,
  };
}
