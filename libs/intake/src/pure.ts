/** What threads and commands that only compute need of families, persons and specimens: no table, no service. */
export * from './cases/drawn-pedigree.js';
export * from './cases/drawn-roles.js';
export * from './donors/person-categories.js';
export * from './specimens/specimen.states.js';
