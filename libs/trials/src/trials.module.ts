import { AuditModule } from '@homeward/audit';
import { LaboratoryModule } from '@homeward/laboratory';
import { PolicyModule } from '@homeward/policy';
import { SearchingModule } from '@homeward/searching';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Calibrations } from './calibration/calibrations.service.js';
import { Prospects } from './prospects/prospects.service.js';
import { WhatIfs } from './what-if/what-ifs.service.js';
import { entities } from './tables.js';

/** Requests and reads trials; `TrialRunnersModule` computes them. The chance to find a member is computed at once. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, LaboratoryModule, PolicyModule, SearchingModule],
  providers: [WhatIfs, Calibrations, Prospects],
  exports: [WhatIfs, Calibrations, Prospects],
})
export class TrialsModule {}
