import { Module } from '@nestjs/common';
import { AuditEntry } from './audit-entry.entity.js';
import { Audit } from './audit.service.js';

export const auditEntities = [AuditEntry];

@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule {}
