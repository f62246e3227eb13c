import { accessEntities } from '@homeward/access';
import { auditEntities } from '@homeward/audit';
import { intakeEntities } from '@homeward/intake';
import { laboratoryEntities } from '@homeward/laboratory';
import { hitEntities } from '@homeward/hits';
import { linkEntities } from '@homeward/links';
import { trialEntities } from '@homeward/trials';
import { notificationEntities } from '@homeward/notification';
import type { EntityClass } from '@homeward/platform';
import { policyEntities } from '@homeward/policy';
import { reviewEntities } from '@homeward/review';
import { verificationEntities } from '@homeward/verification';
import type { Type } from '@nestjs/common';
import { AccessApiModule } from './access/access-api.module.js';
import { CasesApiModule } from './cases/cases-api.module.js';
import { IntakeApiModule } from './intake/intake-api.module.js';
import { AuditApiModule } from './audit/audit-api.module.js';
import { LaboratoryApiModule } from './laboratory/laboratory-api.module.js';
import { HomeApiModule } from './home/home-api.module.js';
import { NotificationApiModule } from './notification/notification-api.module.js';
import { MatchingApiModule } from './matching/matching-api.module.js';
import { ReviewApiModule } from './review/review-api.module.js';
import { VerificationApiModule } from './verification/verification-api.module.js';
import { HealthApiModule } from './health/health-api.module.js';

/** Everything the API offers, one module per domain. */
export const apiModules: Type[] = [
  AccessApiModule,
  AuditApiModule,
  IntakeApiModule,
  CasesApiModule,
  LaboratoryApiModule,
  MatchingApiModule,
  ReviewApiModule,
  VerificationApiModule,
  NotificationApiModule,
  HomeApiModule,
  HealthApiModule,
];

/** The tables behind it. */
export const entities: EntityClass[] = [
  ...auditEntities,
  ...accessEntities,
  ...intakeEntities,
  ...laboratoryEntities,
  ...policyEntities,
  ...hitEntities,
  ...linkEntities,
  ...trialEntities,
  ...reviewEntities,
  ...verificationEntities,
  ...notificationEntities,
];
