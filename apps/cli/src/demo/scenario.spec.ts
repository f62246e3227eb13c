import { expect, it } from 'vitest';
import { programRoot } from '@homeward/platform/pure';
import { readPopulation } from './population.js';
import { seededRandom } from './random.js';
import { makeScenario } from './scenario.js';

it('has 33 families, 26 of them with the child in the database, and everybody else as a stranger', () => {
  const people = readPopulation(programRoot());
  const { families, strangers } = makeScenario(people, seededRandom(1));
  expect(families).toHaveLength(33);
  expect(families.filter(({ hidden }) => hidden !== null)).toHaveLength(26);
  expect(strangers).toHaveLength(966);
});
