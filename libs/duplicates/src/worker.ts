/** What compares: for the worker, the command line and their tests. The API does not load it. */
export { DuplicateSearchModule } from './duplicate-search.module.js';
export { DuplicateSearcher } from './duplicate-searcher.js';
export { isOnePerson } from './identity-rule.js';
export { ProfileRows } from './profile-rows.js';
