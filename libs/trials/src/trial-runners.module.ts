import { LaboratoryModule } from '@homeward/laboratory';
import { PersonsModule } from '@homeward/persons';
import { PolicyModule } from '@homeward/policy';
import { MatcherModule } from '@homeward/searching/worker';
import { Module } from '@nestjs/common';
import { Calibrator } from './calibration/calibrator.js';
import { TrialsModule } from './trials.module.js';
import { WhatIfRunner } from './what-if/what-if-runner.js';

/** Another policy tried on every family, and families simulated. It loads the index. */
@Module({
  imports: [TrialsModule, LaboratoryModule, PersonsModule, PolicyModule, MatcherModule],
  providers: [WhatIfRunner, Calibrator],
  exports: [WhatIfRunner, Calibrator],
})
export class TrialRunnersModule {}
