import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Policies } from '@homeward/matching';
import { Db, systemActor } from '@homeward/platform';

/** A release that brings another frequency table under its old name, or a better rule, has everything searched again. */
@Injectable()
export class TableCheck implements OnApplicationBootstrap {
  private readonly log = new Logger(TableCheck.name);

  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (await this.db.run(systemActor, (tx) => this.policies.renewForTable(tx)))
      this.log.warn(
        'the frequency table has changed: the policy has a new version, everything is searched again',
      );
    if (await this.db.run(systemActor, (tx) => this.policies.renewForRule(tx)))
      this.log.warn(
        'the policy was from before the rule for rare alleles had a name: it has a new version, everything is searched again',
      );
  }
}
