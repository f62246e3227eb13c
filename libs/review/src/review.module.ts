import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { HitsModule } from '@homeward/hits';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Reports } from './report/reports.service.js';
import { Reviews } from './review.service.js';
import { SecondBlood } from './second-blood/second-blood.service.js';
import { entities } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, IntakeModule, HitsModule],
  providers: [Reviews, Reports, SecondBlood],
  exports: [Reviews, Reports, SecondBlood],
})
export class ReviewModule {}
