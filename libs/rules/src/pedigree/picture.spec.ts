import { describe, expect, it } from 'vitest';
import { layoutPedigree } from './layout.js';
import { type PedigreeMeasures, pedigreePicture } from './picture.js';

const measures: PedigreeMeasures = {
  ...{ column: 100, row: 80, half: 10, bar: 15, barStep: 5, barRoom: 10, over: 4 },
  origin: [50, 20],
};
const person = (id: string, father: string | null = null, mother: string | null = null) => ({
  id,
  father,
  mother,
});
const picture = (persons: ReturnType<typeof person>[]) =>
  pedigreePicture(layoutPedigree(persons, 'x'), measures);

describe('the picture of a pedigree', () => {
  it('is a line between the parents, a drop from its middle, a bar, and a line to each child', () => {
    const { lines, places } = picture([
      person('f'),
      person('m'),
      person('x', 'f', 'm'),
      person('s', 'f', 'm'),
    ]);
    expect(Object.fromEntries(places)).toEqual({ f: [50, 20], m: [150, 20], x: [50, 100], s: [150, 100] });
    expect(lines).toEqual([
      [
        [50, 20],
        [150, 20],
      ],
      [
        [100, 20],
        [100, 75],
      ],
      [
        [50, 75],
        [150, 75],
      ],
      [
        [50, 75],
        [50, 100],
      ],
      [
        [150, 75],
        [150, 100],
      ],
    ]);
  });

  it('leads above the symbols between partners', () => {
    const { lines, places } = picture([
      ...[person('f'), person('m'), person('x', 'f', 'm')],
      ...[person('f2'), person('h2', 'f2', 'm'), person('f3'), person('h3', 'f3', 'm')],
    ]);
    const over = 20 - 10 - 4;
    const bridge = lines.find((line) => line.length === 4)!;
    expect(bridge.map(([, y]) => y)).toEqual([20, over, over, 20]);
    expect([bridge[0]![0], bridge[3]![0]]).toEqual([places.get('m')![0], places.get('f3')![0]]);
    const drops = lines.filter((line) => line.length === 2 && line[0]![1] === over);
    expect(drops).toHaveLength(1);
    for (const [x, y] of places.values())
      if (y === 20) expect(Math.abs(drops[0]![0]![0] - x)).toBeGreaterThan(10);
  });

  it('keeps bars of different heights within their room', () => {
    const many = Array.from({ length: 5 }, (_, i) => [person(`m${i}`), person(`a${i}`, 'f', `m${i}`)]).flat();
    const { lines, places } = picture([person('f'), person('m'), person('x', 'f', 'm'), ...many]);
    const lowest = places.get('x')![1] - 10 - 15;
    for (const line of lines)
      if (line.length === 2 && line[0]![1] === line[1]![1] && line[0]![1] !== 20) {
        expect(line[0]![1]).toBeLessThanOrEqual(lowest);
        expect(line[0]![1]).toBeGreaterThanOrEqual(lowest - 10);
      }
  });
});
