import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { HitsModule } from '@homeward/hits';
import { SearchingModule } from '@homeward/searching';
import { ReviewModule } from '@homeward/review';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentWithdrawals } from './consent-withdrawals.service.js';
import { HitEndings } from './hit-endings.service.js';
import { ReunionUndoing } from './reunion-undoing.service.js';
import { Reunions } from './reunions.service.js';
import { TaskPeople } from './task-people.service.js';
import { Tasks } from './tasks.service.js';
import { entities } from './tables.js';

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    AuditModule,
    IntakeModule,
    HitsModule,
    SearchingModule,
    ReviewModule,
  ],
  providers: [Tasks, TaskPeople, Reunions, ReunionUndoing, HitEndings, ConsentWithdrawals],
  exports: [Tasks, TaskPeople, Reunions, ReunionUndoing, HitEndings, ConsentWithdrawals],
})
export class VerificationModule {}
