// Decorators need it before any class is defined; every importer of the platform has it.
import 'reflect-metadata';

export * from './actor.js';
export * from './states.js';
export * from './config/config.js';
export * from './config/index-shard.js';
export * from './config/stop-with-parent.js';
export * from './one-of.js';
export * from './database/data-source.js';
export * from './database/login.js';
export * from './database/on-database.js';
export * from './database/resilient-client.js';
export * from './database/retry-until-reachable.js';
export * from './database/by-index-alone.js';
export * from './database/day-range.js';
export * from './database/list-scope.js';
export * from './database/db.js';
export type { TimedTransaction } from './database/transaction-watch.js';
export * from './database/held-lock.js';
export * from './errors/database-errors.js';
export * from './errors/domain-error.js';
export * from './errors/platform.errors.js';
export * from './installation/installation.errors.js';
export * from './installation/mode.js';
export { hasWord, wordOf, type Vocabulary } from './errors/words.js';
export * from './idempotency/idempotency.errors.js';
export * from './idempotency/idempotency.service.js';
export * from './idempotency/once-only.js';
export * from './ids/uuid.js';
export * from './work/attempts.js';
export * from './work/kinds.js';
export * from './work/loads.js';
export * from './work/queue-pause.entity.js';
export * from './work/queue-pauses.service.js';
export * from './work/work-item.entity.js';
export * from './present.js';
export * from './work/work.states.js';
export * from './work/work.service.js';
export * from './work/work-runner.js';
export * from './work/work.errors.js';
export * from './config/config-token.js';
export * from './crypto/blind-index.js';
export * from './crypto/crypto.errors.js';
export * from './crypto/field-cipher.js';
export * from './crypto/file-keys.js';
export * from './crypto/key-provider.js';
export * from './crypto/stored-ciphertext.js';
export * from './logging/json-logger.js';
export * from './platform.module.js';
export { RateLimitStore } from './rate-limit/rate-limit.store.js';
export {
  DEFAULT_PAGE,
  LARGEST_PAGE,
  pageOf,
  rowsToFetch,
  type Page,
  type PageRequest,
} from './paging/paging.js';
export type { Thing } from './errors/things.js';
