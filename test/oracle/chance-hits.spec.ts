import { describe, expect, it } from 'vitest';
import {
  caseTables,
  expectedChanceHits,
  GeneDropper,
  genotypeIndex,
  pedigreeFromRelations,
  power,
  scoreDistribution,
  seededRandom,
  type CaseTables,
  type FrequencyRule,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import { parseFrequencyTable, type FrequencyTable } from '@homeward/str';
import { readFixture } from './read-fixture.js';

const NAME = 'nist1036_2017_Cauc';
const frequencies = parseFrequencyTable(readFixture(`frequencies/${NAME}.csv`), NAME);
const LOCI = [...frequencies.loci.keys()].slice(0, 21);
const PERSONS = 60_000;
const THRESHOLDS = [0, 1, 2];
const FAMILIES: readonly (readonly Relation[])[] = [
  ['mother'],
  ['full_sibling'],
  ['paternal_half_sibling'],
  ['maternal_uncle'],
  ['paternal_grandfather', 'paternal_grandmother'],
  ['maternal_grandmother', 'full_sibling'],
];

function settingsOf(frequencyRule: FrequencyRule): KinshipSettings {
  return {
    frequencies,
    minimumFrequency: { rule: '5/2N' },
    frequencyRule,
    theta: 0,
    mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
    untyped: 'pruned',
  };
}

/** Tables of one family of each kind, relatives drawn by the published frequencies. */
function tablesOf(settings: KinshipSettings): CaseTables[] {
  return FAMILIES.map((relations, seed) => {
    const members = relations.map((relation, i) => ({ id: `R${i}`, relation }));
    const pedigree = pedigreeFromRelations(members, { id: 'X' });
    const dropper = new GeneDropper(pedigree, settings, LOCI, seededRandom(100 + seed));
    const family = dropper.family();
    const typed = Object.fromEntries(members.map(({ id }) => [id, dropper.genotypes(family, id)]));
    return caseTables({ pedigree, missingId: 'X', typed, settings });
  });
}

/** Persons drawn allele by allele from the published table, here and not by the library, and how many reach each threshold. */
function counted(tables: CaseTables, random: () => number): number[] {
  const loci = tables.loci.map(({ locus, alleles, logLr }) => {
    const own = frequencies.loci.get(locus)!;
    let sum = 0;
    const cumulative = own.freqs.map((p) => (sum += p));
    return { cumulative, sum, logLr, places: own.alleles.map((allele) => alleles.indexOf(allele)) };
  });
  const reached = THRESHOLDS.map(() => 0);
  for (let person = 0; person < PERSONS; person++) {
    let score = 0;
    for (const { cumulative, sum, logLr, places } of loci) {
      const draw = (): number => {
        const target = random() * sum;
        let drawn = 0;
        while (!(cumulative[drawn]! > target)) drawn++;
        return places[drawn]!;
      };
      score += logLr[genotypeIndex(draw(), draw())]!;
    }
    THRESHOLDS.forEach((threshold, i) => {
      if (score >= threshold) reached[i]! += 1;
    });
  }
  return reached;
}

function total(tables: readonly CaseTables[], threshold: number): number {
  return tables.reduce((sum, one) => sum + expectedChanceHits(scoreDistribution(one), threshold, PERSONS), 0);
}

describe.each(['raised_alone', 'rest_shared'] as const)('chance hits under %s', (rule) => {
  const tables = tablesOf(settingsOf(rule));
  it('are as many as printed, within the error of the count', () => {
    const random = seededRandom(77);
    const each = tables.map((one) => counted(one, random));
    THRESHOLDS.forEach((threshold, i) => {
      const count = each.reduce((sum, reached) => sum + reached[i]!, 0);
      const printed = total(tables, threshold);
      // The grid shifts a total by up to 0.01; counts of one family are independent of those of another.
      expect(Math.abs(count - printed)).toBeLessThan(4 * Math.sqrt(printed) + 0.02 * printed);
      expect(count).toBeGreaterThan(200);
    });
  });
});

it('a raised population printed fewer', () => {
  const settings = settingsOf('rest_shared');
  const floored: FrequencyTable = {
    ...frequencies,
    loci: new Map(
      [...frequencies.loci].map(([locus, own]) => {
        const { n } = own;
        const minimum = 5 / (2 * n!);
        const raised = own.freqs.map((p) => Math.max(p, minimum));
        const low = raised.map((p, i) => (own.freqs[i]! < minimum ? p : 0)).reduce((a, b) => a + b, 0);
        const high = own.freqs.reduce((sum, p) => sum + (p < minimum ? 0 : p), 0);
        return [
          locus,
          { ...own, freqs: own.freqs.map((p, i) => (p < minimum ? raised[i]! : (p * (1 - low)) / high)) },
        ];
      }),
    ),
  };
  // Scores as they were, chance hits of persons drawn from the raised table, as it was printed before.
  const before = tablesOf(settings).map((one) => ({
    ...one,
    loci: one.loci.map((locus) => populationOf(locus, floored)),
  }));
  expect(total(before, 1)).toBeLessThan(0.92 * total(tablesOf(settings), 1));
});

function populationOf(table: CaseTables['loci'][number], raised: FrequencyTable): CaseTables['loci'][number] {
  const { alleles, freqs } = raised.loci.get(table.locus)!;
  const p = table.alleles.map((allele) => freqs[alleles.indexOf(allele)] ?? 0);
  const population = new Float64Array(table.logLr.length);
  p.forEach((a, i) => p.forEach((b, j) => (population[genotypeIndex(i, j)]! += a * b)));
  return { ...table, population, member: population };
}

it('the missing member is found as often as printed', () => {
  const settings = settingsOf('raised_alone');
  const pedigree = pedigreeFromRelations([{ id: 'R0', relation: 'full_sibling' }], { id: 'X' });
  const dropper = new GeneDropper(pedigree, settings, LOCI, seededRandom(5));
  const family = dropper.family();
  const tables = caseTables({
    pedigree,
    missingId: 'X',
    typed: { R0: dropper.genotypes(family, 'R0') },
    settings,
  });
  const distribution = scoreDistribution(tables);
  const sum = distribution.member.reduce((mass, cell) => mass + cell, 0);
  expect(sum).toBeCloseTo(1, 9);
  expect(power(distribution, 4)).toBeGreaterThan(0.5);
});
