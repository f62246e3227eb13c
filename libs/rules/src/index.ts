/** Rules without I/O that server and pages share: each is written once. */
export * from './csv-cell.js';
export * from './day.js';
export * from './id-number.js';
export * from './label.js';
export * from './pedigree/index.js';
export * from './time-zone.js';
