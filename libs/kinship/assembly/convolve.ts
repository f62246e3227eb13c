/**
 * The convolution of two score distributions. Reference: libs/kinship/src/case/convolution.spec.ts; the same to the last bit.
 *
 * Values of the second are taken four at a time, in groups: `places` holds where they stand (u32), ascending, `weights`
 * what they are (f64); the last group repeats its last place with weight 0. Value j adds `padded[i + at - j]` to cell i.
 */
// Cells that are summed in registers, two to each.
const TILE: i32 = 8;

/**
 * @param at where the first distribution stands in `padded`, less `shift`; zeros lie on both sides of it
 * @param length cells of the first
 * @param shift cell of the lowest total, at most 0: what is below cell 0 is added to it
 * @param count cells of the result; room for up to `TILE - 1` more is written
 */
export function convolve(
  padded: usize,
  at: i32,
  length: i32,
  places: usize,
  weights: usize,
  groups: i32,
  shift: i32,
  cells: usize,
  count: i32,
): void {
  let low: i32 = 0;
  let high: i32 = 0;
  for (let from: i32 = 0; from < count; from += TILE) {
    while (low < groups && place(places, low, 3) + shift + length <= from) low++;
    while (high < groups && place(places, high, 0) + shift < from + TILE) high++;
    let sum0 = f64x2.splat(0);
    let sum1 = f64x2.splat(0);
    let sum2 = f64x2.splat(0);
    let sum3 = f64x2.splat(0);
    for (let group = low; group < high; group++) {
      const weight = weights + ((<usize>group) << 5);
      const w0 = v128.load_splat<f64>(weight, 0);
      const w1 = v128.load_splat<f64>(weight, 8);
      const w2 = v128.load_splat<f64>(weight, 16);
      const w3 = v128.load_splat<f64>(weight, 24);
      const p0 = address(padded, from + at - place(places, group, 0));
      const p1 = address(padded, from + at - place(places, group, 1));
      const p2 = address(padded, from + at - place(places, group, 2));
      const p3 = address(padded, from + at - place(places, group, 3));
      sum0 = f64x2.add(sum0, four(w0, v128.load(p0), w1, v128.load(p1), w2, v128.load(p2), w3, v128.load(p3)));
      sum1 = f64x2.add(sum1, four(w0, v128.load(p0, 16), w1, v128.load(p1, 16), w2, v128.load(p2, 16), w3, v128.load(p3, 16)));
      sum2 = f64x2.add(sum2, four(w0, v128.load(p0, 32), w1, v128.load(p1, 32), w2, v128.load(p2, 32), w3, v128.load(p3, 32)));
      sum3 = f64x2.add(sum3, four(w0, v128.load(p0, 48), w1, v128.load(p1, 48), w2, v128.load(p2, 48), w3, v128.load(p3, 48)));
    }
    const cell = address(cells, from);
    v128.store(cell, sum0);
    v128.store(cell, sum1, 16);
    v128.store(cell, sum2, 32);
    v128.store(cell, sum3, 48);
  }
  if (shift < 0) store<f64>(cells, lowest(padded, at, length, places, weights, groups, shift));
}

/**
 * The cell of the lowest total, with all that is below it: each group from its lowest total up, then the next group.
 * Two groups at once, since each sum waits for the one before; terms beyond an end are 0 and change nothing.
 */
function lowest(padded: usize, at: i32, length: i32, places: usize, weights: usize, groups: i32, shift: i32): f64 {
  let sum: f64 = 0;
  for (let group: i32 = 0; group < groups; group += 2) {
    const next = group + 1 < groups ? group + 1 : group;
    const end = place(places, group, 3) + shift + length;
    const endOfNext = place(places, next, 3) + shift + length;
    const stop = endOfNext < 0 ? endOfNext : 0;
    let i = place(places, group, 0) + shift;
    if (i < stop && (stop - i) & 1) i--;
    let below: f64 = 0;
    let belowNext: f64 = 0;
    for (; i < stop; i += 2) {
      const terms = termsAt(padded, at, places, weights, group, i);
      const termsOfNext = termsAt(padded, at, places, weights, next, i);
      below = below + f64x2.extract_lane(terms, 0) + f64x2.extract_lane(terms, 1);
      belowNext = belowNext + f64x2.extract_lane(termsOfNext, 0) + f64x2.extract_lane(termsOfNext, 1);
    }
    sum += below;
    if (place(places, group, 0) + shift <= 0 && end > 0) sum += f64x2.extract_lane(termsAt(padded, at, places, weights, group, 0), 0);
    if (next > group) {
      sum += belowNext;
      if (place(places, next, 0) + shift <= 0 && endOfNext > 0) sum += f64x2.extract_lane(termsAt(padded, at, places, weights, next, 0), 0);
    }
  }
  return sum;
}

/** What a group adds to cells i and i + 1. */
// @ts-ignore: an AssemblyScript decorator
@inline
function termsAt(padded: usize, at: i32, places: usize, weights: usize, group: i32, i: i32): v128 {
  const weight = weights + ((<usize>group) << 5);
  return four(
    v128.load_splat<f64>(weight, 0), v128.load(address(padded, i + at - place(places, group, 0))),
    v128.load_splat<f64>(weight, 8), v128.load(address(padded, i + at - place(places, group, 1))),
    v128.load_splat<f64>(weight, 16), v128.load(address(padded, i + at - place(places, group, 2))),
    v128.load_splat<f64>(weight, 24), v128.load(address(padded, i + at - place(places, group, 3))),
  );
}

// @ts-ignore: an AssemblyScript decorator
@inline
function four(w0: v128, x0: v128, w1: v128, x1: v128, w2: v128, x2: v128, w3: v128, x3: v128): v128 {
  return f64x2.add(
    f64x2.add(f64x2.add(f64x2.mul(w0, x0), f64x2.mul(w1, x1)), f64x2.mul(w2, x2)),
    f64x2.mul(w3, x3),
  );
}

// @ts-ignore: an AssemblyScript decorator
@inline
function place(places: usize, group: i32, which: i32): i32 {
  return load<i32>(places + ((<usize>(4 * group + which)) << 2));
}

// @ts-ignore: an AssemblyScript decorator
@inline
function address(array: usize, index: i32): usize {
  return array + ((<usize>index) << 3);
}
