import { generationsOf, partnersOf, type PedigreePerson, type Union, unionsOf } from './generations.js';
import { rowsOf } from './order.js';
import { spread } from './spread.js';

export interface PlacedPerson {
  readonly id: string;
  /** Columns, 0 at the left; neighbours are at least 1 apart. */
  readonly x: number;
  /** 0 is the oldest. */
  readonly generation: number;
}

/** Where the lines of a union run: partners joined, a drop to the bar, and from the bar to each child. */
export interface PlacedUnion extends Union {
  readonly generation: number;
  /** No person stands between the partners. */
  readonly adjacent: boolean;
  /** Column where the drop to the children begins. */
  readonly drop: number;
  /** 0, or higher where the bar would run into that of another union between the same generations. */
  readonly bar: number;
  /** The same for the line over the heads of those who stand between partners. */
  readonly over: number;
}

export interface PedigreeLayout {
  readonly persons: readonly PlacedPerson[];
  readonly unions: readonly PlacedUnion[];
  readonly columns: number;
  readonly generations: number;
}

/** Each pass pulls children under their parents and parents over their children; small pedigrees settle in a few. */
const PASSES = 40;

/**
 * Where each person of a pedigree stands: parents above children, couples side by side, nobody on anybody. The order
 * begins with the parents of `seed`, the missing person.
 */
export function layoutPedigree(persons: readonly PedigreePerson[], seed: string): PedigreeLayout {
  const [anybody] = persons;
  if (!anybody) return { persons: [], unions: [], columns: 0, generations: 0 };
  const unions = unionsOf(persons);
  const generations = generationsOf(persons, unions);
  const first = persons.some((person) => person.id === seed) ? seed : anybody.id;
  const rows = rowsOf(persons, unions, generations, first);
  const index = new Map(rows.flatMap((row) => row.map((id, at) => [id, at] as const)));
  const x = settled(rows, unions, index);
  const left = Math.min(...x.values());
  const column = (id: string): number => x.get(id)! - left;
  return {
    persons: rows.flatMap((row, generation) => row.map((id) => ({ id, x: column(id), generation }))),
    unions: withLevels(
      unions.map((union) => ({
        ...union,
        generation: Math.max(...partnersOf(union).map((id) => generations.get(id)!)),
        adjacent: isAdjacent(union, index),
        drop: dropOf(union, column, isAdjacent(union, index)),
      })),
      column,
    ),
    columns: Math.max(...x.values()) - left + 1,
    generations: rows.length,
  };
}

/** The column of each person, before the leftmost is moved to 0. */
function settled(
  rows: readonly (readonly string[])[],
  unions: readonly Union[],
  index: ReadonlyMap<string, number>,
): Map<string, number> {
  const x = new Map(index);
  const at = (id: string): number => x.get(id)!;
  const drop = (union: Union): number => dropOf(union, at, isAdjacent(union, index));
  const toParents = (id: string): number => {
    const union = unions.find((one) => one.children.includes(id));
    return union === undefined ? 0 : drop(union) - mean(union.children.map(at));
  };
  const toChildren = (id: string): number => {
    const own = unions.filter((one) => one.father === id || one.mother === id);
    return own.length === 0 ? 0 : mean(own.map((one) => mean(one.children.map(at)) - drop(one)));
  };
  const settle = (row: readonly string[], shift: (id: string) => number): void => {
    const wished = row.map((id) => at(id) + shift(id));
    spread(wished, 1).forEach((column, place) => x.set(row[place]!, column));
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const row of rows) settle(row, toParents);
    for (const row of [...rows].reverse()) settle(row, toChildren);
  }
  return x;
}

function isAdjacent(union: Union, index: ReadonlyMap<string, number>): boolean {
  const [one, other] = partnersOf(union).map((id) => index.get(id)!);
  return one === undefined || other === undefined || Math.abs(one - other) <= 1;
}

/**
 * Between neighbours in their middle. Between partners who have others between them, beside the right one, so that the
 * drop passes no third person.
 */
function dropOf(union: Union, column: (id: string) => number, adjacent: boolean): number {
  const partners = partnersOf(union).map(column);
  return adjacent ? mean(partners) : Math.max(...partners) - 0.5;
}

type WithoutLevels = Omit<PlacedUnion, 'bar' | 'over'>;

/** Lines at one height that would run into each other get heights of their own. */
function withLevels(unions: readonly WithoutLevels[], column: (id: string) => number): PlacedUnion[] {
  const level = (taken: Span[], generation: number, columns: readonly number[]): number => {
    const span = { generation, from: Math.min(...columns), to: Math.max(...columns), level: 0 };
    while (taken.some((other) => touch(other, span))) span.level += 1;
    taken.push(span);
    return span.level;
  };
  const bars: Span[] = [];
  const overs: Span[] = [];
  return unions.map((union) => ({
    ...union,
    bar: level(bars, union.generation, [union.drop, ...union.children.map(column)]),
    over: union.adjacent ? 0 : level(overs, union.generation, partnersOf(union).map(column)),
  }));
}

interface Span {
  readonly generation: number;
  readonly from: number;
  readonly to: number;
  level: number;
}

function touch(a: Span, b: Span): boolean {
  return a.generation === b.generation && a.level === b.level && a.from < b.to && b.from < a.to;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
