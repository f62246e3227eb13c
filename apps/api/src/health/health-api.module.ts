import { AuditModule } from '@homeward/audit';
import { MatchingModule } from '@homeward/matching';
import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Health } from './health.service.js';
import { Metrics } from './metrics.service.js';
import { SetAsideWorkController } from './set-aside-work.controller.js';

@Module({
  imports: [MatchingModule, AuditModule],
  controllers: [HealthController, SetAsideWorkController],
  providers: [Health, Metrics],
})
export class HealthApiModule {}
