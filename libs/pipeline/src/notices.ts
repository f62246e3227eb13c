import { Injectable } from '@nestjs/common';
import { Db, systemActor, type Tx } from '@homeward/platform';
import { Hits, STOPPED, type HitSummary } from '@homeward/hits';
import { HitNotices } from '@homeward/notification';
import { type RenderedReport, Reports, SecondBlood } from '@homeward/review';
import { newsOnSite, Tasks } from '@homeward/verification';

/**
 * What follows a step of a hit: a confirmed one gets its reports and tasks, one whose second blood is settled the
 * report of the second stage; the tasks of a stopped one are cancelled; the next role gets a message.
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

  /**
   * One transaction: a district is told of a hit together with its report and its task, or not at all. The reports are
   * rendered before it; when the hit went on meanwhile, they are made again.
   */
  async send(hitId: string): Promise<void> {
    for (;;) {
      const drafts = await this.db.run(systemActor, async (tx) =>
        hasReport(await this.hits.summary(tx, hitId)) ? this.reports.drafts(tx, hitId) : [],
      );
      const rendered: RenderedReport[] = [];
      for (const draft of drafts) rendered.push(await this.reports.render(draft));
      if (await this.db.run(systemActor, (tx) => this.sendWith(tx, hitId, rendered))) return;
    }
  }

  /** @returns false when other reports are needed */
  private async sendWith(tx: Tx, hitId: string, rendered: readonly RenderedReport[]): Promise<boolean> {
    const hit = await this.hits.summary(tx, hitId);
    if (hasReport(hit) && !(await this.reports.store(tx, hitId, rendered))) return false;
    if (hit.status === 'confirmed') {
      await this.tasks.createForHit(tx, hitId);
      await this.hits.transition(tx, hitId, 'notify');
    }
    if (STOPPED.includes(hit.status)) await this.tasks.cancelOfHit(tx, hitId);
    await this.notices.post(
      tx,
      hitId,
      await this.secondBlood.progress(tx, hitId),
      await newsOnSite(tx.em, hitId),
    );
    return true;
  }
}

function hasReport({ status }: Pick<HitSummary, 'status'>): boolean {
  return status === 'confirmed' || status === 'retested';
}
