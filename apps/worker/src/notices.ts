import { Injectable } from '@nestjs/common';
import { Db, systemActor } from '@homeward/platform';
import { Hits } from '@homeward/matching';
import { Messages } from '@homeward/notification';
import { Reports } from '@homeward/review';
import { Tasks } from '@homeward/verification';

/** What follows a confirmed hit: the report in both languages, the districts' tasks, messages to their role queues. */
@Injectable()
export class Notices {
  constructor(
    private readonly db: Db,
    private readonly hits: Hits,
    private readonly reports: Reports,
    private readonly tasks: Tasks,
    private readonly messages: Messages,
  ) {}

  /** One transaction: a district is told of a hit together with its report and its task, or not at all. */
  async send(hitId: string): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      const hit = await this.hits.get(tx, hitId);
      if (hit.status !== 'confirmed') return;
      await this.reports.generate(tx, hitId, 'zh');
      await this.reports.generate(tx, hitId, 'en');
      for (const task of await this.tasks.createForHit(tx, hitId)) {
        const message = { kind: 'hit_to_verify', subjectType: 'verification_task', subjectId: task.id };
        const params = { taskNumber: task.number, hitNumber: hit.number, dueOn: task.dueOn };
        await this.messages.post(tx, {
          ...message,
          role: 'investigator',
          districtId: task.districtId,
          params,
        });
        await this.messages.post(tx, { ...message, role: 'coordinator', districtId: null, params });
      }
      await this.hits.transition(tx, hitId, 'notify');
    });
  }
}
