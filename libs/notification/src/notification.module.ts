import { AuditModule } from '@homeward/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HitNotices } from './hit-notices.service.js';
import { Messages } from './messages.service.js';
import { entities } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule],
  providers: [Messages, HitNotices],
  exports: [Messages, HitNotices],
})
export class NotificationModule {}
