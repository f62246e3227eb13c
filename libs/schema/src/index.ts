export * from './entities.js';
export * from './migrate.js';
export { migrations } from './migrations.js';
