/** The part of WebAssembly that the engine uses; the language's own types come with the browser's only. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
  /** @returns the size before, in pages of 64 KiB */
  grow(pages: number): number;
}
export type WasmModule = object;

interface WasmApi {
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => WasmMemory;
  readonly Module: new (binary: Uint8Array) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: { env: { memory: WasmMemory } },
  ) => { readonly exports: unknown };
}

export const wasm = (globalThis as unknown as { readonly WebAssembly: WasmApi }).WebAssembly;

export const WASM_PAGE = 65_536;
