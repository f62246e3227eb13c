/** What threads that only compute need of a family: no table, no service. */
export * from './cases/drawn-pedigree.js';
export * from './cases/drawn-roles.js';
