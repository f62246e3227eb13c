export { Consequences } from './consequences.js';
export { Drain } from './drain.js';
export { Pipeline } from './pipeline.js';
export { PipelineModule } from './pipeline.module.js';
export { migrateQueue, queueConnection, type QueuedItem, WorkQueue } from './queue.js';
