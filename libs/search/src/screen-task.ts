import type { GenotypeMap } from '@homeward/str';
import type { Kernels } from './kernels.js';
import { BLOCK_BYTES, BLOCK_ROWS, SLOT_OF_ALL, LINE_BYTES, PAGE_SLOTS } from './layout.js';
import type { IndexPart, PersonIndex } from './person-index.js';
import type { ScreenedPairs, ScreenQuery, ScreenRange } from './screen.js';
import type { Scratch } from './scan-task.js';

/**
 * Parents in the slots of one index, one query after the other, in the words of the kernel: loci of the first parent,
 * of the second, of either; two slots per locus of each parent, an even number of loci; the "not typed" slots of the
 * loci of either.
 */
export interface ScreenProgram {
  readonly count: number;
  readonly words: Uint32Array;
}

/** One screen of rows of one segment, as plain data that any thread can do. */
export interface ScreenTask {
  readonly kind: 'screen';
  readonly base: number;
  /** Rows [from, to) of the segment. */
  readonly from: number;
  readonly to: number;
  readonly maxMismatches: number;
  readonly minLoci: number;
  readonly alive: number;
  readonly pages: readonly number[];
  readonly program: ScreenProgram;
}

const HEADER_WORDS = 15;
const MASK_BYTES = 128;
const PAIR_BYTES = 8;
/** Places for pairs; the kernel needs a block's worth to go on. */
const PLACES = 128 * BLOCK_ROWS;

/** Loci without a typed row are left out; an allele that no row has is shared by untyped rows only. */
export function screenProgram(index: PersonIndex, queries: readonly ScreenQuery[]): ScreenProgram {
  const words: number[] = [];
  for (const { parents } of queries) {
    const first = slotsOf(index, parents[0]);
    const second = parents[1] ? slotsOf(index, parents[1]) : [];
    const untyped = untypedSlots(index, parents);
    words.push(first.length / 2, second.length / 2, untyped.length, ...first, ...second, ...untyped);
  }
  return { count: queries.length, words: Uint32Array.from(words) };
}

/** Several programs as one, one behind the other. */
export function joinPrograms(programs: readonly ScreenProgram[]): ScreenProgram {
  const words = new Uint32Array(programs.reduce((sum, program) => sum + program.words.length, 0));
  let at = 0;
  let count = 0;
  for (const program of programs) {
    words.set(program.words, at);
    at += program.words.length;
    count += program.count;
  }
  return { count, words };
}

/** The "not typed" slots of the loci of either parent. */
function untypedSlots(index: PersonIndex, parents: ScreenQuery['parents']): number[] {
  const slots: number[] = [];
  const [first, second] = parents;
  const add = (locus: string): void => {
    const position = index.position(locus);
    const slot = position === undefined ? undefined : index.slots.of(position)[0];
    if (slot !== undefined) slots.push(slot);
  };
  for (const locus in first) add(locus);
  for (const locus in second ?? {}) if (!first[locus]) add(locus);
  return slots;
}

function slotsOf(index: PersonIndex, parent: GenotypeMap): number[] {
  const slots: number[] = [];
  for (const locus in parent) {
    const position = index.position(locus);
    const own = position === undefined ? [] : index.slots.of(position);
    if (position === undefined || own.length === 0) continue;
    for (const allele of parent[locus]!) {
      const number = index.dictionary(position).numberOf(allele);
      slots.push((number === undefined ? undefined : index.slots.ofAllele(position, number)) ?? own[0]!);
    }
  }
  if (slots.length % 4 !== 0) slots.push(SLOT_OF_ALL, SLOT_OF_ALL);
  return slots;
}

export function screenTask(part: IndexPart, program: ScreenProgram, range: ScreenRange): ScreenTask {
  return {
    kind: 'screen',
    base: part.base,
    from: part.from,
    to: part.to,
    maxMismatches: range.maxMismatches,
    minLoci: range.minLoci,
    alive: part.segment.addresses().alive,
    pages: part.segment.addresses().pages,
    program,
  };
}

/** Bytes of scratch that a task needs. */
export function screenScratchBytes({ pages, program }: Pick<ScreenTask, 'pages' | 'program'>): number {
  const words = HEADER_WORDS + pages.length + program.words.length;
  return 4 * words + MASK_BYTES + PLACES * PAIR_BYTES + 256;
}

/** Does a task on the segment's memory; together the tasks of a range give the pairs of `screen` (screen.ts). */
export function runScreen(
  task: ScreenTask,
  kernels: Kernels,
  memory: SharedArrayBuffer,
  scratch: Scratch,
): ScreenedPairs {
  const words = new Uint32Array(memory);
  const job = scratch.at / 4;
  const masks = job + aligned(HEADER_WORDS + task.pages.length);
  const queries = masks + MASK_BYTES / 4;
  const output = aligned(writeQueries(task, words, queries));
  const { program, from, to, minLoci, maxMismatches, alive, pages } = task;
  const written: Uint32Array[] = [];
  for (let row = from, query = 0; row < to; row = words[job + 12]!, query = words[job + 13]!) {
    words.set([program.count, from, to, minLoci, maxMismatches, 4 * queries, alive, 4 * output], job);
    words.set([PLACES, BLOCK_BYTES, query, 4 * masks, row, 0, pages.length, ...pages], job + 8);
    const pairs = kernels.screen(scratch.at);
    written.push(words.slice(output, output + 2 * pairs));
  }
  return byQuery(program.count, task.base, written);
}

/** Pairs in the order of blocks, as two words each, into the order by query; rows keep their order. */
function byQuery(count: number, base: number, written: readonly Uint32Array[]): ScreenedPairs {
  const starts = new Uint32Array(count + 1);
  for (const pairs of written) for (let i = 0; i < pairs.length; i += 2) starts[pairs[i]! + 1]!++;
  for (let query = 0; query < count; query++) starts[query + 1]! += starts[query]!;
  const rows = new Uint32Array(starts[count]!);
  const next = starts.slice();
  for (const pairs of written)
    for (let i = 0; i < pairs.length; i += 2) rows[next[pairs[i]!]!++] = base + pairs[i + 1]!;
  return { starts, rows };
}

/** Writes the queries with the addresses of this segment in place of slots. @returns the word after them */
function writeQueries(
  { pages, program: { words: slots } }: ScreenTask,
  words: Uint32Array,
  at: number,
): number {
  const offset = at;
  for (let next = 0; next < slots.length;) {
    const end = next + 3 + 2 * (slots[next]! + slots[next + 1]!) + slots[next + 2]!;
    words.set(slots.subarray(next, next + 3), offset + next);
    for (next += 3; next < end; next++) {
      const slot = slots[next]!;
      words[offset + next] = pages[Math.floor(slot / PAGE_SLOTS)]! + (slot % PAGE_SLOTS) * LINE_BYTES;
    }
  }
  return offset + slots.length;
}

/** The pairs of the same queries in several ranges, which come in the order of their rows. */
export function joinRanges(count: number, parts: readonly ScreenedPairs[]): ScreenedPairs {
  const starts = new Uint32Array(count + 1);
  for (let query = 0; query < count; query++)
    starts[query + 1] = parts.reduce(
      (sum, part) => sum + part.starts[query + 1]! - part.starts[query]!,
      starts[query]!,
    );
  const rows = new Uint32Array(starts[count]!);
  for (let query = 0; query < count; query++) {
    let at = starts[query]!;
    for (const part of parts) {
      const own = part.rows.subarray(part.starts[query], part.starts[query + 1]);
      rows.set(own, at);
      at += own.length;
    }
  }
  return { starts, rows };
}

/** The pairs of several lists of queries, one list behind the other. */
export function joinQueries(parts: readonly ScreenedPairs[]): ScreenedPairs {
  const starts: number[] = [0];
  let total = 0;
  for (const part of parts) {
    for (let query = 1; query < part.starts.length; query++) starts.push(total + part.starts[query]!);
    total += part.rows.length;
  }
  const rows = new Uint32Array(total);
  let at = 0;
  for (const part of parts) {
    rows.set(part.rows, at);
    at += part.rows.length;
  }
  return { starts: Uint32Array.from(starts), rows };
}

function aligned(words: number): number {
  return Math.ceil(words / 16) * 16;
}
