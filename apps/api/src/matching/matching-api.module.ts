import { DuplicatesModule } from '@homeward/duplicates';
import { HitsModule } from '@homeward/hits';
import { LaboratoryModule } from '@homeward/laboratory';
import { LinksModule } from '@homeward/links';
import { PolicyModule } from '@homeward/policy';
import { SearchingModule } from '@homeward/searching';
import { TrialsModule } from '@homeward/trials';
import { ReviewModule } from '@homeward/review';
import { Module } from '@nestjs/common';
import { ReviewApiModule } from '../review/review-api.module.js';
import { CalibrationController } from './calibration.controller.js';
import { CoverageController } from './coverage.controller.js';
import { DuplicateController } from './duplicate.controller.js';
import { HitController } from '../hits/hit.controller.js';
import { LinkController } from './link.controller.js';
import { PolicyController } from './policy.controller.js';
import { WhatIfController } from './what-if.controller.js';

@Module({
  imports: [
    HitsModule,
    LinksModule,
    DuplicatesModule,
    PolicyModule,
    SearchingModule,
    TrialsModule,
    LaboratoryModule,
    ReviewModule,
    ReviewApiModule,
  ],
  controllers: [
    HitController,
    LinkController,
    DuplicateController,
    CoverageController,
    PolicyController,
    WhatIfController,
    CalibrationController,
  ],
})
export class MatchingApiModule {}
