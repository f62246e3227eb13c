import { HitsModule } from '@homeward/hits';
import { ReviewModule } from '@homeward/review';
import { VerificationModule } from '@homeward/verification';
import { Module } from '@nestjs/common';
import { ReviewApiModule } from '../review/review-api.module.js';
import { EndingController } from './ending.controller.js';
import { ReunionController } from './reunion.controller.js';
import { TaskController } from './task.controller.js';
import { TaskDetails } from './task-details.js';

@Module({
  imports: [HitsModule, ReviewModule, VerificationModule, ReviewApiModule],
  controllers: [TaskController, ReunionController, EndingController],
  providers: [TaskDetails],
})
export class VerificationApiModule {}
