/** Small helpers for threads that only compute: no configuration, no database. */
export * from './present.js';
