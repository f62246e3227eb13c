import { eliminationOrder } from './elimination-order.js';
import { factor, sumProduct, type Factor } from './factor.js';
import type { LocusModel } from './locus-model.js';
import type { Network } from './network.js';

/**
 * Largest number of founder alleles that are not known by typing, when theta is above 0.
 * The number of terms grows like the Bell numbers: 8 alleles (four untyped founders) take up to a million.
 */
export const MAX_OPEN_FOUNDER_ALLELES = 8;

/** How one open founder allele arises in one term. */
type Draw =
  { readonly kind: 'value'; readonly allele: number } | { readonly kind: 'block'; readonly block: number };

/**
 * Sum of products when founder alleles are exchangeable draws of the Balding-Nichols urn: after c draws, of which
 * c_i were i, the next is i with probability `(theta c_i + (1 - theta) p_i) / (1 + (c - 1) theta)`.
 * Equivalently each draw copies an earlier draw (theta each) or is fresh from the population (1 - theta). The sum
 * runs over who copies whom; within one term the fresh draws are independent, so elimination applies.
 * Returns a row-major table over the query variables, without the network's constant.
 */
export function sumOverUrn(network: Network, model: LocusModel): Float64Array {
  const known = new Map<number, number>();
  for (const allele of network.knownFounderAlleles) known.set(allele, (known.get(allele) ?? 0) + 1);
  const start = knownDrawsProbability(network.knownFounderAlleles, model);
  const size = network.query.reduce((total, v) => total * (v < 0 ? 1 : network.sizes[v]!), 1);
  const total = new Float64Array(size);
  const draws: Draw[] = [];
  const blocks: number[] = [];
  const visit = (weight: number): void => {
    if (draws.length === network.founders.length) {
      const term = urnTerm(network, model, draws, blocks.length);
      for (let i = 0; i < size; i++) total[i] = total[i]! + weight * term[i]!;
      return;
    }
    const drawn = network.knownFounderAlleles.length + draws.length;
    const scale = weight / drawScale(drawn, model.theta);
    for (const [allele, count] of known) {
      draws.push({ kind: 'value', allele });
      known.set(allele, count + 1);
      visit(scale * model.theta * count);
      known.set(allele, count);
      draws.pop();
    }
    for (let block = 0; block < blocks.length; block++) {
      draws.push({ kind: 'block', block });
      blocks[block] = blocks[block]! + 1;
      visit(scale * model.theta * (blocks[block]! - 1));
      blocks[block] = blocks[block]! - 1;
      draws.pop();
    }
    draws.push({ kind: 'block', block: blocks.length });
    blocks.push(1);
    visit(scale * (1 - model.theta));
    blocks.pop();
    draws.pop();
  };
  visit(start);
  return total;
}

/** Denominator of the next draw; the first draw is fresh with probability 1. */
function drawScale(drawn: number, theta: number): number {
  return 1 + (drawn - 1) * theta;
}

function knownDrawsProbability(alleles: readonly number[], model: LocusModel): number {
  const counts = new Map<number, number>();
  let probability = 1;
  alleles.forEach((allele, drawn) => {
    const count = counts.get(allele) ?? 0;
    probability *=
      (model.theta * count + (1 - model.theta) * model.freqs[allele]!) / drawScale(drawn, model.theta);
    counts.set(allele, count + 1);
  });
  return probability;
}

function urnTerm(network: Network, model: LocusModel, draws: readonly Draw[], blocks: number): Float64Array {
  const n = model.alleles.length;
  const sizes = [...network.sizes];
  const position = new Map(network.founders.map((variable, i) => [variable, i]));
  const blockVariables = Array.from({ length: blocks }, () => sizes.push(n) - 1);
  const factors: Factor[] = blockVariables.map((v) => factor([v], sizes, model.freqs));
  for (const f of network.factors)
    factors.push(substitute(f, position, draws, blockVariables, network.query));
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  for (const variable of network.query) {
    const draw = draws[position.get(variable) ?? -1];
    if (draw?.kind === 'block')
      factors.push(factor([variable, blockVariables[draw.block]!], sizes, identity));
    else if (draw)
      factors.push(factor([variable], sizes, identity.subarray(draw.allele * n, (draw.allele + 1) * n)));
  }
  const keep = network.query.filter((v) => v >= 0);
  return sumProduct(
    factors,
    sizes,
    keep,
    eliminationOrder(
      factors.map((f) => f.scope),
      sizes,
      keep,
    ),
  );
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
