import type { GenotypeMap } from '@homeward/str';
import type { Kernels } from './kernels.js';
import { BLOCK_BYTES, BLOCK_ROWS, EVERYONE, LINE_BYTES, PAGE_SLOTS } from './layout.js';
import type { IndexPart, PersonIndex } from './person-index.js';
import type { ScreenQuery, ScreenRange } from './screen.js';
import type { Scratch } from './scan-task.js';

/** Parents in the numbers of one index: for each locus the slots of two alleles, and the loci of either parent. */
export interface ScreenProgram {
  readonly queries: readonly {
    /** Two slots per locus, an even number of loci. */
    readonly parents: readonly Uint32Array[];
    /** Positions of the loci typed in either parent. */
    readonly loci: Uint16Array;
  }[];
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
  readonly columns: readonly number[];
  readonly pages: readonly number[];
  readonly program: ScreenProgram;
}

/** Pairs of one task, in the order of blocks; rows are those of the index. */
export interface ScreenPartResult {
  readonly queries: Uint32Array;
  readonly rows: Uint32Array;
}

const HEADER_WORDS = 15;
const MASK_BYTES = 128;
const PAIR_BYTES = 8;
/** Places for pairs; the kernel needs a block's worth to go on. */
const PLACES = 128 * BLOCK_ROWS;

/** Loci where nobody in the index is typed are left out; an allele that nobody shows is shared by the untyped only. */
export function screenProgram(index: PersonIndex, queries: readonly ScreenQuery[]): ScreenProgram {
  return {
    queries: queries.map(({ parents }) => ({
      parents: parents.map((parent) => slotsOf(index, parent)),
      loci: Uint16Array.from(
        index.loci.flatMap((locus, position) => (parents.some((parent) => parent[locus]) ? [position] : [])),
      ),
    })),
  };
}

function slotsOf(index: PersonIndex, parent: GenotypeMap): Uint32Array {
  const slots: number[] = [];
  index.loci.forEach((locus, position) => {
    const genotype = parent[locus];
    const own = index.slots.of(position);
    if (!genotype || own.length === 0) return;
    for (const allele of genotype) {
      const number = index.dictionary(position).numberOf(allele);
      slots.push((number === undefined ? undefined : index.slots.ofAllele(position, number)) ?? own[0]!);
    }
  });
  if (slots.length % 4 !== 0) slots.push(EVERYONE, EVERYONE);
  return Uint32Array.from(slots);
}

export function screenTask(part: IndexPart, program: ScreenProgram, range: ScreenRange): ScreenTask {
  return {
    kind: 'screen',
    base: part.base,
    from: part.from,
    to: part.to,
    maxMismatches: range.maxMismatches,
    minLoci: range.minLoci,
    ...part.segment.addresses(),
    program,
  };
}

/** Bytes of scratch that a task needs. */
export function screenScratchBytes({ pages, program }: Pick<ScreenTask, 'pages' | 'program'>): number {
  const words = program.queries.reduce(
    (sum, { parents, loci }) => sum + 3 + loci.length + parents.reduce((all, slots) => all + slots.length, 0),
    HEADER_WORDS + pages.length,
  );
  return 4 * words + MASK_BYTES + PLACES * PAIR_BYTES + 256;
}

/** Does a task on the segment's memory; together the tasks of a range give the pairs of `screen` (screen.ts). */
export function runScreen(
  task: ScreenTask,
  kernels: Kernels,
  memory: SharedArrayBuffer,
  scratch: Scratch,
): ScreenPartResult {
  const words = new Uint32Array(memory);
  const job = scratch.at / 4;
  const masks = job + aligned(HEADER_WORDS + task.pages.length);
  const queries = masks + MASK_BYTES / 4;
  const output = aligned(writeQueries(task, words, queries));
  const { program, from, to, minLoci, maxMismatches, alive, pages } = task;
  const written: ScreenPartResult[] = [];
  for (let row = from, query = 0; row < to; row = words[job + 12]!, query = words[job + 13]!) {
    words.set(
      [program.queries.length, from, to, minLoci, maxMismatches, 4 * queries, alive, 4 * output],
      job,
    );
    words.set([PLACES, BLOCK_BYTES, query, 4 * masks, row, 0, pages.length, ...pages], job + 8);
    const pairs = kernels.screen(scratch.at);
    written.push(pairsAt(words, output, pairs, task.base));
  }
  return {
    queries: joined(written.map((part) => part.queries)),
    rows: joined(written.map((part) => part.rows)),
  };
}

function pairsAt(words: Uint32Array, output: number, pairs: number, base: number): ScreenPartResult {
  const queries = new Uint32Array(pairs);
  const rows = new Uint32Array(pairs);
  for (let i = 0; i < pairs; i++) {
    queries[i] = words[output + 2 * i]!;
    rows[i] = base + words[output + 2 * i + 1]!;
  }
  return { queries, rows };
}

/** Writes the queries with the addresses of this segment. @returns the word after them */
function writeQueries(task: ScreenTask, words: Uint32Array, at: number): number {
  const addressOf = (slot: number) =>
    task.pages[Math.floor(slot / PAGE_SLOTS)]! + (slot % PAGE_SLOTS) * LINE_BYTES;
  for (const { parents, loci } of task.program.queries) {
    const columns = Array.from(loci, (position) => task.columns[position]!).filter(
      (address) => address !== 0,
    );
    words.set([parents[0]!.length / 2, (parents[1]?.length ?? 0) / 2, columns.length], at);
    at += 3;
    for (const slots of parents) for (const slot of slots) words[at++] = addressOf(slot);
    words.set(columns, at);
    at += columns.length;
  }
  return at;
}

/** Puts the results of a range's tasks, in the order of rows, into the order by query and row. */
export function byQuery(queries: number, parts: readonly ScreenPartResult[]): ScreenPartResult {
  const starts = new Uint32Array(queries + 1);
  for (const part of parts) for (let i = 0; i < part.queries.length; i++) starts[part.queries[i]! + 1]!++;
  for (let query = 0; query < queries; query++) starts[query + 1]! += starts[query]!;
  const total = starts[queries]!;
  const sorted = { queries: new Uint32Array(total), rows: new Uint32Array(total) };
  for (const part of parts)
    for (let i = 0; i < part.queries.length; i++) {
      const query = part.queries[i]!;
      const place = starts[query]!++;
      sorted.queries[place] = query;
      sorted.rows[place] = part.rows[i]!;
    }
  return sorted;
}

function joined(arrays: readonly Uint32Array[]): Uint32Array {
  if (arrays.length === 1) return arrays[0]!;
  const all = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

function aligned(words: number): number {
  return Math.ceil(words / 16) * 16;
}
