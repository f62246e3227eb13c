import { partnersOf } from './generations.js';
import type { PedigreeLayout, PlacedUnion } from './layout.js';

/** x to the right, y downwards, in the unit of the measures. */
export type Point = readonly [x: number, y: number];

/** Distances of a drawing, all in one unit. */
export interface PedigreeMeasures {
  /** Between neighbours of a row, and between rows. */
  readonly column: number;
  readonly row: number;
  /** Half the width of a symbol. */
  readonly half: number;
  /** From the lowest bar down to the symbols of the children. */
  readonly bar: number;
  /** Between bars of different heights, and the most that all of them together take. */
  readonly barStep: number;
  readonly barRoom: number;
  /** From the line over the heads down to the symbols, and between such lines. */
  readonly over: number;
  /** The middle of the symbol in the first column of the first row. */
  readonly origin: Point;
}

/** What a painter draws: the lines first, then a symbol over each place. */
export interface PedigreePicture {
  readonly lines: readonly (readonly Point[])[];
  readonly places: ReadonlyMap<string, Point>;
}

/** Points and lines of a layout, the same for every painter. */
export function pedigreePicture(layout: PedigreeLayout, measures: PedigreeMeasures): PedigreePicture {
  const { column, row, half, origin } = measures;
  const px = (x: number): number => origin[0] + x * column;
  const py = (generation: number): number => origin[1] + generation * row;
  const places = new Map(
    layout.persons.map(({ id, x, generation }) => [id, [px(x), py(generation)] as const]),
  );
  const highest = Math.max(0, ...layout.unions.map((union) => union.bar));
  const step = highest === 0 ? 0 : Math.min(measures.barStep, measures.barRoom / highest);
  const linesOf = (union: PlacedUnion): Point[][] => {
    const y = py(union.generation);
    const over = y - half - measures.over * (1 + union.over);
    const bar = py(union.generation + 1) - half - measures.bar - union.bar * step;
    const drop = px(union.drop);
    const [from, to] = partnersOf(union)
      .map((id) => places.get(id)![0])
      .sort((a, b) => a - b);
    const children = union.children.map((id) => places.get(id)!);
    const ends = [drop, ...children.map(([x]) => x)];
    const lines: Point[][] = [];
    if (from !== undefined && to !== undefined)
      lines.push(
        union.adjacent
          ? [
              [from, y],
              [to, y],
            ]
          : [
              [from, y],
              [from, over],
              [to, over],
              [to, y],
            ],
      );
    lines.push([
      [drop, union.adjacent ? y : over],
      [drop, bar],
    ]);
    lines.push([
      [Math.min(...ends), bar],
      [Math.max(...ends), bar],
    ]);
    for (const [x, top] of children)
      lines.push([
        [x, bar],
        [x, top],
      ]);
    return lines;
  };
  return { lines: layout.unions.flatMap(linesOf), places };
}
