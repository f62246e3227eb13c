import { eliminationOrder, type EliminationOrder } from './elimination-order.js';
import type { Evidence } from './evidence.js';
import { sumProduct } from './factor.js';
import { logSumOverUrn, sumOverUrn } from './founder-urn.js';
import type { LocusModel } from '../model/locus-model.js';
import { logSumProduct } from './log-sum.js';
import { buildNetwork, type Network } from './network.js';
import type { PedigreePlan } from '../model/pedigree.js';

export type LikelihoodProblem =
  | 'too_many_founders_for_theta'
  | 'pedigree_too_complex'
  | 'sex_unknown'
  /** The probability is below what a double can hold. */
  | 'underflow'
  | 'linked_x_unsupported'
  | 'linked_theta_unsupported';

/** Larger tables than this (400 MB) are refused instead of exhausting the memory. */
export const MAX_TABLE_CELLS = 50_000_000;

/** Products of doubles below this may have lost digits, or have become 0. */
export const SAFE_PROBABILITY = 1e-280;

export type Likelihood =
  | {
      readonly ok: true;
      /** The probability; 0 also where it is too small for a double. */
      readonly value: number;
      /** Its log10, which is exact at any size; -Infinity when the typings are impossible. */
      readonly log10: number;
    }
  | { readonly ok: false; readonly reason: LikelihoodProblem };

/** Ratio of two probabilities and its log10, also where neither fits into a double. */
export function ratioOf(
  first: Likelihood & { ok: true },
  second: Likelihood & { ok: true },
): { readonly lr: number; readonly log10Lr: number } {
  if (first.value >= SAFE_PROBABILITY && second.value >= SAFE_PROBABILITY) {
    const lr = first.value / second.value;
    return { lr, log10Lr: Math.log10(lr) };
  }
  const log10Lr = first.log10 - second.log10;
  return { lr: Math.pow(10, log10Lr), log10Lr };
}

export type JointDistribution = { ok: true; table: Float64Array } | { ok: false; reason: LikelihoodProblem };

/**
 * Probability of the typings at one locus given the pedigree, and its log10.
 * @param evidence one entry per person of the plan, null when nothing is known
 */
export function likelihood(
  plan: PedigreePlan,
  model: LocusModel,
  evidence: readonly (Evidence | null)[],
): Likelihood {
  const prepared = prepare(plan, model, evidence, -1);
  if (!prepared.ok) return prepared;
  const { network, order } = prepared;
  const table = tableOf(network, model, [], order);
  if (!table) return { ok: false, reason: 'too_many_founders_for_theta' };
  const value = table[0]!;
  if (value >= SAFE_PROBABILITY || !mayUnderflow(network, model))
    return { ok: true, value, log10: Math.log10(value) };
  // The remainder is negative and has no logarithm.
  if ((model.remainder ?? -1) >= 0) return { ok: false, reason: 'underflow' };
  const sum =
    model.theta > 0
      ? logSumOverUrn(network, model)
      : logSumProduct(network.factors, network.sizes, order) + logOfKnownFounders(network, model);
  return { ok: true, value, log10: (sum + logOf(network.constants)) / Math.LN10 };
}

/**
 * Joint probability of the typings and the two alleles of the person `query`:
 * `table[i * n + j]` with paternal allele i and maternal allele j (`table[j]` for an X-linked male).
 */
export function jointDistribution(
  plan: PedigreePlan,
  model: LocusModel,
  evidence: readonly (Evidence | null)[],
  query: number,
): JointDistribution {
  const prepared = prepare(plan, model, evidence, query);
  if (!prepared.ok) return prepared;
  const { network, keep, order } = prepared;
  const table = tableOf(network, model, keep, order);
  if (!table) return { ok: false, reason: 'too_many_founders_for_theta' };
  const largest = table.reduce((most, value) => Math.max(most, value), 0);
  return largest < SAFE_PROBABILITY && mayUnderflow(network, model)
    ? { ok: false, reason: 'underflow' }
    : { ok: true, table };
}

type Prepared =
  | {
      readonly ok: true;
      readonly network: Network;
      readonly keep: readonly number[];
      readonly order: readonly number[];
    }
  | { readonly ok: false; readonly reason: LikelihoodProblem };

function prepare(
  plan: PedigreePlan,
  model: LocusModel,
  evidence: readonly (Evidence | null)[],
  query: number,
): Prepared {
  if (model.xLinked && plan.sex.includes('unknown')) return { ok: false, reason: 'sex_unknown' };
  const network = buildNetwork(plan, model, evidence, query);
  const keep = network.query.filter((v) => v >= 0);
  const { order, cells } = cachedOrder(plan, network, keep, evidence, model.theta);
  if (cells > MAX_TABLE_CELLS) return { ok: false, reason: 'pedigree_too_complex' };
  return { ok: true, network, keep, order };
}

/** The sum as a table over `keep`; null when it has too many terms under theta. */
function tableOf(
  network: Network,
  model: LocusModel,
  keep: readonly number[],
  order: readonly number[],
): Float64Array | null {
  if (model.theta > 0) {
    const table = sumOverUrn(network, model);
    return table && scaled(table, network.constant);
  }
  let constant = network.constant;
  for (const allele of network.knownFounderAlleles) constant *= model.freqs[allele]!;
  return scaled(sumProduct(network.factors, network.sizes, keep, order), constant);
}

function scaled(table: Float64Array, constant: number): Float64Array {
  for (let i = 0; i < table.length; i++) table[i] = table[i]! * constant;
  return table;
}

/** Whether a product of one entry of each factor, and so a term of the sum, can be too small for a double. */
export function mayUnderflow(network: Network, model: LocusModel): boolean {
  // Then the sum is 0.
  if (network.constants.includes(0)) return false;
  const smallest = network.factors.map(({ table }) =>
    table.reduce((least, x) => (x > 0 && x < least ? x : least), 1),
  );
  // Under theta every founder allele, known or not, is drawn with its own probability.
  const drawn = network.knownFounderAlleles.length + (model.theta > 0 ? network.founders.length : 0);
  const rarest = model.freqs.reduce((least, x) => (x > 0 && x < least ? x : least), 1);
  const draw = Math.log(rarest * (1 - model.theta)) - Math.log1p(drawn);
  const least = logOf(network.constants) + logOf(smallest) + drawn * draw;
  return least < Math.log(SAFE_PROBABILITY);
}

function logOfKnownFounders(network: Network, model: LocusModel): number {
  return logOf(network.knownFounderAlleles.map((allele) => model.freqs[allele]!));
}

function logOf(factors: readonly number[]): number {
  return factors.reduce((total, x) => total + Math.log(x), 0);
}

/** Structures whose orders are kept; families are of few kinds. */
const KEPT_STRUCTURES = 500;

type Orders = Map<string, EliminationOrder>;
const orders = new WeakMap<PedigreePlan, Orders>();
const ordersOfStructure = new Map<string, Orders>();

/** Pedigrees that differ by nothing but the names of their persons share their orders. */
function ordersOf(plan: PedigreePlan): Orders {
  let known = orders.get(plan);
  if (known) return known;
  const structure = [plan.father.join(), plan.mother.join(), plan.sex.join()].join(' ');
  known = ordersOfStructure.get(structure);
  if (!known) {
    if (ordersOfStructure.size >= KEPT_STRUCTURES) ordersOfStructure.clear();
    ordersOfStructure.set(structure, (known = new Map<string, EliminationOrder>()));
  }
  orders.set(plan, known);
  return known;
}

/** One order per structure, pattern of typings and number of alleles. */
function cachedOrder(
  plan: PedigreePlan,
  network: Network,
  keep: readonly number[],
  evidence: readonly (Evidence | null)[],
  theta: number,
): EliminationOrder {
  const known = ordersOf(plan);
  const pattern = evidence.map((item) => (item === null ? '-' : item.kind === 'exact' ? '=' : '~')).join('');
  const shape = network.sizes.map((size) => Math.min(size, 3)).join('');
  const key = `${pattern} ${keep.join(',')} ${shape} ${String(theta > 0)} ${String(Math.max(0, ...network.sizes))}`;
  let order = known.get(key);
  if (!order) {
    order = eliminationOrder(
      network.factors.map((f) => f.scope),
      network.sizes,
      keep,
    );
    known.set(key, order);
  }
  return order;
}
