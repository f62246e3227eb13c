import { wasm, type WasmMemory, type WasmModule } from './wasm.js';

/** The compiled kernels on one memory; each takes the address of its job (libs/search/assembly). */
export interface Kernels {
  /** @returns rows written to the output */
  scan(job: number): number;
  /** @returns pairs written to the output */
  screen(job: number): number;
}

export function compileKernels(binary: Uint8Array): WasmModule {
  return new wasm.Module(binary);
}

export function kernelsOn(module: WasmModule, memory: WasmMemory): Kernels {
  return new wasm.Instance(module, { env: { memory } }).exports as Kernels;
}
