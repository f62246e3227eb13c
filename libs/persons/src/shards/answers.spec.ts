import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { MAX_HITS } from '../hit-finder.js';
import { joinAnswers, type FamilyAnswer, type ShardAnswer } from './answers.js';
import { ShardRows } from './shard-rows.js';

interface Scored {
  readonly row: number;
  readonly score: number;
}

const passedOf = (found: readonly Scored[], scanned: boolean): FamilyAnswer => ({
  passed: {
    rows: found.slice(0, MAX_HITS).map(({ row }) => row),
    scores: found.slice(0, MAX_HITS).map(({ score }) => score),
    passed: found.length,
    scanned,
  },
});
const answer = (...families: FamilyAnswer[]): ShardAnswer => ({ compared: 10, alive: 30, families });
const best = (found: readonly Scored[]) => [...found].sort((x, y) => y.score - x.score || x.row - y.row);
const scored = (count: number, first = 0): Scored[] =>
  Array.from({ length: count }, (_, i) => ({ row: first + i, score: 4 }));

describe('the answers of all shards', () => {
  it('are those of one index, in any order of the shards', () => {
    const rows = fc.uniqueArray(
      // Few scores, so that many are equal.
      fc.record({ row: fc.nat(400), score: fc.integer({ min: 4, max: 7 }) }),
      { selector: ({ row }) => row, maxLength: 60 },
    );
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 2, max: 5 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        (found, of, scanned, order) => {
          const shards = Array.from({ length: of }, (_, i) => new ShardRows({ number: i + 1, of }, 3));
          const answers = shards
            .map((shard) => answer(passedOf(best(found.filter(({ row }) => shard.holds(row))), scanned)))
            .map((one) => ({ one, at: order.next().value as number }))
            .sort((x, y) => x.at - y.at)
            .map(({ one }) => one);
          const joined = joinAnswers(answers);
          expect(joined).toEqual({
            compared: 10 * of,
            alive: 30 * of,
            families: [passedOf(best(found), scanned)],
          });
        },
      ),
    );
  });

  it('keep the best of all rows and count the rest', () => {
    const [strong, weak] = [scored(MAX_HITS - 1).map((one) => ({ ...one, score: 9 })), scored(5, 5_000)];
    const joined = joinAnswers([answer(passedOf(weak, true)), answer(passedOf(strong, true))]);
    expect(joined.families).toEqual([
      { passed: expect.objectContaining({ passed: MAX_HITS + 4, scanned: true }) },
    ]);
    const rows = joined.families.flatMap((family) => ('passed' in family ? (family.passed?.rows ?? []) : []));
    expect(rows).toHaveLength(MAX_HITS);
    expect(rows.at(-1)).toBe(5_000);
  });

  it('request a scan of all rows when a screen leaves more than are kept, in one shard or in all together', () => {
    const half = passedOf(scored(MAX_HITS / 2 + 1), false);
    expect(joinAnswers([answer(half), answer(half)]).families).toEqual([{ tooMany: true }]);
    const scannedAlone = passedOf(scored(MAX_HITS + 1), true);
    expect(joinAnswers([answer(scannedAlone), answer({ passed: null })]).families).toEqual([
      { tooMany: true },
    ]);
    expect(joinAnswers([answer(scannedAlone), answer(passedOf([], false))]).families).toEqual([
      { tooMany: true },
    ]);
  });

  it("are empty only when every shard's answer is, and pass on the failure of one shard", () => {
    const nobody = { passed: null };
    const one = passedOf([{ row: 3, score: 5 }], false);
    expect(
      joinAnswers([
        answer(nobody, nobody, one, one),
        answer(nobody, one, { changed: true }, { failed: 'damaged' }),
      ]).families,
    ).toEqual([nobody, one, { changed: true }, { failed: 'damaged' }]);
  });

  it('of a request without families hold the number of living persons only', () => {
    expect(joinAnswers([answer(), answer()])).toEqual({ compared: 20, alive: 60, families: [] });
  });
});
