export * from './decorators.js';
export * from './language.js';
export * from './paging.dto.js';
export { StrictRate } from './rate-limit.guard.js';
export { SESSION_COOKIE, type SignedInRequest } from './signed-in-request.js';
