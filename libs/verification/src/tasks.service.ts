import { dayIn, today } from '@homeward/rules';
import { Audit, Steps } from '@homeward/audit';

import { HitGuard, Hits } from '@homeward/hits';
import {
  FieldCipher,
  newId,
  NotFound,
  VersionConflict,
  Work,
  type Tx,
  type DayRange,
  dayRangeBounds,
  pageOf,
  rowsToFetch,
  type Page,
} from '@homeward/platform';
import { SecondBlood } from '@homeward/review';
import { Injectable } from '@nestjs/common';
import { And, LessThan, MoreThanOrEqual } from 'typeorm';
import { withCityScope } from './city-scope.js';
import { taskLifecycle } from './task.lifecycle.js';
import type { TaskEvent, TaskStatus } from './task.states.js';
import { checkDay } from './day.rules.js';
import { NoteMissing, TaskIsAnothers } from './verification.errors.js';
import { insertTask, lockHitOnSite, lockTasksOfHit, type HitOnSite } from './verification.queries.js';
import { VerificationTask } from './verification-task.entity.js';
import { Visit } from './visit.entity.js';
import { checkWish } from './wish.check.js';
import { verdictOf, type PersonWish, type TaskOutcome } from './wish.rules.js';

const NOT_REPORTED = { outcome: null, personWish: null, reportedAt: null } as const;

/** Days a district has for its visit. */
const DUE_DAYS = 14;
const URGENT_DUE_DAYS = 3;

export interface NewVisit {
  readonly visitedOn: string;
  readonly place: string;
  readonly note: string;
  readonly version: number;
}

export interface TaskReport {
  readonly outcome: TaskOutcome;
  readonly personWish?: PersonWish | undefined;
  readonly version: number;
}

export interface TaskFilter extends DayRange {
  readonly status?: TaskStatus | undefined;
  readonly hitId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** The districts' on-site checks of a notified hit. */
@Injectable()
export class Tasks {
  constructor(
    private readonly steps: Steps,
    private readonly hits: Hits,
    private readonly guard: HitGuard,
    private readonly secondBlood: SecondBlood,
    private readonly cipher: FieldCipher,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /** One task for each district concerned: the family's and the person's. Idempotent; run by the worker. */
  async createForHit(tx: Tx, hitId: string): Promise<VerificationTask[]> {
    const hit = await this.lockHit(tx, hitId);
    const same = hit.familyDistrictId === hit.personDistrictId;
    const sides = same
      ? ([[hit.familyDistrictId, 'both']] as const)
      : ([
          [hit.familyDistrictId, 'family'],
          [hit.personDistrictId, 'person'],
        ] as const);
    for (const [districtId, side] of sides) {
      const days = hit.urgent ? URGENT_DUE_DAYS : DUE_DAYS;
      const id = await insertTask(tx.em, newId(), hit, districtId, side, days);
      if (id)
        await this.audit.record(tx, {
          action: 'task.assigned',
          subjectType: 'verification_task',
          subjectId: id,
          data: { hitId, districtId, side },
        });
    }
    return tx.em.find(VerificationTask, { where: { hitId }, order: { id: 'ASC' } });
  }

  /** Newest first; row-level security keeps an investigator to the own district. */
  async list(tx: Tx, filter: TaskFilter): Promise<Page<VerificationTask>> {
    const { atLeast, before } = dayRangeBounds(filter);
    const days = [
      ...(atLeast === null ? [] : [MoreThanOrEqual(atLeast)]),
      ...(before === null ? [] : [LessThan(before)]),
    ];
    const { scope, districtId } = tx.actor;
    const rows = await tx.em.find(VerificationTask, {
      where: {
        // What row-level security lets through, in words by which an index is chosen.
        ...(scope !== 'city' && districtId !== null ? { districtId } : {}),
        ...(filter.status ? { status: filter.status } : {}),
        ...(filter.hitId ? { hitId: filter.hitId } : {}),
        ...(filter.after ? { id: LessThan(filter.after) } : {}),
        ...(days.length > 0 ? { createdAt: And(...days) } : {}),
      },
      order: { id: 'DESC' },
      take: rowsToFetch(filter),
    });
    return pageOf(rows, filter);
  }

  /** @throws NotFound also for another district's task */
  async get(tx: Tx, id: string): Promise<VerificationTask> {
    const task = await tx.em.findOneBy(VerificationTask, { id });
    if (!task) throw new NotFound('verification task', id);
    return task;
  }

  /**
   * Asserts that an investigator's district was notified of the hit; other roles read hits without a task.
   * @throws NotFound
   */
  async requireNotified(tx: Tx, hitId: string): Promise<void> {
    if (tx.actor.role !== 'investigator') return;
    if (!(await tx.em.existsBy(VerificationTask, { hitId }))) throw new NotFound('hit', hitId);
  }

  /**
   * Takes the task on: a new one, a colleague's (officers move on), or one whose report left the question open
   * (no one found, or the person undecided).
   */
  async accept(tx: Tx, id: string, version: number): Promise<VerificationTask> {
    const task = await this.getAtVersion(tx, id, version);
    const open = task.outcome === 'not_found' || task.personWish === 'undecided';
    const event: TaskEvent = task.status === 'reported' && open ? 'reopen' : 'accept';
    await this.steps.take(tx, taskLifecycle, task, {
      event,
      changes: { accountId: tx.actor.accountId, ...(event === 'reopen' ? NOT_REPORTED : {}) },
    });
    return task;
  }

  /** Records a visit. @throws VerificationDayInFuture, VerificationDayTooEarly, TaskIsAnothers, ConsentWithdrawn */
  async addVisit(tx: Tx, id: string, visit: NewVisit): Promise<VerificationTask> {
    const task = await this.getAtVersion(tx, id, visit.version);
    const accountId = requireHolder(task, tx);
    const hit = await this.lockCarriedHit(tx, task);
    const assigned = { day: dayIn(task.createdAt), what: 'task_assigned' } as const;
    checkDay('visit', visit.visitedOn, hit, [assigned]);
    const visitId = newId();
    await this.steps.take(tx, taskLifecycle, task, { event: 'visit', data: { visitId } });
    await tx.em.insert(Visit, {
      id: visitId,
      taskId: id,
      districtId: task.districtId,
      visitedOn: visit.visitedOn,
      place: this.cipher.encrypt(visit.place, { table: 'visit', column: 'place', row: visitId }),
      note: this.cipher.encrypt(visit.note, { table: 'visit', column: 'note', row: visitId }),
      accountId,
    });
    return task;
  }

  /** The visits of a task, decrypted; the reading is audited, since places and notes identify people. */
  async visits(
    tx: Tx,
    task: VerificationTask,
  ): Promise<{ visitedOn: string; place: string; note: string; recordedAt: Date }[]> {
    const rows = await tx.em.find(Visit, { where: { taskId: task.id }, order: { id: 'ASC' } });
    if (rows.length > 0)
      await this.audit.record(tx, {
        action: 'visit.read',
        subjectType: 'verification_task',
        subjectId: task.id,
        data: { visits: rows.length },
      });
    return rows.map((row) => ({
      visitedOn: row.visitedOn,
      place: this.cipher.decrypt(row.place, { table: 'visit', column: 'place', row: row.id }),
      note: this.cipher.decrypt(row.note, { table: 'visit', column: 'note', row: row.id }),
      recordedAt: row.recordedAt,
    }));
  }

  /**
   * Ends a task with its outcome. When it decides the hit, the hit moves in the same transaction: one refutation
   * refutes it (the other district's task is cancelled, the case stays open and searched); all sides identified
   * verify it, and a decided wish is recorded with it.
   * @throws WishMissing, WishNotAllowed, WishNotAsked, TaskIsAnothers, ConsentWithdrawn, SecondBloodMissing,
   *   SecondBloodContradicts
   */
  async report(tx: Tx, id: string, report: TaskReport): Promise<VerificationTask> {
    const task = await this.getAtVersion(tx, id, report.version);
    requireHolder(task, tx);
    // The person may be registered in the other district; only the birth year is used, for the wish.
    const hit = await this.lockCarriedHit(tx, task);
    // This outcome is told to the family: only after second blood of both sides agrees.
    if (report.outcome === 'identity_confirmed' || report.outcome === 'contact_declined')
      await withCityScope(tx, (city) => this.secondBlood.require(city, task.hitId));
    checkWish(task.side, report, hit.personBirthYear, Number(today().slice(0, 4)));
    const said = { outcome: report.outcome, personWish: report.personWish ?? null };
    const changes = { ...said, reportedAt: new Date() };
    await this.steps.take(tx, taskLifecycle, task, { event: 'report', changes, data: said });
    await withCityScope(tx, (city) => this.decideHit(city, hit));
    return task;
  }

  /**
   * Cancels what the districts still do for a hit that was stopped or refuted, also what they reported. Idempotent;
   * needs the city in scope.
   */
  async cancelOfHit(tx: Tx, hitId: string): Promise<void> {
    const system: Tx = { em: tx.em, actor: { ...tx.actor, role: 'system' } };
    for (const task of await lockTasksOfHit(tx.em, hitId))
      await this.steps.take(system, taskLifecycle, await this.get(system, task.id), { event: 'cancel' });
  }

  /**
   * Gives a wrong report back to its district: the coordinator says why, the hit waits again for the districts.
   * @throws NoteMissing, TransitionRefused, VersionConflict
   */
  async undoReport(
    tx: Tx,
    id: string,
    { reason, version }: { reason: string; version: number },
  ): Promise<VerificationTask> {
    const task = await this.getAtVersion(tx, id, version);
    if (!reason.trim()) throw new NoteMissing(reason);
    const hit = await this.lockCarriedHit(tx, task);
    await this.steps.take(tx, taskLifecycle, task, {
      event: 'undo_report',
      changes: NOT_REPORTED,
      data: { outcome: task.outcome, personWish: task.personWish, note: reason.trim() },
    });
    if (hit.status !== 'retested' && hit.status !== 'notified')
      await this.hits.transition(tx, hit.id, 'undo_report', undefined, reason.trim());
    return task;
  }

  /** Locks the hit of a task. @throws ConsentWithdrawn, HitBasisLost */
  private lockCarriedHit(tx: Tx, task: VerificationTask): Promise<HitOnSite> {
    return withCityScope(tx, async (city) => {
      const hit = await this.lockHit(city, task.hitId);
      await this.guard.require(city, hit);
      return hit;
    });
  }

  /** Takes the steps of the hit that follow from the reports of all districts. */
  private async decideHit(tx: Tx, hit: HitOnSite): Promise<void> {
    const tasks = await lockTasksOfHit(tx.em, hit.id);
    const verdict = verdictOf(tasks.map((task) => task.outcome));
    if (verdict === 'open') return;
    if (verdict === 'refuted') {
      await this.hits.transition(tx, hit.id, 'refute_on_site');
      for (const task of tasks.filter((other) => other.status !== 'reported'))
        await this.steps.take(tx, taskLifecycle, await this.get(tx, task.id), { event: 'cancel' });
    } else {
      if (hit.status === 'retested') await this.hits.transition(tx, hit.id, 'verify');
      const wish = tasks.find((task) => task.side !== 'family')?.personWish;
      if (wish && wish !== 'undecided') await this.hits.transition(tx, hit.id, 'record_wishes');
    }
    await this.work.request(tx, 'hit.notify', hit.id);
  }

  private async lockHit(tx: Tx, hitId: string): Promise<HitOnSite> {
    const hit = await lockHitOnSite(tx.em, hitId);
    if (!hit) throw new NotFound('hit', hitId);
    return hit;
  }

  /** The task at the version that the caller saw. @throws VersionConflict */
  private async getAtVersion(tx: Tx, id: string, version: number): Promise<VerificationTask> {
    const task = await this.get(tx, id);
    if (task.version !== version) throw new VersionConflict('verification task', version, task.version);
    return task;
  }
}

function requireHolder(task: VerificationTask, tx: Tx): string {
  if (task.accountId && task.accountId !== tx.actor.accountId) throw new TaskIsAnothers(task.number);
  return tx.actor.accountId ?? '';
}
