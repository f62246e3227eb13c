import { eliminationOrder } from '../likelihood/elimination-order.js';
import type { Evidence } from '../likelihood/evidence.js';
import { factor, sumProduct, type Factor } from '../likelihood/factor.js';
import {
  MAX_TABLE_CELLS,
  mayUnderflow,
  SAFE_PROBABILITY,
  type Likelihood,
} from '../likelihood/likelihood.js';
import type { LocusModel } from '../model/locus-model.js';
import { logSumProduct } from '../likelihood/log-sum.js';
import { buildNetwork } from '../likelihood/network.js';
import type { PedigreePlan } from '../model/pedigree.js';

export interface LinkedLocus {
  readonly model: LocusModel;
  readonly evidence: readonly (Evidence | null)[];
}

/** Recombination fraction at a genetic distance: `(1 - exp(-2 d / 100)) / 2` (Haldane), d in centimorgan. */
export function haldane(centimorgan: number): number {
  return (1 - Math.exp((-2 * centimorgan) / 100)) / 2;
}

/**
 * Joint probability of the typings at two linked loci in linkage equilibrium among founders: each transmission
 * passes the same grandparental origin at both loci with probability 1 - r, the other one with r.
 * @param r recombination fraction, 0 to 0.5; 0.5 gives the product of the two likelihoods
 */
export function linkedLikelihood(
  plan: PedigreePlan,
  first: LinkedLocus,
  second: LinkedLocus,
  r: number,
): Likelihood {
  if (!(r >= 0 && r <= 0.5)) throw new RangeError(`recombination fraction ${String(r)} is not in [0, 0.5]`);
  const one = first.model;
  const two = second.model;
  if (one.xLinked || two.xLinked) return { ok: false, reason: 'linked_x_unsupported' };
  if (one.theta > 0 || two.theta > 0) return { ok: false, reason: 'linked_theta_unsupported' };
  const a = buildNetwork(plan, one, first.evidence, -1, true);
  const b = buildNetwork(plan, two, second.evidence, -1, true);
  const shift = a.sizes.length;
  const sizes = [...a.sizes, ...b.sizes];
  const factors: Factor[] = [
    ...a.factors,
    ...b.factors.map((f) => ({ ...f, scope: f.scope.map((v) => v + shift) })),
  ];
  const couple = Float64Array.of(1 - r, r, r, 1 - r);
  // Selectors are uniform over 0 and 1 within each locus, so the coupling is relative to one half.
  for (let cell = 0; cell < couple.length; cell++) couple[cell] = couple[cell]! * 2;
  for (const [transmission, selector] of a.selectors) {
    const other = b.selectors.get(transmission);
    if (other !== undefined) factors.push(factor([selector, other + shift], sizes, couple));
  }
  const scopes = factors.map((f) => f.scope);
  const { order, cells } = eliminationOrder(scopes, sizes, []);
  if (cells > MAX_TABLE_CELLS) return { ok: false, reason: 'pedigree_too_complex' };
  const value = sumProduct(factors, sizes, [], order)[0]! * a.constant * b.constant;
  if (value >= SAFE_PROBABILITY || !(mayUnderflow(a, one) || mayUnderflow(b, two)))
    return { ok: true, value, log10: Math.log10(value) };
  const constants = [...a.constants, ...b.constants].reduce((total, x) => total + Math.log(x), 0);
  return { ok: true, value, log10: (logSumProduct(factors, sizes, order) + constants) / Math.LN10 };
}
