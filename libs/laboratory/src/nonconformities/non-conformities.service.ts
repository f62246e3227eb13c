import { Audit, Steps, type Lifecycle } from '@homeward/audit';
import {
  newId,
  NotFound,
  pageOf,
  rowsToFetch,
  type Bilingual,
  type Page,
  type PageRequest,
  type Tx,
} from '@homeward/platform';
import { timeZone, today } from '@homeward/rules';
import { Injectable } from '@nestjs/common';
import type { FindingCode } from '../samples/findings.js';
import { NonConformity, type NonConformityStep } from './non-conformity.entity.js';
import {
  DueInPast,
  NonConformityTextMissing,
  OwnCorrection,
  ResponsibleUnknown,
} from './non-conformity.errors.js';
import { nonConformityViews, staffOfLaboratory, type NonConformityView } from './non-conformity.queries.js';
import {
  nonConformityMachine,
  type NonConformityEvent,
  type NonConformityStatus,
} from './non-conformity.states.js';

/** What a plate was released with. */
export interface NewNonConformity {
  readonly batchId: string;
  readonly findingId: string;
  readonly code: FindingCode;
  readonly plate: string;
  readonly message: Bilingual;
  readonly cause: string | undefined;
  readonly immediateAction: string | undefined;
}

export interface Plan {
  readonly correctiveAction: string;
  readonly responsibleId: string;
  /** Calendar day. */
  readonly due: string;
  readonly version: number;
}

export interface Note {
  readonly note: string;
  readonly version: number;
}

const lifecycle: Lifecycle<NonConformity, NonConformityStatus, NonConformityEvent> = {
  machine: nonConformityMachine,
  entity: NonConformity,
  thing: 'non-conformity',
  subjectType: 'non_conformity',
  action: (event) => `non_conformity.${event}`,
  facts: ({ number }) => ({ number }),
};

/** Non-conformities of plates that were released: cause, actions, effect. */
@Injectable()
export class NonConformities {
  constructor(
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  /**
   * Records that a plate was let go on although something was wrong with it.
   * @throws NonConformityTextMissing
   */
  async record(tx: Tx, input: NewNonConformity): Promise<void> {
    const cause = written('cause', input.cause);
    const immediateAction = written('immediateAction', input.immediateAction);
    const [numbered] = await tx.em.query<{ number: string }[]>(
      `SELECT to_char(now() AT TIME ZONE $1, '"NC-"YYYY"-"') || lpad(nextval('non_conformity_number')::text, 4, '0') AS number`,
      [timeZone()],
    );
    const { batchId, findingId, code, plate, message } = input;
    const openedBy = tx.actor.accountId ?? '';
    const row = tx.em.create(NonConformity, {
      ...{ id: newId(), number: numbered?.number ?? '', status: nonConformityMachine.initial },
      ...{ batchId, findingId, code, plate, message, cause, immediateAction, openedBy, version: 1 },
      steps: [stepOf(tx, 'record', immediateAction)],
    });
    await tx.em.insert(NonConformity, row);
    await this.audit.record(tx, {
      action: 'non_conformity.record',
      subjectType: 'non_conformity',
      subjectId: row.id,
      data: { number: row.number, batchId, code, plate, cause, immediateAction },
    });
  }

  async list(
    tx: Tx,
    filter: PageRequest & { status?: NonConformityStatus | undefined; batchId?: string | undefined },
  ): Promise<Page<NonConformityView>> {
    const rows = await nonConformityViews(tx.em, timeZone(), { ...filter, limit: rowsToFetch(filter) });
    return pageOf(rows, filter);
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<NonConformityView> {
    const [view] = await nonConformityViews(tx.em, timeZone(), { id, limit: 1 });
    if (!view) throw new NotFound('non-conformity', id);
    return view;
  }

  /** Who may be made responsible. */
  staff(tx: Tx): Promise<{ id: string; name: string; role: string }[]> {
    return staffOfLaboratory(tx.em);
  }

  /**
   * Says what is to be done, by whom and until when.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, NonConformityTextMissing, ResponsibleUnknown, DueInPast
   */
  async plan(tx: Tx, id: string, plan: Plan): Promise<void> {
    const correctiveAction = written('correctiveAction', plan.correctiveAction);
    const { responsibleId: responsible, due } = plan;
    if (!(await this.staff(tx)).some((account) => account.id === responsible))
      throw new ResponsibleUnknown(responsible);
    if (due < today()) throw new DueInPast(due);
    await this.step(tx, id, plan.version, 'plan', correctiveAction, {
      ...{ correctiveAction, responsible, due, effective: null },
    });
  }

  /** The action was taken. @throws as `plan` */
  complete(tx: Tx, id: string, { note, version }: Note): Promise<void> {
    return this.step(tx, id, version, 'complete', note, {});
  }

  /** No further action is needed. @throws as `plan` */
  close(tx: Tx, id: string, { note, version }: Note): Promise<void> {
    return this.step(tx, id, version, 'close', note, { closedAt: new Date() });
  }

  /** Whether the action helped, said by somebody else than who took it. @throws as `plan`, OwnCorrection */
  check(tx: Tx, id: string, { note, version, effective }: Note & { effective: boolean }): Promise<void> {
    const changes = { effective, closedAt: effective ? new Date() : null };
    return this.step(tx, id, version, effective ? 'confirm' : 'refute', note, changes);
  }

  /** It happened again. @throws as `plan` */
  reopen(tx: Tx, id: string, { note, version }: Note): Promise<void> {
    return this.step(tx, id, version, 'reopen', note, { closedAt: null, effective: null });
  }

  private async step(
    tx: Tx,
    id: string,
    version: number,
    event: NonConformityEvent,
    text: string,
    changes: Partial<NonConformity>,
  ): Promise<void> {
    const note = written('note', text);
    const row = await this.steps.lock(tx, lifecycle, id, version);
    if ((event === 'confirm' || event === 'refute') && row.responsible === tx.actor.accountId)
      throw new OwnCorrection(row.number);
    const { responsible, due } = changes;
    const plan = responsible && due ? { responsible, due } : {};
    await this.steps.take(tx, lifecycle, row, {
      event,
      changes: { ...changes, steps: [...row.steps, { ...stepOf(tx, event, note), ...plan }] },
      data: { note, ...plan },
    });
  }
}

function stepOf(tx: Tx, event: NonConformityStep['event'], note: string): NonConformityStep {
  return { event, at: new Date().toISOString(), by: tx.actor.accountId ?? '', note };
}

/** @throws NonConformityTextMissing */
function written(
  field: 'cause' | 'immediateAction' | 'correctiveAction' | 'note',
  text: string | undefined,
): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') throw new NonConformityTextMissing(field);
  return trimmed;
}
