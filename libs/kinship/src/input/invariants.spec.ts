import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Genotype, GenotypeMap } from '@homeward/str';
import { evaluateCandidate } from '../case/candidate.js';
import { caseTables, tableLogLr } from '../case/case-tables.js';
import { evaluateJsonLine } from './json-line.js';
import type { Pedigree } from '../model/pedigree.js';
import { pedigreeFromRelations, type RelatedMember, type Relation } from '../model/relations.js';
import type { KinshipSettings } from '../model/settings.js';
import { settingsOf, tableOf } from '../testing/families.js';

const ALLELES = ['10', '11', '11.3', '12', '14'];
const table = tableOf({ L: { 10: 0.15, 11: 0.25, 11.3: 0.05, 12: 0.35, 14: 0.2 } });

const model = fc.constantFrom('none', 'equal', 'proportional', 'stepwise');
const settings = fc
  .record({
    model,
    maleRate: fc.double({ min: 0.0005, max: 0.05, noNaN: true }),
    femaleRate: fc.double({ min: 0.0005, max: 0.05, noNaN: true }),
    theta: fc.constantFrom(0, 0, 0, 0.01, 0.05),
    untyped: fc.constantFrom('full' as const, 'pruned' as const),
    silent: fc.constantFrom(0, 0, 0.01),
    dropout: fc.constantFrom(0, 0, 0.1),
  })
  .map(({ model: name, maleRate, femaleRate, theta, untyped, silent, dropout }): KinshipSettings =>
    settingsOf(table, {
      mutation: {
        model: name,
        maleRate,
        femaleRate,
        range: 0.2,
        rate2: name === 'stepwise' ? 0.001 : 0,
      },
      theta,
      untyped,
      // Ambiguous founders under theta are exact but slow; one hazard at a time.
      ...(theta === 0 && silent > 0 && { silent: { frequency: silent } }),
      ...(theta === 0 && dropout > 0 && { dropout: { probability: dropout } }),
    }),
  );
const genotype = fc.tuple(fc.constantFrom(...ALLELES), fc.constantFrom(...ALLELES)) as fc.Arbitrary<Genotype>;
const relations = fc.subarray(
  [
    'father',
    'mother',
    'full_sibling',
    'paternal_grandmother',
    'maternal_half_sibling',
    'child',
  ] as Relation[],
  { minLength: 1, maxLength: 2 },
);
const family = fc.tuple(relations, genotype, genotype).map(([list, a, b]) => {
  const members = list.map((relation, i): RelatedMember => ({ id: `R${String(i)}`, relation }));
  const typed: Record<string, GenotypeMap> = {};
  members.forEach(({ id }, i) => (typed[id] = { L: i === 0 ? a : b }));
  return { members, typed };
});
/** Reasons for which a locus may have no table. */
const ALLOWED: string[] = ['family_inconsistent', 'too_many_founders_for_theta'];
/** Each run is a handful of eliminations; this many stay within a second or two. */
const RUNS = { numRuns: 40 };
/** So many runs must have had something to compare; measured: 39 or 40, with a finite ratio 35 to 39. */
const MOST = 28;

describe('tables', () => {
  it('average to 1 over the population (what is seen of it, with drop-out)', () => {
    let compared = 0;
    fc.assert(
      fc.property(family, settings, ({ members, typed }, chosen) => {
        const pedigree = pedigreeFromRelations(members, { id: 'X' });
        // Pruned hypotheses treat the missing member differently; only models that keep the frequencies then agree.
        const exact: KinshipSettings = { ...chosen, untyped: 'full' };
        const { loci, skipped } = caseTables({ pedigree, missingId: 'X', typed, settings: exact });
        if (skipped.length > 0) return ALLOWED.includes(skipped[0]!.reason);
        compared += 1;
        const [locus] = loci;
        let average = 0;
        let population = 0;
        locus!.logLr.forEach((value, g) => {
          average += locus!.population[g]! * 10 ** value;
          population += locus!.population[g]!;
        });
        const unseen = chosen.silent !== undefined || chosen.dropout !== undefined ? 0.05 : 1e-9;
        return Math.abs(average - 1) <= unseen && Math.abs(population - 1) <= unseen;
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThanOrEqual(MOST);
  });

  it('equal the ratio of two full likelihoods, entry by entry', () => {
    let compared = 0;
    let finite = 0;
    fc.assert(
      fc.property(family, settings, genotype, ({ members, typed }, chosen, candidate) => {
        const pedigree = pedigreeFromRelations(members, { id: 'X' });
        const tables = caseTables({ pedigree, missingId: 'X', typed, settings: chosen });
        const result = evaluateCandidate({
          pedigree,
          missingId: 'X',
          typed,
          candidate: { L: candidate },
          settings: chosen,
        });
        const value = tableLogLr(tables, 'L', candidate);
        if (value === null) return ALLOWED.includes(tables.skipped[0]!.reason);
        compared += 1;
        if (value === -Infinity || result.log10Lr === -Infinity) return value === result.log10Lr;
        finite += 1;
        return Math.abs(value - result.log10Lr) < 1e-9;
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThanOrEqual(MOST);
    expect(finite).toBeGreaterThanOrEqual(MOST);
  });

  it('hold exactly for an allele outside the frequency table', () => {
    const chosen = settingsOf(table, { mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.001 } });
    const pedigree = pedigreeFromRelations([{ id: 'F', relation: 'father' }], { id: 'X' });
    const typed = { F: { L: ['10', '11'] as const } };
    const tables = caseTables({ pedigree, missingId: 'X', typed, settings: chosen });
    const seen = evaluateCandidate({
      pedigree,
      missingId: 'X',
      typed,
      candidate: { L: ['10', '9'] },
      settings: chosen,
    });
    expect(tableLogLr(tables, 'L', ['10', '9'])).toBeCloseTo(seen.log10Lr, 10);
    expect(seen.perLocus[0]).toMatchObject({ note: 'allele_not_in_table', atMinimum: ['9'] });
    const other = evaluateCandidate({
      pedigree,
      missingId: 'X',
      typed: { F: { L: ['9', '9'] } },
      candidate: { L: ['8', '8'] },
      settings: chosen,
    });
    expect(other.mismatches).toBe(1);
  });
});

interface Line {
  persons: Pedigree['persons'];
  genotypes: Record<string, Record<string, Genotype>>;
  loci: string[];
}

/** LRs by locus of a nuclear family with two children and a grandparent, one child unrelated under H2. */
function lrs({ persons, genotypes, loci }: Line): Record<string, number> {
  const h2 = persons.map((person) =>
    person.id === 'c2' ? { ...person, father: null, mother: null } : person,
  );
  const models = loci.map((name) => ({
    name,
    alleles: ALLELES,
    freqs: [0.15, 0.25, 0.05, 0.35, 0.2],
    mutation: { model: 'stepwise', rate_male: 0.01, rate_female: 0.02, range: 0.2, rate2: 0.001 },
  }));
  const line = JSON.stringify({ id: 'x', loci: models, H1: { persons }, H2: { persons: h2 }, genotypes });
  const output = JSON.parse(evaluateJsonLine(line)) as { lr_per_locus: number[] };
  return Object.fromEntries(loci.map((name, i) => [name, output.lr_per_locus[i]!]));
}

const PERSONS: Pedigree['persons'] = [
  { id: 'gf', sex: 'male', father: null, mother: null },
  { id: 'gm', sex: 'female', father: null, mother: null },
  { id: 'f', sex: 'male', father: 'gf', mother: 'gm' },
  { id: 'm', sex: 'female', father: null, mother: null },
  { id: 'c1', sex: 'female', father: 'f', mother: 'm' },
  { id: 'c2', sex: 'male', father: 'f', mother: 'm' },
];

describe('likelihoods', () => {
  it('do not depend on the order of persons, loci or alleles within a genotype', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...PERSONS], { minLength: 6 }),
        fc.array(genotype, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (persons, typings, swap) => {
          const typed = (order: (pair: Genotype) => Genotype): Line['genotypes'] => ({
            gf: { A: order(typings[0]!), B: order(typings[1]!) },
            c1: { A: order(typings[2]!), B: order(typings[3]!) },
            c2: { A: order(typings[4]!), B: order(typings[5]!) },
          });
          const plain = lrs({ persons: PERSONS, genotypes: typed((pair) => pair), loci: ['A', 'B'] });
          const turned = lrs({
            persons,
            genotypes: typed(([a, b]) => (swap ? [b, a] : [a, b])),
            loci: ['B', 'A'],
          });
          return ['A', 'B'].every((name) => Math.abs(turned[name]! / plain[name]! - 1) < 1e-12);
        },
      ),
      RUNS,
    );
  });

  it('sum to 1 over all genotypes of a child of first cousins (a loop)', () => {
    const loop: Pedigree['persons'] = [
      ...PERSONS,
      { id: 'u', sex: 'female', father: 'gf', mother: 'gm' },
      { id: 'h', sex: 'male', father: null, mother: null },
      { id: 'cousin', sex: 'male', father: 'h', mother: 'u' },
      { id: 'x', sex: 'male', father: 'cousin', mother: 'c1' },
    ];
    for (const name of ['none', 'equal', 'proportional', 'stepwise'] as const) {
      const chosen = settingsOf(table, {
        mutation: { model: name, maleRate: 0.01, femaleRate: 0.005, range: 0.2 },
      });
      const typed = { gm: { L: ['10', '12'] as const }, h: { L: ['11', '11.3'] as const } };
      const { loci } = caseTables({ pedigree: { persons: loop }, missingId: 'x', typed, settings: chosen });
      let sum = 0;
      loci[0]!.logLr.forEach((value, g) => (sum += loci[0]!.population[g]! * 10 ** value));
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});
