import { describe, expect, it } from 'vitest';
import {
  caseTables,
  evaluateCandidate,
  GeneDropper,
  genotypeIndex,
  pedigreeFromRelations,
  seededRandom,
  type FrequencyRule,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import { parseFrequencyTable, type FrequencyTable, type Genotype } from '@homeward/str';
import { readFixture } from './read-fixture.js';

const TABLES = [
  'kinsimu_hebei_42loci',
  'china_appendixD_59loci_mptk',
  'nist1036_2017_Asian',
  'nist1036_2017_Cauc',
  'ukdna17_Chinese_EA5',
].map((name): FrequencyTable => parseFrequencyTable(readFixture(`frequencies/${name}.csv`), name));

const FAMILIES: Readonly<Record<string, readonly Relation[]>> = {
  'one parent': ['mother'],
  'both parents': ['father', 'mother'],
  'one full sibling': ['full_sibling'],
  'two full siblings': ['full_sibling', 'full_sibling'],
  'a half sibling': ['maternal_half_sibling'],
  'a grandparent': ['paternal_grandmother'],
  'two grandparents of one side': ['maternal_grandfather', 'maternal_grandmother'],
  'an uncle': ['paternal_uncle'],
  'two grandparents and a sibling': ['paternal_grandfather', 'paternal_grandmother', 'full_sibling'],
  'a child': ['child'],
  'a child and its other parent': ['child', 'spouse_parent_of_child'],
  'a father and a half sibling': ['father', 'paternal_half_sibling'],
};
const STEPWISE: KinshipSettings['mutation'] = {
  model: 'stepwise',
  maleRate: 0.002,
  femaleRate: 0.0005,
  range: 0.1,
  rate2: 1e-5,
};

function settings(
  frequencies: FrequencyTable,
  mutation: KinshipSettings['mutation'],
  changes: Partial<KinshipSettings> = {},
): KinshipSettings {
  return { frequencies, minimumFrequency: { rule: '5/2N' }, theta: 0, mutation, untyped: 'full', ...changes };
}

/** The published frequencies, summing to 1, computed here and not by the library. */
function published(table: FrequencyTable, locus: string): ReadonlyMap<string, number> {
  const { alleles, freqs } = table.loci.get(locus)!;
  const sum = freqs.reduce((total, p) => total + p, 0);
  return new Map(alleles.map((allele, i) => [allele, freqs[i]! / sum]));
}

/** Mean LR of an unrelated person at each locus of the family: genotypes by the published table. */
function meansOf(
  relations: readonly Relation[],
  of: KinshipSettings,
  typed: Readonly<Record<string, Readonly<Record<string, Genotype>>>>,
): number[] {
  const members = relations.map((relation, i) => ({ id: `R${i}`, relation }));
  const pedigree = pedigreeFromRelations(members, { id: 'X' });
  return caseTables({ pedigree, missingId: 'X', typed, settings: of }).loci.map(
    ({ locus, alleles, logLr }) => {
      const p = published(of.frequencies, locus);
      let mean = 0;
      alleles.forEach((a, i) =>
        alleles.forEach((b, j) => {
          const both = (p.get(a) ?? 0) * (p.get(b) ?? 0);
          if (both > 0) mean += both * 10 ** logLr[genotypeIndex(i, j)]!;
        }),
      );
      return mean;
    },
  );
}

/** Relatives drawn from the published frequencies; some alleles replaced by ones that the table does not list. */
function familyOf(relations: readonly Relation[], of: KinshipSettings, seed: number, strange: boolean) {
  const members = relations.map((relation, i) => ({ id: `R${i}`, relation }));
  const pedigree = pedigreeFromRelations(members, { id: 'X' });
  const random = seededRandom(seed);
  const loci = [...of.frequencies.loci.keys()].filter((_, i) => i % 4 === seed % 4);
  const dropper = new GeneDropper(pedigree, of, loci, random);
  const family = dropper.family();
  return Object.fromEntries(
    members.map(({ id }, k) => {
      const genotypes = dropper.genotypes(family, id);
      if (!strange || k > 0) return [id, genotypes];
      return [
        id,
        Object.fromEntries(
          Object.entries(genotypes).map(([locus, [a]]): [string, Genotype] => [locus, [a, '77']]),
        ),
      ];
    }),
  );
}

describe('the mean LR of unrelated persons is at most 1', () => {
  const models: [string, KinshipSettings['mutation']][] = [
    ['no mutation', { model: 'none', maleRate: 0, femaleRate: 0 }],
    ['stepwise', STEPWISE],
    ['proportional', { ...STEPWISE, model: 'proportional' }],
    ['equal', { ...STEPWISE, model: 'equal' }],
  ];
  it.each(Object.keys(FAMILIES))('%s, whatever the table, the model and the relatives', (name) => {
    const relations = FAMILIES[name]!;
    TABLES.forEach((table, t) => {
      for (const [model, mutation] of models) {
        const of = settings(table, mutation);
        const seed = t * 7 + model.length + name.length;
        for (const mean of meansOf(relations, of, familyOf(relations, of, seed, false)))
          expect([table.name, model, mean <= 1 + 1e-12]).toEqual([table.name, model, true]);
      }
      // Without mutation the family may contradict itself over an allele that nobody else has.
      const of = settings(table, STEPWISE);
      for (const mean of meansOf(relations, of, familyOf(relations, of, t, true)))
        expect(mean).toBeLessThanOrEqual(1 + 1e-12);
    });
  });

  it('was far above under the rule that lets the others share the rest', () => {
    const [, , asian] = TABLES;
    const mean = (frequencyRule: FrequencyRule, relations: readonly Relation[]): number => {
      const of = settings(asian!, STEPWISE, { frequencyRule });
      let log = 0;
      for (let seed = 0; seed < 4; seed++)
        for (const one of meansOf(relations, of, familyOf(relations, of, seed, false))) log += Math.log(one);
      return Math.exp(log);
    };
    expect(mean('rest_shared', ['mother'])).toBeGreaterThan(1.3);
    expect(mean('rest_shared', ['father', 'mother'])).toBeGreaterThan(1.8);
    expect(mean('raised_alone', ['mother'])).toBeLessThanOrEqual(1);
    expect(mean('raised_alone', ['father', 'mother'])).toBeLessThanOrEqual(1);
  });
});

/** Over all relatives, too: under the pruned convention the two hypotheses remove different persons. */
describe('pruned, the mean over relatives and unrelated persons is at most 1', () => {
  const pruned = (frequencies: FrequencyTable, theta = 0): KinshipSettings =>
    settings(frequencies, STEPWISE, { untyped: 'pruned', theta });
  it.each(['one full sibling', 'a half sibling', 'an uncle', 'a grandparent', 'one parent', 'a child'])(
    '%s',
    (name) => {
      for (const table of TABLES.slice(0, 4)) {
        const of = pruned(table);
        for (const locus of [...table.loci.keys()].slice(0, 8)) {
          const p = published(table, locus);
          let total = 0;
          const alleles = [...p.keys()];
          alleles.forEach((a, i) =>
            alleles.slice(i).forEach((b) => {
              const weight = p.get(a)! * p.get(b)! * (a === b ? 1 : 2);
              total += weight * meansOf(FAMILIES[name]!, of, { R0: { [locus]: [a, b] } })[0]!;
            }),
          );
          expect(total).toBeLessThanOrEqual(1 + 1e-12);
        }
      }
    },
  );
});

describe('raised alone', () => {
  const table = TABLES[2]!;
  it('common alleles have the published frequency, rare and unlisted ones the minimum', () => {
    const of = settings(table, STEPWISE);
    const { alleles, freqs, n } = table.loci.get('FGA')!;
    const order = alleles.map((_, i) => i).sort((i, j) => freqs[i]! - freqs[j]!);
    const [rare, common] = [alleles[order[0]!]!, alleles[order.at(-1)!]!];
    const { perLocus } = evaluateCandidate({
      pedigree: pedigreeFromRelations([{ id: 'M', relation: 'mother' }], { id: 'X' }),
      missingId: 'X',
      typed: { M: { FGA: [rare, common] } },
      candidate: { FGA: ['77', common] },
      settings: of,
    });
    const { frequencies, atMinimum, lr } = perLocus[0]!;
    expect(frequencies[common]).toBeCloseTo(published(table, 'FGA').get(common)!, 15);
    expect([frequencies[rare], frequencies['77']]).toEqual([5 / (2 * n!), 5 / (2 * n!)]);
    expect([...atMinimum].sort()).toEqual([rare, '77'].sort());
    // The textbook form, but for mutations that end at the shared allele.
    expect(lr).toBeCloseTo(1 / (4 * frequencies[common]!), 2);
  });

  it('tables and exact evaluation agree', () => {
    for (const [seed, relations] of Object.values(FAMILIES).entries())
      for (const untyped of ['full', 'pruned'] as const) {
        const of = settings(table, STEPWISE, { untyped });
        const typed = familyOf(relations, of, seed, seed % 2 === 0);
        const members = relations.map((relation, i) => ({ id: `R${i}`, relation }));
        const pedigree = pedigreeFromRelations(members, { id: 'X' });
        const tables = caseTables({ pedigree, missingId: 'X', typed, settings: of });
        const candidate = Object.fromEntries(
          tables.loci.map(({ locus, alleles }, i): [string, Genotype] => [
            locus,
            [alleles[i % alleles.length]!, alleles.at(-1)!],
          ]),
        );
        const { perLocus } = evaluateCandidate({ pedigree, missingId: 'X', typed, candidate, settings: of });
        for (const { locus, log10Lr } of perLocus) {
          const one = tables.loci.find((entry) => entry.locus === locus)!;
          const [a, b] = candidate[locus]!;
          const value = one.logLr[genotypeIndex(one.alleles.indexOf(a), one.alleles.indexOf(b))]!;
          expect(value).toBeCloseTo(log10Lr, 9);
        }
      }
  });
});
