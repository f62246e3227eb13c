import { AuditModule } from '@homeward/audit';
import { CONFIG, type Config, Db, systemActor } from '@homeward/platform';
import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountNotices } from './account-notices.service.js';
import { Accounts } from './accounts.service.js';
import { refuseDemonstrationAccounts } from './demonstration.js';
import { Enrolments } from './enrolments.service.js';
import { Lookups } from './lookups.service.js';
import { OwnPassword } from './own-password.service.js';
import { Passwords } from './passwords.js';
import { CollectionPoints, Districts } from './places.service.js';
import { Sessions } from './sessions.service.js';
import { SignIns } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import { entities } from './tables.js';

const services = [
  Accounts,
  AccountNotices,
  Sessions,
  Enrolments,
  Lookups,
  OwnPassword,
  Passwords,
  Districts,
  CollectionPoints,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule],
  providers: [...services, SignIns, SignInThrottle],
  exports: services,
})
export class AccessModule implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
  ) {}

  /** @throws DemonstrationAccountsExist: a production system does not start with a published password */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.mode === 'production')
      await this.db.run(systemActor, (tx) => refuseDemonstrationAccounts(tx));
  }
}
