import { describe, expect, it } from 'vitest';
import type { Relation } from '@homeward/kinship';
import { CALIBRATION_TYPES, calibrationType, membersOf } from './calibration.types.js';

describe('the type of a family', () => {
  it.each(CALIBRATION_TYPES)('%s is that of its own members', (type) => {
    expect(calibrationType(membersOf(type).map(({ relation }) => relation))).toBe(type);
  });

  it.each<[Relation[], string | null]>([
    [['mother', 'father'], 'trio'],
    [['maternal_aunt'], 'uncle'],
    [['paternal_half_sibling'], 'half_sibling'],
    [['full_sibling', 'maternal_grandfather'], 'grandparent_sibling'],
    [['maternal_grandmother', 'maternal_grandfather'], 'grandparents'],
    [['maternal_grandmother', 'paternal_grandfather'], null],
    [['father', 'mother', 'full_sibling'], null],
    [['self'], null],
    [[], null],
  ])('%j: %s', (relations, type) => expect(calibrationType(relations)).toBe(type));
});
