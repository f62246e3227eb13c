import { accessEntities } from '@homeward/access';
import { auditEntities } from '@homeward/audit';
import { intakeEntities } from '@homeward/intake';
import { laboratoryEntities } from '@homeward/laboratory';
import { matchingEntities } from '@homeward/matching';
import type { EntityClass } from '@homeward/platform';
import type { Type } from '@nestjs/common';
import { AccessApiModule } from './access/access-api.module.js';
import { CasesApiModule } from './cases/cases-api.module.js';
import { IntakeApiModule } from './intake/intake-api.module.js';
import { AuditApiModule } from './audit/audit-api.module.js';
import { LaboratoryApiModule } from './laboratory/laboratory-api.module.js';
import { HealthApiModule } from './health/health-api.module.js';

/** Everything the API offers, one module per domain. */
export const apiModules: Type[] = [
  AccessApiModule,
  AuditApiModule,
  IntakeApiModule,
  CasesApiModule,
  LaboratoryApiModule,
  HealthApiModule,
];

/** The tables behind it. */
export const entities: EntityClass[] = [
  ...auditEntities,
  ...accessEntities,
  ...intakeEntities,
  ...laboratoryEntities,
  ...matchingEntities,
];
