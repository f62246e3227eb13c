export * from './api.js';
export * from './browser.js';
export * from './config.js';
export * from './database.js';
export * from './worker.js';
