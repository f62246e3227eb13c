export { KernelRefused, kernelModule } from './kernel-module.js';
export { SearchEngine, type EngineOptions } from './search-engine.js';
export { loadSnapshot, saveSnapshot, SnapshotRefused, type SnapshotDefect } from './snapshot.js';
export { indexMemoryLimit } from './memory-limit.js';
