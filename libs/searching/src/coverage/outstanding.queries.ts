import { hitMachine } from '@homeward/hits';
import { stateLiteral, type WorkKind } from '@homeward/platform';
import type { EntityManager } from 'typeorm';

/**
 * What rows of the matcher wait for beside the comparison itself, whether or not anybody asked for it: hits that were
 * confirmed and not notified, dry runs and calibrations that are neither done nor cancelled.
 */
export function matchingWork(em: EntityManager): Promise<{ kind: WorkKind; subjectId: string }[]> {
  return em.query(
    `SELECT 'hit.notify' AS kind, id::text AS "subjectId" FROM hit WHERE status = ${stateLiteral(hitMachine, 'confirmed')}
     UNION ALL SELECT 'policy.whatif', id::text FROM policy_what_if WHERE status = 'pending'
     UNION ALL SELECT 'calibration.run', id::text FROM calibration_run WHERE status = 'pending'`,
  );
}
