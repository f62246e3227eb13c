import { dayIn } from '@homeward/rules';
import { Audit } from '@homeward/audit';
import { Cases, Drawings, FoundFamilies } from '@homeward/intake';
import { HitGuard, Hits } from '@homeward/hits';
import { newId, NotFound, Work, type Tx } from '@homeward/platform';
import { SecondBlood } from '@homeward/review';
import { Injectable } from '@nestjs/common';
import { checkDay } from './day.rules.js';
import { isFamilyFound } from './found-families.queries.js';
import { Reunion } from './reunion.entity.js';
import { ContactDeclined } from './verification.errors.js';
import { lockHitOnSite, lockTasksOfHit, hitsEndedByReunion, type TaskState } from './verification.queries.js';
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
    private readonly guard: HitGuard,
    private readonly secondBlood: SecondBlood,
    private readonly cases: Cases,
    private readonly drawings: Drawings,
    private readonly foundFamilies: FoundFamilies,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /**
   * Records that a family is together again: the hit is reunified, the case leaves the search, and its other
   * undecided hits are superseded. The person is marked as one whose family was found. Where others of the family are still missing, the case is searched for them alone.
   *
   * @throws ContactDeclined when the wish on record forbids it (disposition W2)
   * @throws ConsentWithdrawn, SecondBloodMissing, SecondBloodContradicts
   * @throws VerificationDayInFuture, VerificationDayTooEarly
   */
  async record(tx: Tx, reunion: NewReunion): Promise<Reunion> {
    const hit = await lockHitOnSite(tx.em, reunion.hitId);
    if (!hit) throw new NotFound('hit', reunion.hitId, 'hitId');
    await this.guard.require(tx, hit);
    await this.hits.transition(tx, hit.id, 'reunite', reunion.version);
    await this.secondBlood.require(tx, hit.id);
    const tasks = await lockTasksOfHit(tx.em, hit.id);
    const wish = tasks.find((task) => task.side !== 'family')?.personWish;
    if (!wish || !agreesToContact(wish) || tasks.some((task) => task.outcome === 'contact_declined'))
      throw new ContactDeclined(hit.number);
    checkDay('reunion', reunion.reunitedOn, hit, reportedOn(tasks));
    // While others of the family are missing, the case stays open for them.
    const { others, facts } = await this.drawings.found(tx, hit.caseId, hit.missingKey);
    const row = tx.em.create(Reunion, {
      id: newId(),
      caseId: hit.caseId,
      hitId: hit.id,
      reunitedOn: reunion.reunitedOn,
      note: reunion.note ?? null,
      recordedBy: tx.actor.accountId ?? '',
      missingFacts: facts,
      undoneAt: null,
    });
    await tx.em.insert(Reunion, row);
    if (!others) await this.cases.transition(tx, hit.caseId, 'reunite');
    // The state machine gives this step to the system alone; the audit entries still name the coordinator.
    const system: Tx = { em: tx.em, actor: { ...tx.actor, role: 'system' } };
    for (const id of await hitsEndedByReunion(tx.em, hit, others))
      await this.hits.transition(system, id, 'supersede');
    const person = hit.personDonorId;
    await this.foundFamilies.follow(tx, person, () => isFamilyFound(tx.em, person));
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

/** The last day on which a district reported: no reunion is possible before it. */
function reportedOn(tasks: readonly TaskState[]): { day: string; what: 'task_reported' }[] {
  return tasks.flatMap(({ reportedAt }) =>
    reportedAt ? [{ day: dayIn(reportedAt), what: 'task_reported' as const }] : [],
  );
}
