/** Rules without I/O that server and pages share: each is written once. */
export * from './csv-cell.js';
export * from './day.js';
export * from './id-number.js';
export * from './label.js';
export * from './pedigree/index.js';
export * from './time-zone.js';
export { KINDS_EN, STATES_EN } from './words/en.js';
export { KINDS_ZH, STATES_ZH } from './words/zh.js';
