import { AuditModule } from '@homeward/audit';
import { SearchingModule } from '@homeward/searching';
import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { Health } from './health.service.js';
import { Metrics } from './metrics.service.js';
import { QueuesController } from './queues.controller.js';
import { SetAsideWorkController } from './set-aside-work.controller.js';

@Module({
  imports: [SearchingModule, AuditModule, TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, SetAsideWorkController, QueuesController],
  providers: [Health, Metrics],
})
export class HealthApiModule {}
