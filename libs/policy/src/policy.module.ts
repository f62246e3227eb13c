import { AuditModule } from '@homeward/audit';
import { CONFIG, type Config } from '@homeward/platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FrequencyTables } from './frequency-tables.js';
import { KinshipPolicies } from './kinship-policies.js';
import { Policies } from './policies.service.js';
import { entities } from './tables.js';

/** The versions of the policy, and the frequency tables they name. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule],
  providers: [
    Policies,
    // Commands without a database read them, too, and load no framework.
    {
      provide: FrequencyTables,
      useFactory: (config: Config) => new FrequencyTables(config),
      inject: [CONFIG],
    },
    KinshipPolicies,
  ],
  exports: [Policies, FrequencyTables, KinshipPolicies],
})
export class PolicyModule {}
