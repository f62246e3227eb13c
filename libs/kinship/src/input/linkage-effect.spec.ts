import { describe, expect, it } from 'vitest';
import { evaluateCandidate } from '../case/candidate.js';
import { parseKinshipCase } from './kinship-case.js';
import { evaluateKinshipCase, linkedPairLr } from './json-line.js';
import { fullSiblingLinkage } from '../linkage/linkage-effect.js';
import { haldane } from '../linkage/linked-loci.js';
import type { Pedigree } from '../model/pedigree.js';
import { pedigreeFromRelations, type Relation } from '../model/relations.js';
import { settingsOf, tableOf } from '../testing/families.js';

const PAIR = ['vWA', 'D12S391'] as const;
const R = haldane(11.94);
/** Allele 1 is rare: persons who share it have it from the same ancestor. */
const FREQUENCIES = { 1: 0.0001, 2: 0.0001, 3: 0.4, 4: 0.5998 };

type Genotypes = Readonly<Record<string, readonly [string, string]>>;
const both = (vWA: string, D12S391: string): Genotypes => ({
  vWA: [vWA[0]!, vWA[1]!],
  D12S391: [D12S391[0]!, D12S391[1]!],
});

/** LR of the two loci multiplied, over that of both together at their recombination fraction. */
function productOverJoint(
  h1: Pedigree,
  genotypes: Record<string, Genotypes>,
  mutation: object = { model: 'none' },
): number {
  const missing = h1.persons.find(({ id }) => id === 'X')!;
  // The candidate X under H2 is nobody's child; the missing member stays as M.
  const rename = (id: string | null): string | null => (id === 'X' ? 'M' : id);
  const h2 = [
    ...h1.persons.map(({ id, sex, father, mother }) => ({
      id: rename(id),
      sex,
      father: rename(father),
      mother: rename(mother),
    })),
    { id: 'X', sex: missing.sex, father: null, mother: null },
  ];
  const line = JSON.stringify({
    id: 'linked',
    loci: PAIR.map((name) => ({
      name,
      alleles: Object.keys(FREQUENCIES),
      freqs: Object.values(FREQUENCIES),
      mutation,
    })),
    H1: { persons: h1.persons },
    H2: { persons: h2 },
    genotypes,
  });
  const parsed = parseKinshipCase(line);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const product = evaluateKinshipCase(parsed.value);
  if (!product.ok) throw new Error(product.problem.message);
  return product.result.lrTotal / linkedPairLr(parsed.value, PAIR, R)!;
}

const drawn = (...relations: Relation[]): Pedigree =>
  pedigreeFromRelations(
    relations.map((relation, i) => ({ id: `${relation}${i}`, relation })),
    { id: 'X', sex: 'male' },
  );

function warned(pedigree: Pedigree, typed: Record<string, Genotypes>, candidate: Genotypes): boolean {
  const settings = settingsOf(tableOf({ vWA: FREQUENCIES, D12S391: FREQUENCIES }));
  const { warnings } = evaluateCandidate({ pedigree, missingId: 'X', typed, candidate, settings });
  expect(warnings.every(({ pair }) => pair.loci.join() === PAIR.join())).toBe(true);
  return warnings.length > 0;
}

describe('loci multiplied though they are linked', () => {
  const X = both('13', '23');
  it.each<[string, Relation[], Genotypes[], boolean]>([
    ['the father', ['father'], [both('14', '24')], false],
    ['both parents', ['father', 'mother'], [both('14', '24'), both('33', '34')], false],
    ['a child', ['child'], [both('14', '24')], false],
    [
      'a child and its other parent',
      ['child', 'spouse_parent_of_child'],
      [both('14', '24'), both('34', '44')],
      false,
    ],
    ['a full sibling', ['full_sibling'], [both('13', '44')], true],
    ['a half sibling', ['paternal_half_sibling'], [both('14', '24')], true],
    ['a grandfather', ['paternal_grandfather'], [both('14', '24')], true],
    ['an uncle', ['maternal_uncle'], [both('14', '24')], true],
    ['a father and a child', ['father', 'child'], [both('14', '24'), both('34', '24')], true],
    ['two children', ['child', 'child'], [both('14', '24'), both('14', '24')], true],
  ])('%s: named exactly where the product differs', (_name, relations, genotypes, moved) => {
    const pedigree = drawn(...relations);
    const typed = Object.fromEntries(relations.map((relation, i) => [`${relation}${i}`, genotypes[i]!]));
    const ratio = productOverJoint(pedigree, { ...typed, X });
    if (moved) expect(Math.abs(ratio - 1)).toBeGreaterThan(0.05);
    else expect(ratio).toBeCloseTo(1, 12);
    expect(warned(pedigree, typed, X)).toBe(moved);
  });

  it('does not count relatives who are typed at neither locus', () => {
    const typed = { father0: both('14', '24'), full_sibling1: {} };
    expect(warned(drawn('father', 'full_sibling'), typed, X)).toBe(false);
  });
});

describe('one full sibling', () => {
  const { tooHigh, tooLow } = fullSiblingLinkage({ centimorgan: 11.94 });
  const pedigree = drawn('full_sibling');
  const ratio = (sibling: Genotypes, X: Genotypes, mutation?: object) =>
    productOverJoint(pedigree, { full_sibling0: sibling, X }, mutation);

  it('makes vWA and D12S391 at most 6.9 times too high and 2.6 times too low', () => {
    expect(tooHigh).toBeCloseTo(6.94, 2);
    expect(tooLow).toBeCloseTo(2.63, 2);
  });
  it('reaches both bounds with rare alleles and does not exceed them', () => {
    const highest = ratio(both('12', '12'), both('12', '33'));
    expect(highest / tooHigh).toBeGreaterThan(0.99);
    const lowest = 1 / ratio(both('12', '12'), both('12', '12'));
    expect(lowest / tooLow).toBeGreaterThan(0.99);
    const genotypes = ['11', '12', '13', '33', '34'];
    for (const a of genotypes)
      for (const b of genotypes)
        for (const c of genotypes)
          for (const d of genotypes) {
            const found = ratio(both(a, b), both(c, d));
            expect(found).toBeLessThanOrEqual(tooHigh * (1 + 1e-12));
            expect(1 / found).toBeLessThanOrEqual(tooLow * (1 + 1e-12));
          }
  });
  it('stays within them with mutation', () => {
    const mutation = { model: 'stepwise', rate_male: 0.02, rate_female: 0.005, range: 0.1, rate2: 0 };
    for (const [a, b] of [
      ['12', '33'],
      ['13', '44'],
      ['12', '13'],
    ] as const)
      for (const [c, d] of [
        ['12', '12'],
        ['33', '12'],
        ['24', '34'],
      ] as const) {
        const found = ratio(both(a, c), both(b, d), mutation);
        expect(found).toBeLessThanOrEqual(tooHigh);
        expect(1 / found).toBeLessThanOrEqual(tooLow);
      }
  });
  it('does not change for loci that recombine freely', () => {
    const free = fullSiblingLinkage({ centimorgan: 1e6 });
    expect(free).toEqual({ tooHigh: 1, tooLow: 1 });
  });
});

describe('SE33 and D6S1043, of some kits', () => {
  const pair = { loci: ['SE33', 'D6S1043'], centimorgan: 4.41 };
  const typed = { full_sibling0: { SE33: ['1', '3'], D6S1043: ['1', '3'] } } as const;
  const candidate = { SE33: ['1', '4'], D6S1043: ['1', '4'] } as const;
  const input = (linkage: 'warn' | 'leave_one_out') => ({
    pedigree: drawn('full_sibling'),
    missingId: 'X',
    typed,
    candidate,
    settings: settingsOf(tableOf({ SE33: FREQUENCIES, D6S1043: FREQUENCIES }), { linkage }),
  });

  it('are named with a full sibling, and not with the father', () => {
    const { warnings } = evaluateCandidate(input('warn'));
    expect(warnings).toEqual([{ code: 'linked_loci', pair }]);
    const ofFather = { ...input('warn'), pedigree: drawn('father'), typed: { father0: typed.full_sibling0 } };
    expect(evaluateCandidate(ofFather).warnings).toEqual([]);
  });

  it('are not both used where one of each pair is left out', () => {
    const { perLocus, leftOut, warnings } = evaluateCandidate(input('leave_one_out'));
    expect(perLocus.map(({ locus }) => locus)).toEqual(['SE33']);
    expect(leftOut).toEqual([{ locus: 'D6S1043', reason: 'linked' }]);
    expect(warnings).toEqual([]);
  });
});
