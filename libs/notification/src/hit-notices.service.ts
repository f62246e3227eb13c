import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import {
  correctionNotices,
  noticesOf,
  type HitWithNews,
  type Notice,
  type OnSiteNews,
  type SecondBloodFacts,
  type TypingCorrected,
} from './hit-notices.js';
import { hitForNotices } from './message.queries.js';
import { Messages } from './messages.service.js';

/** A typing that was corrected: whose it is, and of which batch. */
export interface CorrectedTyping {
  readonly donorCode: string;
  readonly what: TypingCorrected;
}

/** Turns the state of a hit into messages. Idempotent, so the worker may run it as often as it likes. */
@Injectable()
export class HitNotices {
  constructor(private readonly messages: Messages) {}

  /** Posts what the hit's present state, that of its second blood, and the districts' work call for. */
  async post(tx: Tx, hitId: string, secondBlood: SecondBloodFacts | null, onSite: OnSiteNews): Promise<void> {
    const hit = await this.read(tx, hitId, onSite);
    for (const notice of noticesOf(hit, secondBlood)) await this.tell(tx, hitId, hit, notice);
  }

  /** Tells all who work on a hit that a typing it rests on was corrected; each time anew. */
  async postCorrection(tx: Tx, hitId: string, typing: CorrectedTyping, onSite: OnSiteNews): Promise<void> {
    const hit = await this.read(tx, hitId, onSite);
    for (const notice of correctionNotices(hit, typing.what))
      await this.tell(tx, hitId, hit, { ...notice, donors: [typing.donorCode] }, { anew: true });
  }

  private async read(tx: Tx, hitId: string, onSite: OnSiteNews): Promise<HitWithNews> {
    const found = await hitForNotices(tx.em, hitId);
    if (!found) throw new NotFound('hit', hitId);
    return { ...found, ...onSite };
  }

  private async tell(
    tx: Tx,
    hitId: string,
    hit: HitWithNews,
    { donors, ...to }: Notice,
    how: { readonly anew?: boolean } = {},
  ): Promise<void> {
    const params = {
      ...(donors ? { donors: donors.join(', ') } : {}),
      hitNumber: hit.number,
      caseNumber: hit.caseNumber,
      personCode: hit.personCode,
      urgent: hit.urgent,
    };
    // An investigator works on the district's task, not on the hit.
    const task = to.role === 'investigator' && hit.tasks.find((each) => each.districtId === to.districtId);
    const message = {
      ...to,
      ...(task
        ? { subjectType: 'verification_task', subjectId: task.id }
        : { subjectType: 'hit', subjectId: hitId }),
      params: task ? { taskNumber: task.number, dueOn: task.dueOn, ...params } : params,
    };
    await this.messages.post(tx, message, how);
  }
}
