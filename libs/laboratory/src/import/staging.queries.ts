import { stateList, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { ImportBatch } from './import-batch.entity.js';
import { GIVEN_UP, importBatchMachine } from './import-batch.states.js';

/** A condition of queries on one batch, its id being `$1`: its verdicts are complete. */
export const SHOWN = `NOT (SELECT verdicts_hidden FROM import_batch WHERE id = $1)`;

/**
 * Holds the batch `FOR SHARE` until the transaction ends, so that nobody rejects it or takes it over meanwhile.
 * @returns false when this attempt may not write any more
 */
export async function holdAttempt(
  em: EntityManager,
  { id, attempt }: Pick<ImportBatch, 'id' | 'attempt'>,
): Promise<boolean> {
  const rows = await em.query<object[]>(
    `SELECT FROM import_batch WHERE id = $1 AND attempt = $2 AND status = ${stateLiteral(importBatchMachine, 'validating')} FOR SHARE`,
    [id, attempt],
  );
  return rows.length === 1;
}

/**
 * Holds the batch `FOR SHARE` until the transaction ends.
 * @returns whether it was given up before its verdicts were shown; such a batch is never taken up again
 */
export async function holdUnseen(em: EntityManager, batchId: string): Promise<boolean> {
  const rows = await em.query<object[]>(
    `SELECT FROM import_batch WHERE id = $1 AND verdicts_hidden AND status IN ${stateList(GIVEN_UP)} FOR SHARE`,
    [batchId],
  );
  return rows.length === 1;
}

/** Batches that were given up and still have rows, samples, counts of plates or findings that nobody sees. */
export async function batchesWithLeftovers(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT b.id FROM import_batch b WHERE b.verdicts_hidden AND b.status IN ${stateList(GIVEN_UP)}
        AND (EXISTS (SELECT FROM import_row r WHERE r.batch_id = b.id)
          OR EXISTS (SELECT FROM import_sample s WHERE s.batch_id = b.id)
          OR EXISTS (SELECT FROM plate_quality q WHERE q.batch_id = b.id)
          OR EXISTS (SELECT FROM import_finding f WHERE f.batch_id = b.id AND f.decided_at IS NULL))
      ORDER BY b.id`,
  );
  return rows.map(({ id }) => id);
}

/** From now on no list, count or export shows rows, samples and findings of the batch. */
export async function hideVerdicts(em: EntityManager, batchId: string): Promise<void> {
  await em.query(`UPDATE import_batch SET verdicts_hidden = true WHERE id = $1`, [batchId]);
}

/** Where a row stands: file of an archive, row of the file, place in the row. */
export interface RowPlace {
  readonly part: number;
  readonly row: number;
  readonly position: number;
}

/** Deletes the next rows of a batch in the order of the file. @returns the last one; null when there is none left */
export async function deleteRowsAfter(
  em: EntityManager,
  batchId: string,
  after: RowPlace,
  limit: number,
): Promise<RowPlace | null> {
  const rows = await em.query<RowPlace[]>(
    `WITH piece AS (
       SELECT part, row_number, position FROM import_row
        WHERE batch_id = $1 AND (part, row_number, position) > ($2, $3, $4) ORDER BY part, row_number, position LIMIT $5),
     gone AS (
       DELETE FROM import_row r USING piece
        WHERE r.batch_id = $1 AND r.part = piece.part AND r.row_number = piece.row_number AND r.position = piece.position)
     SELECT part, row_number AS row, position FROM piece ORDER BY part DESC, row_number DESC, position DESC LIMIT 1`,
    [batchId, after.part, after.row, after.position, limit],
  );
  return rows[0] ?? null;
}

/** @returns how many were deleted */
export async function deleteSomeSamples(em: EntityManager, batchId: string, limit: number): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(
    `DELETE FROM import_sample WHERE id = ANY(ARRAY(SELECT id FROM import_sample WHERE batch_id = $1 LIMIT $2))`,
    [batchId, limit],
  );
  return count;
}

/** Deletes findings that no person decided. @returns how many were deleted */
export async function deleteSomeFindings(em: EntityManager, batchId: string, limit: number): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(
    `DELETE FROM import_finding WHERE id = ANY(ARRAY(
       SELECT id FROM import_finding WHERE batch_id = $1 AND decided_at IS NULL LIMIT $2))`,
    [batchId, limit],
  );
  return count;
}
