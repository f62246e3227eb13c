import { eliminationOrder, type EliminationOrder } from './elimination-order.js';
import type { Evidence } from './evidence.js';
import { sumProduct } from './factor.js';
import { sumOverUrn } from './founder-urn.js';
import type { LocusModel } from './locus-model.js';
import { buildNetwork, type Network } from './network.js';
import type { PedigreePlan } from './pedigree.js';

export type LikelihoodProblem =
  | 'too_many_founders_for_theta'
  | 'pedigree_too_complex'
  | 'sex_unknown'
  | 'linked_x_unsupported'
  | 'linked_theta_unsupported';

/** Larger tables than this (400 MB) are refused instead of exhausting the memory. */
export const MAX_TABLE_CELLS = 50_000_000;

export type Likelihood = { ok: true; value: number } | { ok: false; reason: LikelihoodProblem };

export type JointDistribution = { ok: true; table: Float64Array } | { ok: false; reason: LikelihoodProblem };

/**
 * Probability of the typings at one locus given the pedigree (a probability, not a logarithm).
 * @param evidence one entry per person of the plan, null when nothing is known
 */
export function likelihood(
  plan: PedigreePlan,
  model: LocusModel,
  evidence: readonly (Evidence | null)[],
): Likelihood {
  const result = jointDistribution(plan, model, evidence, -1);
  return result.ok ? { ok: true, value: result.table[0]! } : result;
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
  if (model.xLinked && plan.sex.includes('unknown')) return { ok: false, reason: 'sex_unknown' };
  const network = buildNetwork(plan, model, evidence, query);
  const keep = network.query.filter((v) => v >= 0);
  const { order, cells } = cachedOrder(plan, network, keep, evidence, model.theta);
  if (cells > MAX_TABLE_CELLS) return { ok: false, reason: 'pedigree_too_complex' };
  if (model.theta > 0) {
    const table = sumOverUrn(network, model);
    return table
      ? { ok: true, table: scaled(table, network.constant) }
      : { ok: false, reason: 'too_many_founders_for_theta' };
  }
  let constant = network.constant;
  for (const allele of network.knownFounderAlleles) constant *= model.freqs[allele]!;
  return { ok: true, table: scaled(sumProduct(network.factors, network.sizes, keep, order), constant) };
}

function scaled(table: Float64Array, constant: number): Float64Array {
  for (let i = 0; i < table.length; i++) table[i] = table[i]! * constant;
  return table;
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
