import { factor, strideOf, type Factor } from './factor.js';

/**
 * Least sum of all factors over all states of their variables, which are eliminated in `order` (min-plus in place
 * of sum-product); Infinity when no state is possible. Exact for whole numbers.
 */
export function leastSum(
  factors: readonly Factor[],
  sizes: ArrayLike<number>,
  order: readonly number[],
): number {
  let remaining = factors;
  for (const variable of order) {
    const touched: Factor[] = [];
    const rest: Factor[] = [];
    for (const f of remaining) (f.scope.includes(variable) ? touched : rest).push(f);
    if (touched.length > 0) rest.push(leastOver(variable, touched, sizes));
    remaining = rest;
  }
  return remaining.reduce((sum, f) => sum + f.table[f.offset]!, 0);
}

/** The sum of `factors`, at its least over the states of `variable`. */
function leastOver(variable: number, factors: readonly Factor[], sizes: ArrayLike<number>): Factor {
  const scope = [...new Set(factors.flatMap((f) => f.scope))].filter((v) => v !== variable);
  const table = new Float64Array(scope.reduce((size, v) => size * sizes[v]!, 1));
  const depth = sizes[variable]!;
  const tables = factors.map((f) => f.table);
  const down = Int32Array.from(factors, (f) => strideOf(f, variable));
  const strides = factors.map((f) => Int32Array.from(scope, (v) => strideOf(f, v)));
  const at = Int32Array.from(factors, (f) => f.offset);
  const counter = new Int32Array(scope.length);
  const sums = new Float64Array(depth);
  for (let cell = 0; cell < table.length; cell++) {
    sums.fill(0);
    for (let f = 0; f < at.length; f++) {
      const from = tables[f]!;
      for (let x = 0, i = at[f]!; x < depth; x++, i += down[f]!) sums[x] = sums[x]! + from[i]!;
    }
    let least = Infinity;
    for (let x = 0; x < depth; x++) if (sums[x]! < least) least = sums[x]!;
    table[cell] = least;
    for (let d = scope.length - 1; d >= 0; d--) {
      const size = sizes[scope[d]!]!;
      const next = counter[d]! + 1;
      const move = next < size ? 1 : 1 - size;
      counter[d] = next < size ? next : 0;
      for (let f = 0; f < at.length; f++) at[f] = at[f]! + move * strides[f]![d]!;
      if (next < size) break;
    }
  }
  return factor(scope, sizes, table);
}
