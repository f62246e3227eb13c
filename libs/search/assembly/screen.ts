/**
 * The screen: persons with few Mendelian mismatches against a parent, or against both parents, 512 persons a step.
 * Reference: libs/search/src/screen.ts.
 *
 * Bits are laid out by blocks of 512 persons, one cache line per allele: who shows the allele, or is not typed at its
 * locus. A block stays in the first-level cache while all queries pass over it. `job` is a table of 32-bit words:
 *   0 queries   1 first row   2 end of rows   3 fewest loci   4 most mismatches (0 to 7)   5 address of the queries
 *   6 address of the alive bits   7 address of the output   8 places in the output   9 bytes of a block in one page
 *   10 query to begin the first block with   11 address of 128 bytes
 *   12 row to begin with, and (result) to go on from   13 (result) query to go on from   14 pages of bits, then the address of each
 * Queries lie one after the other, each: loci of the first parent, of the second (0: there is none), loci of either;
 * then per locus of the first parent, and of the second, the addresses of its two alleles in the first block (twice
 * the same for one allele; loci are even in number, a row of ones fills up); then per locus of either the address of
 * the bits of who is not typed there.
 * Output: per pair two words: query, row.
 */
const BLOCK_ROWS: u32 = 512;

export function screen(job: usize): u32 {
  const queries = load<u32>(job);
  const first = load<u32>(job, 4);
  const end = load<u32>(job, 8);
  const most = load<u32>(job, 16);
  const output = <usize>load<u32>(job, 28);
  const places = load<u32>(job, 32);
  const stride = load<u32>(job, 36);
  let q = load<u32>(job, 40);
  const masks = <usize>load<u32>(job, 44);
  let written: u32 = 0;
  let block = load<u32>(job, 48) / BLOCK_ROWS;
  let at = queryAt(<usize>load<u32>(job, 20), q);
  for (; block * BLOCK_ROWS < end; block++) {
    const base = <usize>block * stride;
    const seen = warm(job, base, stride);
    while (q < queries) {
      if (written + BLOCK_ROWS > places) {
        store<u32>(job, max(first, block * BLOCK_ROWS), 48);
        store<u32>(job, q, 52);
        return written;
      }
      const loci1 = load<u32>(at);
      const loci2 = load<u32>(at, 4);
      const either = load<u32>(at, 8);
      const alleles1 = at + 12;
      const alleles2 = alleles1 + ((<usize>loci1) << 3);
      const untyped = alleles2 + ((<usize>loci2) << 3);
      let any = passes(alleles1, loci1, base, most, masks);
      if (any && loci2 > 0) any = passes(alleles2, loci2, base, most, masks + 64) && meet(masks);
      if (any) written = collect(job, masks, block * BLOCK_ROWS, base, untyped, either, q, output, written);
      at = untyped + ((<usize>either) << 2);
      q++;
    }
    q = 0;
    at = <usize>load<u32>(job, 20);
  }
  store<u32>(job, end, 48);
  store<u32>(job, 0, 52);
  return written;
}

/** Reads one word of each line of the block, in order, so that the processor fetches ahead. */
function warm(job: usize, base: usize, stride: u32): u32 {
  let sum: u32 = 0;
  const pages = load<u32>(job, 56);
  for (let p: u32 = 0; p < pages; p++) {
    const page = <usize>load<u32>(job + ((<usize>p) << 2), 60) + base;
    for (let o: usize = 0; o < <usize>stride; o += 64) sum |= load<u32>(page + o);
  }
  return sum;
}

function queryAt(at: usize, q: u32): usize {
  for (; q > 0; q--) {
    const words = 3 + 2 * (load<u32>(at) + load<u32>(at, 4)) + load<u32>(at, 8);
    at += (<usize>words) << 2;
  }
  return at;
}

/** Writes which of 512 persons have at most `most` mismatches with a parent. True when anyone does. */
function passes(alleles: usize, loci: u32, bits: usize, most: u32, masks: usize): bool {
  const end = alleles + ((<usize>loci) << 3);
  return most < 4 ? countUpTo3(alleles, end, bits, most, masks) : countUpTo7(alleles, end, bits, most, masks);
}

function countUpTo3(alleles: usize, end: usize, bits: usize, most: u32, masks: usize): bool {
  const first = countHalfBlock<Two>(alleles, end, bits, most, masks);
  return v128.any_true(v128.or(first, countHalfBlock<Two>(alleles, end, bits + 32, most, masks + 32)));
}

function countUpTo7(alleles: usize, end: usize, bits: usize, most: u32, masks: usize): bool {
  const first = countHalfBlock<Three>(alleles, end, bits, most, masks);
  return v128.any_true(v128.or(first, countHalfBlock<Three>(alleles, end, bits + 32, most, masks + 32)));
}

/** Bits of a counter, decided when the kernel is compiled. */
type Two = u16;
type Three = u32;

/**
 * Writes which of 256 persons have at most `most` mismatches, 0 to 3 with a counter of two bits, 0 to 7 with three; one
 * more bit stays set beyond. Two loci at a time: x shares at the one, y at the other; one of them is a mismatch where
 * they differ, both where neither holds. Two vectors at a time, or the counters would not stay in registers.
 */
function countHalfBlock<Bits>(alleles: usize, end: usize, bits: usize, most: u32, masks: usize): v128 {
  const zero = i32x4.splat(0);
  let a0 = zero, a1 = zero, a2 = zero, aBeyond = zero;
  let b0 = zero, b1 = zero, b2 = zero, bBeyond = zero;
  for (let at = alleles; at < end; at += 16) {
    const p = bits + <usize>load<u32>(at);
    const q = bits + <usize>load<u32>(at, 4);
    const r = bits + <usize>load<u32>(at, 8);
    const s = bits + <usize>load<u32>(at, 12);
    let x = v128.or(v128.load(p), v128.load(q));
    let y = v128.or(v128.load(r), v128.load(s));
    let one = v128.xor(x, y);
    let carry = v128.not(v128.andnot(v128.or(x, y), v128.and(a0, one)));
    a0 = v128.xor(a0, one);
    x = v128.and(a1, carry);
    a1 = v128.xor(a1, carry);
    carry = x;
    if (sizeof<Bits>() == sizeof<Three>()) {
      x = v128.and(a2, carry);
      a2 = v128.xor(a2, carry);
      carry = x;
    }
    aBeyond = v128.or(aBeyond, carry);
    x = v128.or(v128.load(p, 16), v128.load(q, 16));
    y = v128.or(v128.load(r, 16), v128.load(s, 16));
    one = v128.xor(x, y);
    carry = v128.not(v128.andnot(v128.or(x, y), v128.and(b0, one)));
    b0 = v128.xor(b0, one);
    x = v128.and(b1, carry);
    b1 = v128.xor(b1, carry);
    carry = x;
    if (sizeof<Bits>() == sizeof<Three>()) {
      x = v128.and(b2, carry);
      b2 = v128.xor(b2, carry);
      carry = x;
    }
    bBeyond = v128.or(bBeyond, carry);
  }
  if (sizeof<Bits>() == sizeof<Two>()) {
    // Without the third bit, beyond is 4 and more.
    a2 = aBeyond;
    b2 = bBeyond;
  }
  const a = v128.not(above(a0, a1, a2, aBeyond, most));
  const b = v128.not(above(b0, b1, b2, bBeyond, most));
  v128.store(masks, a);
  v128.store(masks, b, 16);
  return v128.or(a, b);
}

/** Who has more than `most` mismatches, in bits of 1, 2 and 4, and of 8 and more. */
// @ts-ignore: an AssemblyScript decorator
@inline
function above(n0: v128, n1: v128, n2: v128, beyond: v128, most: u32): v128 {
  let more = most & 1 ? n1 : v128.or(n1, n0);
  if (most & 2) more = most & 1 ? i32x4.splat(0) : v128.and(n1, n0);
  return v128.or(beyond, most & 4 ? v128.and(n2, more) : v128.or(n2, more));
}

/** Who passes both parents: the second mask is met with the first. True when anyone does. */
function meet(masks: usize): bool {
  let any: u64 = 0;
  for (let o: usize = 0; o < 64; o += 8) {
    const both = load<u64>(masks + o) & load<u64>(masks + o, 64);
    store<u64>(masks + o, both);
    any |= both;
  }
  return any != 0;
}

/** Writes the living persons of a step within the range who are typed at enough loci. */
function collect(
  job: usize,
  masks: usize,
  row: u32,
  base: usize,
  untyped: usize,
  loci: u32,
  query: u32,
  output: usize,
  written: u32,
): u32 {
  const first = load<u32>(job, 4);
  const end = load<u32>(job, 8);
  const fewest = load<u32>(job, 12);
  const alive = <usize>load<u32>(job, 24) + (<usize>row >> 3);
  const last = untyped + ((<usize>loci) << 2);
  for (let o: usize = 0; o < 64; o += 8) {
    let pass = load<u64>(masks + o) & load<u64>(alive + o);
    while (pass != 0) {
      const bit = <u32>ctz(pass);
      const person = row + (<u32>o << 3) + bit;
      pass &= pass - 1;
      if (person < first || person >= end) continue;
      const byte = base + o + (bit >> 3);
      let typed = loci;
      for (let at = untyped; at < last; at += 4)
        typed -= (load<u8>(<usize>load<u32>(at) + byte) >> <u8>(bit & 7)) & 1;
      if (typed < fewest) continue;
      const at = output + ((<usize>written) << 3);
      store<u32>(at, query);
      store<u32>(at, person, 4);
      written++;
    }
  }
  return written;
}
