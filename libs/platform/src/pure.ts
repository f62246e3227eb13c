/** Small things for threads that only compute and for commands that need no database: no framework, no settings. */
export * from './actor.js';
export * from './config/program-root.js';
export * from './errors/domain-error.js';
export * from './errors/platform.errors.js';
export { hasWord, wordOf, type Vocabulary } from './errors/words.js';
export * from './present.js';
export * from './states.js';
export * from './work/loads.js';
