import { Injectable } from '@nestjs/common';
import { Db, systemActor } from '@homeward/platform';
import { Hits } from '@homeward/hits';
import { HitNotices } from '@homeward/notification';
import { Reports, SecondBlood } from '@homeward/review';
import { newsOnSite, Tasks } from '@homeward/verification';

/**
 * What follows a step of a hit: a confirmed one gets its reports and tasks, one whose second blood is settled the
 * report of the second stage; a stopped one loses its tasks; whoever must act next is told.
 */
@Injectable()
export class Notices {
  constructor(
    private readonly db: Db,
    private readonly hits: Hits,
    private readonly reports: Reports,
    private readonly secondBlood: SecondBlood,
    private readonly tasks: Tasks,
    private readonly notices: HitNotices,
  ) {}

  /** One transaction: a district is told of a hit together with its report and its task, or not at all. */
  async send(hitId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const { status } = await this.hits.summary(tx, hitId);
      if (status === 'confirmed' || status === 'retested') {
        await this.reports.generate(tx, hitId, 'zh');
        await this.reports.generate(tx, hitId, 'en');
      }
      if (status === 'confirmed') {
        await this.tasks.createForHit(tx, hitId);
        await this.hits.transition(tx, hitId, 'notify');
      }
      if (status === 'withdrawn' || status === 'refuted') await this.tasks.cancelOfHit(tx, hitId);
      const secondBlood = await this.secondBlood.standing(tx, hitId);
      await this.notices.post(tx, hitId, secondBlood, await newsOnSite(tx.em, hitId));
    });
  }
}
