export { GenotypeDictionary } from './genotype-dictionary.js';
export { MAX_LOCI, PersonIndex, type IndexOptions, type IndexPart } from './person-index.js';
export { Query, type QueryColumn } from './query.js';
export { TopScores, type ScoredRow } from './top-scores.js';
export { KERNEL_BASE64, KERNEL_SHA256 } from './kernel-binary.js';
export { compileKernels, kernelsOn, type Kernels } from './kernels.js';
export { checkScan, scan, type ScanResult, type ScanRange } from './scan.js';
export {
  runScan,
  scanScratchBytes,
  scanTask,
  type ScanPartResult,
  type ScanTask,
  type Scratch,
} from './scan-task.js';
export { scoreRows } from './score-rows.js';
export type { WasmMemory, WasmModule } from './wasm.js';
export { SEGMENT_ROWS } from './layout.js';
export type { Segment, SegmentAddresses } from './segment.js';
export { IndexMemoryExhausted } from './shared-memory.js';
export { checkScreen, screen, type ScreenedPairs, type ScreenQuery, type ScreenRange } from './screen.js';
export {
  joinPrograms,
  joinQueries,
  joinRanges,
  runScreen,
  screenProgram,
  screenScratchBytes,
  screenTask,
  type ScreenProgram,
  type ScreenTask,
} from './screen-task.js';
export { indexBuilder, snapshotHead, type IndexBuilder, type SnapshotHead } from './snapshot.js';
