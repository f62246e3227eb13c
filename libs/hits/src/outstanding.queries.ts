import { stateLiteral, type WorkKind } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { hitMachine } from './hit.states.js';

/** Hits that were confirmed and not notified, whether or not anybody asked for it. */
export function hitsToNotify(em: EntityManager): Promise<{ kind: WorkKind; subjectId: string }[]> {
  return em.query(
    `SELECT 'hit.notify' AS kind, id::text AS "subjectId" FROM hit WHERE status = ${stateLiteral(hitMachine, 'confirmed')}`,
  );
}
