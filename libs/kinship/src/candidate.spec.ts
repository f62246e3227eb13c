import { expect, it } from '@jest/globals';
import { parseFrequencyTable } from '@homeward/str';
import {
  caseTables,
  evaluateCandidate,
  expectedChanceHits,
  pedigreeFromRelations,
  power,
  scoreDistribution,
  tableLogLr,
  type KinshipSettings,
} from './index.js';

const frequencies = parseFrequencyTable(
  'locus,allele,frequency,n\nL,10,0.2,500\nL,11,0.3,500\nL,12,0.5,500\n',
  't',
);
const base: KinshipSettings = {
  frequencies,
  minimumFrequency: { rule: 'fixed', value: 0.001 },
  theta: 0,
  mutation: { model: 'none', maleRate: 0, femaleRate: 0 },
  untyped: 'full',
};
const pedigree = pedigreeFromRelations([{ id: 'F', relation: 'father' }], { id: 'X' });

for (const theta of [0, 0.02])
  for (const model of ['none', 'stepwise', 'equal', 'proportional'] as const)
    for (const untyped of ['full', 'pruned'] as const) {
      it(`table equals two likelihoods: ${model} ${untyped} theta ${theta}`, () => {
        const settings: KinshipSettings = {
          ...base,
          theta,
          untyped,
          mutation: { model, maleRate: 0.002, femaleRate: 0.001 },
        };
        const typed = { F: { L: ['10', '11'] as const } };
        const tables = caseTables({ pedigree, missingId: 'X', typed, settings });
        for (const a of ['10', '11', '12'])
          for (const b of ['10', '11', '12']) {
            const result = evaluateCandidate({
              pedigree,
              missingId: 'X',
              typed,
              candidate: { L: [a, b] },
              settings,
            });
            const t = tableLogLr(tables, 'L', [a, b])!;
            if (t === -Infinity) expect(result.log10Lr).toBe(-Infinity);
            else expect(result.log10Lr).toBeCloseTo(t, 11);
          }
        const distribution = scoreDistribution(tables, settings);
        expect(power(distribution, -40)).toBeCloseTo(1, 10);
        expect(expectedChanceHits(distribution, -40, 1) + distribution.unrelatedExcluded).toBeCloseTo(1, 10);
      });
    }

it('gives the closed form of a duo', () => {
  const result = evaluateCandidate({
    pedigree,
    missingId: 'X',
    typed: { F: { L: ['10', '11'] } },
    candidate: { L: ['10', '12'] },
    settings: base,
  });
  expect(10 ** result.log10Lr).toBeCloseTo(1 / (4 * 0.2), 12);
});
