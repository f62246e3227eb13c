import { KERNEL_BASE64 } from './convolution-binary.js';

/** Probabilities of totals: cell k stands for `start + k` steps of the grid. */
export interface Grid {
  readonly start: number;
  readonly cells: Float64Array;
}

/** Cells that the kernel writes at once. */
const TILE = 8;
const PAGE = 65_536;
const BYTES_OF_DOUBLE = 8;
const BYTES_OF_PLACE = 4;

/** libs/kinship/assembly/convolve.ts; places are addresses and counts of cells. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  convolve(
    padded: number,
    at: number,
    length: number,
    places: number,
    weights: number,
    groups: number,
    shift: number,
    cells: number,
    count: number,
  ): void;
}

/** The language's own types come with the browser's only. */
interface WasmApi {
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

let loaded: Kernel | null = null;

/** Compiled at the first use: pages that draw pedigrees need none. */
function kernel(): Kernel {
  if (!loaded) {
    const wasm = (globalThis as unknown as { readonly WebAssembly: WasmApi }).WebAssembly;
    const binary = Uint8Array.from(atob(KERNEL_BASE64), (character) => character.charCodeAt(0));
    loaded = new wasm.Instance(new wasm.Module(binary)).exports as Kernel;
  }
  return loaded;
}

/**
 * Distribution of the sum of two totals. What falls below `lowest` counts as `lowest`. Each cell is summed in one order,
 * four values of `b` at a time, so that it is the same on every machine.
 * @param a one or more cells, non-negative
 * @param lowest in steps of the grid
 */
export function convolve(a: Grid, b: Grid, lowest: number): Grid {
  const first = a.start + b.start;
  const start = Math.max(lowest, first);
  const length = a.cells.length;
  const count = Math.max(1, first + length + b.cells.length - 1 - start);
  const used = usedCells(b.cells);
  const groups = Math.ceil(used.length / 4);
  const job = { margin: b.cells.length + TILE, length, groups, room: count + TILE };
  const memory = layOut(job);
  memory.padded.set(a.cells, job.margin);
  for (let k = 0; k < 4 * groups; k++) {
    const place = used[Math.min(k, used.length - 1)]!;
    memory.places[k] = place;
    memory.weights[k] = k < used.length ? b.cells[place]! : 0;
  }
  const shift = first - start;
  kernel().convolve(
    memory.padded.byteOffset,
    job.margin - shift,
    length,
    memory.places.byteOffset,
    memory.weights.byteOffset,
    groups,
    shift,
    memory.cells.byteOffset,
    count,
  );
  return { start, cells: memory.cells.slice(0, count) };
}

function usedCells(cells: Float64Array): number[] {
  const used: number[] = [];
  for (let j = 0; j < cells.length; j++) if (cells[j] !== 0) used.push(j);
  return used;
}

interface Job {
  readonly margin: number;
  readonly length: number;
  readonly groups: number;
  readonly room: number;
}

interface Memory {
  readonly padded: Float64Array;
  readonly weights: Float64Array;
  readonly cells: Float64Array;
  readonly places: Int32Array;
}

/** The arrays of one call, one after the other from the start of the kernel's memory; zeros on both sides of `padded`. */
function layOut({ margin, length, groups, room }: Job): Memory {
  const { memory } = kernel();
  const padded = length + 2 * margin;
  const bytes = (padded + 4 * groups + room) * BYTES_OF_DOUBLE + 4 * groups * BYTES_OF_PLACE;
  const lacking = bytes - memory.buffer.byteLength;
  if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
  const { buffer } = memory;
  const doubles = (at: number, size: number) => new Float64Array(buffer, at * BYTES_OF_DOUBLE, size);
  const made = {
    padded: doubles(0, padded),
    weights: doubles(padded, 4 * groups),
    cells: doubles(padded + 4 * groups, room),
    places: new Int32Array(buffer, (padded + 4 * groups + room) * BYTES_OF_DOUBLE, 4 * groups),
  };
  made.padded.fill(0, 0, margin);
  made.padded.fill(0, margin + length);
  return made;
}
