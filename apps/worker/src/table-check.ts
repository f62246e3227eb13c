import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Policies } from '@homeward/policy';
import { Db, systemActor } from '@homeward/platform';

/** A release that brings another frequency table under its old name, or a new rule, has everything searched again. */
@Injectable()
export class TableCheck implements OnApplicationBootstrap {
  private readonly log = new Logger(TableCheck.name);

  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const reasons = await this.db.run(systemActor, (tx) => this.policies.renew(tx));
    for (const { en } of reasons)
      this.log.warn(`the policy has a new version, everything is searched again: ${en}`);
  }
}
