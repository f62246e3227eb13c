import { describe, expect, it } from 'vitest';
import { idGenerator, newId } from './uuid.js';

const sorted = (ids: string[]) => ids.every((id, at) => at === 0 || ids[at - 1]! < id);
const many = (next: () => string, count: number) => Array.from({ length: count }, () => next());

describe('an id', () => {
  it('is a UUID of version 7 with the time of the clock', () => {
    const id = idGenerator(() => 0x0123456789ab)();
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts in the order it was made, also thousands in one millisecond', () => {
    expect(sorted(many(newId, 20_000))).toBe(true);
    const still = many(
      idGenerator(() => 1),
      20_000,
    );
    expect(sorted(still)).toBe(true);
    expect(new Set(still).size).toBe(20_000);
  });

  it('sorts in the order it was made when the clock is set back', () => {
    const times = [1000, 2000, 1500, 1500, 999, 2001];
    const next = idGenerator(() => times.shift()!);
    expect(sorted(many(next, 6))).toBe(true);
  });
});
