import { TopScores, type ScoredRow } from './top-scores.js';
import type { Kernels } from './kernels.js';
import type { IndexPart } from './person-index.js';
import type { QueryColumn } from './query.js';
import type { ScanRange } from './scan.js';

/** An area of a segment's memory that one task at a time writes to. */
export interface Scratch {
  readonly at: number;
  readonly size: number;
}

/** One scan of rows of one segment, as plain data that any thread can do. */
export interface ScanTask {
  readonly kind: 'scan';
  /** Number of the segment's first row. */
  readonly base: number;
  /** Rows [from, to) of the segment. */
  readonly from: number;
  readonly to: number;
  readonly threshold: number;
  readonly minLoci: number;
  readonly topK?: number;
  readonly alive: number;
  /** Address of the codes and scores by code of each locus, in the order of the sum. */
  readonly columns: readonly { readonly codes: number; readonly table: Float32Array }[];
}

export interface ScanPartResult {
  readonly found: ScoredRow[];
  readonly passed: number;
}

const HEADER_WORDS = 12;
/** The kernel's block, and the three rows it may score beyond. */
const BLOCK_ROWS = 2048;
const BLOCK_BYTES = 4 * BLOCK_ROWS + 64;
const ENTRY_BYTES = 12;
/** Places for output; a multiple of the kernel's block. */
const PLACES = 8 * BLOCK_ROWS;

export function scanTask(part: IndexPart, columns: readonly QueryColumn[], range: ScanRange): ScanTask {
  const addresses = part.segment.addresses();
  return {
    kind: 'scan',
    base: part.base,
    from: part.from,
    to: part.to,
    threshold: range.threshold,
    minLoci: range.minLoci,
    ...(range.topK !== undefined && { topK: range.topK }),
    alive: addresses.alive,
    columns: columns.flatMap(({ position, table }) => {
      const codes = addresses.columns[position]!;
      return codes === 0 ? [] : [{ codes, table }];
    }),
  };
}

/** Bytes of scratch that a task needs. */
export function scanScratchBytes({ columns }: Pick<ScanTask, 'columns'>): number {
  const tables = columns.reduce((sum, { table }) => sum + aligned(table.byteLength), 0);
  return aligned(4 * HEADER_WORDS + 8 * columns.length) + tables + BLOCK_BYTES + PLACES * ENTRY_BYTES + 64;
}

/** Does a task on the segment's memory. The result is that of `scan` (scan.ts) for these rows, to the last bit. */
export function runScan(
  task: ScanTask,
  kernels: Kernels,
  memory: SharedArrayBuffer,
  scratch: Scratch,
): ScanPartResult {
  const words = new Uint32Array(memory);
  const floats = new Float32Array(memory);
  const job = scratch.at / 4;
  let next = scratch.at + aligned(4 * HEADER_WORDS + 8 * task.columns.length);
  task.columns.forEach(({ codes, table }, index) => {
    floats.set(table, next / 4);
    words.set([codes, next], job + HEADER_WORDS + 2 * index);
    next += aligned(table.byteLength);
  });
  const output = next + BLOCK_BYTES;
  words.set([task.columns.length, task.from, task.to, task.minLoci], job);
  const threshold = floatAtLeast(task.threshold);
  floats[job + 4] = threshold;
  words.set([task.alive, output, PLACES, next], job + 6);
  const best = new TopScores(task.topK);
  let passed = 0;
  while (words[job + 1]! < task.to) {
    floats[job + 5] = Math.max(threshold, best.floor);
    const written = kernels.scan(scratch.at);
    for (let at = output / 4; at < output / 4 + 3 * written; at += 3)
      best.add({ row: task.base + words[at]!, score: floats[at + 1]!, loci: words[at + 2]! });
    if (task.topK !== undefined) best.cut();
    passed += words[job + 11]!;
    words[job + 1] = words[job + 10]!;
  }
  return { found: best.take(), passed };
}

/** The smallest single-precision number that is not below: comparing with it is comparing with the double. */
function floatAtLeast(value: number): number {
  const near = Math.fround(value);
  if (near >= value) return near;
  const bits = new Int32Array(Float32Array.of(near).buffer);
  bits[0]! += near >= 0 ? 1 : -1;
  return new Float32Array(bits.buffer)[0]!;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}
