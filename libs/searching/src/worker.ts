/** The classes that search, for the worker, the command line and their tests. The API does not load it. */
export { MatcherModule } from './matcher.module.js';
export { type Mended, Proof } from './coverage/proof.service.js';
export { CaseSearcher, SCREEN_FROM } from './case-searcher.js';
export { DeltaSearcher } from './delta-searcher.js';
export { FamilyReader } from './family-reader.service.js';
export { GenotypeCache } from './genotype-cache.js';
export { Matcher } from './matcher.service.js';
export { Numbering } from './numbering.js';
export { ShardAnswering } from './shard-answering.js';
