import { describe, expect, it } from 'vitest';
import { ageLevel } from './age';

const now = Date.parse('2026-03-31T12:00:00Z');

describe('the age of something that waits', () => {
  it('is fresh below seven days', () => {
    expect(ageLevel('2026-03-24T12:00:01Z', now)).toBe('fresh');
  });
  it('is yellow from seven days', () => {
    expect(ageLevel('2026-03-24T12:00:00Z', now)).toBe('yellow');
  });
  it('is red from thirty days', () => {
    expect(ageLevel('2026-03-01T12:00:00Z', now)).toBe('red');
  });
});
