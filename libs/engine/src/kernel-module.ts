import { createHash } from 'node:crypto';
import { compileKernels, KERNEL_BASE64, KERNEL_SHA256, type WasmModule } from '@homeward/search';

/** The compiled kernels are not the ones that were reviewed. */
export class KernelRefused extends Error {
  readonly code = 'engine.kernel_refused';
  constructor(
    readonly found: string,
    readonly expected: string,
  ) {
    super(`the search kernels have the hash ${found}, not ${expected}`);
    this.name = 'KernelRefused';
  }
}

/** @throws KernelRefused when the binary's hash differs */
export function kernelModule(base64 = KERNEL_BASE64, sha256 = KERNEL_SHA256): WasmModule {
  const binary = Buffer.from(base64, 'base64');
  const found = createHash('sha256').update(binary).digest('hex');
  if (found !== sha256) throw new KernelRefused(found, sha256);
  return compileKernels(binary);
}
