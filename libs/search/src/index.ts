export { GenotypeDictionary } from './genotype-dictionary.js';
export { locusScores } from './locus-scores.js';
export { MAX_LOCI, PersonIndex } from './person-index.js';
export { Query, type LocusScore, type QueryColumn } from './query.js';
export { scan, type Scanned, type Scored, type ScanRange } from './scan.js';
export { SEGMENT_ROWS, type Segment } from './segment.js';
