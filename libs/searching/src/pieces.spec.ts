import { describe, expect, it } from 'vitest';
import { inPieces } from './pieces.js';

const item = (caseId: string, hits: number) => ({ caseId, hits });
const cut = (items: readonly ReturnType<typeof item>[]) =>
  inPieces(
    items,
    ({ caseId }) => caseId,
    ({ hits }) => hits,
  );

describe('the pieces in which a round is stored', () => {
  it('hold no more than 250 hits, and every search once', () => {
    const items = Array.from({ length: 1_000 }, (_, n) => item(String(n), n % 7));
    const pieces = cut(items);
    expect(pieces.flat()).toEqual(items);
    for (const piece of pieces)
      expect(piece.reduce((sum, { hits }) => sum + hits, 0)).toBeLessThanOrEqual(250);
  });

  it('hold no more than 250 searches where nothing was found', () => {
    const pieces = cut(Array.from({ length: 1_000 }, (_, n) => item(String(n), 0)));
    expect(pieces.map(({ length }) => length)).toEqual([250, 250, 250, 250]);
  });

  it('keep the searches of a case together, however many hits they have', () => {
    const pieces = cut([item('a', 200), item('b', 400), item('a', 200), item('c', 1)]);
    expect(pieces.map((piece) => piece.map(({ caseId }) => caseId))).toEqual([['a', 'a'], ['b'], ['c']]);
  });

  it('are none for an empty round', () => {
    expect(cut([])).toEqual([]);
  });
});
