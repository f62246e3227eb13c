import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { noticesOf, type OnSiteNews, type SecondBloodFacts } from './hit-notices.js';
import { hitForNotices } from './message.queries.js';
import { Messages } from './messages.service.js';

/** Turns the state of a hit into messages. Idempotent, so the worker may run it as often as it likes. */
@Injectable()
export class HitNotices {
  constructor(private readonly messages: Messages) {}

  /** Posts what the hit's present state, that of its second blood, and the districts' work call for. */
  async post(tx: Tx, hitId: string, secondBlood: SecondBloodFacts | null, onSite: OnSiteNews): Promise<void> {
    const found = await hitForNotices(tx.em, hitId);
    if (!found) throw new NotFound('hit', hitId);
    const hit = { ...found, ...onSite };
    const params = {
      hitNumber: hit.number,
      caseNumber: hit.caseNumber,
      personCode: hit.personCode,
      urgent: hit.urgent,
    };
    for (const notice of noticesOf(hit, secondBlood)) {
      // An investigator works on the district's task, not on the hit.
      const task =
        notice.role === 'investigator' && hit.tasks.find((each) => each.districtId === notice.districtId);
      const { donors, ...to } = notice;
      const facts = donors ? { donors: donors.join(', '), ...params } : params;
      await this.messages.post(tx, {
        ...to,
        ...(task
          ? { subjectType: 'verification_task', subjectId: task.id }
          : { subjectType: 'hit', subjectId: hitId }),
        params: task ? { taskNumber: task.number, dueOn: task.dueOn, ...facts } : facts,
      });
    }
  }
}
