import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Policies } from '@homeward/policy';
import { Db, systemActor } from '@homeward/platform';

/**
 * A release that brings another frequency table under its old name, or a new rule, has everything searched again. Of
 * two releases that run at the same time the newer does so once, and the older says that it is older.
 */
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
    const replaced = await this.db.run(systemActor, (tx) => this.policies.tableReplaced(tx));
    if (replaced)
      this.log.error(
        `frequency table ${replaced.table} of this release was in force with policy version ${replaced.before}; a newer ` +
          `release put version ${replaced.version} in force with another content. This worker compares nothing until it ` +
          'runs the newer release, or until the laboratory lead puts a policy version in force with this one',
      );
  }
}
