import { AuditModule } from '@homeward/audit';
import { PersonRow } from '@homeward/persons/tables';
import { PolicyModule } from '@homeward/policy';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HitGuard } from './hit-guard.service.js';
import { HitStore } from './hit-store.js';
import { Hits } from './hits.service.js';
import { Recompute } from './recompute/recompute.service.js';
import { Withdrawals } from './withdrawals.service.js';
import { entities } from './tables.js';

/** Hits and their life. Who imports this imports searching too, which repeats searches for them (`OtherSearches`). */
@Module({
  imports: [TypeOrmModule.forFeature([...entities, PersonRow]), AuditModule, PolicyModule],
  providers: [Hits, HitStore, HitGuard, Withdrawals, Recompute],
  exports: [Hits, HitStore, HitGuard, Withdrawals, Recompute],
})
export class HitsModule {}
