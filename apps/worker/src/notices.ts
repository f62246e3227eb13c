import { Injectable } from '@nestjs/common';
import { Db, systemActor } from '@homeward/platform';
import { Hits } from '@homeward/matching';
import { HitNotices } from '@homeward/notification';
import { Reports } from '@homeward/review';
import { Tasks } from '@homeward/verification';

/** What follows a step of a hit: a confirmed one gets its reports and tasks; whoever must act next is told. */
@Injectable()
export class Notices {
  constructor(
    private readonly db: Db,
    private readonly hits: Hits,
    private readonly reports: Reports,
    private readonly tasks: Tasks,
    private readonly notices: HitNotices,
  ) {}

  /** One transaction: a district is told of a hit together with its report and its task, or not at all. */
  async send(hitId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      if ((await this.hits.get(tx, hitId)).status === 'confirmed') {
        await this.reports.generate(tx, hitId, 'zh');
        await this.reports.generate(tx, hitId, 'en');
        await this.tasks.createForHit(tx, hitId);
        await this.hits.transition(tx, hitId, 'notify');
      }
      await this.notices.post(tx, hitId);
    });
  }
}
