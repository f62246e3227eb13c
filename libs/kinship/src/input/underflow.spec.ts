import { describe, expect, it } from 'vitest';
import { eliminationOrder } from '../likelihood/elimination-order.js';
import { typingEvidence, EXACT_OBSERVATION } from '../likelihood/evidence.js';
import { sumProduct } from '../likelihood/factor.js';
import { logSumOverUrn, sumOverUrn } from '../likelihood/founder-urn.js';
import { evaluateJsonLine } from './json-line.js';
import { describeJsonLine } from './kinship-report.js';
import { likelihood } from '../likelihood/likelihood.js';
import { lumpUnobserved, type LocusModel } from '../model/locus-model.js';
import { logSumProduct } from '../likelihood/log-sum.js';
import { mutationMatrix } from '../model/mutation.js';
import { buildNetwork } from '../likelihood/network.js';
import { planPedigree, type Pedigree } from '../model/pedigree.js';

const founder = (id: string, sex: 'male' | 'female') => ({ id, sex, father: null, mother: null });
const trio = [founder('F', 'male'), founder('M', 'female')];
const child = { id: 'C', sex: 'male', father: 'F', mother: 'M' } as const;

/** A duo whose rare allele is shared, beside `count` typed persons who are related to nobody. */
function line(count: number, rare: number, theta = 0): string {
  const others = Array.from({ length: count }, (_, i) => founder(`U${String(i)}`, 'male'));
  const typings = others.map(({ id }) => [id, { L: ['10', '11'] }] as const);
  return JSON.stringify({
    id: 'x',
    theta,
    loci: [{ name: 'L', alleles: ['10', '11', '12'], freqs: [rare, rare, 1 - 2 * rare] }],
    H1: { persons: [...trio, child, ...others] },
    H2: { persons: [...trio, founder('C', 'male'), ...others] },
    genotypes: Object.fromEntries([
      ...typings,
      ['F', { L: ['10', '12'] }],
      ['C', { L: ['10', '12'] }],
    ]) as object,
  });
}

const result = (text: string): { log10_lr: number; lr_total: number | null; error?: unknown } =>
  JSON.parse(evaluateJsonLine(text)) as { log10_lr: number; lr_total: number | null };

describe('unrelated persons do not change the LR, however many and rare', () => {
  it.each([
    [10, 1e-3],
    [54, 1e-3],
    [57, 1e-3],
    [300, 1e-3],
    [14, 1e-12],
    [2, 1e-200],
  ])('%i persons with alleles of frequency %d', (count, rare) => {
    const alone = result(line(0, rare));
    expect(result(line(count, rare)).log10_lr).toBeCloseTo(alone.log10_lr, 11);
    expect(result(line(count, rare)).lr_total! / alone.lr_total!).toBeCloseTo(1, 11);
  });
  it('is printed with the probabilities themselves', () => {
    const { text } = describeJsonLine(line(57, 1e-3));
    expect(text).toMatch(/L .* \d\.\d{4}e-3\d\d +\d\.\d{4}e-3\d\d/);
  });
});

describe('theta', () => {
  it('has a number where the probability is too small for a double, near that of one person less', () => {
    const numbers = [130, 131, 132].map((count) => result(line(count, 1e-3, 0.01)).log10_lr);
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(Math.abs(numbers[2]! - numbers[1]!)).toBeLessThan(0.01);
    // The more often an allele was seen among the subpopulation the less it says.
    expect(numbers[2]!).toBeLessThan(result(line(1, 1e-3, 0.01)).log10_lr);
  });
});

it('gives the logarithm of the same sum by the other way of computing', () => {
  const alleles = ['10', '11', '12', '13'];
  const freqs = Float64Array.of(0.4, 0.3, 0.2, 0.1);
  const matrix = mutationMatrix(alleles, freqs, { model: 'equal', rate: 0.01 })!;
  const pedigree: Pedigree = {
    persons: [...trio, child, { id: 'D', sex: 'female', father: 'F', mother: 'M' }, founder('N', 'female')],
  };
  const plan = planPedigree(pedigree);
  for (const theta of [0, 0.03]) {
    const full: LocusModel = {
      ...{ name: 'L', alleles, freqs, male: matrix, female: matrix, lumpable: true, theta },
      ...{ silent: -1, xLinked: false },
    };
    const { model, map } = lumpUnobserved(full, new Set([0, 1, 2]));
    const typed: Record<string, [number, number]> = { C: [0, 1], D: [1, 2], N: [0, 0] };
    const evidence = plan.ids.map((id) =>
      typed[id]
        ? typingEvidence([map[typed[id][0]]!, map[typed[id][1]]!], model.freqs, EXACT_OBSERVATION)
        : null,
    );
    const network = buildNetwork(plan, model, evidence, -1);
    const scopes = network.factors.map((f) => f.scope);
    const { order } = eliminationOrder(scopes, network.sizes, []);
    const [plain, log] =
      theta > 0
        ? [sumOverUrn(network, model)![0]!, logSumOverUrn(network, model)]
        : [
            sumProduct(network.factors, network.sizes, [], order)[0]!,
            logSumProduct(network.factors, network.sizes, order),
          ];
    expect(log).toBeCloseTo(Math.log(plain), 12);
    const value = likelihood(plan, model, evidence);
    expect(value.ok && value.log10).toBeCloseTo(Math.log10(value.ok ? value.value : 0), 12);
  }
});

describe('many loci', () => {
  const loci = (count: number, lr: 'high' | 'low') =>
    Array.from({ length: count }, (_, i) => ({
      name: `${lr}${String(i)}`,
      alleles: ['10', '11'],
      freqs: lr === 'high' ? [1e-5, 1 - 1e-5] : [0.5, 0.5],
      mutation: { model: 'equal', rate_male: lr === 'high' ? 0 : 1e-5, rate_female: 0 },
    }));
  const text = (order: ReturnType<typeof loci>): string =>
    JSON.stringify({
      id: 'x',
      loci: order,
      H1: { persons: [...trio, child] },
      H2: { persons: [...trio, founder('C', 'male')] },
      genotypes: {
        F: Object.fromEntries(order.map(({ name }) => [name, ['10', '10']])),
        C: Object.fromEntries(
          order.map(({ name }) => [name, name.startsWith('high') ? ['10', '10'] : ['11', '11']]),
        ),
      },
    });
  it('give one product in any order, also when a part of it is beyond a double', () => {
    const one = result(text([...loci(100, 'high'), ...loci(105, 'low')]));
    const other = result(text([...loci(105, 'low'), ...loci(100, 'high')]));
    expect(one.log10_lr).toBeCloseTo(other.log10_lr, 8);
    expect(one.lr_total).not.toBe(0);
    expect(Math.log10(one.lr_total!)).toBeCloseTo(one.log10_lr, 8);
    expect(Math.log10(other.lr_total!)).toBeCloseTo(one.log10_lr, 8);
  });
  it('give the logarithm when the total exceeds the range of a double', () => {
    expect(result(text(loci(100, 'high')))).toMatchObject({ lr_total: null });
    expect(result(text(loci(100, 'high'))).log10_lr).toBeCloseTo(500, 6);
    expect(result(text(loci(100, 'low'))).lr_total).toBeNull();
    expect(result(text(loci(100, 'low'))).log10_lr).toBeLessThan(-400);
  });
});
