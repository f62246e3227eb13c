export { DuplicatesModule } from './duplicates.module.js';
export { Duplicates } from './duplicates.service.js';
export { SHORTEST_DUPLICATE_REASON } from './duplicate.errors.js';
export type { DuplicateSide, DuplicateView } from './duplicate.queries.js';
export {
  DUPLICATE_FINDINGS,
  DUPLICATE_STATUSES,
  duplicateMachine,
  type DuplicateFinding,
  type DuplicateStatus,
} from './duplicate.states.js';
export { duplicatesBehind, type DuplicateCoverage } from './search.queries.js';
export { DUPLICATES_WAITING } from './waiting.js';
