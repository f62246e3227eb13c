import { describe, expect, it } from 'vitest';
import type { Genotype } from '@homeward/str';
import { evaluateCandidate } from '../case/candidate.js';
import { ibdIndex } from './full-siblings.js';
import { pedigreeFromRelations, type Relation } from '../model/relations.js';
import type { KinshipSettings } from '../model/settings.js';
import { settingsOf, tableOf } from '../testing/families.js';

const P: Record<string, number> = { 10: 0.1, 11: 0.2, 12: 0.3, 14: 0.4 };
const table = tableOf({ L: P });
const p = (allele: string): number => P[allele]!;

/** LR of one relative and one candidate. */
function lr(
  relation: Relation,
  relative: Genotype,
  candidate: Genotype,
  changes: Partial<KinshipSettings> = {},
): number {
  const pedigree = pedigreeFromRelations([{ id: 'R', relation }], { id: 'X' });
  const settings = settingsOf(table, changes);
  return (
    10 **
    evaluateCandidate({
      pedigree,
      missingId: 'X',
      typed: { R: { L: relative } },
      candidate: { L: candidate },
      settings,
    }).log10Lr
  );
}

function trio(father: Genotype, mother: Genotype, child: Genotype): number {
  const pedigree = pedigreeFromRelations(
    [
      { id: 'F', relation: 'father' },
      { id: 'M', relation: 'mother' },
    ],
    { id: 'X' },
  );
  const typed = { F: { L: father }, M: { L: mother } };
  return (
    10 **
    evaluateCandidate({
      pedigree,
      missingId: 'X',
      typed,
      candidate: { L: child },
      settings: settingsOf(table),
    }).log10Lr
  );
}

describe('duo without mutation', () => {
  it('is 1/q for q,q and q', () => expect(lr('father', ['10', '10'], ['10', '10'])).toBeCloseTo(1 / 0.1, 10));
  it('is 1/(2q) for q,r and q,q', () =>
    expect(lr('father', ['10', '11'], ['10', '10'])).toBeCloseTo(1 / 0.2, 10));
  it('is 1/(2q) for q,q and p,q', () =>
    expect(lr('mother', ['10', '10'], ['10', '11'])).toBeCloseTo(1 / 0.2, 10));
  it('is (p+q)/(4pq) for equal heterozygotes', () =>
    expect(lr('mother', ['10', '11'], ['11', '10'])).toBeCloseTo(0.3 / (4 * 0.1 * 0.2), 10));
  it('is 1/(4q) for one shared allele', () =>
    expect(lr('father', ['10', '12'], ['10', '11'])).toBeCloseTo(1 / 0.4, 10));
  it('is 0 without a shared allele', () => expect(lr('father', ['10', '12'], ['11', '14'])).toBe(0));
});

describe('both parents', () => {
  it('is 1/q^2 for homozygotes', () =>
    expect(trio(['10', '10'], ['10', '10'], ['10', '10'])).toBeCloseTo(100, 9));
  it('is 1/(2pq) for p, q, pq', () =>
    expect(trio(['10', '10'], ['11', '11'], ['10', '11'])).toBeCloseTo(25, 9));
  it('is 1/(4pq) for three equal heterozygotes', () =>
    expect(trio(['10', '11'], ['10', '11'], ['10', '11'])).toBeCloseTo(1 / (4 * 0.1 * 0.2), 9));
  it('is 1/(8pq) for pq, qs, pr', () =>
    expect(trio(['11', '14'], ['10', '12'], ['10', '11'])).toBeCloseTo(1 / (8 * 0.1 * 0.2), 9));
});

describe('pairs by their IBD coefficients', () => {
  const KAPPA: [Relation, [number, number, number]][] = [
    ['full_sibling', [0.25, 0.5, 0.25]],
    ['maternal_half_sibling', [0.5, 0.5, 0]],
    ['paternal_grandfather', [0.5, 0.5, 0]],
    ['maternal_aunt', [0.5, 0.5, 0]],
    ['child', [0, 1, 0]],
  ];
  const genotypes: Genotype[] = [
    ['10', '10'],
    ['10', '11'],
    ['11', '12'],
    ['12', '14'],
    ['14', '14'],
  ];
  it.each(KAPPA)('%s', (relation, kappa) => {
    for (const a of genotypes) {
      for (const b of genotypes) expect(lr(relation, a, b)).toBeCloseTo(ibdIndex(kappa, a, b, p), 9);
    }
  });
  it('is (1+q)^2/(4q^2) for homozygous siblings', () =>
    expect(lr('full_sibling', ['10', '10'], ['10', '10'])).toBeCloseTo(1.1 ** 2 / (4 * 0.01), 9));
});

describe('theta duo (Balding-Nichols)', () => {
  const t = 0.03;
  const theta = { theta: t };
  const f = (allele: string): number => t + (1 - t) * p(allele);
  const f2 = (allele: string): number => 2 * t + (1 - t) * p(allele);
  it('AA,AA', () =>
    expect(lr('father', ['10', '10'], ['10', '10'], theta)).toBeCloseTo(
      (1 + 2 * t) / (3 * t + (1 - t) * 0.1),
      10,
    ));
  it('AA,AB', () =>
    expect(lr('father', ['10', '10'], ['10', '11'], theta)).toBeCloseTo((1 + 2 * t) / (2 * f2('10')), 10));
  it('AB,AB', () =>
    expect(lr('father', ['10', '11'], ['10', '11'], theta)).toBeCloseTo(
      ((1 + 2 * t) * (2 * t + (1 - t) * 0.3)) / (4 * f('10') * f('11')),
      10,
    ));
  it('AB,AC', () =>
    expect(lr('father', ['10', '11'], ['10', '12'], theta)).toBeCloseTo((1 + 2 * t) / (4 * f('10')), 10));
});

describe('duo with mutation', () => {
  it('equal, no shared allele, pruned: mu / (n-1) in place of the transmission', () => {
    const mutation = { model: 'equal', maleRate: 0.003, femaleRate: 0.001 } as const;
    const direct = 0.003 / 3;
    const expected = (0.5 * (direct * 0.4 + direct * 0.2) * 2) / (2 * 0.2 * 0.4);
    expect(lr('father', ['10', '12'], ['11', '14'], { mutation, untyped: 'pruned' })).toBeCloseTo(
      expected,
      12,
    );
  });
  it('uses the rate of the sex of the transmitting parent', () => {
    const mutation = { model: 'stepwise', maleRate: 0.004, femaleRate: 0.001, range: 0.1 } as const;
    const settings = { mutation, untyped: 'pruned' } as const;
    const paternal = lr('father', ['10', '10'], ['11', '14'], settings);
    expect(paternal / lr('mother', ['10', '10'], ['11', '14'], settings)).toBeCloseTo(4, 10);
  });
  it('costs a trio three to four orders of magnitude, not everything', () => {
    const mutation = { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1 } as const;
    const loss =
      Math.log10(lr('father', ['10', '10'], ['10', '12'], { mutation })) -
      Math.log10(lr('father', ['11', '11'], ['10', '12'], { mutation }));
    expect(loss).toBeGreaterThan(2);
    expect(loss).toBeLessThan(4);
  });
});

describe('observation models', () => {
  it('silent alleles turn opposite homozygotes into a small LR', () => {
    const s = 0.002;
    const silent = { silent: { frequency: s } };
    const q = (allele: string): number => p(allele) * (1 - s);
    const hom = (allele: string): number => q(allele) ** 2 + 2 * q(allele) * s;
    // Father 10/silent passes the silent allele, the other side gives 11.
    const expected = (2 * q('10') * s * 0.5 * q('11')) / (hom('10') * hom('11'));
    expect(lr('father', ['10', '10'], ['11', '11'], silent)).toBeCloseTo(expected, 10);
  });
  it('drop-out of the relative explains a single allele', () => {
    const dropout = { dropout: { probability: 0.1, persons: ['R'] } };
    expect(lr('father', ['10', '10'], ['11', '11'])).toBe(0);
    expect(lr('father', ['10', '10'], ['11', '11'], dropout)).toBeGreaterThan(0);
    expect(lr('father', ['10', '11'], ['11', '11'], dropout)).toBeCloseTo(1 / (2 * 0.2), 10);
  });
  it('drop-out agrees with the sum over true genotypes', () => {
    const d = 0.1;
    const single = (a: number, b: number): number =>
      a === 10 && b === 10 ? 1 - d * d : a === 10 || b === 10 ? d * (1 - d) : 0;
    const alleles = [10, 11, 12, 14];
    let joint = 0;
    let population = 0;
    for (const a of alleles) {
      for (const b of alleles) {
        const prior = p(String(a)) * p(String(b)) * single(a, b);
        population += prior;
        joint += prior * ((a === 11 ? 0.5 : 0) + (b === 11 ? 0.5 : 0)) * 0.2;
      }
    }
    const value = lr('father', ['10', '10'], ['11', '11'], { dropout: { probability: d, persons: ['R'] } });
    expect(value).toBeCloseTo(joint / (population * 0.04), 10);
  });
  it('identity is 1/P(g)', () => {
    expect(lr('self', ['10', '11'], ['10', '11'])).toBeCloseTo(1 / 0.04, 9);
    expect(lr('self', ['10', '11'], ['10', '12'])).toBe(0);
    const wrong = lr('self', ['10', '11'], ['10', '12'], { typingError: 0.01 });
    expect(wrong).toBeCloseTo(0.01, 10);
  });
});
