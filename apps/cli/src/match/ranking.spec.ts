import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { caseTables, evaluateCandidate, pedigreeFromRelations } from '@homeward/kinship';
import { PersonIndex, Query, type ScoredRow } from '@homeward/search';
import { parseFrequencyTable, type GenotypeMap } from '@homeward/str';
import { kinshipSettings, parseMutation } from './match-settings.js';
import { candidateRows, rankExactly, SCORE_MARGIN } from './ranking.js';
import { RecomputePool } from './recompute-pool.js';
import type { PersonSearch } from './search-persons.js';

const query = new Query(new PersonIndex(['L']), []);

function searchOf(scores: readonly number[]): PersonSearch {
  const all: ScoredRow[] = scores.map((score, row) => ({ row, score, loci: 20 }));
  return {
    scan: (_, { threshold, topK }) => {
      const passing = all.filter(({ score }) => score >= threshold);
      return Promise.resolve(passing.sort((x, y) => y.score - x.score || x.row - y.row).slice(0, topK));
    },
    ready: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

describe('the rows that are recomputed', () => {
  it('hold every row of the exact top K, whatever the rounding of the float scores', async () => {
    const person = fc.record({
      exact: fc.integer({ min: 0, max: 12 }),
      off: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(fc.nat(59), { maxLength: 3 }),
        fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
        async (persons, top, own, floor) => {
          // Exact numbers so close together that the float decides nothing.
          const exact = persons.map((one) => one.exact * 0.0004);
          const floats = persons.map((one, row) => exact[row]! + one.off * SCORE_MARGIN);
          const threshold = floor === null ? null : floor * 0.0004;
          const excluded = new Set(own);
          const rows = await candidateRows(
            searchOf(floats),
            query,
            { top, threshold, minLoci: 15 },
            excluded,
          );
          const found = new Set(rows.map(({ row }) => row));
          const allowed = exact.filter((value, row) => !excluded.has(row) && value >= (threshold ?? -1));
          const last = allowed.sort((x, y) => y - x)[top - 1] ?? -1;
          exact.forEach((value, row) => {
            if (!excluded.has(row) && value > last && value >= (threshold ?? -1))
              expect(found).toContain(row);
          });
          expect(rows.filter(({ row }) => exact[row]! >= (threshold ?? -1)).length).toBeGreaterThanOrEqual(
            Math.min(top, allowed.length),
          );
          for (const row of own) expect(found).not.toContain(row);
        },
      ),
      { seed: 20260101, numRuns: 500 },
    );
  });

  it('leave out excluded persons', async () => {
    const wanted = { top: 5, threshold: null, minLoci: 15 };
    const rows = await candidateRows(searchOf([-Infinity, -300, -Infinity]), query, wanted, new Set());
    expect(rows.map(({ row }) => row)).toEqual([1]);
  });

  it('are few when the scores are spread', async () => {
    const scores = Array.from({ length: 1000 }, (_, i) => i / 10);
    const rows = await candidateRows(
      searchOf(scores),
      query,
      { top: 10, threshold: null, minLoci: 15 },
      new Set(),
    );
    expect(rows).toHaveLength(10);
  });
});

describe('the ranking', () => {
  const frequencies = parseFrequencyTable(
    'locus,allele,frequency,n\nL,8,0.1,500\nL,9,0.3,500\nL,10,0.6,500\n',
    'T',
  );
  const settings = kinshipSettings({ frequencies, mutation: parseMutation('stepwise'), theta: 0 });
  const pedigree = pedigreeFromRelations([{ id: 'F', relation: 'father', sex: 'male' }], { id: 'missing' });
  const typed: Record<string, GenotypeMap> = { F: { L: ['8', '9'] } };
  const tables = caseTables({ pedigree, missingId: 'missing', typed, settings });
  const persons: GenotypeMap[] = [
    { L: ['10', '10'] },
    { L: ['8', '9'] },
    { L: ['8', '8'] },
    { L: ['9', '8'] },
  ];
  const rows = persons.map((_, row) => ({ row, score: 0, loci: 1 }));
  const ranked = (top: number | null, threshold: number | null) =>
    rankExactly(rows, tables, (row) => persons[row]!, { top, threshold, minLoci: 1 }, new RecomputePool(0));

  it('orders by the exact LR, not by the float score; equal ones by row', async () => {
    expect((await ranked(null, null)).map(({ row }) => row)).toEqual([2, 1, 3, 0]);
    for (const { row, result } of await ranked(null, null)) {
      const input = { pedigree, missingId: 'missing', typed, candidate: persons[row]!, settings };
      expect(result.log10Lr).toBe(evaluateCandidate(input).log10Lr);
    }
  });

  it('ends at the wanted number and at the threshold', async () => {
    expect((await ranked(2, null)).map(({ row }) => row)).toEqual([2, 1]);
    expect((await ranked(null, 0)).map(({ row }) => row)).toEqual([2, 1, 3]);
  });
});
