import { MatchingModule } from '@homeward/matching';
import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Health } from './health.service.js';
import { Metrics } from './metrics.service.js';

@Module({
  imports: [MatchingModule],
  controllers: [HealthController],
  providers: [Health, Metrics],
})
export class HealthApiModule {}
