import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule, accessEntities } from '@homeward/access';
import { AuditModule, auditEntities } from '@homeward/audit';
import { IntakeModule, intakeEntities } from '@homeward/intake';
import { LaboratoryModule, laboratoryEntities } from '@homeward/laboratory';
import { HitsModule, hitEntities } from '@homeward/hits';
import { LinksModule, linkEntities } from '@homeward/links';
import { PersonsModule } from '@homeward/persons';
import { SearchingModule } from '@homeward/searching';
import { TrialsModule, trialEntities } from '@homeward/trials';
import { NotificationModule, notificationEntities } from '@homeward/notification';
import { PlatformModule, type Config } from '@homeward/platform';
import { PolicyModule, policyEntities } from '@homeward/policy';
import { ReviewModule, reviewEntities } from '@homeward/review';
import { VerificationModule, verificationEntities } from '@homeward/verification';
import { Consequences } from './consequences.js';
import { Drain } from './drain.js';
import { Notices } from './notices.js';
import { Pipeline } from './pipeline.js';

const entities = [
  ...accessEntities,
  ...auditEntities,
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

/** Every domain library, and the handlers of every kind of work. */
@Module({})
export class PipelineModule {
  static forConfig(config: Config): DynamicModule {
    const domains = [
      AuditModule,
      AccessModule,
      IntakeModule,
      LaboratoryModule,
      PolicyModule,
      PersonsModule,
      HitsModule,
      LinksModule,
      SearchingModule,
      TrialsModule,
      ReviewModule,
      VerificationModule,
      NotificationModule,
    ];
    return {
      module: PipelineModule,
      imports: [PlatformModule.forRoot(config, entities), ...domains],
      providers: [Pipeline, Notices, Consequences, Drain],
      exports: [Pipeline, Drain, ...domains],
    };
  }
}
