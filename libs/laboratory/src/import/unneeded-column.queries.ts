import { stateList } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { ImportBatch } from './import-batch.entity.js';
import { BEFORE_APPROVAL, WITH_WORKER } from './import-batch.states.js';

/** A column that was said not to be needed, with the names of the accounts and the file on whose page it was said. */
export interface UnneededColumnView {
  readonly id: string;
  readonly title: string;
  readonly batchId: string | null;
  readonly batchNumber: string | null;
  /** Of an archive, the file in it. */
  readonly fileName: string | null;
  readonly format: string | null;
  readonly saidByName: string;
  readonly saidAt: Date;
  readonly reason: string;
  readonly takenBackByName: string | null;
  readonly takenBackAt: Date | null;
  readonly backReason: string | null;
  readonly version: number;
}

export interface UnneededColumnFilter {
  /** Only those that hold, or only those that were taken back. */
  readonly holds?: boolean | undefined;
  readonly id?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export function unneededColumnViews(
  em: EntityManager,
  { holds, id, after, limit }: UnneededColumnFilter,
): Promise<UnneededColumnView[]> {
  return em.query<UnneededColumnView[]>(
    `SELECT said.id, said.title, said.batch_id AS "batchId", batch.number AS "batchNumber", batch.format,
            coalesce(batch.parts[array_position(batch.header_sets, said.header_set)], batch.file_name) AS "fileName",
            by.display_name AS "saidByName", said.said_at AS "saidAt", said.reason,
            back.display_name AS "takenBackByName", said.taken_back_at AS "takenBackAt", said.back_reason AS "backReason",
            said.version
       FROM unneeded_column said
       JOIN account by ON by.id = said.said_by
       LEFT JOIN account back ON back.id = said.taken_back_by
       LEFT JOIN import_batch batch ON batch.id = said.batch_id
      WHERE ($1::boolean IS NULL OR (said.taken_back_at IS NULL) = $1)
        AND ($2::uuid IS NULL OR said.id = $2)
        AND ($3::uuid IS NULL OR said.id < $3)
      ORDER BY said.id DESC LIMIT $4`,
    [holds ?? null, id ?? null, after ?? null, limit],
  );
}

/** Batches of this kind of file that are being judged or wait for approval: held until the transaction ends. */
export function lockWaitingBatches(em: EntityManager, headerSet: string): Promise<ImportBatch[]> {
  return em
    .createQueryBuilder(ImportBatch, 'batch')
    .setLock('pessimistic_write')
    .where(
      `batch.status IN ${stateList([...new Set([...BEFORE_APPROVAL, ...WITH_WORKER])])} AND :headerSet = ANY(batch.header_sets)`,
      { headerSet },
    )
    .orderBy('batch.id')
    .getMany();
}
