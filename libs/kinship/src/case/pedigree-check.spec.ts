import { expect, it } from 'vitest';
import type { GenotypeMap } from '@homeward/str';
import { inconsistentLoci, refutedPlaces } from './pedigree-check.js';
import { seededRandom } from '../model/random.js';
import { pedigreeFromRelations } from '../model/relations.js';
import { drawProfile, settingsOf, tableOf } from '../testing/families.js';

const table = tableOf(
  Object.fromEntries(
    Array.from({ length: 16 }, (_, i) => [
      `L${String(i)}`,
      { 10: 0.1, 11: 0.2, 12: 0.3, 13: 0.25, 14: 0.15 },
    ]),
  ),
);
const settings = settingsOf(table, { mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005 } });
const pedigree = pedigreeFromRelations(
  [
    { id: 'F', relation: 'father' },
    { id: 'M', relation: 'mother' },
    { id: 'S1', relation: 'full_sibling' },
    { id: 'S2', relation: 'full_sibling' },
  ],
  { id: 'X' },
);

function childOf(a: GenotypeMap, b: GenotypeMap, seed: number): GenotypeMap {
  const random = seededRandom(seed);
  const pass = (pair: readonly [string, string]): string => pair[random() < 0.5 ? 0 : 1];
  return Object.fromEntries(Object.keys(a).map((locus) => [locus, [pass(a[locus]!), pass(b[locus]!)]]));
}

const father = drawProfile(table, 1);
const mother = drawProfile(table, 2);
const typed = { F: father, M: mother, S1: childOf(father, mother, 3), S2: childOf(father, mother, 4) };

it('finds no contradiction in a true family', () => {
  expect(inconsistentLoci(pedigree, typed)).toEqual([]);
  expect(refutedPlaces(pedigree, typed, settings)).toEqual([]);
});

it('refutes a declared father who is not the father, and no other member', () => {
  const wrong = { ...typed, F: drawProfile(table, 9) };
  expect(refutedPlaces(pedigree, wrong, settings).map(({ member }) => member)).toEqual(['F']);
  const explainedByFather = inconsistentLoci(pedigree, wrong).filter(({ members }) => members.includes('F'));
  expect(explainedByFather.length).toBeGreaterThanOrEqual(3);
});
