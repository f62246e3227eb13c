import { describe, expect, it } from 'vitest';
import { layoutPedigree, type PedigreePerson } from './pedigree.layout.js';

const founder = (id: string, sex: string): PedigreePerson => ({ id, sex, father: null, mother: null });
const child = (id: string, father: string, mother: string, sex = 'male'): PedigreePerson => ({
  id,
  sex,
  father,
  mother,
});

/** Lays out and checks what holds for every pedigree: parents above children, nobody on anybody. */
function laidOut(persons: PedigreePerson[]): Record<string, { x: number; generation: number }> {
  const { nodes } = layoutPedigree(persons);
  const at = Object.fromEntries(nodes.map((node) => [node.id, node]));
  for (const { id, father, mother } of persons) {
    if (father) expect(at[father]!.generation).toBeLessThan(at[id]!.generation);
    if (mother) expect(at[mother]!.generation).toBeLessThan(at[id]!.generation);
  }
  for (const a of nodes)
    for (const b of nodes)
      if (a.id < b.id && a.generation === b.generation)
        expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(1 - 1e-9);
  expect(Math.min(...nodes.map((node) => node.x))).toBeCloseTo(0);
  return at;
}

describe('where the members of a pedigree stand', () => {
  it('puts a child under the middle of its parents', () => {
    const at = laidOut([founder('f', 'male'), founder('m', 'female'), child('c', 'f', 'm')]);
    expect(at.c!.x).toBeCloseTo((at.f!.x + at.m!.x) / 2);
  });

  it('puts a person with two partners between them', () => {
    const at = laidOut([
      founder('f1', 'male'),
      founder('m', 'female'),
      founder('f2', 'male'),
      child('c', 'f1', 'm'),
      child('half', 'f2', 'm'),
    ]);
    const xs = [at.f1!.x, at.f2!.x].sort((a, b) => a - b);
    expect(at.m!.x).toBeGreaterThan(xs[0]!);
    expect(at.m!.x).toBeLessThan(xs[1]!);
  });

  it('keeps the parents together when one has three partners', () => {
    const at = laidOut([
      founder('f', 'male'),
      founder('m', 'female'),
      child('c', 'f', 'm'),
      founder('f2', 'male'),
      child('h2', 'f2', 'm'),
      founder('f3', 'male'),
      child('h3', 'f3', 'm'),
    ]);
    expect(Math.abs(at.f!.x - at.m!.x)).toBeCloseTo(1);
    const { families } = layoutPedigree([
      founder('f', 'male'),
      founder('m', 'female'),
      child('c', 'f', 'm'),
      founder('f2', 'male'),
      child('h2', 'f2', 'm'),
      founder('f3', 'male'),
      child('h3', 'f3', 'm'),
    ]);
    expect(families.map((family) => family.adjacent)).toEqual([true, true, false]);
  });

  it("puts uncles on the father's side and aunts on the mother's", () => {
    const at = laidOut([
      founder('gf', 'male'),
      founder('gm', 'female'),
      founder('mf', 'male'),
      founder('mm', 'female'),
      child('f', 'gf', 'gm'),
      child('m', 'mf', 'mm', 'female'),
      child('c', 'f', 'm'),
      child('uncle', 'gf', 'gm'),
      child('aunt', 'mf', 'mm', 'female'),
    ]);
    expect([at.uncle, at.f, at.m, at.aunt].map((node) => node!.x)).toEqual(
      [at.uncle, at.f, at.m, at.aunt].map((node) => node!.x).sort((a, b) => a - b),
    );
  });

  it('levels a founder with the partner, below the grandparents', () => {
    const at = laidOut([
      founder('gf', 'male'),
      founder('gm', 'female'),
      child('f', 'gf', 'gm'),
      founder('m', 'female'),
      child('c', 'f', 'm'),
    ]);
    expect(at.m!.generation).toBe(1);
    expect(at.c!.generation).toBe(2);
    expect(Math.abs(at.f!.x - at.m!.x)).toBeCloseTo(1);
  });

  it('holds four grandparents, uncles, siblings', () => {
    laidOut([
      founder('pgf', 'male'),
      founder('pgm', 'female'),
      founder('mgf', 'male'),
      founder('mgm', 'female'),
      child('f', 'pgf', 'pgm'),
      child('uncle', 'pgf', 'pgm'),
      child('m', 'mgf', 'mgm', 'female'),
      child('aunt', 'mgf', 'mgm', 'female'),
      child('c', 'f', 'm'),
      child('s1', 'f', 'm'),
      child('s2', 'f', 'm', 'female'),
    ]);
  });
});
