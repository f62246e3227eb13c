import { expect, it } from 'vitest';
import { evaluateCandidate, pedigreeFromRelations, type KinshipSettings } from '@homeward/kinship';
import { parseFrequencyTable, type GenotypeMap } from '@homeward/str';
import { readFixture, readLines } from './read-fixture.js';

const frequencies = parseFrequencyTable(
  readFixture('frequencies/kinsimu_hebei_42loci.csv'),
  'kinsimu_hebei_42loci',
);
const settings: KinshipSettings = {
  frequencies,
  minimumFrequency: { rule: '5/2N' },
  theta: 0,
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-6 },
  untyped: 'pruned',
};

function role(name: string, wanted: string): GenotypeMap {
  const rows = readLines('genotypes/cn_lab_paternity_testdata_lxting.csv').map((line) =>
    line.trim().split(','),
  );
  return Object.fromEntries(
    rows
      .filter(([caseName, person]) => caseName === name && person === wanted)
      .map(([, , locus, a, b]) => [locus!, [a!, b!] as const]),
  );
}

function trio(name: string): ReturnType<typeof evaluateCandidate> {
  const pedigree = pedigreeFromRelations(
    [
      { id: 'father', relation: 'father' },
      { id: 'mother', relation: 'mother' },
    ],
    { id: 'X' },
  );
  const typed = { father: role(name, 'father'), mother: role(name, 'mother') };
  return evaluateCandidate({ pedigree, missingId: 'X', typed, candidate: role(name, 'child'), settings });
}

it('gives a true trio an LR of the expected size, and says why a locus was not used', () => {
  const result = trio('2019-cnas0007-mcf-match');
  expect(result).toMatchObject({ lociCompared: 21, mismatches: 0, steps: 0 });
  expect(result.log10Lr).toBeGreaterThan(12);
  expect(result.leftOut).toEqual([{ locus: 'AMEL', reason: 'sex_marker' }]);
});

it('keeps a true trio with one mutation far above chance, three to four orders lower', () => {
  const result = trio('2019-cnas0007-mcf-fmut-single');
  expect(result).toMatchObject({ lociCompared: 21, mismatches: 1, steps: 1 });
  const loss = trio('2019-cnas0007-mcf-match').log10Lr - result.log10Lr;
  expect(loss).toBeGreaterThan(2.5);
  expect(loss).toBeLessThan(5);
});
