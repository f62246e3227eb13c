import { describe, expect, it } from 'vitest';
import { evaluateJsonLine } from '@homeward/kinship';
import { readLines, relativeError } from './read-fixture.js';

interface Expected {
  lr_per_locus: number[];
  lr_total: number;
}

interface OracleCase extends Expected {
  id: string;
  group: string;
  log10_lr: number | null;
  pruned?: Expected;
}

const TOLERANCE = 1e-9;
const lines = readLines('oracle/public.jsonl');
const cases = lines.map((line) => JSON.parse(line) as OracleCase);

/** Largest relative error of one case, or an explanation. */
function errorOf(line: string, expected: Expected, untyped: 'full' | 'pruned'): number {
  const got = JSON.parse(evaluateJsonLine(line, { untyped })) as Expected & { error?: unknown };
  if (got.error) throw new Error(JSON.stringify(got));
  const perLocus = expected.lr_per_locus.map((lr, i) => relativeError(got.lr_per_locus[i] ?? NaN, lr));
  return Math.max(...perLocus, relativeError(got.lr_total, expected.lr_total));
}

describe('public oracle cases', () => {
  it('holds all 652 cases and 10,529 locus LRs', () => {
    expect(cases).toHaveLength(652);
    expect(cases.reduce((sum, { lr_per_locus }) => sum + lr_per_locus.length, 0)).toBe(10_529);
  });

  for (const group of new Set(cases.map((entry) => entry.group))) {
    it(`agrees to 1e-9 in group ${group}, full and pruned`, () => {
      for (const [i, entry] of cases.entries()) {
        if (entry.group !== group) continue;
        const full = errorOf(lines[i]!, entry, 'full');
        if (!(full <= TOLERANCE)) throw new Error(`${entry.id}: relative error ${String(full)}`);
        if (!entry.pruned) continue;
        const pruned = errorOf(lines[i]!, entry.pruned, 'pruned');
        if (!(pruned <= TOLERANCE)) throw new Error(`${entry.id} pruned: relative error ${String(pruned)}`);
      }
    });
  }
});
