/** What searches: for the worker, the command line and their tests. The API does not load it. */
export { LinkSearchModule } from './link-search.module.js';
export { LinkSearcher } from './link-searcher.js';
