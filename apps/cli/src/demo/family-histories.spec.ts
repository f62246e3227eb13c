import { expect, it } from 'vitest';
import { familyHistories } from './family-histories.js';
import { readPopulation } from './population.js';
import { seededRandom } from './random.js';
import { makeScenario } from './scenario.js';

const { families } = makeScenario(
  readPopulation(new URL('../../../..', import.meta.url).pathname),
  seededRandom(3),
);
const lives = familyHistories(families);
const yearOf = (date: string) => Number(date.slice(0, 4));

it('birth dates, disappearance and estimated ages fit; one age is guessed wrong', () => {
  const wrong = lives.filter(
    ({ missing, found }) => Math.abs(found.birthYear - yearOf(missing.birthDate)) > 3,
  );
  expect(wrong).toHaveLength(1);
  for (const { missing, found } of lives) {
    expect(yearOf(missing.missingSince)).toBeGreaterThan(yearOf(missing.birthDate));
    expect(yearOf(found.foundOn)).toBeGreaterThan(yearOf(missing.missingSince));
    expect(yearOf(found.foundOn)).toBeLessThan(2026);
  }
});

it('relatives are as old as their relation allows, and have the surname it gives', () => {
  families.forEach(({ relatives }, index) => {
    const { missing, relatives: told } = lives[index]!;
    relatives.forEach(({ relation }, place) => {
      const { name, birthYear } = told[place]!;
      const older = yearOf(missing.birthDate) - birthYear;
      const sameSurname = name[0] === missing.name[0];
      expect([relation, sameSurname]).toEqual([relation, relation !== 'mother']);
      const [least, most] = { full_sibling: [1, 3], paternal_grandfather: [43, 70] }[relation as string] ?? [
        20, 40,
      ];
      expect(older).toBeGreaterThanOrEqual(least!);
      expect(older).toBeLessThanOrEqual(most!);
    });
  });
});
