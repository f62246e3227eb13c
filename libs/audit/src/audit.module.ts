import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditChain } from './audit-chain.service.js';
import { AuditSealer } from './audit-sealer.service.js';
import { Audit } from './audit.service.js';
import { Steps } from './steps.service.js';
import { entities } from './tables.js';

const services = [Audit, Steps, AuditChain, AuditSealer];

@Module({ imports: [TypeOrmModule.forFeature(entities)], providers: services, exports: services })
export class AuditModule {}
