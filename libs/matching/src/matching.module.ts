import { AuditModule } from '@homeward/audit';
import { Module } from '@nestjs/common';
import { Hit } from './hits/hit.entity.js';
import { Hits } from './hits/hits.service.js';
import { FrequencyTables } from './policies/frequency-tables.js';
import { Policies } from './policies/policies.service.js';
import { Policy } from './policies/policy.entity.js';

export const matchingEntities = [Hit, Policy];

/** Policies, hits, coverage, and the matcher, whose index is filled at its first search: the API never does. */
@Module({
  imports: [AuditModule],
  providers: [Hits, Policies, FrequencyTables],
  exports: [Hits, Policies, FrequencyTables],
})
export class MatchingModule {}
