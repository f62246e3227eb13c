import { Audit } from '@homeward/audit';
import { Cases, Drawings, today } from '@homeward/intake';
import { Hits } from '@homeward/matching';
import { newId, NotFound, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { Reunion } from './reunion.entity.js';
import { ContactDeclined, ReunionInFuture } from './verification.errors.js';
import { lockHitOnSite, lockTasksOfHit, undecidedHits } from './verification.queries.js';
import { agreesToContact } from './wish.rules.js';

export interface NewReunion {
  readonly hitId: string;
  readonly reunitedOn: string;
  readonly note?: string | undefined;
  /** Version of the hit. */
  readonly version: number;
}

/** The end that the work is for. */
@Injectable()
export class Reunions {
  constructor(
    private readonly hits: Hits,
    private readonly cases: Cases,
    private readonly drawings: Drawings,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /**
   * Records that a family is together again: the hit is reunified, the case leaves the search, and its other
   * undecided hits are superseded. Where others of the family are still missing, the case is searched for them alone.
   *
   * @throws ContactDeclined when the wish on record forbids it (disposition W2)
   */
  async record(tx: Tx, reunion: NewReunion): Promise<Reunion> {
    if (reunion.reunitedOn > today()) throw new ReunionInFuture(reunion.reunitedOn);
    const hit = await lockHitOnSite(tx.em, reunion.hitId);
    if (!hit) throw new NotFound('hit', reunion.hitId, 'hitId');
    await this.hits.transition(tx, hit.id, 'reunite', reunion.version);
    const tasks = await lockTasksOfHit(tx.em, hit.id);
    const wish = tasks.find((task) => task.side !== 'family')?.personWish;
    if (!wish || !agreesToContact(wish) || tasks.some((task) => task.outcome === 'contact_declined'))
      throw new ContactDeclined(hit.number);
    const row = tx.em.create(Reunion, {
      id: newId(),
      caseId: hit.caseId,
      hitId: hit.id,
      reunitedOn: reunion.reunitedOn,
      note: reunion.note ?? null,
      recordedBy: tx.actor.accountId ?? '',
    });
    await tx.em.insert(Reunion, row);
    // While others of the family are missing, the case stays open for them.
    const others = await this.drawings.found(tx, hit.caseId, hit.missingKey);
    if (!others) await this.cases.transition(tx, hit.caseId, 'reunite');
    // The state machine gives this step to the system alone; the audit entries still name the coordinator.
    const system: Tx = { em: tx.em, actor: { ...tx.actor, role: 'system' } };
    for (const id of await undecidedHits(tx.em, hit, others))
      await this.hits.transition(system, id, 'supersede');
    await this.audit.record(tx, {
      action: 'reunion.recorded',
      subjectType: 'case',
      subjectId: hit.caseId,
      data: { hitId: hit.id, reunitedOn: reunion.reunitedOn },
    });
    await this.work.request(tx, 'hit.notify', hit.id);
    return row;
  }
}
