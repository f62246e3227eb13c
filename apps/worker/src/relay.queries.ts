import { stateList, WORK_IS_HELD, WORK_OPEN, type WorkKind } from '@homeward/platform';
import type { QueuedItem } from '@homeward/pipeline';
import type { EntityManager } from 'typeorm';

/** So many rows at a time. */
const AT_ONCE = 1_000;

interface Row extends QueuedItem {
  readonly kind: WorkKind;
}

/** Rows that wait and that no queue was given, the most urgent first. */
export function unrelayedRows(em: EntityManager): Promise<Row[]> {
  return em.query<Row[]>(
    `SELECT id, kind, generation, priority, deliveries FROM work_item
      WHERE status = 'pending' AND relayed < generation ORDER BY priority, requested_at LIMIT ${AT_ONCE}`,
  );
}

/** Says of rows that the queue has them. */
export function relayed(em: EntityManager, rows: readonly QueuedItem[]): Promise<void> {
  return change(em, rows, `relayed = w.generation, deliveries = w.deliveries + 1`);
}

/** Rows that a queue was given, or that some worker began, and that are not done; and whether a worker does them now. */
export function openRows(em: EntityManager): Promise<(Row & { readonly held: boolean })[]> {
  return em.query(
    `SELECT id, kind, generation, priority, deliveries, ${WORK_IS_HELD} AS held FROM work_item
      WHERE status = 'running' OR (status = 'pending' AND relayed = generation)
      ORDER BY priority, requested_at LIMIT ${AT_ONCE}`,
  );
}

/** Has rows given to the queue again, as another delivery. */
export function putAgain(em: EntityManager, rows: readonly QueuedItem[]): Promise<void> {
  const open = `work_item.status IN ${stateList(WORK_OPEN)} AND NOT ${WORK_IS_HELD}`;
  return change(em, rows, `relayed = 0, status = 'pending'`, open);
}

/** A row that was asked for again meanwhile, or that another worker gave to its queue, is left. */
async function change(
  em: EntityManager,
  rows: readonly QueuedItem[],
  assignments: string,
  only = 'true',
): Promise<void> {
  await em.query(
    `UPDATE work_item SET ${assignments}
       FROM unnest($1::uuid[], $2::int[], $3::int[]) AS w (id, generation, deliveries)
      WHERE work_item.id = w.id AND work_item.generation = w.generation AND work_item.deliveries = w.deliveries
        AND ${only}`,
    [rows.map((row) => row.id), rows.map((row) => row.generation), rows.map((row) => row.deliveries)],
  );
}
