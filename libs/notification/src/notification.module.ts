import { AuditModule } from '@homeward/audit';
import { Module } from '@nestjs/common';
import { HitNotices } from './hit-notices.service.js';
import { Message } from './message.entity.js';
import { Messages } from './messages.service.js';

export const notificationEntities = [Message];

@Module({ imports: [AuditModule], providers: [Messages, HitNotices], exports: [Messages, HitNotices] })
export class NotificationModule {}
