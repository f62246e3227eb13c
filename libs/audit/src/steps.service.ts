import {
  firstOf,
  nextState,
  NotFound,
  VersionConflict,
  type StateMachine,
  type Thing,
  type Tx,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { Audit } from './audit.service.js';

/** A row with a state machine. */
export interface Stateful<S extends string> extends ObjectLiteral {
  readonly id: string;
  status: S;
  version: number;
}

/** A state machine with its entity, and how the audit log records its steps. */
export interface Lifecycle<Row extends Stateful<S>, S extends string, E extends string> {
  readonly machine: StateMachine<S, E>;
  readonly entity: EntityTarget<Row>;
  /** In errors. */
  readonly thing: Thing;
  /** In the audit log. */
  readonly subjectType: string;
  /** The row's own id when left out. */
  readonly subjectId?: (row: Row) => string;
  readonly action: (event: E, to: S) => string;
  /** What every entry says, such as the number of the row. */
  readonly facts?: (row: Row) => Readonly<Record<string, unknown>>;
}

/** One step of one row. */
export interface StepOf<Row, E extends string> {
  readonly event: E;
  /** Columns that change with the state. */
  readonly changes?: Partial<Row>;
  /** What the audit entry says besides `facts`, `from` and `to`. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** A step that leads back to its own state writes no audit entry: the worker only starts again. */
  readonly onlyWhenChanged?: boolean;
}

/** Takes the steps of every row with a state machine. */
@Injectable()
export class Steps {
  constructor(private readonly audit: Audit) {}

  /**
   * Locks a row, checks version and role, changes it and writes the audit entry: all, or nothing.
   * @param expectedVersion what the caller saw; not checked when left out
   * @param check what else must hold, looked at under the lock
   * @returns the row after the step, and the state before it
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, and what `check` throws
   */
  async step<Row extends Stateful<S>, S extends string, E extends string>(
    tx: Tx,
    lifecycle: Lifecycle<Row, S, E>,
    {
      id,
      expectedVersion,
      check,
      ...step
    }: StepOf<Row, E> & {
      readonly id: string;
      readonly expectedVersion?: number | undefined;
      readonly check?: (row: Row) => void;
    },
  ): Promise<{ row: Row; from: S }> {
    const row = await this.lock(tx, lifecycle, id, expectedVersion);
    check?.(row);
    return { row, from: await this.take(tx, lifecycle, row, step) };
  }

  /** The row, locked until the transaction ends. @throws NotFound, VersionConflict */
  async lock<Row extends Stateful<S>, S extends string, E extends string>(
    tx: Tx,
    { entity, thing }: Lifecycle<Row, S, E>,
    id: string,
    expectedVersion?: number,
  ): Promise<Row> {
    const row = await tx.em.findOne(entity, {
      where: { id } as FindOptionsWhere<Row>,
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFound(thing, id);
    if (expectedVersion !== undefined && expectedVersion !== row.version)
      throw new VersionConflict(thing, expectedVersion, row.version);
    return row;
  }

  /**
   * Several rows, locked until the transaction ends: in the order of their ids, so that two transactions never wait for
   * each other.
   * @returns in the order of `ids`, which are each there once
   * @throws NotFound, of the first that is not there
   */
  async holdAll<Row extends Stateful<S>, S extends string, E extends string>(
    tx: Tx,
    { entity, thing }: Lifecycle<Row, S, E>,
    ids: readonly string[],
  ): Promise<Row[]> {
    const rows = await tx.em.find(entity, {
      where: { id: In([...ids]) } as FindOptionsWhere<Row>,
      order: { id: 'ASC' } as object,
      lock: { mode: 'pessimistic_write' },
    });
    const held = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = held.get(id);
      if (!row) throw new NotFound(thing, id);
      return row;
    });
  }

  /**
   * The same step of several rows that the caller holds (`holdAll`), all of them or none; the rows are changed with it. A
   * box of fifty costs as much as one: one statement for each state that they come to, and one for the audit log.
   * @returns the states before the step, in the order of `rows`
   * @throws TransitionRefused, Forbidden, of the first that cannot take the step; VersionConflict when a row was not held
   * after all: nothing is stored then
   */
  async takeAll<Row extends Stateful<S>, S extends string, E extends string>(
    tx: Tx,
    { machine, entity, thing, subjectType, subjectId, action, facts }: Lifecycle<Row, S, E>,
    rows: readonly NoInfer<Row>[],
    { event, changes, data }: Pick<StepOf<NoInfer<Row>, NoInfer<E>>, 'event' | 'changes' | 'data'>,
  ): Promise<S[]> {
    const before = rows.map(({ status }) => status);
    const after = before.map((from) => nextState(machine, from, event, tx.actor));
    for (const to of new Set(after)) {
      const taken = rows.filter((_, index) => after[index] === to);
      const { affected } = await tx.em
        .createQueryBuilder()
        .update(entity)
        .set({ ...changes, status: to, version: () => 'version + 1' } as never)
        .where(
          '(id, version) IN (SELECT id, version FROM unnest(:ids::uuid[], :versions::int[]) AS held (id, version))',
          { ids: taken.map(({ id }) => id), versions: taken.map(({ version }) => version) },
        )
        .execute();
      const { version } = firstOf(taken);
      if (affected !== taken.length) throw new VersionConflict(thing, version, version);
    }
    rows.forEach((row, index) =>
      Object.assign(row, changes, { status: after[index], version: row.version + 1 }),
    );
    await this.audit.recordAll(
      tx,
      rows.map((row, index) => ({
        action: action(event, row.status),
        subjectType,
        subjectId: subjectId?.(row) ?? row.id,
        data: { ...facts?.(row), from: before[index], to: row.status, ...data },
      })),
    );
    return before;
  }

  /**
   * One step of a row that the caller holds, or has just read; `row` is changed with it.
   * @returns the state before the step
   * @throws TransitionRefused, Forbidden, and VersionConflict when another transaction changed the row after it was read
   */
  async take<Row extends Stateful<S>, S extends string, E extends string>(
    tx: Tx,
    { machine, entity, thing, subjectType, subjectId, action, facts }: Lifecycle<Row, S, E>,
    row: Row,
    { event, changes, data, onlyWhenChanged }: StepOf<Row, E>,
  ): Promise<S> {
    const { id, status: from, version } = row;
    const to = nextState(machine, from, event, tx.actor);
    const after = { ...changes, status: to, version: version + 1 };
    const done = await tx.em.update(entity, { id, version }, after as object);
    if (!done.affected) {
      const now = await tx.em.findOneBy(entity, { id } as FindOptionsWhere<Row>);
      throw now ? new VersionConflict(thing, version, now.version) : new NotFound(thing, id);
    }
    Object.assign(row, after);
    if (onlyWhenChanged && from === to) return from;
    await this.audit.record(tx, {
      action: action(event, to),
      subjectType,
      subjectId: subjectId?.(row) ?? id,
      data: { ...facts?.(row), from, to, ...data },
    });
    return from;
  }
}
