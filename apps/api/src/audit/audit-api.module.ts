import { AccessModule } from '@homeward/access';
import { AuditModule } from '@homeward/audit';
import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';

@Module({ imports: [AuditModule, AccessModule], controllers: [AuditController] })
export class AuditApiModule {}
