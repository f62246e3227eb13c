export * from './hit-notices.js';
export * from './hit-notices.service.js';
export * from './message.entity.js';
export * from './messages.service.js';
export * from './notification.errors.js';
export * from './notification.module.js';
export { NOTIFICATION_WAITING } from './waiting.js';
