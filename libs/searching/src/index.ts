export { SearchingModule } from './searching.module.js';
export { CaseLife, type CaseStep, type StepTaken } from './cases/case-life.service.js';
export { Coverage, type CoverageState, coverageOfCase } from './coverage/coverage.service.js';
export { matchingWork } from './coverage/outstanding.queries.js';
export { type Mended, Proof } from './coverage/proof.service.js';
export { Research, type ResearchState } from './research/research.service.js';
export {
  RUN_STATUSES,
  type RunState,
  type RunStatus,
  type StoredRunStatus,
  runState,
} from './runs/run-status.js';
export { RunFinished } from './runs/run.errors.js';
export { CaseSearcher, SCREEN_FROM } from './case-searcher.js';
export { DeltaSearcher } from './delta-searcher.js';
export { Families } from './families.service.js';
export { KnownGenotypes } from './known-genotypes.js';
export { Matcher } from './matcher.service.js';
export { Numbering } from './numbering.js';
export { RepeatedSearches } from './repeated-searches.service.js';
export { ShardAnswering } from './shard-answering.js';
