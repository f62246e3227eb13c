import { AuditModule } from '@homeward/audit';
import { LaboratoryModule } from '@homeward/laboratory';
import { PolicyModule } from '@homeward/policy';
import { SearchingModule } from '@homeward/searching';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalibrationRun } from './calibration/calibration-run.entity.js';
import { Calibrations } from './calibration/calibrations.service.js';
import { Prospects } from './prospects/prospects.service.js';
import { WhatIf } from './what-if/what-if.entity.js';
import { WhatIfs } from './what-if/what-ifs.service.js';

/** What would be: asked for and read here; `TrialRunnersModule` computes. The chance to find a member is computed at once. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CalibrationRun, WhatIf]),
    AuditModule,
    LaboratoryModule,
    PolicyModule,
    SearchingModule,
  ],
  providers: [WhatIfs, Calibrations, Prospects],
  exports: [WhatIfs, Calibrations, Prospects],
})
export class TrialsModule {}
