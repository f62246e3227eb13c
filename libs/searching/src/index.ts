export { SearchingModule } from './searching.module.js';
export { CaseLife, type CaseStep, type StepTaken } from './cases/case-life.service.js';
export { Coverage, type CoverageState, coverageOfCase } from './coverage/coverage.service.js';
export { personsNumbered } from './coverage/coverage.queries.js';
export { Research, type ResearchState } from './research/research.service.js';
export {
  RUN_STATUSES,
  type RunState,
  type RunStatus,
  type StoredRunStatus,
  runState,
} from './runs/run-status.js';
export { RunFinished } from './runs/run.errors.js';
export { RepeatedSearches } from './repeated-searches.service.js';
export { SEARCHING_WAITING } from './waiting.js';
