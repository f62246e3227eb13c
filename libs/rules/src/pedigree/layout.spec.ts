import { describe, expect, it } from 'vitest';
import type { PedigreePerson } from './generations.js';
import { layoutPedigree, type PedigreeLayout, type PlacedPerson } from './layout.js';
import { spread } from './spread.js';

const person = (id: string, father: string | null = null, mother: string | null = null): PedigreePerson => ({
  id,
  father,
  mother,
});
const trio = [person('f'), person('m'), person('x', 'f', 'm')];
const large = [
  ...['pgf', 'pgm', 'mgf', 'mgm'].map((id) => person(id)),
  person('f', 'pgf', 'pgm'),
  person('m', 'mgf', 'mgm'),
  person('x', 'f', 'm'),
  person('sister', 'f', 'm'),
  person('brother', 'f', 'm'),
  person('uncle', 'pgf', 'pgm'),
  person('aunt', 'mgf', 'mgm'),
  person('f2'),
  person('half-p', 'f', 'f2'),
  person('m2'),
  person('half-m', 'm2', 'm'),
  person('wife'),
  person('child', 'x', 'wife'),
];

type Laid = PedigreeLayout & { readonly at: Readonly<Record<string, PlacedPerson>> };

/** Lays out and checks what holds for every pedigree: all on their lines, nobody on anybody, no lines on each other. */
function laid(persons: readonly PedigreePerson[], missing = 'x'): Laid {
  const layout = layoutPedigree(persons, missing);
  const at = Object.fromEntries(layout.persons.map((one) => [one.id, one]));
  expect(Object.keys(at).sort()).toEqual(persons.map((one) => one.id).sort());
  for (const one of layout.persons) {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x).toBeLessThanOrEqual(layout.columns - 1);
    expect(one.generation).toBeLessThan(layout.generations);
    for (const other of layout.persons)
      if (one.id < other.id && one.generation === other.generation)
        expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(1 - 1e-9);
  }
  for (const { id, father, mother } of persons)
    for (const parent of [father, mother])
      if (parent !== null) expect(at[parent]!.generation).toBeLessThan(at[id]!.generation);
  const spans = layout.unions.map(({ generation, bar, drop, children }) => {
    const ends = [drop, ...children.map((id) => at[id]!.x)];
    return { height: `${generation} ${bar}`, from: Math.min(...ends), to: Math.max(...ends) };
  });
  for (const [index, one] of spans.entries())
    for (const other of spans.slice(index + 1))
      if (one.height === other.height) expect(one.to <= other.from || other.to <= one.from).toBe(true);
  return { ...layout, at };
}

describe('pedigree layout', () => {
  it('centres a child under its parents, the father on the left', () => {
    const { at } = laid(trio);
    expect(at.x!.x).toBeCloseTo((at.f!.x + at.m!.x) / 2);
    expect(at.f!.x).toBeLessThan(at.m!.x);
  });

  it('keeps couples adjacent, also where one has parents and the other has none', () => {
    const { at, unions } = laid(large);
    expect(unions.map(({ adjacent }) => adjacent)).toEqual(unions.map(() => true));
    for (const { father, mother } of unions) expect(at[father!]!.generation).toBe(at[mother!]!.generation);
    expect(laid([person('f', 'gf', 'gm'), person('gf'), person('gm'), ...trio.slice(1)]).at.m).toMatchObject({
      generation: 1,
    });
  });

  it("keeps the father's kin left and the mother's kin right", () => {
    const { at } = laid(large);
    const order = (...ids: string[]) => {
      const columns = ids.map((id) => at[id]!.x);
      expect(columns).toEqual([...columns].sort((a, b) => a - b));
    };
    order('uncle', 'f2', 'f', 'm', 'm2', 'aunt');
    order('pgf', 'pgm', 'mgf', 'mgm');
  });

  it('stands half siblings outside of the full siblings, on the side of their other parent', () => {
    const { at } = laid(large);
    for (const full of ['x', 'sister', 'brother']) {
      expect(at['half-p']!.x).toBeLessThan(at[full]!.x);
      expect(at['half-m']!.x).toBeGreaterThan(at[full]!.x);
    }
  });

  it('stands twins next to each other at one bar, centred under their parents', () => {
    const { at, unions } = laid([...trio, person('twin', 'f', 'm')]);
    expect(unions).toHaveLength(1);
    expect(Math.abs(at.x!.x - at.twin!.x)).toBeCloseTo(1);
    expect((at.x!.x + at.twin!.x) / 2).toBeCloseTo((at.f!.x + at.m!.x) / 2);
  });

  it('puts a person with two partners between them', () => {
    const { at, unions } = laid([
      person('f1'),
      person('m'),
      person('f2'),
      person('x', 'f1', 'm'),
      person('h', 'f2', 'm'),
    ]);
    expect(unions.map(({ adjacent }) => adjacent)).toEqual([true, true]);
    expect(Math.sign(at.f1!.x - at.m!.x)).toBe(-Math.sign(at.f2!.x - at.m!.x));
    const own = laid([
      person('x'),
      person('w1'),
      person('w2'),
      person('c1', 'x', 'w1'),
      person('c2', 'x', 'w2'),
    ]);
    expect(own.unions.map(({ adjacent }) => adjacent)).toEqual([true, true]);
  });

  it('keeps the parents together when the mother has three partners, and drops the third beside his place', () => {
    const { at, unions } = laid([
      ...trio,
      ...[person('f2'), person('h2', 'f2', 'm'), person('f3'), person('h3', 'f3', 'm')],
    ]);
    expect(unions.map(({ adjacent }) => adjacent)).toEqual([true, true, false]);
    expect(unions[2]!.drop).toBeCloseTo(at.f3!.x - 0.5);
  });

  it('keeps the parents together when the father has three partners', () => {
    const { unions } = laid([
      ...trio,
      ...[person('m2'), person('h2', 'f', 'm2'), person('m3'), person('h3', 'f', 'm3')],
    ]);
    expect(unions.map(({ adjacent }) => adjacent)).toEqual([true, true, false]);
  });

  it('places a missing founder, a single known parent, and persons without kin', () => {
    const founder = laid([person('x'), person('wife'), person('child', 'x', 'wife')]).at;
    expect(founder.child!.x).toBeCloseTo((founder.x!.x + founder.wife!.x) / 2);
    const single = laid([person('m'), person('x', null, 'm')]).at;
    expect(single.x!.x).toBeCloseTo(single.m!.x);
    laid([...trio, person('lone')]);
    laid([person('x')]);
    expect(layoutPedigree([], 'x').persons).toEqual([]);
  });

  it('ends for a pedigree with a circle', () => {
    expect(layoutPedigree([person('a', 'b'), person('b', 'a')], 'a').persons).toHaveLength(2);
  });
});

describe('spread', () => {
  it('keeps positions that are far enough apart, and centres the others', () => {
    expect(spread([0, 5], 1)).toEqual([0, 5]);
    expect(spread([2, 2, 2], 1)).toEqual([1, 2, 3]);
    expect(spread([], 1)).toEqual([]);
  });
});
