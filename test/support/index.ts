export * from './api.js';
export * from './browser.js';
export * from './config.js';
export * from './database.js';
export * from './seal-all.js';
export * from './settled.js';
export * from './worker.js';
export * from './worker-process.js';
