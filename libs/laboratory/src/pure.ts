/** Genotype files and what they are read with, for commands without a database: no table, no service. */
export type { CalledGenotypes } from './genotypes/called-genotypes.js';
export { openTables } from './formats/open-table.js';
export { draftOf, judgeTable, readTables, type JudgedTable } from './reading/read-table.js';
export { diskFile } from './table/table-file.js';
export { refusedColumnCall } from './verdict/column-verdict.js';
export { publishedReference, type ReferenceData } from './reference/reference-data.js';
export * from './formats/format.errors.js';
export * from './table/table.errors.js';
