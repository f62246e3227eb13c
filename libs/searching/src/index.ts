export { SearchingModule } from './searching.module.js';
export { CaseTransitions, type CaseStep, type CaseStepResult } from './cases/case-transitions.service.js';
export { Contradictions } from './contradictions/contradictions.service.js';
export type { ContradictionView } from './contradictions/contradiction.queries.js';
export {
  CONTRADICTION_STATUSES,
  type ContradictionStatus,
} from './contradictions/family-contradiction.entity.js';
export { Coverage, type CoverageState, coverageOfCase } from './coverage/coverage.service.js';
export { personsNumbered } from './coverage/coverage.queries.js';
export { SearchAgainRun, type SearchAgainState } from './search-again/search-again-run.service.js';
export {
  RUN_MEANINGS,
  RUN_STATUSES,
  type RunState,
  type RunStatus,
  type StoredRunStatus,
  runState,
} from './runs/run-status.js';
export { RunFinished } from './runs/run.errors.js';
export { RepeatedSearches } from './repeated-searches.service.js';
export { SEARCHING_WAITING } from './waiting.js';
