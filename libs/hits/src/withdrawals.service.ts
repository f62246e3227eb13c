import { systemActor, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { Hit } from './hit.entity.js';
import { SUPERSEDABLE } from './hit.states.js';
import { Hits } from './hits.service.js';
import { lockHitsCarriedBy } from './withdrawal.queries.js';

/** What a consent that is taken back means for hits. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly hits: Hits,
    private readonly work: Work,
  ) {}

  /**
   * Takes the row locks of the hits that a donor carries, before the donor's own: the matcher locks hits first too, so
   * that the two never wait for each other.
   */
  async lock(tx: Tx, donorId: string): Promise<void> {
    await lockHitsCarriedBy(tx.em, donorId);
  }

  /**
   * Stops every hit that the donor's profile carries: undecided ones are superseded, agreed ones withdrawn. A hit that
   * ended in a reunion, a refusal or a refutation stays as it is. Idempotent; runs in the transaction of the
   * withdrawal, with the whole city in scope, and again in the worker.
   * @returns the hits that were withdrawn; their tasks are the caller's to cancel
   */
  async stop(tx: Tx, donor: { readonly id: string; readonly code: string }): Promise<Hit[]> {
    // Steps of the system alone; the audit entries still name who recorded the withdrawal.
    const system: Tx = { em: tx.em, actor: { ...tx.actor, role: systemActor.role } };
    const withdrawn: Hit[] = [];
    for (const hit of await lockHitsCarriedBy(tx.em, donor.id)) {
      if (SUPERSEDABLE.includes(hit.status)) {
        await this.hits.transition(system, hit.id, 'supersede', undefined, `W1: ${donor.code}`);
        continue;
      }
      withdrawn.push(await this.hits.transition(system, hit.id, 'withdraw', undefined, `W1: ${donor.code}`));
      await this.work.request(tx, 'hit.notify', hit.id);
    }
    return withdrawn;
  }
}
