/**
 * The exact scan. Reference: libs/search/src/scan.ts; the same vectors go through both.
 *
 * `job` is a table of 32-bit words, followed by two words per locus (address of the codes, address of the scores):
 *   0 loci   1 first row   2 end of rows   3 fewest loci   4 threshold (f32)   5 threshold of what is kept (f32)
 *   6 address of the alive bits   7 address of the output   8 places in the output   9 address of a block of f32
 *   10 (result) row to go on from   11 (result) rows that passed the threshold
 * Output: per kept row three words: row, score (f32), loci compared.
 */
// Scores of one block stay in the first-level cache beside two columns and their tables.
const BLOCK: u32 = 2048;
const HEADER: usize = 48;

export function scan(job: usize): u32 {
  const loci = load<u32>(job);
  const end = load<u32>(job, 8);
  const output = load<u32>(job, 28);
  const places = load<u32>(job, 32);
  const scores = <usize>load<u32>(job, 36);
  let written: u32 = 0;
  let passed: u32 = 0;
  let from = load<u32>(job, 4);
  while (from < end) {
    const rows = min(BLOCK, end - from);
    // A block is only begun when all of it has a place in the output.
    if (written + rows > places) break;
    scoreBlock(job + HEADER, loci, from, rows, scores);
    const threshold = load<f32>(job, 16);
    const keep = load<f32>(job, 20);
    const fewest = load<u32>(job, 12);
    const alive = <usize>load<u32>(job, 24);
    for (let i: u32 = 0; i < rows; i++) {
      const score = load<f32>(scores + ((<usize>i) << 2));
      if (score >= threshold) {
        const row = from + i;
        if ((load<u8>(alive + (row >> 3)) >> <u8>(row & 7)) & 1) {
          const compared = typedLoci(job + HEADER, loci, row);
          if (compared >= fewest) {
            passed++;
            if (score >= keep) {
              const at = <usize>output + <usize>written * 12;
              store<u32>(at, row);
              store<f32>(at, score, 4);
              store<u32>(at, compared, 8);
              written++;
            }
          }
        }
      }
    }
    from += rows;
  }
  store<u32>(job, from, 40);
  store<u32>(job, passed, 44);
  return written;
}

function typedLoci(columns: usize, loci: u32, row: u32): u32 {
  let typed: u32 = 0;
  for (let l: u32 = 0; l < loci; l++) {
    const codes = <usize>load<u32>(columns + ((<usize>l) << 3));
    typed += <u32>(load<u16>(codes + ((<usize>row) << 1)) != 0);
  }
  return typed;
}

/**
 * Scores of rows from `from`, loci added one after the other, so that each sum is the reference's to the last bit.
 * Three loci a pass, four persons a step: their codes are read in one word. Up to three rows more than asked are scored.
 */
function scoreBlock(columns: usize, loci: u32, from: u32, rows: u32, scores: usize): void {
  const first = (<usize>from) << 1;
  const end = (<usize>rows) << 1;
  memory.fill(scores, 0, (end << 1) + 16);
  let l: u32 = 0;
  for (; l + 3 <= loci; l += 3) {
    const at = columns + ((<usize>l) << 3);
    const codes0 = <usize>load<u32>(at, 0) + first;
    const table0 = <usize>load<u32>(at, 4);
    const codes1 = <usize>load<u32>(at, 8) + first;
    const table1 = <usize>load<u32>(at, 12);
    const codes2 = <usize>load<u32>(at, 16) + first;
    const table2 = <usize>load<u32>(at, 20);
    for (let o: usize = 0; o < end; o += 8) {
      const s = scores + (o << 1);
      const x0 = load<u64>(codes0 + o);
      const x1 = load<u64>(codes1 + o);
      const x2 = load<u64>(codes2 + o);
      const a = load<f32>(s) + scoreOf(table0, x0 & 0xffff) + scoreOf(table1, x1 & 0xffff) + scoreOf(table2, x2 & 0xffff);
      const b = load<f32>(s, 4) + scoreOf(table0, (x0 >> 16) & 0xffff) + scoreOf(table1, (x1 >> 16) & 0xffff) + scoreOf(table2, (x2 >> 16) & 0xffff);
      const c = load<f32>(s, 8) + scoreOf(table0, (x0 >> 32) & 0xffff) + scoreOf(table1, (x1 >> 32) & 0xffff) + scoreOf(table2, (x2 >> 32) & 0xffff);
      const d = load<f32>(s, 12) + scoreOf(table0, x0 >> 48) + scoreOf(table1, x1 >> 48) + scoreOf(table2, x2 >> 48);
      store<f32>(s, a);
      store<f32>(s, b, 4);
      store<f32>(s, c, 8);
      store<f32>(s, d, 12);
    }
  }
  for (; l < loci; l++) {
    const at = columns + ((<usize>l) << 3);
    const codes = <usize>load<u32>(at) + first;
    const table = <usize>load<u32>(at, 4);
    for (let o: usize = 0; o < end; o += 2) {
      const s = scores + (o << 1);
      store<f32>(s, load<f32>(s) + scoreOf(table, <u64>load<u16>(codes + o)));
    }
  }
}

// @ts-ignore: an AssemblyScript decorator
@inline
function scoreOf(table: usize, code: u64): f32 {
  return load<f32>(table + (<usize>code << 2));
}
