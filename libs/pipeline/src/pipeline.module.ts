import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@homeward/access';
import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { LaboratoryModule } from '@homeward/laboratory';
import { HitsModule } from '@homeward/hits';
import { DuplicateSearchModule } from '@homeward/duplicates/worker';
import { LinkSearchModule } from '@homeward/links/worker';
import { PersonsModule } from '@homeward/persons';
import { MatcherModule } from '@homeward/searching/worker';
import { TrialRunnersModule } from '@homeward/trials/worker';
import { NotificationModule } from '@homeward/notification';
import { PlatformModule, type Config } from '@homeward/platform';
import { PolicyModule } from '@homeward/policy';
import { ReviewModule } from '@homeward/review';
import { VerificationModule } from '@homeward/verification';
import { Consequences } from './consequences.js';
import { Drain } from './drain.js';
import { Notices } from './notices.js';
import { Pipeline } from './pipeline.js';
import { DATABASE_CONNECTIONS } from './queue/loads.js';

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
      LinkSearchModule,
      MatcherModule,
      DuplicateSearchModule,
      TrialRunnersModule,
      ReviewModule,
      VerificationModule,
      NotificationModule,
    ];
    return {
      module: PipelineModule,
      imports: [PlatformModule.forRoot(config, DATABASE_CONNECTIONS), ...domains],
      providers: [Pipeline, Notices, Consequences, Drain],
      exports: [Pipeline, Drain, ...domains],
    };
  }
}
