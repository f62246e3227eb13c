import type { Type } from '@nestjs/common';
import { AccessApiModule } from './access/access-api.module.js';
import { CasesApiModule } from './cases/cases-api.module.js';
import { IntakeApiModule } from './intake/intake-api.module.js';
import { AuditApiModule } from './audit/audit-api.module.js';
import { LaboratoryApiModule } from './laboratory/laboratory-api.module.js';
import { ExchangeApiModule } from './exchange/exchange-api.module.js';
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
  ExchangeApiModule,
  MatchingApiModule,
  ReviewApiModule,
  VerificationApiModule,
  NotificationApiModule,
  HomeApiModule,
  HealthApiModule,
];
