import { Module } from '@nestjs/common';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditChain } from './audit-chain.service.js';
import { AuditSealer } from './audit-sealer.service.js';
import { Audit } from './audit.service.js';

export const auditEntities = [AuditEntry];

const services = [Audit, AuditChain, AuditSealer];

@Module({ providers: services, exports: services })
export class AuditModule {}
