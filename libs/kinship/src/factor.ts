/**
 * A non-negative function of discrete variables. `scope[d]` is a variable, `strides[d]` its step in `table`,
 * `offset` where the function starts. A variable may occur twice in the scope: the function is then read on
 * its diagonal.
 */
export interface Factor {
  readonly scope: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  readonly table: Float64Array;
}

/** A factor over `scope` whose table is row-major (the last variable runs fastest). */
export function factor(scope: readonly number[], sizes: ArrayLike<number>, table: Float64Array): Factor {
  const strides = new Array<number>(scope.length);
  let stride = 1;
  for (let d = scope.length - 1; d >= 0; d--) {
    strides[d] = stride;
    stride *= sizes[scope[d]!]!;
  }
  return { scope, strides, offset: 0, table };
}

function strideOf(f: Factor, variable: number): number {
  let stride = 0;
  for (let d = 0; d < f.scope.length; d++) if (f.scope[d] === variable) stride += f.strides[d]!;
  return stride;
}

/** Product of `factors` over `scope`, summed over `eliminated` (-1: none). */
function contract(
  factors: readonly Factor[],
  scope: readonly number[],
  eliminated: number,
  sizes: ArrayLike<number>,
): Factor {
  const dimensions = scope.length;
  const k = factors.length;
  const result = factor(scope, sizes, new Float64Array(scope.reduce((size, v) => size * sizes[v]!, 1)));
  const inner = eliminated < 0 ? 1 : sizes[eliminated]!;
  const tables = factors.map((f) => f.table);
  const steps = Int32Array.from(factors, (f) => (eliminated < 0 ? 0 : strideOf(f, eliminated)));
  const strides = factors.map((f) => Int32Array.from(scope, (v) => strideOf(f, v)));
  const at = Int32Array.from(factors, (f) => f.offset);
  const counter = new Int32Array(dimensions);
  const out = result.table;
  for (let cell = 0; cell < out.length; cell++) {
    out[cell] = innerSum(tables, at, steps, inner, k);
    for (let d = dimensions - 1; d >= 0; d--) {
      const size = sizes[scope[d]!]!;
      const next = counter[d]! + 1;
      const move = next < size ? 1 : 1 - size;
      counter[d] = next < size ? next : 0;
      for (let f = 0; f < k; f++) at[f] = at[f]! + move * strides[f]![d]!;
      if (next < size) break;
    }
  }
  return result;
}

function innerSum(
  tables: readonly Float64Array[],
  at: Int32Array,
  steps: Int32Array,
  inner: number,
  k: number,
): number {
  let total = 0;
  if (k === 2) {
    const [a, b] = tables as [Float64Array, Float64Array];
    let i = at[0]!;
    let j = at[1]!;
    for (let x = 0; x < inner; x++) {
      total += a[i]! * b[j]!;
      i += steps[0]!;
      j += steps[1]!;
    }
    return total;
  }
  for (let x = 0; x < inner; x++) {
    let product = 1;
    for (let f = 0; f < k && product !== 0; f++) product *= tables[f]![at[f]! + x * steps[f]!]!;
    total += product;
  }
  return total;
}

/**
 * Sum over all variables outside `keep` of the product of all factors, as a row-major table over `keep`.
 * Variables are eliminated in `order`; any order gives the same value, a good one small tables.
 */
export function sumProduct(
  factors: readonly Factor[],
  sizes: ArrayLike<number>,
  keep: readonly number[],
  order: readonly number[],
): Float64Array {
  let remaining = factors;
  for (const variable of order) {
    const touched: Factor[] = [];
    const rest: Factor[] = [];
    for (const f of remaining) (f.scope.includes(variable) ? touched : rest).push(f);
    if (touched.length === 0) continue;
    const scope: number[] = [];
    for (const f of touched) for (const v of f.scope) if (v !== variable && !scope.includes(v)) scope.push(v);
    rest.push(contract(touched, scope, variable, sizes));
    remaining = rest;
  }
  return contract(remaining, keep, -1, sizes).table;
}
