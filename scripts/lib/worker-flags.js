// @ts-check
/**
 * What the worker is started with. An import of 100,000 samples leaves so much garbage behind that V8 makes its space
 * for young objects as large as it may, three times 16 MB; half of that is as fast. A process
 * that runs cannot change it.
 */
export const WORKER_FLAGS = ['--max-semi-space-size=8'];
