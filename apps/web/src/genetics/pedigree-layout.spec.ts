import { describe, expect, it } from 'vitest';
import type { PedigreePerson, Sex } from '../api/schema';
import { layoutPedigree, spread, SPACING, type PedigreeLayout } from './pedigree-layout';

const person = (
  id: string,
  sex: Sex,
  father: string | null = null,
  mother: string | null = null,
): PedigreePerson => ({
  id,
  sex,
  father,
  mother,
});
const trio = [person('f', 'male'), person('m', 'female'), person('x', 'unknown', 'f', 'm')];
const large = [
  person('pgf', 'male'),
  person('pgm', 'female'),
  person('mgf', 'male'),
  person('mgm', 'female'),
  person('f', 'male', 'pgf', 'pgm'),
  person('m', 'female', 'mgf', 'mgm'),
  person('x', 'male', 'f', 'm'),
  person('sister', 'female', 'f', 'm'),
  person('brother', 'male', 'f', 'm'),
  person('uncle', 'male', 'pgf', 'pgm'),
  person('aunt', 'female', 'mgf', 'mgm'),
  person('f2', 'female'),
  person('half-p', 'male', 'f', 'f2'),
  person('m2', 'male'),
  person('half-m', 'female', 'm2', 'm'),
  person('wife', 'female'),
  person('child', 'male', 'x', 'wife'),
];

/** Checks what must hold of any drawing, and returns it. */
function place(
  persons: readonly PedigreePerson[],
  missing = 'x',
): PedigreeLayout & { at: Map<string, [number, number]> } {
  const layout = layoutPedigree(persons, missing);
  const at = new Map(layout.persons.map((one): [string, [number, number]] => [one.id, [one.x, one.y]]));
  expect([...at.keys()].sort()).toEqual(persons.map((one) => one.id).sort());
  for (const [id, [x, y]] of at) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(layout.width);
    expect(y).toBeLessThanOrEqual(layout.height);
    for (const [other, [ox, oy]] of at) {
      if (id < other && y === oy) expect(Math.abs(x - ox)).toBeGreaterThanOrEqual(SPACING.person - 1e-9);
    }
  }
  for (const { id, father, mother } of persons) {
    for (const parent of [father, mother])
      if (parent) expect(at.get(parent)![1]).toBeLessThan(at.get(id)![1]);
  }
  return { ...layout, at };
}

describe('pedigree layout', () => {
  it('centres a child under its parents', () => {
    const { at } = place(trio);
    expect(at.get('x')![0]).toBeCloseTo((at.get('f')![0] + at.get('m')![0]) / 2);
    expect(at.get('f')![0]).toBeLessThan(at.get('m')![0]);
  });

  it('keeps the father’s kin left and the mother’s kin right', () => {
    const { at } = place(large);
    const column = (id: string) => at.get(id)![0];
    expect(column('uncle')).toBeLessThan(column('f'));
    expect(column('aunt')).toBeGreaterThan(column('m'));
    expect(column('pgm')).toBeLessThan(column('mgf'));
    expect(column('half-p')).toBeLessThan(column('x'));
    expect(column('half-m')).toBeGreaterThan(column('brother'));
  });

  it('puts partners in one row, also those without parents', () => {
    const { at } = place(large);
    for (const [one, other] of [
      ['f', 'm'],
      ['f', 'f2'],
      ['m', 'm2'],
      ['x', 'wife'],
      ['mgf', 'mgm'],
    ] as const) {
      expect(at.get(one)![1]).toBe(at.get(other)![1]);
    }
  });

  it('draws the parents of one side beside a partner without parents', () => {
    const { at } = place([
      ...trio.slice(1),
      person('f', 'male', 'pgf', 'pgm'),
      person('pgf', 'male'),
      person('pgm', 'female'),
    ]);
    expect(at.get('f')![1]).toBe(at.get('m')![1]);
    expect(at.get('pgf')![1]).toBeLessThan(at.get('m')![1]);
  });

  it('places a missing member who is a founder', () => {
    const { at } = place([
      person('x', 'male'),
      person('wife', 'female'),
      person('child', 'female', 'x', 'wife'),
    ]);
    expect(at.get('child')![0]).toBeCloseTo((at.get('x')![0] + at.get('wife')![0]) / 2);
  });

  it('draws bars of overlapping sibships at different heights', () => {
    const { unions } = place(large);
    for (const one of unions) {
      for (const other of unions) {
        if (one === other || one.y !== other.y || one.barY !== other.barY) continue;
        const span = (u: typeof one) => [u.x, ...u.children.map((child) => child.x)];
        const apart =
          Math.max(...span(one)) <= Math.min(...span(other)) ||
          Math.max(...span(other)) <= Math.min(...span(one));
        expect(apart).toBe(true);
      }
    }
  });

  it('places unconnected and single persons, and nobody', () => {
    place([...trio, person('lone', 'female')]);
    place([person('x', 'unknown')]);
    expect(layoutPedigree([], 'x').persons).toEqual([]);
  });

  it('ends for a pedigree that bites its tail', () => {
    expect(
      layoutPedigree([person('a', 'male', 'b', null), person('b', 'male', 'a', null)], 'a').persons,
    ).toHaveLength(2);
  });

  it('stands a single known parent above the child', () => {
    const { at } = place([person('m', 'female'), person('x', 'male', null, 'm')]);
    expect(at.get('x')![0]).toBeCloseTo(at.get('m')![0]);
  });
});

describe('spread', () => {
  it('keeps wishes that are far enough apart, and centres those that are not', () => {
    expect(spread([0, 5], 1)).toEqual([0, 5]);
    expect(spread([2, 2, 2], 1)).toEqual([1, 2, 3]);
    expect(spread([], 1)).toEqual([]);
  });
});
