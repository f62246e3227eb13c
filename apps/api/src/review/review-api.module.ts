import { HitsModule } from '@homeward/hits';
import { ReviewModule } from '@homeward/review';
import { VerificationModule } from '@homeward/verification';
import { Module } from '@nestjs/common';
import { HitDetails } from '../hits/hit-detail.js';
import { ReportController } from './report.controller.js';
import { ReviewController } from './review.controller.js';
import { SecondBloodController } from './second-blood.controller.js';

@Module({
  imports: [HitsModule, ReviewModule, VerificationModule],
  controllers: [ReviewController, ReportController, SecondBloodController],
  providers: [HitDetails],
  exports: [HitDetails],
})
export class ReviewApiModule {}
