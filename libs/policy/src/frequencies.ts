/** The published frequency tables, for commands without a database; threads that compute need no reader of files. */
export { FrequencyTables } from './frequency-tables.js';
