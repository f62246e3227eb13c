import { factor, strideOf, type Factor } from './factor.js';

/**
 * Natural logarithm of the sum over all variables of the product of all factors; -Infinity when it is 0. For values
 * that no double can hold: a hundred times slower than `sumProduct`, and never 0 by underflow.
 * @param order every variable of the factors, as they are eliminated
 */
export function logSumProduct(
  factors: readonly Factor[],
  sizes: ArrayLike<number>,
  order: readonly number[],
): number {
  let remaining: readonly Factor[] = factors.map((f) => ({ ...f, table: f.table.map(Math.log) }));
  for (const variable of order) {
    const touched = remaining.filter((f) => f.scope.includes(variable));
    if (touched.length === 0) continue;
    const rest = remaining.filter((f) => !f.scope.includes(variable));
    remaining = [...rest, eliminated(touched, variable, sizes)];
  }
  return remaining.reduce((total, f) => total + f.table[f.offset]!, 0);
}

/** log(exp(a) + exp(b) + …) without leaving the range of a double. */
export function logOfSum(logs: readonly number[]): number {
  const largest = Math.max(...logs);
  if (largest === -Infinity) return -Infinity;
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
}

/** One factor of logarithms over the other variables of `factors`. */
function eliminated(factors: readonly Factor[], variable: number, sizes: ArrayLike<number>): Factor {
  const scope = [...new Set(factors.flatMap((f) => f.scope))].filter((v) => v !== variable);
  const cells = scope.reduce((size, v) => size * sizes[v]!, 1);
  const result = factor(scope, sizes, new Float64Array(cells));
  const steps = factors.map((f) => strideOf(f, variable));
  const strides = factors.map((f) => scope.map((v) => strideOf(f, v)));
  const state = scope.map(() => 0);
  for (let cell = 0; cell < cells; cell++) {
    const starts = factors.map((f, k) =>
      strides[k]!.reduce((at, stride, d) => at + stride * state[d]!, f.offset),
    );
    result.table[cell] = logOfSum(
      Array.from({ length: sizes[variable]! }, (_, x) =>
        factors.reduce((total, f, k) => total + f.table[starts[k]! + x * steps[k]!]!, 0),
      ),
    );
    advance(state, scope, sizes);
  }
  return result;
}

/** The next cell of a row-major table. */
function advance(state: number[], scope: readonly number[], sizes: ArrayLike<number>): void {
  for (let d = scope.length - 1; d >= 0; d--) {
    state[d] = state[d]! + 1;
    if (state[d]! < sizes[scope[d]!]!) return;
    state[d] = 0;
  }
}
