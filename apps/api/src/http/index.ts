export * from './decorators.js';
export * from './language.js';
export * from './paging.dto.js';
export { StrictRate } from './rate-limits.js';
export * from './cookies.js';
export { storedFile } from './stored-file.js';
export type { SignedInRequest } from './signed-in-request.js';
