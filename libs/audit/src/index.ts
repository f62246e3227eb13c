export * from './audit-chain.service.js';
export * from './audit-entry.entity.js';
export * from './audit.module.js';
export { actionsSince, type ActionCount, countUnsealed, readHead, type Head } from './audit.queries.js';
export * from './audit-sealer.service.js';
export * from './audit.service.js';
export * from './head-file.js';
export * from './verify-audit.js';
export { Steps, type Lifecycle, type Stateful, type StepOf } from './steps.service.js';
