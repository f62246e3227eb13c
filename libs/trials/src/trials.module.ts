import { AuditModule } from '@homeward/audit';
import { LaboratoryModule } from '@homeward/laboratory';
import { PersonsModule } from '@homeward/persons';
import { PolicyModule } from '@homeward/policy';
import { SearchingModule } from '@homeward/searching';
import { Module } from '@nestjs/common';
import { CalibrationRun } from './calibration/calibration-run.entity.js';
import { Calibrations } from './calibration/calibrations.service.js';
import { Calibrator } from './calibration/calibrator.js';
import { Prospects } from './prospects/prospects.service.js';
import { WhatIfRunner } from './what-if/what-if-runner.js';
import { WhatIf } from './what-if/what-if.entity.js';
import { WhatIfs } from './what-if/what-ifs.service.js';

export const trialEntities = [CalibrationRun, WhatIf];

/** What would be: another policy tried, families simulated, the chance to find a family's missing member. */
@Module({
  imports: [AuditModule, LaboratoryModule, PersonsModule, PolicyModule, SearchingModule],
  providers: [WhatIfs, WhatIfRunner, Calibrations, Calibrator, Prospects],
  exports: [WhatIfs, WhatIfRunner, Calibrations, Calibrator, Prospects],
})
export class TrialsModule {}
