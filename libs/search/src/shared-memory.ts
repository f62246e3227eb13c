import { wasm, WASM_PAGE, type WasmMemory } from './wasm.js';

/** Address space of one segment: columns, bits and the scratch of every thread stay far below. */
const MOST_PAGES = 16_384;
/** Address 0 is not used. */
const FIRST_ADDRESS = 64;

/** More memory than the index was allowed, or than the machine gives; nothing was changed. */
export class IndexMemoryExhausted extends Error {
  constructor(
    readonly wantedBytes: number,
    readonly limitBytes: number,
  ) {
    super(`the index needs ${wantedBytes} bytes and may use ${limitBytes}`);
    this.name = 'IndexMemoryExhausted';
  }
}

/** What all segments of an index may use together. */
export class MemoryBudget {
  usedBytes = 0;

  constructor(readonly limitBytes: number) {}

  /** @throws IndexMemoryExhausted */
  take(bytes: number): void {
    if (this.usedBytes + bytes > this.limitBytes)
      throw new IndexMemoryExhausted(this.usedBytes + bytes, this.limitBytes);
    this.usedBytes += bytes;
  }
}

/** The memory of one segment, shared between threads: areas are handed out and never given back. */
export class SharedMemory {
  readonly memory: WasmMemory;
  /** The whole memory; made again when it grows. */
  bytes: Uint8Array;
  private next = FIRST_ADDRESS;

  constructor(private readonly budget: MemoryBudget) {
    budget.take(WASM_PAGE);
    this.memory = new wasm.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
    this.bytes = new Uint8Array(this.memory.buffer);
  }

  /** Bytes handed out, from address 0. */
  get used(): number {
    return this.next;
  }

  /**
   * An area of zeros, at a multiple of 64.
   * @throws IndexMemoryExhausted
   */
  allocate(size: number): number {
    const at = this.next;
    const end = Math.ceil((at + size) / 64) * 64;
    const missing = end - this.bytes.length;
    if (missing > 0) {
      this.budget.take(Math.ceil(missing / WASM_PAGE) * WASM_PAGE);
      this.grow(Math.ceil(missing / WASM_PAGE));
    }
    this.next = end;
    return at;
  }

  private grow(pages: number): void {
    try {
      this.memory.grow(pages);
    } catch {
      throw new IndexMemoryExhausted(this.bytes.length + pages * WASM_PAGE, this.bytes.length);
    }
    this.bytes = new Uint8Array(this.memory.buffer);
  }
}
