import { hitMachine } from '@homeward/hits';
import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';

/**
 * Whether the family of a person was found: a reunion stands, or a hit ended without one because the person wants no
 * contact (disposition W2). A hit is closed by nothing else. Needs the city in scope.
 */
export async function isFamilyFound(em: EntityManager, personDonorId: string): Promise<boolean> {
  const rows = await em.query<object[]>(
    `SELECT FROM hit h WHERE h.person_donor_id = $1 AND (h.status = ${stateLiteral(hitMachine, 'closed')}
        OR EXISTS (SELECT FROM reunion r WHERE r.hit_id = h.id AND r.undone_at IS NULL)) LIMIT 1`,
    [personDonorId],
  );
  return rows.length > 0;
}
