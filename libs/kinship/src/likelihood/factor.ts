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

/** Step in the table of `f` when the state of `variable` grows by one; 0 outside its scope. */
export function strideOf(f: Factor, variable: number): number {
  let stride = 0;
  for (let d = 0; d < f.scope.length; d++) if (f.scope[d] === variable) stride += f.strides[d]!;
  return stride;
}

/**
 * Product of `factors` over `scope`, summed over `eliminated` (-1: none).
 * The last variable of the scope is the innermost loop: factors that do not depend on it are multiplied once per
 * cell of the outer variables.
 */
function contract(
  factors: readonly Factor[],
  scope: readonly number[],
  eliminated: number,
  sizes: ArrayLike<number>,
): Factor {
  let cells = 1;
  for (const v of scope) cells *= sizes[v]!;
  const result = factor(scope, sizes, new Float64Array(cells));
  const count = factors.length;
  const outer = Math.max(0, scope.length - 1);
  const last = scope.length > 0 ? scope[outer]! : -1;
  const tables = new Array<Float64Array>(count);
  const depthSteps = new Int32Array(count);
  const widthSteps = new Int32Array(count);
  const at = new Int32Array(count);
  /** Of factor f for outer variable d at `d * count + f`. */
  const strides = new Int32Array(outer * count);
  for (let f = 0; f < count; f++) {
    const one = factors[f]!;
    tables[f] = one.table;
    at[f] = one.offset;
    if (eliminated >= 0) depthSteps[f] = strideOf(one, eliminated);
    if (last >= 0) widthSteps[f] = strideOf(one, last);
    for (let d = 0; d < outer; d++) strides[d * count + f] = strideOf(one, scope[d]!);
  }
  const inner = new InnerLoop(
    tables,
    depthSteps,
    widthSteps,
    eliminated < 0 ? 1 : sizes[eliminated]!,
    last < 0 ? 1 : sizes[last]!,
  );
  const counter = new Int32Array(outer);
  for (let cell = 0; cell < cells; cell += inner.width) {
    inner.run(at, result.table, cell);
    for (let d = outer - 1; d >= 0; d--) {
      const size = sizes[scope[d]!]!;
      const next = counter[d]! + 1;
      const move = next < size ? 1 : 1 - size;
      counter[d] = next < size ? next : 0;
      for (let f = 0; f < count; f++) at[f] = at[f]! + move * strides[d * count + f]!;
      if (next < size) break;
    }
  }
  return result;
}

/** For fixed outer variables: the sum over `depth` states of the product, for each of `width` states. */
class InnerLoop {
  private readonly fixed: number[] = [];
  private readonly varying: number[] = [];
  private readonly weights: Float64Array;

  constructor(
    private readonly tables: readonly Float64Array[],
    private readonly depthSteps: Int32Array,
    private readonly widthSteps: Int32Array,
    private readonly depth: number,
    readonly width: number,
  ) {
    this.weights = new Float64Array(depth);
    for (let f = 0; f < tables.length; f++) (widthSteps[f] === 0 ? this.fixed : this.varying).push(f);
  }

  run(at: Int32Array, out: Float64Array, cell: number): void {
    const total = this.weigh(at);
    if (total === 0) return;
    if (this.varying.length === 0) out.fill(total, cell, cell + this.width);
    else if (this.varying.length === 1) this.addProductsOfOneFactor(at, out, cell);
    else this.addProductsOfFactors(at, out, cell);
  }

  /** Product of the factors that do not vary, per eliminated state; returns its sum. */
  private weigh(at: Int32Array): number {
    const { weights, depth, depthSteps, tables } = this;
    weights.fill(1);
    for (const f of this.fixed) {
      const table = tables[f]!;
      const step = depthSteps[f]!;
      let i = at[f]!;
      for (let x = 0; x < depth; x++) {
        weights[x] = weights[x]! * table[i]!;
        i += step;
      }
    }
    let total = 0;
    for (let x = 0; x < depth; x++) total += weights[x]!;
    return total;
  }

  private addProductsOfOneFactor(at: Int32Array, out: Float64Array, cell: number): void {
    const { weights, depth, width } = this;
    const f = this.varying[0]!;
    const table = this.tables[f]!;
    const down = this.depthSteps[f]!;
    const across = this.widthSteps[f]!;
    for (let x = 0; x < depth; x++) {
      const weight = weights[x]!;
      if (weight === 0) continue;
      let i = at[f]! + x * down;
      for (let y = 0; y < width; y++) {
        out[cell + y] = out[cell + y]! + weight * table[i]!;
        i += across;
      }
    }
  }

  private addProductsOfFactors(at: Int32Array, out: Float64Array, cell: number): void {
    const { weights, depth, width, varying, tables, depthSteps, widthSteps } = this;
    for (let x = 0; x < depth; x++) {
      if (weights[x] === 0) continue;
      for (let y = 0; y < width; y++) {
        let product = weights[x]!;
        for (const f of varying) {
          product *= tables[f]![at[f]! + x * depthSteps[f]! + y * widthSteps[f]!]!;
        }
        out[cell + y] = out[cell + y]! + product;
      }
    }
  }
}

/** The widest variable runs innermost. */
function widestLast(scope: number[], sizes: ArrayLike<number>): number[] {
  let widest = 0;
  for (let d = 1; d < scope.length; d++) if (sizes[scope[d]!]! >= sizes[scope[widest]!]!) widest = d;
  if (scope.length > 1) scope.push(...scope.splice(widest, 1));
  return scope;
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
    rest.push(contract(touched, widestLast(scope, sizes), variable, sizes));
    remaining = rest;
  }
  return contract(remaining, keep, -1, sizes).table;
}
