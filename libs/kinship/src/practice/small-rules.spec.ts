import { describe, expect, it } from 'vitest';
import { mendelianMismatches, mutationSteps } from '../case/consistency.js';
import { identityByState } from './full-siblings.js';
import { genotypeProbability } from './matching-probability.js';
import { flooredFrequencies, minimumFrequency } from '../model/minimum-frequency.js';
import { mutationMatrix } from '../model/mutation.js';
import { posterior, verbalScale } from './posterior.js';
import { caseTables } from '../case/case-tables.js';
import { evaluateCandidate } from '../case/candidate.js';
import { pedigreeFromRelations } from '../model/relations.js';
import { settingsOf, tableOf } from '../testing/families.js';
import { haldane } from '../linkage/linked-loci.js';
import { linkedToLeaveOut } from '../linkage/linkage.js';

describe('minimum frequency', () => {
  it('is 5/2N by default, and the stated value without N', () => {
    expect(minimumFrequency({ rule: '5/2N' }, 500, 10)).toBe(0.005);
    expect(minimumFrequency({ rule: '5/2N' }, null, 10)).toBe(0.001);
    expect(minimumFrequency({ rule: '5/2N', whenUnknown: 0.003 }, null, 10)).toBe(0.003);
  });
  it('follows Weir and Budowle', () => {
    expect(minimumFrequency({ rule: 'weir', alpha: 0.05 }, 100, 10)).toBeCloseTo(1 - 0.05 ** (1 / 200), 15);
    expect(minimumFrequency({ rule: 'budowle', alpha: 0.05 }, 100, 10)).toBeCloseTo(
      1 - (1 - 0.95 ** 0.1) ** (1 / 200),
      15,
    );
  });
  it('stays out of the normalising sum: raised alleles sit at the minimum, the rest keeps its proportions', () => {
    const freqs = flooredFrequencies([0.0001, 0, 0.3, 0.7], 0.005);
    expect(freqs[0]).toBe(0.005);
    expect(freqs[1]).toBe(0.005);
    expect(freqs[2]! / freqs[3]!).toBeCloseTo(3 / 7, 14);
    expect(freqs.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 14);
  });
});

describe('mutation matrices', () => {
  it('keep the frequencies under the proportional model', () => {
    const freqs = [0.1, 0.2, 0.7];
    const matrix = mutationMatrix(['8', '9', '10'], freqs, { model: 'proportional', rate: 0.01 })!;
    freqs.forEach((p, j) => {
      expect(freqs.reduce((sum, q, i) => sum + q * matrix[i * 3 + j]!, 0)).toBeCloseTo(p, 14);
    });
  });
  it.each([
    [['10', '11'], 0.001, 0.002],
    [['10', '11', '12'], 0.001, 0.00133333],
    [['10', '11'], 0.000463, 0.000926],
  ])('share the normaliser of a peer: %j', (alleles, rate, ki) => {
    const matrix = mutationMatrix(
      alleles,
      alleles.map(() => 1 / alleles.length),
      { model: 'stepwise', rate, range: 0.5 },
    )!;
    expect(matrix[1]! / 0.5).toBeCloseTo(ki, 8);
  });
  it('leave an allele alone in its microvariant group without whole-repeat mutation', () => {
    const matrix = mutationMatrix(['9.3', '10', '11'], [0.3, 0.3, 0.4], {
      model: 'stepwise',
      rate: 0.1,
      rate2: 0.01,
    })!;
    expect(matrix[0]).toBeCloseTo(0.99, 14);
  });
  it.each([
    [0.9, 0.1],
    [0.8, 0.2],
  ])('take rates that sum to 1: %d and %d', (rate, rate2) => {
    const matrix = mutationMatrix(['9', '9.3', '10'], [0.3, 0.3, 0.4], {
      model: 'stepwise',
      rate,
      rate2,
      range: 0.1,
    })!;
    expect(matrix[0]).toBe(0);
    expect([...matrix.slice(0, 3)].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 15);
  });
  it('are finite though the nearest allele of the group is hundreds of steps away', () => {
    const alleles = ['8', '9', '9.3', '400', '401.3'];
    const matrix = mutationMatrix(alleles, [0.2, 0.2, 0.2, 0.2, 0.2], {
      model: 'stepwise',
      rate: 0.01,
      range: 0.1,
      rate2: 0.001,
    })!;
    for (let i = 0; i < 5; i++) {
      expect([...matrix.slice(5 * i, 5 * i + 5)].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 15);
    }
    expect(matrix[15]).toBeCloseTo(0.01 / 11, 15);
    expect(matrix[16]).toBeCloseTo(0.1 / 11, 15);
    expect(matrix[14]).toBe(0.01);
  });
  it('are refused when the parameters give negative probabilities', () => {
    const freqs = [0.5, 0.5];
    expect(mutationMatrix(['9', '10'], freqs, { model: 'stepwise', rate: 1.5, range: 0.1 })).toBeNull();
    expect(mutationMatrix(['9', '10'], [0.05, 0.95], { model: 'proportional', rate: 1.2 })).toBeNull();
  });
});

describe('mismatches of parents and child', () => {
  it.each([
    { child: ['9', '14'], mother: ['10', '15'], father: null, mutated: true },
    { child: ['9', '14'], mother: null, father: ['10', '15'], mutated: true },
    { child: ['10', '10'], mother: ['10', '11'], father: ['11', '15'], mutated: true },
    { child: ['10', '11'], mother: ['10', '11'], father: ['11', '15'], mutated: false },
  ] as const)('peer vector %j', (vector) => {
    const profile = (pair: readonly string[] | null) => (pair ? { L: [pair[0]!, pair[1]!] as const } : null);
    const result = mendelianMismatches(
      profile(vector.father),
      profile(vector.mother),
      profile(vector.child)!,
    );
    expect(result.mismatches).toBe(vector.mutated ? 1 : 0);
  });
  it('does not treat 9 as a part of 19', () => {
    expect(mendelianMismatches({ L: ['19', '19'] }, null, { L: ['9', '9'] }).loci).toEqual(['L']);
  });
  it('counts a fraction as a whole step', () => {
    expect(mutationSteps('14', '15.2')).toBe(2);
    expect(mutationSteps('9.3', '10')).toBe(1);
    expect(mutationSteps('8.1', '9.1')).toBe(1);
  });
});

describe('posterior and words', () => {
  it('is 0.9999 for an index of 10,000 and a prior of one half', () => {
    expect(posterior(4, 0.5)).toBeCloseTo(10000 / 10001, 14);
    expect(posterior(-Infinity, 0.5)).toBe(0);
    expect(posterior(400, 1e-6)).toBe(1);
    expect(() => posterior(1, 1.2)).toThrow(RangeError);
  });
  it('has codes for both directions', () => {
    expect(verbalScale(4.2)).toEqual({ code: 'very_strong', supports: 'h1' });
    expect(verbalScale(-0.5)).toEqual({ code: 'weak', supports: 'h2' });
    expect(verbalScale(0)).toEqual({ code: 'inconclusive', supports: 'neither' });
    expect(verbalScale(-Infinity)).toEqual({ code: 'extremely_strong', supports: 'h2' });
  });
});

describe('matching probability', () => {
  const p = (allele: string): number => ({ 10: 0.5, 12: 0.2, 13: 0.3 })[allele]!;
  it('matches the worked vectors of a peer', () => {
    expect(genotypeProbability(['10', '10'], p, 0, 'hw')).toBeCloseTo(0.25, 15);
    expect(genotypeProbability(['10', '12'], p, 0, 'hw')).toBeCloseTo(0.2, 15);
    expect(genotypeProbability(['12', '12'], p, 0.01, 'nrc_4_1')).toBeCloseTo(0.0416, 15);
    expect(genotypeProbability(['12', '13'], p, 0)).toBeCloseTo(0.12, 15);
  });
});

describe('linkage', () => {
  it('leaves the second of a pair out', () =>
    expect([...linkedToLeaveOut(['D12S391', 'vWA', 'FGA'])]).toEqual(['D12S391']));
  it('has one half as the largest recombination fraction', () => {
    expect(haldane(1e6)).toBe(0.5);
    expect(haldane(11.94)).toBeCloseTo(0.106, 3);
  });
});

it('sums identity by state over shared loci', () => {
  const a = { A: ['1', '2'], B: ['3', '3'], C: ['5', '6'] } as const;
  expect(identityByState(a, { A: ['2', '1'], B: ['3', '4'] })).toEqual({ score: 3, lociCompared: 2 });
});

it('leaves a linked locus out of the tables and of the exact evaluation', () => {
  const half = { 10: 0.5, 11: 0.5 };
  const settings = settingsOf(tableOf({ vWA: half, D12S391: half, FGA: half }), { linkage: 'leave_one_out' });
  const genotypes = { vWA: ['10', '11'], D12S391: ['10', '11'], FGA: ['10', '10'] } as const;
  const input = {
    pedigree: pedigreeFromRelations([{ id: 'S', relation: 'full_sibling' }], { id: 'X' }),
    missingId: 'X',
    typed: { S: genotypes },
    settings,
  };
  const left = { locus: 'D12S391', reason: 'linked' };
  const tables = caseTables(input);
  expect(tables.loci.map(({ locus }) => locus)).toEqual(['vWA', 'FGA']);
  expect(tables.skipped).toEqual([left]);
  expect(evaluateCandidate({ ...input, candidate: genotypes }).leftOut).toEqual([left]);
});
