import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { ImportStatus } from './import-batch.states.js';
import type { ImportFinding } from './import-finding.entity.js';
import { importFindingMachine } from './import-finding.states.js';

export interface FindingView extends Omit<ImportFinding, 'decidedBy'> {
  readonly decidedByName: string | null;
  readonly batchNumber: string;
  readonly batchStatus: ImportStatus;
  readonly batchUploadedBy: string;
}

/** Findings with the names of who decided them, open ones first. */
export function findingViews(
  em: EntityManager,
  of: { readonly batchId: string } | { readonly id: string },
): Promise<FindingView[]> {
  const [condition, value] =
    'id' in of ? ['f.id = $1', of.id] : ['f.batch_id = $1 AND NOT b.verdicts_hidden', of.batchId];
  return em.query<FindingView[]>(
    `SELECT f.id, f.batch_id AS "batchId", b.number AS "batchNumber",
            b.status AS "batchStatus", b.uploaded_by AS "batchUploadedBy", f.code, f.scope, f.plate,
            f.sample_name AS "sampleName", f.field, f.value, f.message, f.evidence, f.status, f.decision, f.reason,
            f.decided_at AS "decidedAt", f.version, f.created_at AS "createdAt", a.display_name AS "decidedByName"
       FROM import_finding f JOIN import_batch b ON b.id = f.batch_id LEFT JOIN account a ON a.id = f.decided_by
      WHERE ${condition}
      ORDER BY f.status = ${stateLiteral(importFindingMachine, 'open')} DESC, f.plate, f.scope, f.sample_name, f.code`,
    [value],
  );
}
