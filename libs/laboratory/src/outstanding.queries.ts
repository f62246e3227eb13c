import { stateList, stateLiteral, type WorkKind } from '@homeward/platform';
import { importBatchMachine, WITH_WORKER } from './import/import-batch.states.js';
import type { EntityManager } from 'typeorm';

/** Work that the rows themselves ask for. */
export interface OutstandingWork {
  readonly kind: WorkKind;
  readonly subjectId: string;
}

/**
 * Work that the laboratory's rows need, requested or not: batches that are not checked or not
 * applied, and profiles whose publication does not follow the donor's consent.
 */
export function laboratoryWork(em: EntityManager): Promise<OutstandingWork[]> {
  return em.query(
    `SELECT CASE status WHEN ${stateLiteral(importBatchMachine, 'approved')} THEN 'import.apply' ELSE 'import.validate' END AS kind, id::text AS "subjectId"
       FROM import_batch WHERE status IN ${stateList(WITH_WORKER)}
     UNION ALL
     SELECT 'profile.consent', p.donor_id::text FROM profile p JOIN donor d ON d.id = p.donor_id
      WHERE p.superseded_at IS NULL AND p.published AND (d.withdrawn_at IS NOT NULL
        OR NOT EXISTS (SELECT FROM consent c WHERE c.donor_id = d.id AND c.withdrawn_at IS NULL))`,
  );
}
