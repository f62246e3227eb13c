import { IdempotentRequest } from './idempotency/idempotency.entity.js';
import { Installation } from './installation/installation.entity.js';
import { RateLimit } from './rate-limit/rate-limit.entity.js';
import { QueuePause } from './work/queue-pause.entity.js';
import { WorkItem } from './work/work-item.entity.js';

export { PausedWork0010 } from './migrations/0010-paused-work.js';
export { WorkSetAside0027 } from './migrations/0027-work-set-aside.js';
export { Idempotency0030 } from './migrations/0030-idempotency.js';
export { Outbox0035 } from './migrations/0035-outbox.js';
export { QueuePauses0043 } from './migrations/0043-queue-pauses.js';
export { RateLimit0046 } from './migrations/0046-rate-limit.js';

/** The tables of this library. */
export const entities = [WorkItem, IdempotentRequest, Installation, QueuePause, RateLimit];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['work_item'] as const;
