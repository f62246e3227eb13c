export { Consequences } from './consequences.js';
export { Drain } from './drain.js';
export { Pipeline } from './pipeline.js';
export { PipelineModule } from './pipeline.module.js';
export { migrateQueue, queueConnection, RedisClusterRefused, removeFormerQueue } from './queue/connection.js';
export { JobQueues, type QueuedItem } from './queue/job-queues.js';
export { QueueModule } from './queue/queue.module.js';
export { SteadyProcessor } from './queue/steady-processor.js';
