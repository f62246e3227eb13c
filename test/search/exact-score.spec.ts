import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  caseTables,
  evaluateCandidate,
  pedigreeFromRelations,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import { locusScores, PersonIndex, Query, scan } from '@homeward/search';
import { parseFrequencyTable } from '@homeward/str';

import { population } from '../matching/world.js';

const table = join(import.meta.dirname, '../../fixtures/frequencies/kinsimu_hebei_42loci.csv');
/** Every so many persons one is evaluated exactly: with mutation that takes milliseconds each. */
const EVERY = 12;
const settings: KinshipSettings = {
  frequencies: parseFrequencyTable(readFileSync(table, 'utf8'), 'hebei'),
  minimumFrequency: { rule: '5/2N' },
  theta: 0,
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
  untyped: 'pruned',
};
const people = population();
const index = new PersonIndex([...new Set(people.flatMap((person) => Object.keys(person)))]);
for (const person of people) index.add(person);

/** Many of these people carry alleles that the table of another population does not list. */
describe('the score of a scan', () => {
  it.each<[Relation[]]>([
    [['mother']],
    [['father', 'mother']],
    [['self']],
    [['paternal_grandmother', 'full_sibling']],
    [['full_sibling', 'maternal_uncle', 'father']],
  ])(
    'equals the exact evaluation for every person: %j',
    (relations) => {
      const members = relations.map((relation, i) => ({ id: `m${i}`, relation }));
      const pedigree = pedigreeFromRelations(members, { id: 'missing', sex: 'male' });
      // A relative typed at fewer loci: who is typed where must not matter.
      const typed = Object.fromEntries(
        members.map(({ id }, i) => [id, Object.fromEntries(Object.entries(people[i]!).slice(i * 3))]),
      );
      const input = { pedigree, missingId: 'missing', typed, settings };
      const query = new Query(index, locusScores(caseTables(input)));
      const { found } = scan(index, query, { from: 0, to: index.head, threshold: -Infinity, minLoci: 0 });
      expect(found).toHaveLength(people.length);
      let possible = 0;
      const sample = found.filter(({ row }) => row % EVERY === 0);
      expect(sample).toHaveLength(Math.ceil(people.length / EVERY));
      for (const { row, score, loci } of sample) {
        const exact = evaluateCandidate({ ...input, candidate: people[row]! });
        expect(loci).toBe(exact.lociCompared);
        if (exact.log10Lr === -Infinity) {
          expect(score).toBe(-Infinity);
          continue;
        }
        possible += 1;
        expect(Math.abs(score - exact.log10Lr)).toBeLessThan(
          1e-4 * Math.max(1, Math.abs(exact.log10Lr) / 10),
        );
      }
      // With mutation nobody is excluded, but a person's own profile is his alone.
      expect(possible).toBe(relations[0] === 'self' ? 1 : sample.length);
    },
    240_000,
  );
});
