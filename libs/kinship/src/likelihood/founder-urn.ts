import { eliminationOrder } from './elimination-order.js';
import { factor, sumProduct, type Factor } from './factor.js';
import type { LocusModel } from '../model/locus-model.js';
import { logOfSum, logSumProduct } from './log-sum.js';
import type { Network } from './network.js';

/**
 * Largest number of terms of the sum over who copies whom. Ten thousand are reached with nine open founder alleles
 * (four and a half untyped founders) when no founder is typed, with six when typed founders show four alleles.
 * The two alleles of an unrelated candidate count among them.
 */
export const MAX_URN_TERMS = 10_000;

/** How one open founder allele arises in one term. */
type Draw =
  | { readonly kind: 'value'; readonly allele: number }
  | { readonly kind: 'block'; readonly block: number };

/**
 * Sum of products when founder alleles are exchangeable draws of the Balding-Nichols urn: after c draws, of which
 * c_i were i, the next is i with probability `(theta c_i + (1 - theta) p_i) / (1 + (c - 1) theta)`.
 * Equivalently each draw copies an earlier draw (theta each) or is fresh from the population (1 - theta). The sum
 * runs over who copies whom; within one term the fresh draws are independent, so elimination applies.
 * Returns a row-major table over the query variables, without the network's constant; null beyond `MAX_URN_TERMS`.
 */
export function sumOverUrn(network: Network, model: LocusModel): Float64Array | null {
  if (!hasFewTerms(network, model.theta)) return null;
  const size = network.query.reduce((total, v) => total * (v < 0 ? 1 : network.sizes[v]!), 1);
  const total = new Float64Array(size);
  const start = knownDraws(network.knownFounderAlleles, model).reduce((product, p) => product * p, 1);
  visitTerms(network, model.theta, (weight, draws, blocks) => {
    const term = urnTerm(network, model, draws, blocks);
    for (let i = 0; i < size; i++) total[i] = total[i]! + start * weight * term[i]!;
    return true;
  });
  return total;
}

/**
 * Natural logarithm of the same sum for a network without query, for values that no double can hold.
 * At most `MAX_URN_TERMS` terms.
 */
export function logSumOverUrn(network: Network, model: LocusModel): number {
  const terms: number[] = [];
  visitTerms(network, model.theta, (weight, draws, blocks) => {
    const { factors, sizes, order } = termFactors(network, model, draws, blocks);
    terms.push(Math.log(weight) + logSumProduct(factors, sizes, order));
    return true;
  });
  const known = knownDraws(network.knownFounderAlleles, model);
  return known.reduce((total, probability) => total + Math.log(probability), logOfSum(terms));
}

/** Whether a network has at most `MAX_URN_TERMS` terms; a thousandth of what its sum takes. */
export function hasFewTerms(network: Network, theta: number): boolean {
  let terms = 0;
  return visitTerms(network, theta, () => ++terms <= MAX_URN_TERMS);
}

type TermVisitor = (weight: number, draws: readonly Draw[], blocks: number) => boolean;

/**
 * Calls `visitor` for every way the open founder alleles can arise, with its probability given the known ones.
 * Of two ways that differ by swapping the two alleles of one founder, one is visited with double weight.
 * Stops and returns false when the visitor does.
 */
function visitTerms(network: Network, theta: number, visitor: TermVisitor): boolean {
  const knownCounts = new Map<number, number>();
  for (const allele of network.knownFounderAlleles)
    knownCounts.set(allele, (knownCounts.get(allele) ?? 0) + 1);
  const values = [...knownCounts.keys()];
  // Sources in the order known alleles, then blocks; `counts` says how often each was drawn.
  const counts = values.map((allele) => knownCounts.get(allele)!);
  const draws: Draw[] = [];
  const visit = (weight: number, previous: number, previousIsFresh: boolean): boolean => {
    const position = draws.length;
    if (position === network.founders.length) return visitor(weight, draws, counts.length - values.length);
    const pairWith = network.secondOfPair[position] ? previous : -1;
    const scale = weight / drawScale(network.knownFounderAlleles.length + position, theta);
    for (let source = Math.max(0, pairWith); source < counts.length; source++) {
      const count = counts[source]!;
      const swaps = pairWith >= 0 && source !== pairWith ? 2 : 1;
      draws.push(drawOf(source, values));
      counts[source] = count + 1;
      const goOn = visit(scale * theta * count * swaps, source, false);
      counts[source] = count;
      draws.pop();
      if (!goOn) return false;
    }
    const swaps = pairWith >= 0 && !previousIsFresh ? 2 : 1;
    draws.push(drawOf(counts.length, values));
    counts.push(1);
    const goOn = visit(scale * (1 - theta) * swaps, counts.length - 1, true);
    counts.pop();
    draws.pop();
    return goOn;
  };
  return visit(1, -1, false);
}

function drawOf(source: number, values: readonly number[]): Draw {
  return source < values.length
    ? { kind: 'value', allele: values[source]! }
    : { kind: 'block', block: source - values.length };
}

/** Denominator of the next draw; the first draw is fresh with probability 1. */
function drawScale(drawn: number, theta: number): number {
  return 1 + (drawn - 1) * theta;
}

/** Probability of each known founder allele given those before it. */
function knownDraws(alleles: readonly number[], model: LocusModel): number[] {
  const counts = new Map<number, number>();
  return alleles.map((allele, drawn) => {
    const count = counts.get(allele) ?? 0;
    counts.set(allele, count + 1);
    return (model.theta * count + (1 - model.theta) * model.freqs[allele]!) / drawScale(drawn, model.theta);
  });
}

function urnTerm(network: Network, model: LocusModel, draws: readonly Draw[], blocks: number): Float64Array {
  const { factors, sizes, keep, order } = termFactors(network, model, draws, blocks);
  return sumProduct(factors, sizes, keep, order);
}

interface TermFactors {
  readonly factors: readonly Factor[];
  readonly sizes: readonly number[];
  readonly keep: readonly number[];
  readonly order: readonly number[];
}

function termFactors(
  network: Network,
  model: LocusModel,
  draws: readonly Draw[],
  blocks: number,
): TermFactors {
  const n = model.alleles.length;
  const sizes = [...network.sizes];
  const position = new Map(network.founders.map((variable, i) => [variable, i]));
  const blockVariables = Array.from({ length: blocks }, () => sizes.push(n) - 1);
  const factors: Factor[] = blockVariables.map((v) => factor([v], sizes, model.freqs));
  for (const f of network.factors)
    factors.push(substitute(f, position, draws, blockVariables, network.query));
  const identity = identityOf(n);
  for (const variable of network.query) {
    const draw = draws[position.get(variable) ?? -1];
    if (draw?.kind === 'block')
      factors.push(factor([variable, blockVariables[draw.block]!], sizes, identity));
    else if (draw)
      factors.push(factor([variable], sizes, identity.subarray(draw.allele * n, (draw.allele + 1) * n)));
  }
  const keep = network.query.filter((v) => v >= 0);
  const scopes = factors.map((f) => f.scope);
  return { factors, sizes, keep, order: keptOrder(scopes, sizes, keep) };
}

/** Orders and matrices kept; the terms of a sum, and those of other genotypes, have few structures. */
const KEPT = 2_000;
const orders = new Map<string, readonly number[]>();
const identities = new Map<number, Float64Array>();

function keptOrder(
  scopes: readonly (readonly number[])[],
  sizes: readonly number[],
  keep: readonly number[],
): readonly number[] {
  const key = `${scopes.join(' ')} ${sizes.join()} ${keep.join()}`;
  let order = orders.get(key);
  if (!order) {
    if (orders.size >= KEPT) orders.clear();
    orders.set(key, (order = eliminationOrder(scopes, sizes, keep).order));
  }
  return order;
}

/** Row-major; not to be written to. */
function identityOf(n: number): Float64Array {
  let identity = identities.get(n);
  if (!identity) {
    if (identities.size >= KEPT) identities.clear();
    identity = new Float64Array(n * n);
    for (let i = 0; i < n; i++) identity[i * n + i] = 1;
    identities.set(n, identity);
  }
  return identity;
}

/** Replaces founder variables by their block, or fixes them; query variables stay and are tied by equality. */
function substitute(
  f: Factor,
  position: ReadonlyMap<number, number>,
  draws: readonly Draw[],
  blockVariables: readonly number[],
  query: readonly number[],
): Factor {
  const scope: number[] = [];
  const strides: number[] = [];
  let offset = f.offset;
  f.scope.forEach((variable, d) => {
    const draw = query.includes(variable) ? undefined : draws[position.get(variable) ?? -1];
    if (draw?.kind === 'value') {
      offset += f.strides[d]! * draw.allele;
      return;
    }
    scope.push(draw ? blockVariables[draw.block]! : variable);
    strides.push(f.strides[d]!);
  });
  return { scope, strides, offset, table: f.table };
}
