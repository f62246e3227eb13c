import { describe, expect, it } from 'vitest';
import { caseTables } from './case-tables.js';
import { pedigreeFromRelations } from '../model/relations.js';
import { combineDistributions, expectedChanceHits, power, scoreDistribution } from './score-distribution.js';
import { settingsOf, tableOf } from '../testing/families.js';

const table = tableOf({ A: { 10: 0.25, 11: 0.75 }, B: { 8: 0.5, 9: 0.5 } });
const pedigree = pedigreeFromRelations([{ id: 'F', relation: 'father' }], { id: 'X' });
const typed = { F: { A: ['10', '10'] as const, B: ['8', '8'] as const } };

describe('score distribution of a duo', () => {
  const tables = caseTables({ pedigree, missingId: 'X', typed, settings: settingsOf(table) });
  const distribution = scoreDistribution(tables);

  it('counts genotypes that are impossible under H1 separately', () => {
    const possible = (1 - 0.75 ** 2) * (1 - 0.5 ** 2);
    expect(distribution.unrelatedExcluded).toBeCloseTo(1 - possible, 12);
    expect(expectedChanceHits(distribution, -30, 1)).toBeCloseTo(possible, 12);
  });
  it('gives the exact tail at the top score', () => {
    // Child 10,10 and 8,8: LR 4 * 2 = 8; under H1 1/4 * 1/2, unrelated 1/16 * 1/4.
    expect(power(distribution, Math.log10(8) - 0.02)).toBeCloseTo(1 / 8, 12);
    expect(expectedChanceHits(distribution, Math.log10(8) - 0.02, 1000)).toBeCloseTo(1000 / 64, 9);
  });
  it('keeps the mean of the score exactly', () => {
    let mean = 0;
    distribution.member.forEach((mass, k) => (mean += mass * (distribution.lowest + k * distribution.step)));
    const expected = 0.25 * Math.log10(4) + 0.75 * Math.log10(2) + 0.5 * Math.log10(2) + 0.5 * Math.log10(1);
    expect(mean).toBeCloseTo(expected, 12);
  });
  it('is complete under H1', () => expect(power(distribution, -30)).toBeCloseTo(1, 12));
});

it('has hits by chance at rate E[1/LR] under H1', () => {
  const settings = settingsOf(table, { mutation: { model: 'equal', maleRate: 0.01, femaleRate: 0.01 } });
  const distribution = scoreDistribution(caseTables({ pedigree, missingId: 'X', typed, settings }));
  let sum = 0;
  distribution.member.forEach(
    (mass, k) => (sum += mass * 10 ** -(distribution.lowest + k * distribution.step)),
  );
  expect(sum).toBeCloseTo(1, 2);
  expect(distribution.unrelatedExcluded).toBe(0);
});

it('is the same in parts as at once', () => {
  const settings = settingsOf(table, { mutation: { model: 'equal', maleRate: 0.01, femaleRate: 0.01 } });
  const tables = caseTables({ pedigree, missingId: 'X', typed, settings });
  const [a, b] = ['A', 'B'].map((locus) => scoreDistribution(tables, undefined, [locus]));
  const parts = combineDistributions(a!, b!);
  const whole = scoreDistribution(tables);
  expect(parts.loci).toEqual(whole.loci);
  for (const threshold of [-3, -1, 0, 0.5]) {
    expect(power(parts, threshold)).toBeCloseTo(power(whole, threshold), 12);
    expect(expectedChanceHits(parts, threshold, 1)).toBeCloseTo(expectedChanceHits(whole, threshold, 1), 12);
  }
});
