import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { MatchingModule } from '@homeward/matching';
import { Module } from '@nestjs/common';
import { HitEndings } from './hit-endings.service.js';
import { Reunion } from './reunion.entity.js';
import { Reunions } from './reunions.service.js';
import { TaskPeople } from './task-people.service.js';
import { Tasks } from './tasks.service.js';
import { VerificationTask } from './verification-task.entity.js';
import { Visit } from './visit.entity.js';

export const verificationEntities = [VerificationTask, Visit, Reunion];

@Module({
  imports: [AuditModule, IntakeModule, MatchingModule],
  providers: [Tasks, TaskPeople, Reunions, HitEndings],
  exports: [Tasks, TaskPeople, Reunions, HitEndings],
})
export class VerificationModule {}
