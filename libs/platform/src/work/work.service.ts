import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Tx } from '../database/db.js';
import { NotFound } from '../errors/platform.errors.js';
import { newId } from '../ids/uuid.js';
import type { WorkKind } from './kinds.js';
import { WorkItem } from './work-item.entity.js';
import { WORK_OPEN, WORK_UNFINISHED } from './work.states.js';

/** Asked for again, so that what ran for the former generation does not count. */
const NEXT_GENERATION = (): string => 'generation + 1';

/** Channel of the notification that a row of work was committed. */
export const WORK_CHANNEL = 'homeward_work';

/** Asks for work in the business transaction; the worker relays committed rows to the queue. */
@Injectable()
export class Work {
  /**
   * Requests `kind` for `subjectId`. A request for work that is already open or finished raises its generation, so
   * that it runs (again) after this commit.
   * @param priority smaller runs earlier; 100 is ordinary, 10 an urgent case
   */
  request(tx: Tx, kind: WorkKind, subjectId: string, priority = 100): Promise<void> {
    return this.requestAll(tx, kind, [{ subjectId, priority }]);
  }

  /** The same for several subjects at once, each there once. */
  async requestAll(
    tx: Tx,
    kind: WorkKind,
    subjects: readonly { readonly subjectId: string; readonly priority: number }[],
  ): Promise<void> {
    if (subjects.length === 0) return;
    await tx.em.query(
      `INSERT INTO work_item (id, kind, subject_id, status, priority)
       SELECT id, $2, subject_id, 'pending', priority FROM unnest($1::uuid[], $3::text[], $4::int[]) AS asked (id, subject_id, priority)
       ON CONFLICT (kind, subject_id) DO UPDATE SET generation = work_item.generation + 1, status = 'pending',
         attempts = 0, error = NULL, requested_at = now(), finished_at = NULL,
         progress_done = 0, progress_total = 0, open_runs = '{}', least_left = NULL, set_aside_reason = NULL,
         priority = CASE WHEN work_item.status = 'pending' THEN least(work_item.priority, EXCLUDED.priority) ELSE EXCLUDED.priority END`,
      [
        subjects.map(() => newId()),
        kind,
        subjects.map(({ subjectId }) => subjectId),
        subjects.map(({ priority }) => priority),
      ],
    );
    await tx.em.query(`SELECT pg_notify($1, '')`, [WORK_CHANNEL]);
  }

  /**
   * Requests work that the state of the database asks for, unless it is open, held back, or set aside for a person.
   * @returns whether it was requested
   */
  async ensure(tx: Tx, kind: WorkKind, subjectId: string, priority?: number): Promise<boolean> {
    const item = await this.find(tx, kind, subjectId);
    if (item && (WORK_UNFINISHED.includes(item.status) || item.setAsideReason)) return false;
    await this.request(tx, kind, subjectId, priority);
    return true;
  }

  /** Work that waits for a person to try it again, the oldest first. */
  setAside(tx: Tx): Promise<WorkItem[]> {
    return tx.em.find(WorkItem, { where: { setAsideReason: Not(IsNull()) }, order: { finishedAt: 'ASC' } });
  }

  /**
   * Lets work that was set aside be tried again; does nothing to other work.
   * @throws NotFound
   */
  async tryAgain(tx: Tx, id: string): Promise<{ item: WorkItem; changed: boolean }> {
    const item = await tx.em.findOne(WorkItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!item) throw new NotFound('work', id);
    if (!item.setAsideReason) return { item, changed: false };
    await this.request(tx, item.kind, item.subjectId, item.priority);
    return { item: await tx.em.findOneByOrFail(WorkItem, { id }), changed: true };
  }

  /** The row of one piece of work, for its progress bar; `null` when it was never asked for. */
  find(tx: Tx, kind: WorkKind, subjectId: string): Promise<WorkItem | null> {
    return tx.em.findOneBy(WorkItem, { kind, subjectId });
  }

  /** Whether the work waits, runs, or is paused. */
  isOpen(tx: Tx, kind: WorkKind, subjectId: string): Promise<boolean> {
    return tx.em.existsBy(WorkItem, { kind, subjectId, status: In(WORK_UNFINISHED) });
  }

  /**
   * Holds work back that has not finished; a running handler stops at its next progress report.
   * @returns false when there is none to hold back
   */
  async pause(tx: Tx, kind: WorkKind, subjectId: string): Promise<boolean> {
    const { affected } = await tx.em.update(
      WorkItem,
      { kind, subjectId, status: In(WORK_OPEN) },
      { status: 'paused', generation: NEXT_GENERATION },
    );
    return affected === 1;
  }

  /**
   * Lets paused work run again.
   * @returns false when it is not paused
   */
  async resume(tx: Tx, kind: WorkKind, subjectId: string): Promise<boolean> {
    const { affected } = await tx.em.update(
      WorkItem,
      { kind, subjectId, status: 'paused' },
      { status: 'pending', generation: NEXT_GENERATION },
    );
    if (affected === 1) await tx.em.query(`SELECT pg_notify($1, '')`, [WORK_CHANNEL]);
    return affected === 1;
  }

  /** Stops work that has not finished; a running handler notices at its next progress report. */
  async cancel(tx: Tx, kind: WorkKind, subjectId: string): Promise<void> {
    await tx.em.update(
      WorkItem,
      { kind, subjectId, status: In(WORK_UNFINISHED) },
      { status: 'cancelled', generation: NEXT_GENERATION, finishedAt: () => 'now()', openRuns: [] },
    );
  }
}
