import { expect, it } from 'vitest';
import { nextRelative } from './next-relative.js';
import { drawProfile, settingsOf, tableOf } from '../testing/families.js';

const frequencies = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [`L${String(i)}`, { 10: 0.1, 11: 0.2, 12: 0.3, 13: 0.25, 14: 0.15 }]),
);
const table = tableOf(frequencies);
const input = {
  members: [
    { id: 'M', relation: 'mother' },
    { id: 'S', relation: 'full_sibling' },
  ] as const,
  missing: { id: 'X' },
  typed: { M: drawProfile(table, 1) },
  settings: settingsOf(table, { mutation: { model: 'proportional', maleRate: 0.002, femaleRate: 0.001 } }),
  threshold: 3,
  seed: 7,
  samples: 200,
  relations: ['father', 'maternal_grandmother'] as const,
};

it('puts the father of a single mother first and her own mother last', () => {
  const advice = nextRelative(input);
  expect(advice.relatives.map(({ relation }) => relation)).toEqual([
    'father',
    'full_sibling',
    'maternal_grandmother',
  ]);
  const [father, , grandmother] = advice.relatives;
  expect(father!.gain).toBeGreaterThan(0.3);
  expect(Math.abs(grandmother!.gain)).toBeLessThan(0.1);
  expect(advice.relatives[1]!.member).toBe('S');
});

it('gives the same advice for the same seed', () => expect(nextRelative(input)).toEqual(nextRelative(input)));
