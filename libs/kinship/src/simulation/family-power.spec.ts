import { describe, expect, it } from 'vitest';
import { FamilyCalibration } from './family-calibration.js';
import { familyPower } from './family-power.js';
import type { Relation } from '../model/relations.js';
import { settingsOf, tableOf } from '../testing/families.js';

const frequencies = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [
    `L${String(i)}`,
    { 10: 0.05, 11: 0.15, 12: 0.25, 13: 0.3, 14: 0.15, 15: 0.1 },
  ]),
);
const table = tableOf(frequencies);
const settings = settingsOf(table, {
  mutation: { model: 'proportional', maleRate: 0.002, femaleRate: 0.001 },
});
const loci = Object.keys(frequencies);
const of = (relations: readonly Relation[], persons = 1_000) =>
  familyPower({ relations, settings, loci, persons, seed: 11 });

describe('the power of a kind of family', () => {
  it('rises with each parent, and falls with the size of the database', () => {
    const mother = of(['mother']);
    const both = of(['mother', 'father']);
    const grandmother = of(['mother', 'paternal_grandmother']);
    expect(mother.power).toBeLessThan(grandmother.power);
    expect(grandmother.power).toBeLessThan(both.power);
    expect(of(['mother'], 100_000).power).toBeLessThan(mother.power);
    expect(of(['mother'], 100_000).threshold).toBeGreaterThan(mother.threshold);
    expect(mother.loci).toBe(10);
  });

  it.each([['mother'], ['father', 'mother'], ['full_sibling']] as Relation[][])(
    'is that of the exact distributions of drawn families (%s)',
    (...relations) => {
      const persons = 100;
      const { power, threshold } = of(relations, persons);
      const calibration = new FamilyCalibration({
        members: relations.map((relation, i) => ({ id: `r${String(i)}`, relation })),
        settings,
        loci,
        thresholds: [threshold],
        children: 1,
        seed: 5,
      });
      for (let family = 0; family < 60; family++) Array.from(calibration.addFamily());
      const exact = calibration.summary();
      expect(Math.abs(exact.detection[0]! - power)).toBeLessThan(0.03 + 3 * exact.detectionError[0]!);
      expect(persons * (exact.chance[0]! - 3 * exact.chanceError[0]!)).toBeLessThan(1.15);
      // A relative that finds the person for certain puts the threshold below every true member.
      if (power < 0.99) expect(persons * (exact.chance[0]! + 3 * exact.chanceError[0]!)).toBeGreaterThan(0.8);
    },
  );

  it('is the same for the same seed', () => expect(of(['mother'])).toEqual(of(['mother'])));

  it('refuses a family that is not valid', () => {
    expect(() => of([])).toThrow(RangeError);
    expect(() => of(['self'])).toThrow(RangeError);
  });
});
